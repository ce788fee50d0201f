/**
 * The two usual searches of a static site, each built by its own code from our built pages, and bundled to be asked in
 * a browser. Installed by the bench into its cache, never a dependency of the project.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { tool } from '../../steps/steps';
import { CACHE, install } from '../lighthouse/peers';
import type { BuiltPage } from './pages';

const PACKAGES = ['@easyops-cn/docusaurus-search-local@0.55.3', 'pagefind@1.6.0', 'esbuild@0.25.12', 'react@19.2.0', 'react-dom@19.2.0'];

/** A search ready to be served: its folder, which holds `adapter.js`, and how long its index took. */
export interface BuiltSearch {
  folder: string;
  indexSeconds: number;
}

/** Where the rivals are installed. */
export function installRivals(): string {
  return install('search-rivals', PACKAGES);
}

/** Bundles a script that sets `globalThis.adapter` into the folder; `alias` replaces modules. */
export function bundleAdapter(folder: string, source: string, alias: Record<string, string> = {}): void {
  const entry = path.join(folder, 'entry.ts');
  fs.writeFileSync(entry, source);
  const aliases = Object.entries(alias).map(([from, to]) => `--alias:${from}=${to}`);
  const { ok } = tool(path.join(installRivals(), 'node_modules/.bin/esbuild'), [entry, '--bundle', '--minify', '--format=esm', '--external:/pagefind/*', '--define:process.env.NODE_ENV="production"', `--outfile=${path.join(folder, 'adapter.js')}`, '--log-level=error', ...aliases], { env: { NODE_PATH: path.join(installRivals(), 'node_modules') } });
  if (!ok) throw new Error(`${entry} could not be bundled`);
  fs.rmSync(entry);
  for (const name of ['index.html', '404.html']) fs.writeFileSync(path.join(folder, name), '<!doctype html><title>bench</title>');
}

/** An empty folder below the cache. */
export function emptyFolder(name: string): string {
  const folder = path.join(CACHE, name);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}

/** What the bench uses of Pagefind's Node interface. */
interface PagefindNode {
  createIndex: (options: { rootSelector: string; excludeSelectors: string[] }) => Promise<{ index: { addHTMLFile: (file: { url: string; content: string }) => Promise<unknown>; writeFiles: (options: { outputPath: string }) => Promise<unknown> } }>;
  close: () => Promise<unknown>;
}

/** Pagefind over the pages' `main`, without navigation. */
export async function buildPagefind(pages: readonly BuiltPage[], name: string): Promise<BuiltSearch> {
  const folder = emptyFolder(`${name}/pagefind`);
  const pagefind = (await import(pathToFileURL(path.join(installRivals(), 'node_modules/pagefind/lib/index.js')).href)) as PagefindNode;
  const start = performance.now();
  const { index } = await pagefind.createIndex({ rootSelector: 'main', excludeSelectors: ['nav', 'footer', '[class*=tableOfContents]'] });
  for (const page of pages) await index.addHTMLFile({ url: `/${page.path}`, content: page.html });
  await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
  const indexSeconds = (performance.now() - start) / 1000;
  await pagefind.close();
  // Its worker would escape the slowed thread.
  bundleAdapter(
    folder,
    `import * as pagefind from '/pagefind/pagefind.js';
    const ten = async (query) => Promise.all(((await pagefind.search(query)).results).slice(0, 10).map(async (result) => (await result.data()).url));
    globalThis.adapter = { open: () => pagefind.options({ noWorker: true }), search: ten, complete: () => Promise.resolve() };`,
  );
  return { folder, indexSeconds };
}

interface LocalPlugin {
  default: (context: object, options: unknown) => { postBuild: (props: object) => Promise<void> };
  validateOptions: (asked: { options: object; validate: (schema: { validate: (options: object) => { value: unknown } }, options: object) => unknown }) => unknown;
}

/** docusaurus-search-local over the same pages, through the plugin's own hooks. */
export async function buildSearchLocal(pages: readonly BuiltPage[], name: string): Promise<BuiltSearch> {
  const folder = emptyFolder(`${name}/search-local`);
  const generated = emptyFolder(`${name}/search-local-generated`);
  for (const page of pages) {
    const file = path.join(generated, 'site', `${page.path}.html`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, page.html);
  }
  const home = path.join(installRivals(), 'node_modules/@easyops-cn/docusaurus-search-local');
  const plugin = createRequire(path.join(home, 'package.json'))('./dist/server/server/index.js') as LocalPlugin;
  const docs = ['framework', 'chapters', 'concepts', 'labs', 'contribute', 'library'];
  const options = plugin.validateOptions({ options: { indexPages: true, docsRouteBasePath: docs }, validate: (schema, given) => schema.validate(given).value });
  const outDir = path.join(generated, 'site');
  const siteConfig = { trailingSlash: false, themeConfig: {} };
  const start = performance.now();
  const { postBuild } = plugin.default({ siteDir: generated, generatedFilesDir: generated, baseUrl: '/', siteConfig, i18n: { currentLocale: 'en' } }, options);
  await postBuild({ routesPaths: pages.map((page) => `/${page.path}`), outDir, baseUrl: '/', siteConfig });
  const indexSeconds = (performance.now() - start) / 1000;
  fs.copyFileSync(path.join(outDir, 'search-index.json'), path.join(folder, 'search-index.json'));
  bundleAdapter(
    folder,
    `import { SearchWorker } from '${path.join(home, 'dist/client/client/theme/worker.js')}';
    const searcher = new SearchWorker();
    const ten = async (query) => (await searcher.search('/', '', query, 10)).map(({ document }) => document.u + (document.h ?? ''));
    globalThis.adapter = { open: () => Promise.resolve(), search: ten, complete: () => searcher.fetchIndexes('/', '') };`,
    { '@generated/@easyops-cn/docusaurus-search-local/default/generated-constants.js': path.join(generated, '@easyops-cn/docusaurus-search-local/default/generated-constants.js') },
  );
  return { folder, indexSeconds };
}
