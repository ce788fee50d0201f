import path from 'node:path';
import type { Plugin } from '@docusaurus/types';

/** Takes out of the reader's download what the stock theme brings along and this site does at build, or not at all. */
export default function leanTheme(): Plugin {
  const part = (name: string): string => path.resolve(__dirname, name);
  return {
    name: 'lean-theme',
    configureWebpack: (_config, isServer) => ({
      resolve: {
        alias: {
          'prism-react-renderer$': part('no-highlighter.ts'),
          ...(!isServer && { tslib$: part('interop.ts') }),
        },
      },
      module: {
        rules: isServer || process.env.NODE_ENV === 'development' ? [] : [{ test: /[\\/]\.docusaurus[\\/]registry\.js$/, loader: part('lean-registry.cjs') }, { test: /[\\/]docusaurus-plugin-content-docs[\\/]\w+[\\/]p[\\/][^\\/]*\.json$/, loader: part('lean-version.cjs') }],
      },
    }),
  };
}
