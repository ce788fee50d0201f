import type * as Preset from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import remarkMath from 'remark-math';
import { remarkCatalogue } from './src/plugins/catalogue/remark-catalogue';
import { rehypeCode } from './src/plugins/code/rehype-code';
import remarkDiagrams from './src/plugins/diagrams/remark-diagrams';
import { rehypeFormulae } from './src/plugins/formulae/rehype-formulae';
import { islandPlugins } from './src/plugins/islands/index';
import { remarkCompanions } from './src/plugins/islands/remark-companions';
import { docSearch } from './src/plugins/search/docsearch';
import { siteIdentity } from './src/site/identity';
import { SITE_TAGLINE, SITE_TITLE } from './src/site/names';
import { withPageFacts } from './src/site/page-facts';

const site = siteIdentity(process.env);
const hostedSearch = docSearch(process.env);
const editUrl = `${site.repositoryUrl}/edit/${site.branch}/`;
const markdown = {
  editUrl,
  showLastUpdateTime: true,
  remarkPlugins: [remarkDiagrams, remarkMath, [remarkCatalogue, { root: __dirname }], remarkCompanions],
  rehypePlugins: [rehypeCode, rehypeFormulae],
};

const config: Config = {
  title: SITE_TITLE,
  tagline: SITE_TAGLINE,
  favicon: 'img/mark.svg',
  url: site.url,
  baseUrl: site.baseUrl,
  organizationName: site.owner,
  projectName: site.repository,
  trailingSlash: false,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  future: { v4: true, faster: true },
  markdown: { format: 'detect', parseFrontMatter: withPageFacts(__dirname), hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' } },
  i18n: { defaultLocale: 'en', locales: ['en'] },
  customFields: { repositoryUrl: site.repositoryUrl, branch: site.branch },
  plugins: [
    './src/plugins/lean-theme/index.ts',
    './src/plugins/islands/index.ts',
    './src/plugins/home/index.ts',
    './src/plugins/head/index.ts',
    './src/plugins/social-cards/index.ts',
    './src/plugins/catalogue/index.ts',
    './src/plugins/link-health/index.ts',
    './src/plugins/browse/index.ts',
    './src/plugins/search/index.ts',
    './src/plugins/source/index.ts',
  ],
  presets: [
    [
      'classic',
      {
        docs: { routeBasePath: '/', sidebarPath: './sidebars.ts', breadcrumbs: true, ...markdown, rehypePlugins: [...markdown.rehypePlugins, islandPlugins.rehype], recmaPlugins: [islandPlugins.recma] },
        blog: { archiveBasePath: null, blogTitle: 'Notebook', blogDescription: 'Notes on ML system design interviews and on this library', showReadingTime: true, onUntruncatedBlogPosts: 'throw', ...markdown },
        pages: { remarkPlugins: markdown.remarkPlugins, rehypePlugins: markdown.rehypePlugins },
        sitemap: { lastmod: 'date' },
        theme: { customCss: './src/css/index.css' },
      } satisfies Preset.Options,
    ],
  ],
  themeConfig: {
    ...(hostedSearch && { algolia: hostedSearch }),
    navbar: {
      title: SITE_TITLE,
      items: [
        { to: '/framework', label: 'Framework', position: 'left' },
        { to: '/chapters', label: 'Problems', position: 'left' },
        { to: '/concepts', label: 'Concepts', position: 'left' },
        { to: '/labs', label: 'Labs', position: 'left' },
        { to: '/resources', label: 'Resources', position: 'left' },
        { to: '/case-studies', label: 'Case studies', position: 'left' },
        { to: '/contribute', label: 'Contribute', position: 'left', className: 'navbar__item--spare' },
        { href: site.repositoryUrl, label: 'GitHub', position: 'right', className: 'navbar__item--source' },
      ],
    },
    footer: {
      links: [
        { label: 'Framework', to: '/framework' },
        { label: 'Problems', to: '/chapters' },
        { label: 'Concepts', to: '/concepts' },
        { label: 'Companies', to: '/companies' },
        { label: 'Official sources', to: '/official-sources' },
        { label: 'Data and feeds', to: '/data' },
        { label: 'Notebook', to: '/blog' },
        { label: 'Contribute', to: '/contribute' },
        { label: 'Link health', to: '/link-health' },
      ],
      copyright: 'Unofficial: not affiliated with the book, its authors or its publisher, and nothing of its text is reproduced here. Code under MIT, prose and data under CC BY 4.0.',
    },
    image: 'img/cards/home.png',
    colorMode: { respectPrefersColorScheme: true },
  } satisfies Preset.ThemeConfig,
};

export default config;
