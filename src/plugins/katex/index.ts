/** Serves KaTeX's stylesheet and fonts from our own origin; imported as CSS they would be inlined into every page. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';

/** Folder below the site that Docusaurus also copies static files from; named in docusaurus.config.ts. */
export const KATEX_STATIC = '.docusaurus/katex-static';

/** Copies the stylesheet and its woff2 fonts into {@link KATEX_STATIC} and links it; finishing the site takes the link from pages without formulae. */
export default function katexPlugin({ siteDir, baseUrl }: LoadContext): Plugin {
  const source = path.dirname(createRequire(path.join(siteDir, 'package.json')).resolve('katex/dist/katex.min.css'));
  const target = path.join(siteDir, KATEX_STATIC, 'katex');
  fs.mkdirSync(path.join(target, 'fonts'), { recursive: true });
  // Every browser that we build for reads woff2, so the sheet names no other form of a font.
  const sheet = fs.readFileSync(path.join(source, 'katex.min.css'), 'utf8').replace(/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, '');
  fs.writeFileSync(path.join(target, 'katex.min.css'), sheet);
  for (const font of fs.readdirSync(path.join(source, 'fonts')).filter((name) => name.endsWith('.woff2')))
    fs.copyFileSync(path.join(source, 'fonts', font), path.join(target, 'fonts', font));
  return {
    name: 'katex',
    injectHtmlTags: () => ({ headTags: [{ tagName: 'link', attributes: { rel: 'stylesheet', href: `${baseUrl}katex/katex.min.css` } }] }),
  };
}
