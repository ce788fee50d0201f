import fs from 'node:fs';
import path from 'node:path';
import type { BlogContent } from '@docusaurus/plugin-content-blog';
import type { LoadedContent } from '@docusaurus/plugin-content-docs';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { cardPath } from '../../delivery/card-path';
import type { PageFacts } from '../../site/page-facts';
import { cachedCard, type Card } from './card';

/** Pages that no document stands behind; the pages below them show their card. */
const LISTS = { resources: 'Resources', 'case-studies': 'Case studies', companies: 'What companies published', search: 'Search', 'link-health': 'Link health', blog: 'Notebook' };

/** Draws the picture that other sites show beside a link to a page: one for every document, post and list. */
export default function socialCards({ siteDir, baseUrl, siteConfig }: LoadContext): Plugin {
  const cards = new Map<string, Card>();
  const site = siteConfig.title;
  return {
    name: 'social-cards',
    allContentLoaded: async ({ allContent }) => {
      cards.clear();
      cards.set(cardPath(baseUrl, baseUrl), { title: 'A decision, its reason, its number.', kind: 'ML system design interviews', site });
      const { loadedVersions } = allContent['docusaurus-plugin-content-docs']?.default as LoadedContent;
      for (const { permalink, title, frontMatter } of loadedVersions.flatMap(({ docs }) => docs)) {
        const { facts } = frontMatter as { facts?: PageFacts };
        cards.set(cardPath(permalink, baseUrl), { title, kind: facts?.kind ?? '', site });
      }
      for (const [route, title] of Object.entries(LISTS)) cards.set(cardPath(`${baseUrl}${route}`, baseUrl), { title, kind: 'Library', site });
      const { blogPosts } = allContent['docusaurus-plugin-content-blog']?.default as BlogContent;
      for (const { metadata } of blogPosts) cards.set(cardPath(metadata.permalink, baseUrl), { title: metadata.title, kind: 'Notebook', site });
    },
    async postBuild({ outDir, routesPaths }) {
      for (const [file, card] of cards) {
        const target = path.join(outDir, file);
        fs.mkdirSync(path.dirname(target), { recursive: true });
        fs.writeFileSync(target, await cachedCard(card, path.join(__dirname, 'fonts'), path.join(siteDir, 'node_modules/.cache/social-cards')));
      }
      for (const route of routesPaths) showNearestCard(outDir, route, baseUrl, cards);
    },
  };
}

/** Puts the card of a page, or of the nearest page above it that has one, where the site's own stands. */
function showNearestCard(outDir: string, route: string, baseUrl: string, cards: ReadonlyMap<string, Card>): void {
  const page = route.slice(baseUrl.length).replace(/\/$/, '');
  const file = path.join(outDir, page === '' ? 'index.html' : `${page}.html`);
  const parts = page.split('/');
  const card = parts.map((_, depth) => cardPath(baseUrl + parts.slice(0, parts.length - depth).join('/'), baseUrl)).find((name) => cards.has(name));
  if (!card || !fs.existsSync(file)) return;
  const html = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, html.replaceAll(`${baseUrl}${cardPath(baseUrl, baseUrl)}`, `${baseUrl}${card}`));
}
