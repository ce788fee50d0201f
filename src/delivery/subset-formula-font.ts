/** Cuts the font of formulae down to the characters that the built pages set in it. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
const FONT = /^stix-two-math[\w-]*\.woff2$/;

/** Mathematical italics, as which browsers draw a letter that stands alone: from which letter on, and where they begin in Unicode. */
const ITALICS = [
  { from: 'A', to: 'Z', italic: 0x1d434 },
  { from: 'a', to: 'z', italic: 0x1d44e },
  { from: 'Α', to: 'Ω', italic: 0x1d6e2 },
  { from: 'α', to: 'ω', italic: 0x1d6fc },
] as const;

/** Letters whose italics stand elsewhere. */
const ASIDE = new Map([['h', 'ℎ'], ['∇', '𝛻'], ['∂', '𝜕'], ['ϵ', '𝜖'], ['ϑ', '𝜗'], ['ϰ', '𝜘'], ['ϕ', '𝜙'], ['ϱ', '𝜚'], ['ϖ', '𝜛']]);

/** What browsers draw for a text that is one letter; nothing for any other text. */
function italicOf(text: string): string {
  const [character = '', ...rest] = text;
  if (rest.length > 0) return '';
  const aside = ASIDE.get(character);
  if (aside !== undefined) return aside;
  const range = ITALICS.find(({ from, to }) => character >= from && character <= to);
  return range ? String.fromCodePoint(range.italic + character.codePointAt(0)! - range.from.codePointAt(0)!) : '';
}

function decoded(text: string): string {
  return text.replace(/&(?:#(x?)([\da-f]+)|(\w+));/gi, (_, hex: string, code?: string, name?: string) => (code === undefined ? (ENTITIES[name ?? ''] ?? '') : String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10))));
}

/** Every character that browsers draw for the formulae of the pages, each once, in order: a letter alone as its italic, and a space, by which they know the font. */
export function charactersOf(pages: Iterable<string>): string {
  const found = new Set<string>();
  const add = (text: string): void => void [...text].forEach((character) => found.add(character));
  for (const page of pages)
    for (const [formula] of page.matchAll(/<math[\s\S]*?<\/math>/g)) {
      // A root is an element, whose sign the browser takes from the font without any text asking for it.
      add(/<m(?:sqrt|root)\b/.test(formula) ? ' √' : ' ');
      const others = formula.replace(/<annotation[\s\S]*?<\/annotation>/g, '').replace(/<mi(?:\s(?![^>]*mathvariant)[^>]*)?>([^<]*)<\/mi>/g, (element, content: string) => {
        const italic = italicOf(decoded(content));
        add(italic);
        return italic === '' ? element : '';
      });
      add(decoded(others.replace(/<[^>]*>/g, '')));
    }
  return [...found].sort().join('');
}

/**
 * Replaces the font of formulae in the built site by its subset, under a name that follows the content.
 * Returns the subset's bytes; 0 where the site has no formulae or no such font.
 */
export async function subsetFormulaFont(folder: string): Promise<number> {
  const [fonts, sheets] = [path.join(folder, 'assets/fonts'), path.join(folder, 'assets/css')];
  const font = fs.existsSync(fonts) ? fs.readdirSync(fonts).find((name) => FONT.test(name)) : undefined;
  const pages = (fs.readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.html')).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
  const characters = charactersOf(pages);
  if (characters === '' || font === undefined) return 0;
  const subset = await subsetFont(fs.readFileSync(path.join(fonts, font)), characters, { targetFormat: 'woff2', noHinting: true, keepFeatures: [] });
  const name = `stix-two-math-${createHash('sha256').update(subset).digest('hex').slice(0, 8)}.woff2`;
  fs.rmSync(path.join(fonts, font));
  fs.writeFileSync(path.join(fonts, name), subset);
  for (const sheet of fs.readdirSync(sheets)) {
    const file = path.join(sheets, sheet);
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll(font, name));
  }
  return subset.length;
}
