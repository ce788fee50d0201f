import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { demandOf, trimSite, trimStyles } from './trim-styles';

const demand = demandOf(['<p class="used also-used" style="--of-page:1">', '<i class=bare>'], ['const name="by-script";const kind=`alert--${x}`;el.style.setProperty("--of-script",1)']);
const trim = (css: string): string => trimStyles(css, demand);

describe('a rule', () => {
  it.each(['.used{a:b}', '.bare{a:b}', '.by-script .also-used{a:b}', '.alert--danger{a:b}', 'p{a:b}', '[class*=gone]{a:b}', 'p:not(.gone){a:b}', ':is(.gone,.used){a:b}', '@keyframes x{0%{a:b}to{a:c}}', '.used\\:gone{a:b}', '@media print{.used{a:b}}'])('stays: %s', (css) => expect(trim(css)).toBe(css));

  it.each(['.gone{a:b}', '.used .gone{a:b}', '.gone:hover{a:b}', '@media print{.gone{a:b}}', '.alert-box{a:b}'])('goes: %s', (css) => expect(trim(css)).toBe(''));

  it('loses the selectors that match nothing', () => expect(trim('.gone,.used{a:b}')).toBe('.used{a:b}'));
});

describe('a custom property', () => {
  it('goes where nothing reads it, and with it what only it read', () => expect(trim(':root{--a:1;--b:var(--a);--c:2}p{d:var(--c)}')).toBe(':root{--c:2}p{d:var(--c)}'));
  it('stays where a page or a script names it', () => expect(trim(':root{--of-page:1;--of-script:2}')).toBe(':root{--of-page:1;--of-script:2}'));
});

it('drops a font that nothing is set in', () => {
  const face = (name: string): string => `@font-face{font-family:${name};src:url(a.woff2)}`;
  expect(trim(`${face('Used')}${face('Gone')}p{font:1em Used,serif}`)).toBe(`${face('Used')}p{font:1em Used,serif}`);
});

describe('a built site', () => {
  function folder(files: Record<string, string>): string {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'trim-'));
    for (const [name, content] of Object.entries(files)) {
      fs.mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
      fs.writeFileSync(path.join(root, name), content);
    }
    return root;
  }

  it('gets a new name for a sheet named by its content, once', () => {
    const root = folder({ 'assets/css/styles.01234567.css': '.gone{a:b}.used{a:b}', 'named/by-hand.css': '.gone{a:b}', 'a.js': '' });
    const pages = ['<p class="used">'];
    const renamed = trimSite(root, pages);
    const [target] = [...renamed.values()];
    expect([...renamed.keys()]).toEqual(['assets/css/styles.01234567.css']);
    expect(target).toMatch(/^assets\/css\/styles\.[0-9a-f]{8}\.css$/);
    expect(fs.readFileSync(path.join(root, target!), 'utf8')).toBe('.used{a:b}');
    expect(fs.readFileSync(path.join(root, 'named/by-hand.css'), 'utf8')).toBe('');
    expect(trimSite(root, pages).size).toBe(0);
  });

  it('refuses a folder without style sheets', () => {
    expect(() => trimSite(folder({ 'a.js': '' }), [])).toThrow(/no style sheet to trim/);
  });
});
