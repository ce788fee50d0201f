/** The page on link health, with its figures computed from the recorded state while the site is built. */
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { soundCatalogue } from '../../catalogue/cached';
import { catalogueCitations } from '../../catalogue/citations';
import { type LinkHealth, linkHealth } from '../../catalogue/link-health';
import { loadLinkState } from '../../catalogue/load-link-state';

export default function linkHealthPlugin({ siteDir, baseUrl }: LoadContext): Plugin<LinkHealth> {
  return {
    name: 'link-health',
    getPathsToWatch: () => [path.join(siteDir, 'catalogue/link-state.json')],
    loadContent: async () => {
      const { bookReferences, topics } = soundCatalogue(siteDir);
      return linkHealth(catalogueCitations(siteDir), bookReferences, topics, loadLinkState(siteDir), new Date());
    },
    contentLoaded: async ({ content, actions: { addRoute, createData } }) => {
      addRoute({
        path: `${baseUrl}link-health`,
        exact: true,
        component: '@site/src/components/link-health/link-health-page.tsx',
        modules: { health: await createData('link-health.json', JSON.stringify(content)) },
      });
    },
  };
}
