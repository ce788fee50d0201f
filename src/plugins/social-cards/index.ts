import fs from 'node:fs';
import path from 'node:path';
import type { LoadedContent } from '@docusaurus/plugin-content-docs';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { cardPath } from '../../delivery/card-path';
import type { PageFacts } from '../../site/page-facts';
import { cachedCard, type Card } from './card';

/** Draws the picture that other sites show beside a link to a page: one for every document and one for the rest. */
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
    },
    async postBuild({ outDir }) {
      for (const [file, card] of cards) {
        const target = path.join(outDir, file);
        fs.mkdirSync(path.dirname(target), { recursive: true });
        fs.writeFileSync(target, await cachedCard(card, path.join(__dirname, 'fonts'), path.join(siteDir, 'node_modules/.cache/social-cards')));
      }
    },
  };
}
