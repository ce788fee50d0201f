/** Cuts KaTeX's fonts down to the characters that the built pages with formulae hold. */
import fs from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** Every character in the text of the pages that hold a formula, each once, in order; more than the formulae need, and never less. */
export function charactersOf(pages: Iterable<string>): string {
  const found = new Set<string>();
  for (const page of pages) {
    if (!/class="?katex/.test(page)) continue;
    const text = page.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>|<[^>]*>/g, '');
    const decoded = text.replace(/&(?:#(x?)([\da-f]+)|(\w+));/gi, (_, hex: string, code?: string, name?: string) => (code === undefined ? (ENTITIES[name ?? ''] ?? '') : String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10))));
    for (const character of decoded) found.add(character);
  }
  return [...found].sort().join('');
}

/**
 * Replaces KaTeX's fonts in the built site by their subsets.
 * Returns the bytes of what is left; 0 where the site has no formulae.
 */
export async function subsetFormulaFonts(folder: string): Promise<number> {
  const fonts = path.join(folder, 'katex/fonts');
  const pages = (fs.readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.html')).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
  const characters = charactersOf(pages);
  if (characters === '' || !fs.existsSync(fonts)) return 0;
  let bytes = 0;
  for (const name of fs.readdirSync(fonts)) {
    const file = path.join(fonts, name);
    const subset = await subsetFont(fs.readFileSync(file), characters, { targetFormat: 'woff2', noHinting: true });
    fs.writeFileSync(file, subset);
    bytes += subset.length;
  }
  return bytes;
}
