import path from 'node:path';
import type { Plugin } from '@docusaurus/types';
import { ISLANDS } from '../../islands/registry';
import { recmaIslands } from './recma-islands';
import { type IslandNames, rehypeIslands } from './rehype-islands';

const NAMES: IslandNames = { islands: new Set(Object.keys(ISLANDS)), live: new Set(['Lab']), inert: new Set(['CodeBlock']) };

/** The MDX plugins of documents; each goes last in its list. */
export const islandPlugins = { rehype: [rehypeIslands, NAMES] as [typeof rehypeIslands, IslandNames], recma: recmaIslands };

/** Documents as islands in static text: which components a bundle holds, and the text as part of what a route loads. */
export default function islandsPlugin(): Plugin {
  return {
    name: 'islands',
    getClientModules: () => [path.resolve(__dirname, 'load-text-with-route.ts')],
    configureWebpack(_config, isServer, { currentBundler }) {
      const shipped = isServer || process.env.NODE_ENV === 'development';
      return {
        resolve: { alias: { '#document-components': path.resolve(__dirname, '../../islands', shipped ? 'components.server.ts' : 'components.browser.ts') } },
        plugins: [new currentBundler.instance.DefinePlugin({ SHIP_PROSE: JSON.stringify(shipped) })],
        // What only static text imports must not stay for side effects that it has not.
        module: { rules: [{ test: /[\\/]src[\\/]practice[\\/]/, sideEffects: false }, { resourceQuery: /^\?source$/, sideEffects: false }] },
      };
    },
  };
}
