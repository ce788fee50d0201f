import path from 'node:path';
import type { Plugin } from '@docusaurus/types';

/** Takes out of the reader's download what the stock theme brings along and this site does at build: the highlighter. */
export default function leanTheme(): Plugin {
  return {
    name: 'lean-theme',
    configureWebpack: () => ({ resolve: { alias: { 'prism-react-renderer$': path.resolve(__dirname, 'no-highlighter.ts') } } }),
  };
}
