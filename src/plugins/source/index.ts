import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';

interface Rule {
  test?: RegExp;
  resourceQuery?: unknown;
}

/** Modules that every lab stands on: frame, controls, chart kit and the d3 parts under it; the placeholder's style is the page's. */
const LAB_KIT = /[\\/]src[\\/]labs[\\/]shared[\\/](?!labs\.module)|[\\/]node_modules[\\/](?:d3-(?:array|color|format|interpolate|path|scale|shape|time|time-format)|internmap)[\\/]/;

/** Lets a page import a file's own text (`import source from '…/tree.ts?source'`), and keeps labs out of the first load. */
export default function sourcePlugin({ siteDir }: LoadContext): Plugin {
  return {
    name: 'source',
    configureWebpack(config, isServer) {
      // The text must reach the page as it was written, so the compiler's own rules leave these imports alone.
      for (const rule of (config.module?.rules ?? []) as Rule[]) {
        if (rule.test instanceof RegExp && rule.test.test('module.ts')) rule.resourceQuery = { not: [/^\?source$/] };
      }
      return {
        resolve: {
          alias: {
            '#static-labs': path.join(
              siteDir,
              'src/labs',
              isServer ? 'static-labs.server.ts' : 'static-labs.browser.ts',
            ),
          },
        },
        module: { rules: [{ resourceQuery: /^\?source$/, type: 'asset/source' }] },
        // One chunk for the kit, fetched once; left to itself the bundler copies parts of it into each lab.
        ...(isServer ? {} : { optimization: { splitChunks: { cacheGroups: { labKit: { test: LAB_KIT, name: 'lab-kit', chunks: 'async', enforce: true, priority: 60 } } } } }),
      };
    },
  };
}
