import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { weigh } from './page-weight';

function site(html: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weigh-'));
  fs.mkdirSync(path.join(folder, 'assets'));
  fs.writeFileSync(path.join(folder, 'index.html'), html);
  fs.writeFileSync(path.join(folder, 'assets/a.js'), 'a'.repeat(1000));
  fs.writeFileSync(path.join(folder, 'assets/a.css'), 'b'.repeat(1000));
  fs.writeFileSync(path.join(folder, 'assets/a.woff2'), 'c'.repeat(1000));
  return folder;
}

describe('weigh', () => {
  it('counts each file once, zipped where the server zips', () => {
    const html = '<link rel="stylesheet" href="/base/assets/a.css"><link rel="preload" href="/base/assets/a.woff2"><script src="/base/assets/a.js"></script><script src="/base/assets/a.js"></script>';
    const { js, css, fonts } = weigh(site(html), '');
    expect(js).toBeLessThan(100);
    expect(css).toBeLessThan(100);
    expect(fonts).toBe(1000);
  });

  it('refuses to weigh nothing', () => {
    expect(() => weigh(site('<p>empty</p>'), '')).toThrow(/names no script/);
    expect(() => weigh(site(''), 'missing')).toThrow(/no page "missing"/);
  });
});
