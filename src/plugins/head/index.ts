import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';

/** Colours of the browser's own frame; the same as --paper in tokens.css. */
const PAPER = { light: '#f8f8f3', dark: '#11171d' };

/** What every page says in its head, and the start of the service worker. */
export default function headPlugin({ baseUrl, siteConfig }: LoadContext): Plugin {
  const colour = (mode: 'light' | 'dark') => ({
    tagName: 'meta',
    attributes: { name: 'theme-color', content: PAPER[mode], media: `(prefers-color-scheme: ${mode})` },
  });
  const feed = (type: string, file: string) => ({
    tagName: 'link',
    attributes: { rel: 'alternate', type, href: `${baseUrl}feeds/${file}`, title: `${siteConfig.title}: newest additions` },
  });
  return {
    name: 'head',
    getClientModules: () => ['start-service-worker.ts', 'fetch-on-intent.ts'].map((name) => path.resolve(__dirname, name)),
    injectHtmlTags: () => ({
      headTags: [
        { tagName: 'link', attributes: { rel: 'manifest', href: `${baseUrl}manifest.webmanifest` } },
        { tagName: 'link', attributes: { rel: 'apple-touch-icon', href: `${baseUrl}img/icon-192.png` } },
        feed('application/atom+xml', 'additions.atom'),
        feed('application/feed+json', 'additions.json'),
        colour('light'),
        colour('dark'),
      ],
    }),
  };
}
