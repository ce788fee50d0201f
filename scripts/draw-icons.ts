/** Draws the web manifest's icons from `static/img/mark.svg`; run by hand when the mark changes: `npx tsx scripts/draw-icons.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const mark = readFileSync('static/img/mark.svg', 'utf8');
for (const size of [192, 512]) {
  writeFileSync(`static/img/icon-${size}.png`, new Resvg(mark, { fitTo: { mode: 'width', value: size } }).render().asPng());
}
