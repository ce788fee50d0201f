/** What remains to be done once every page stands in the build folder, in this order. */
import fs from 'node:fs';
import path from 'node:path';
import { withPolicy } from './content-security-policy';
import { llmsText, type Twin, twinOf } from './markdown-twin';
import { addressOf, offlineManifest } from './offline-manifest';
import { withFaq } from './questions-data';
import { withScriptsAfterPaint } from './scripts-after-paint';
import { subsetFormulaFont } from './subset-formula-font';
import { trimSite } from './trim-styles';

/** What the finished site knows of itself; `url` is an origin, `baseUrl` has slashes at both ends. */
export interface Site {
  /** Origins that the pages' scripts may call besides ours. */
  services?: readonly string[];
  title: string;
  tagline: string;
  url: string;
  baseUrl: string;
}

/** What was written, for the report of a build. */
export interface Finished {
  pages: number;
  twins: number;
  version: string;
  offlineBytes: number;
  formulaFontBytes: number;
}

const FACES = /^(literata-italic|literata|jetbrains-mono)-[\w-]+\.woff2$/;
const ITALICS = /<(?:em|cite|i|blockquote)[ >]/;

/** The font files that a page needs at once: the italic only where something is set in it. */
export function fontsOf(html: string, files: readonly string[]): string[] {
  return files.filter((file) => FACES.exec(file)?.[1] !== 'literata-italic' || ITALICS.test(html)).filter((file) => FACES.test(file));
}

/** Tells the browser of the fonts before it reads the style sheet. */
export function withFonts(html: string, hrefs: readonly string[]): string {
  const links = hrefs.map((href) => `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin="anonymous">`).join('');
  return html.includes(links) ? html : html.replace('</head>', `${links}</head>`);
}

/**
 * Finishes the site in `folder`: the font of formulae, trimmed style sheets, Markdown twins and llms.txt, font hints, the Content-Security-Policy of every page
 * and, when nothing changes any more, the service worker with the version of what it may save.
 * @throws when the folder holds no page or no style sheet, or a page cannot hold its policy.
 */
export async function finishSite(folder: string, { title, tagline, url, baseUrl, services }: Site): Promise<Finished> {
  const pages = (fs.readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.html')).sort();
  if (pages.length === 0) throw new Error(`${folder}: there is no page to finish. Run the build first.`);
  const formulaFontBytes = await subsetFormulaFont(folder);
  const fontFolder = path.join(folder, 'assets/fonts');
  const fonts = fs.existsSync(fontFolder) ? fs.readdirSync(fontFolder) : [];
  const contents = new Map(pages.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]));
  const renamed = trimSite(folder, contents.values());
  const twins: Twin[] = [];
  for (const [name, built] of contents) {
    const file = path.join(folder, name);
    const html = [...renamed].reduce((page, [before, after]) => page.replaceAll(before, after), built);
    const twin = twinOf(html, addressOf(name), url + baseUrl);
    if (twin) {
      twins.push(twin);
      fs.writeFileSync(path.join(folder, `${twin.path}.md`), twin.markdown);
    }
    const hinted = html.includes('data-theme') || twin ? withFonts(html, fontsOf(html, fonts).map((font) => `${baseUrl}assets/fonts/${font}`)) : html;
    fs.writeFileSync(file, withPolicy(withScriptsAfterPaint(withFaq(hinted)), services));
  }
  fs.writeFileSync(path.join(folder, 'llms.txt'), llmsText(title, tagline, twins, url + baseUrl));
  const manifest = offlineManifest(folder, baseUrl);
  fs.writeFileSync(path.join(folder, 'offline.json'), JSON.stringify(manifest));
  const worker = fs.readFileSync(path.join(import.meta.dirname, 'worker.js'), 'utf8');
  fs.writeFileSync(path.join(folder, 'sw.js'), worker.replace('__VERSION__', manifest.version).replace('__BASE__', baseUrl));
  return { pages: pages.length, twins: twins.length, version: manifest.version, offlineBytes: manifest.bytes, formulaFontBytes };
}
