import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { weigh } from './page-weight';

function site(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weigh-'));
  fs.mkdirSync(path.join(folder, 'assets'));
  fs.writeFileSync(path.join(folder, 'page.html'), '<p>text</p>');
  for (const name of ['a.js', 'b.js', 'a.css', 'a.woff2', 'a.png']) fs.writeFileSync(path.join(folder, 'assets', name), name.repeat(250));
  return folder;
}

const asked = (name: string, kind: string, late = false) => ({ path: name, kind, late });
const page = asked('/page', 'document');
const script = asked('/assets/a.js', 'script');

describe('weigh', () => {
  it('counts each file once, zipped where the server zips', () => {
    const { html, js, css, fonts, later } = weigh(site(), [page, script, script, asked('/assets/a.css', 'stylesheet'), asked('/assets/a.woff2', 'font'), asked('/assets/a.png', 'image')]);
    expect(html).toBeLessThan(60);
    expect(js).toBeLessThan(100);
    expect(css).toBeLessThan(100);
    expect(fonts).toBe(1750);
    expect(later).toBe(0);
  });

  it('counts apart what comes after the page has loaded', () => {
    const alone = weigh(site(), [page, script]);
    const both = weigh(site(), [page, script, asked('/assets/b.js', 'script', true)]);
    expect(both.js).toBe(alone.js);
    expect(both.later).toBeGreaterThan(0);
  });

  it('refuses to weigh nothing', () => {
    expect(() => weigh(site(), [page])).toThrow(/asks for no script/);
    expect(() => weigh(site(), [])).toThrow(/asks for no script/);
    expect(() => weigh(site(), [asked('/missing', 'document')])).toThrow(/no file "\/missing"/);
  });
});
