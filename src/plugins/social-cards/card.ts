import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';

/** What a card says. */
export interface Card {
  title: string;
  /** The part of the library, in small letters above the title. */
  kind: string;
  site: string;
}

const SIZE = { width: 1200, height: 630 };
const COLOUR = { paper: '#f8f8f3', ink: '#17212b', soft: '#414c57', signal: '#bf3211', rule: '#8a8d86' };

const font = (folder: string, name: string): Buffer => fs.readFileSync(path.join(folder, name));

type Tree = { type: string; props: { style: Record<string, string | number>; children?: (Tree | string)[] | string } };

const box = (style: Tree['props']['style'], children?: Tree['props']['children']): Tree => ({ type: 'div', props: { style: { display: 'flex', ...style }, children } });

/** The card as boxes: the notebook's paper, its red margin line, the title in ink, and the title block. */
export function layout({ title, kind, site }: Card): Tree {
  const mono = { fontFamily: 'mono', fontSize: 26, color: COLOUR.soft };
  return box({ ...SIZE, background: COLOUR.paper, color: COLOUR.ink, fontFamily: 'text', position: 'relative' }, [
    box({ position: 'absolute', left: 96, top: 0, width: 3, height: SIZE.height, background: COLOUR.signal }),
    box({ flexDirection: 'column', justifyContent: 'space-between', padding: '72px 80px 64px 144px', width: '100%' }, [
      box({ flexDirection: 'column' }, [
        box({ ...mono, color: COLOUR.signal, height: 40 }, kind),
        box({ fontSize: title.length > 44 ? 68 : 84, lineHeight: 1.08, letterSpacing: '-0.025em', marginTop: 20 }, title),
      ]),
      box({ ...mono, borderTop: `2px solid ${COLOUR.rule}`, paddingTop: 22 }, site),
    ]),
  ]);
}

/** Draws a card as PNG; `fonts` is the folder with the two faces. */
export async function drawCard(card: Card, fonts: string): Promise<Buffer> {
  const svg = await satori(layout(card) as Parameters<typeof satori>[0], {
    ...SIZE,
    fonts: [
      { name: 'text', data: font(fonts, 'literata-600.woff'), weight: 600, style: 'normal' },
      { name: 'mono', data: font(fonts, 'jetbrains-mono-400.woff'), weight: 400, style: 'normal' },
    ],
  });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

/** The card, drawn once for the same words: drawing takes a quarter of a second, reading does not. */
export async function cachedCard(card: Card, fonts: string, cache: string): Promise<Buffer> {
  const name = createHash('sha256').update(JSON.stringify(layout(card))).digest('hex').slice(0, 20);
  const file = path.join(cache, `${name}.png`);
  if (fs.existsSync(file)) return fs.readFileSync(file);
  const png = await drawCard(card, fonts);
  fs.mkdirSync(cache, { recursive: true });
  fs.writeFileSync(file, png);
  return png;
}
