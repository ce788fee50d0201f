/** The newest additions as feeds, and the engineering blogs as a list that a feed reader imports. */
import { Feed } from 'feed';
import { create } from 'xmlbuilder2';
import { escapeHtml } from './escape-html';
import type { Blog, Resource } from '../schema';

export interface FeedSite {
  title: string;
  /** Address of the site with a trailing slash. */
  address: string;
}

const NEWEST = 50;

/** Atom and JSON Feed 1.1 of the newest additions, newest first; records without a day are left out. */
export function additionFeeds(resources: readonly Resource[], { title, address }: FeedSite): { atom: string; json: string } {
  const newest = resources
    .filter((resource): resource is Resource & { added: string } => resource.added !== undefined)
    .sort((a, b) => b.added.localeCompare(a.added) || a.id.localeCompare(b.id))
    .slice(0, NEWEST);
  const build = (text: (plain: string) => string): Feed => {
    const feed = new Feed({
      title: `${title}: newest additions`,
      description: 'Resources that entered the library, each with our note on what to take from it',
      id: address,
      link: address,
      language: 'en',
      copyright: 'CC BY 4.0',
      updated: new Date(`${newest[0]?.added ?? '2026-01-01'}T00:00:00Z`),
      feedLinks: { atom: `${address}feeds/additions.atom`, json: `${address}feeds/additions.json` },
      generator: title,
    });
    for (const { id, title: name, url, movedTo, note, added } of newest)
      feed.addItem({ id: `${address}catalogue.json#${id}`, title: text(name), link: movedTo ?? url, description: text(note), content: text(note), date: new Date(`${added}T00:00:00Z`) });
    return feed;
  };
  // The library marks Atom's texts as HTML, JSON Feed's titles as plain.
  return { atom: build(escapeHtml).atom1(), json: build((plain) => plain).json1().replace('https://jsonfeed.org/version/1"', 'https://jsonfeed.org/version/1.1"') };
}

/** OPML 2.0 of the engineering blogs. */
export function blogsOpml(blogs: readonly Blog[], title: string): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' }).ele('opml', { version: '2.0' });
  document.ele('head').ele('title').txt(`${title}: engineering blogs`);
  const body = document.ele('body');
  for (const blog of blogs) body.ele('outline', { type: 'rss', text: blog.title, title: blog.title, htmlUrl: blog.home, xmlUrl: blog.feed });
  return document.end({ prettyPrint: true });
}
