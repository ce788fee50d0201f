import type { Plugin } from '@docusaurus/types';
import { type LoadContext } from '@docusaurus/types';
import { soundCatalogue } from '../../catalogue/cached';
import { homeData } from '../../site/home-data';

/** The front page, with the chapters, families and newest resources that it shows. */
export default function homePlugin({ siteDir, baseUrl }: LoadContext): Plugin<ReturnType<typeof homeData>> {
  return {
    name: 'home',
    loadContent: async () => homeData(soundCatalogue(siteDir), siteDir),
    contentLoaded: async ({ content, actions: { addRoute, createData } }) => {
      addRoute({
        path: baseUrl,
        exact: true,
        component: '@site/src/components/home/home.tsx',
        modules: { data: await createData('home.json', JSON.stringify(content)) },
      });
    },
  };
}
