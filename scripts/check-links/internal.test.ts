import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkInternal } from './internal';

let root: string;
beforeEach(() => (root = fs.mkdtempSync(path.join(os.tmpdir(), 'links-internal-'))));
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

function build(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, 'build', name)), { recursive: true });
    fs.writeFileSync(path.join(root, 'build', name), text);
  }
}
const check = () => checkInternal({ site: 'build', report: undefined }, root, () => new Date(0));
const HOME = '<link data-rh="true" rel="canonical" href="https://reader.example/companion/">';

it('finds broken links, anchors and assets, and nothing else', () => {
  build({
    'index.html': `${HOME}<a href="/companion/bagging#oob">x</a><a href="./bagging">x</a><a href="https://reader.example/companion/bagging">x</a><a href="https://elsewhere.example/">x</a><a href="mailto:a@b.example">x</a><img src="/companion/img/a.png" srcset="/companion/img/a.png 1x, /companion/img/b.png 2x"><a href="/companion/concepts">x</a>`,
    'bagging.html': '<h2 id="oob">Out of bag</h2><a href="#oob">x</a><a href="#nowhere">x</a><a href="/companion/boosting">x</a><a href="/bagging">x</a><a href="/companion/">x</a><a href="%E2%82%AC">x</a>',
    'concepts/index.html': '<a href="../bagging#oob">x</a>',
    '€.html': '<a href="bagging#oob:~:text=Out">x</a>',
    'img/a.png': '',
  });
  const { results, summary } = check();
  expect(results.filter(({ verdict }) => verdict !== 'ok').map(({ id, url, verdict }) => `${id} ${url} ${verdict}`).sort()).toEqual([
    'bagging.html #nowhere anchor-missing',
    'bagging.html /bagging dead',
    'bagging.html /companion/boosting dead',
    'index.html /companion/img/b.png dead',
  ]);
  expect(summary).toMatchObject({ exitCode: 1, blocking: 4 });
});

it('is content with a sound site', () => {
  build({ 'index.html': `${HOME}<a href="/companion/a">x</a>`, 'a.html': '<a href="/companion/">x</a>' });
  expect(check().summary).toMatchObject({ exitCode: 0, checked: 3 });
});

it('fails where there is no site, or a site without a link', () => {
  expect(check).toThrow(/build the site first/);
  build({ 'index.html': '<p>alone</p>' });
  expect(check).toThrow(/nothing was checked/);
});
