import path from 'node:path';
import type * as Preset from '@docusaurus/preset-classic';
import type { Config, Plugin } from '@docusaurus/types';
import { docSearch } from '../../src/plugins/search/docsearch';

const repository = path.resolve(__dirname, '../..');
const hostedSearch = docSearch(process.env);
const baseUrl = process.env.BASE_URL ?? '/';

/** The real results page. */
const resultsPage = (): Plugin => ({
  name: 'results-page',
  contentLoaded: ({ actions }) => actions.addRoute({ path: `${baseUrl}search`, component: path.join(repository, 'src/pages/search.tsx'), exact: true }),
});

const config: Config = {
  title: 'Small',
  url: 'http://localhost',
  baseUrl,
  trailingSlash: false,
  onBrokenLinks: 'ignore',
  future: { v4: true, faster: true },
  plugins: [resultsPage, [path.join(repository, 'src/plugins/search/index.ts'), { root: repository }]],
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false, pages: false, sitemap: false } satisfies Preset.Options]],
  themeConfig: { navbar: { title: 'Small' }, ...(hostedSearch && { algolia: hostedSearch }) } satisfies Preset.ThemeConfig,
};

export default config;
