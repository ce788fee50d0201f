import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from './load';
import { checkSisterVolumes, numberOf, readSisterVolumes } from './load-sister-volumes';
import type { Problem } from './problems';
import type { Topics } from './schema';
import { refuseUrl } from './url-policy';

const HEAD = 'volumes:\n  - { volume: 1, title: One, chapters: [{ number: 4, title: Limiter }] }\nreferences:\n';
const GOOD = `${HEAD}  - volume: 1\n    chapter: 4\n    reference: 6\n    label: Rate limiters\n    url: https://stripe.com/blog/rate-limiters\n    topics: [rag]\n`;
const NEXT = '  - volume: 1\n    chapter: 4\n    reference: 7\n    label: Short\n    state: unresolved\n    remark: Nobody knows.\n';
const topics: Topics = { chapters: [], families: [], concepts: [{ slug: 'rag', family: 'llm', title: 'RAG', aliases: [] }] };
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'sister-'));
fs.mkdirSync(path.join(root, 'catalogue'));
afterAll(() => fs.rmSync(root, { recursive: true }));

function problemsOf(text: string): string[] {
  fs.writeFileSync(path.join(root, 'catalogue/sister-volumes.yaml'), text);
  const problems: Problem[] = [];
  problems.push(...checkSisterVolumes(readSisterVolumes(root, problems), new Set(['stripe-rate-limiters']), topics));
  return problems.map(({ line, message }) => `${line}: ${message}`);
}

describe('checkSisterVolumes', () => {
  it('finds nothing wrong with good references', () => expect(problemsOf(GOOD + NEXT)).toEqual([]));

  it.each([
    ['a number twice', GOOD + GOOD.slice(HEAD.length), '10: volume 1, chapter 4, reference 6 stands already at line 4'],
    ['the wrong order', GOOD + NEXT.replace('reference: 7', 'reference: 5'), '10: volume 1, chapter 4, reference 5 stands after'],
    ['an unknown chapter', GOOD.replace('chapter: 4', 'chapter: 3'), '5: volume 1 has no chapter 3 here'],
    ['a shortened address', GOOD.replace('https://stripe.com/blog/rate-limiters', 'https://bit.ly/abc'), '8: `url` "https://bit.ly/abc"'],
    ['neither address nor state', GOOD.replace(/ {4}url: .*\n/, ''), '4: volume 1, chapter 4, reference 6 has no `url`'],
    ['an address that is also unresolved', `${GOOD}    state: unresolved\n    remark: Hm.\n`, 'has a `url`, but is marked unresolved'],
    ['a state without its reason', `${GOOD}    state: resolved\n`, '10: volume 1, chapter 4, reference 6 does not say how'],
    ['an unknown topic', GOOD.replace('[rag]', '[rga]'), '9: "rga" is not a topic'],
    ['an unknown resource', `${GOOD}    resource: stripe\n`, '10: no resource has the id "stripe"'],
    ['no references', HEAD.replace('references:\n', 'references: []\n'), '1: there is no reference at all'],
  ])('reports %s', (_what, text, message) => expect(problemsOf(text).join('\n')).toContain(message));
});

describe('the sister volumes of the catalogue', () => {
  const { sisterReferences } = loadCatalogue(path.resolve(import.meta.dirname, '../..')).catalogue;

  it('are all there, and publish no shortened address', () => {
    expect(sisterReferences).toHaveLength(414);
    expect(sisterReferences.filter(({ url }) => url !== undefined && refuseUrl(url) !== undefined).map(numberOf)).toEqual([]);
  });
});
