/**
 * Makes the self-hosted fonts in `src/css/fonts` from the packaged originals; run by hand when a font or the
 * set of characters changes: `npx tsx scripts/subset-fonts.ts`. The results are committed, so a build needs no network.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
// No face here has all raised digits, and 10²⁰ must not mix two: they all fall back. Letters of the names that the pages cite, then typographic marks. Rarer letters fall back to the reader's own serif.
// cspell:disable-next-line
const LETTERS = 'ÄÉÖÜáäçèéíñóöúü';
const MARKS = '\u00a0°±·×÷½–—‘’“”…−←↑→↓≈≤≥';

interface Cut {
  source: string;
  target: string;
  characters: string;
  features: string[];
  axes: Record<string, number | { min: number; max: number }>;
}

// Weight stays variable for the upright face alone: headings and strong words need it. Kerning is a quarter of a face's
// bytes: the upright keeps it, because headings show where it lacks.
const CUTS: Cut[] = [
  {
    source: '@fontsource-variable/literata/files/literata-latin-opsz-normal.woff2',
    target: 'literata.woff2',
    characters: ASCII + LETTERS + MARKS,
    features: ['kern', 'lnum', 'tnum'],
    axes: { opsz: 16, wght: { min: 400, max: 650 } },
  },
  {
    source: '@fontsource-variable/literata/files/literata-latin-opsz-italic.woff2',
    target: 'literata-italic.woff2',
    characters: ASCII + LETTERS + MARKS,
    features: ['lnum'],
    axes: { opsz: 16, wght: 400 },
  },
  {
    source: '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
    target: 'jetbrains-mono.woff2',
    characters: ASCII + LETTERS + MARKS,
    features: [],
    axes: { wght: 400 },
  },
];

// Satori, which lays the social cards out, reads neither woff2 nor variable fonts. These are not sent to readers.
const CARD_CUTS: Cut[] = [
  {
    source: '@fontsource-variable/literata/files/literata-latin-opsz-normal.woff2',
    target: 'literata-600.woff',
    characters: ASCII + LETTERS + MARKS,
    features: ['kern'],
    axes: { opsz: 36, wght: 600 },
  },
  {
    source: '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
    target: 'jetbrains-mono-400.woff',
    characters: ASCII + LETTERS + MARKS,
    features: [],
    axes: { wght: 400 },
  },
];

const require = createRequire(import.meta.url);
const FOLDER = path.resolve('src/css/fonts');
const CARD_FOLDER = path.resolve('src/plugins/social-cards/fonts');

async function cut(cuts: readonly Cut[], folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  let total = 0;
  for (const { source, target, characters, features, axes } of cuts) {
    const font = await subsetFont(await readFile(require.resolve(source)), characters, {
      targetFormat: target.endsWith('.woff2') ? 'woff2' : 'woff',
      variationAxes: axes,
      keepFeatures: features,
      noHinting: true,
    });
    await writeFile(path.join(folder, target), font);
    total += font.length;
    console.log(`${target}: ${font.length} bytes`);
  }
  return total;
}

async function cutAll(): Promise<void> {
  console.log(`sent to readers: ${await cut(CUTS, FOLDER)} bytes`);
  await cut(CARD_CUTS, CARD_FOLDER);
}

void cutAll();
