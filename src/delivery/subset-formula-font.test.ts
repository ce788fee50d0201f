import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { charactersOf, subsetFormulaFont } from './subset-formula-font';

const FORMULA = '<p>So <math><mi>x</mi><mo>&lt;</mo><mi>&#x3B1;</mi><mn>&#945;</mn><annotation>\\frac</annotation></math>';

describe('the characters of formulae', () => {
  it.each([
    ['those of formulae and no others, entities as what they stand for', [FORMULA, '<p>Q'], ' <α𝑥𝛼'],
    ['a letter alone as its italic, wherever that stands', ['<math><mi class="a">h</mi><mi>Ω</mi></math>'], ' ℎ𝛺'],
    ['a letter as it is where it is upright, in a word or without an italic', ['<math><mi mathvariant="normal">d</mi><mi>ln</mi><mi>ℒ</mi></math>'], ' dlnℒ'],
    ['the sign of a root', ['<math><msqrt><mn>2</mn></msqrt></math>'], ' 2√'],
    ['none where there is no formula', ['<p>Q'], ''],
  ])('are %s', (_, pages, characters) => expect(charactersOf(pages)).toBe(characters));
});

describe('the font of formulae', () => {
  const font = createRequire(import.meta.url).resolve('@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2');
  const built = (): string => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'formulae-'));
    for (const name of ['fonts', 'css']) fs.mkdirSync(path.join(folder, 'assets', name), { recursive: true });
    fs.copyFileSync(font, path.join(folder, 'assets/fonts/stix-two-math-1f.woff2'));
    fs.writeFileSync(path.join(folder, 'assets/css/styles.1.css'), 'a{src:url(/base/assets/fonts/stix-two-math-1f.woff2)}');
    return folder;
  };

  it('loses what no page needs and is named after what is left', async () => {
    const folder = built();
    expect(await subsetFormulaFont(folder)).toBe(0);
    fs.writeFileSync(path.join(folder, 'a.html'), FORMULA);
    const bytes = await subsetFormulaFont(folder);
    expect(bytes).toBeGreaterThan(500);
    expect(bytes).toBeLessThan(fs.statSync(font).size / 20);
    const [name, ...others] = fs.readdirSync(path.join(folder, 'assets/fonts'));
    expect(others).toEqual([]);
    expect(name).not.toBe('stix-two-math-1f.woff2');
    expect(fs.statSync(path.join(folder, 'assets/fonts', name!)).size).toBe(bytes);
    expect(fs.readFileSync(path.join(folder, 'assets/css/styles.1.css'), 'utf8')).toBe(`a{src:url(/base/assets/fonts/${name})}`);
    expect(await subsetFormulaFont(folder), 'again').toBe(bytes);
    expect(fs.readdirSync(path.join(folder, 'assets/fonts'))).toEqual([name]);
  });
});
