import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';

interface Rule {
  test?: RegExp;
  resourceQuery?: unknown;
}

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
      };
    },
  };
}
