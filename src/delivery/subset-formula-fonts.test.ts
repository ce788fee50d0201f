import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { charactersOf, subsetFormulaFonts } from './subset-formula-fonts';

const FORMULA = '<p>So <span class="katex">x&lt;y&#x3B1;&#945;</span><script>ignored</script>';

describe('the characters of formulae', () => {
  it('are those of the pages that hold one, entities as what they stand for', () => {
    expect(charactersOf([FORMULA, '<p>Q'])).toBe(' <Soxyα');
    expect(charactersOf(['<p>Q'])).toBe('');
  });
});

describe('fonts of formulae', () => {
  it('lose what no page needs', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'formulae-'));
    const font = path.join(path.dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css')), 'fonts/KaTeX_Main-Regular.woff2');
    fs.mkdirSync(path.join(folder, 'katex/fonts'), { recursive: true });
    fs.copyFileSync(font, path.join(folder, 'katex/fonts/a.woff2'));
    expect(await subsetFormulaFonts(folder)).toBe(0);
    fs.writeFileSync(path.join(folder, 'a.html'), FORMULA);
    const bytes = await subsetFormulaFonts(folder);
    expect(bytes).toBeGreaterThan(500);
    expect(bytes).toBeLessThan(fs.statSync(font).size / 4);
    expect(fs.statSync(path.join(folder, 'katex/fonts/a.woff2')).size).toBe(bytes);
  });
});
