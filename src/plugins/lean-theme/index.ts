import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';

interface FileRule {
  test?: unknown;
  use?: { options?: { limit?: number } }[];
}

/** The stock rules write fonts below 10 kB into the style sheet, which every page then waits for and our policy refuses. */
function keepFontsInFiles(rules: readonly FileRule[]): void {
  for (const { test, use } of rules) if (test instanceof RegExp && test.test('.woff2')) for (const { options } of use ?? []) if (options) options.limit = 0;
}

/** What the bundler keeps from build to build, as the framework sets it up. */
interface Kept {
  cache?: { version: string };
}

/** The bundler does not see that the base URL or a loader of ours changed, and would reuse style sheets with the old addresses. */
function keptPerSite({ cache }: Kept, baseUrl: string, loaders: readonly string[]): object {
  return cache ? { cache: { version: `${cache.version}-${baseUrl}`, buildDependencies: loaders } } : {};
}

/** What the framework hands to every page, and where its build keeps it. */
const DATA = [
  { of: 'version', test: /[\\/]docusaurus-plugin-content-docs[\\/]\w+[\\/]p[\\/][^\\/]*\.json$/ },
  { of: 'plugins', test: /[\\/]\.docusaurus[\\/]globalData\.json$/ },
  { of: 'packages', test: /[\\/]\.docusaurus[\\/]site-metadata\.json$/ },
  { of: 'site', test: /[\\/]\.docusaurus[\\/]docusaurus\.config\.mjs$/ },
];

/** Takes out of the reader's download what the stock theme brings along and this site does at build, or not at all. */
export default function leanTheme({ baseUrl }: LoadContext): Plugin {
  const part = (name: string): string => path.resolve(__dirname, name);
  return {
    name: 'lean-theme',
    configureWebpack(config, isServer) {
      keepFontsInFiles((config.module?.rules ?? []) as FileRule[]);
      const forReaders = !isServer && process.env.NODE_ENV !== 'development';
      return {
        experiments: keptPerSite((config.experiments ?? {}) as Kept, baseUrl, ['lean-registry.cjs', 'lean-collections.cjs', 'lean-data.cjs'].map(part)),
        // By their names, files would need a table of names in every page's first load.
        ...(forReaders && { output: { chunkFilename: 'assets/js/[id].[contenthash:8].js' } }),
        resolve: {
          alias: {
            'prism-react-renderer$': part('no-highlighter.ts'),
            ...(!isServer && { tslib$: part('interop.ts') }),
          },
        },
        module: {
          rules: !forReaders ? [] : [
            { test: /[\\/]\.docusaurus[\\/]registry\.js$/, use: [{ loader: part('lean-registry.cjs'), options: { collection: 'companies-' } }] },
            { test: /[\\/]\.docusaurus[\\/]routes(ChunkNames\.json|\.js)$/, use: [{ loader: part('lean-collections.cjs'), options: { folder: `${baseUrl}companies/` } }] },
            ...DATA.map(({ test, of }) => ({ test, use: [{ loader: part('lean-data.cjs'), options: { of } }] })),
          ],
        },
      };
    },
  };
}
