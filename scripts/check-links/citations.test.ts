import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CatalogueCitation, catalogueCitations } from '../../src/catalogue/citations';
import { changedSince, compare, UsageError } from './citations';

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'links-citations-'));
  fs.mkdirSync(path.join(root, 'catalogue/resources'), { recursive: true });
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const record = (id: string, url: string): string => `- id: ${id}\n  title: A page\n  url: ${url}\n  kind: article\n  topics: [bagging]\n  note: Why it is worth reading.\n`;
const write = (...records: string[]): void => fs.writeFileSync(path.join(root, 'catalogue/resources/ensembles.yaml'), records.join(''));
const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false', '-c', 'core.hooksPath=/dev/null', ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

it('reads every address of the real catalogue, with where it is written', () => {
  const citations = catalogueCitations(process.cwd());
  expect(citations.length).toBeGreaterThan(1000);
  expect(new Set(citations.map(({ kind }) => kind))).toEqual(new Set(['resource', 'case-study', 'sister-volume']));
  const [first] = citations;
  expect(fs.readFileSync(path.join(process.cwd(), first?.file ?? ''), 'utf8').split('\n')[(first?.line ?? 0) - 1]).toContain(first?.url);
});

it('finds what a change adds or alters as parsed data: moved lines and notes are no change of a link', () => {
  git('init', '-q', '-b', 'main');
  write(record('one', 'https://one.example/'), record('two', 'https://two.example/'));
  git('add', '.');
  git('commit', '-qm', 'base');
  git('checkout', '-qb', 'change');
  write(record('two', 'https://two.example/').replace('Why', 'A new note, why'), record('one', 'https://one.example/new'), record('three', 'https://www.two.example/?utm_source=x'));
  const { added, duplicates } = changedSince('main', root);
  expect(added.map(({ id, url, line }) => `${id} ${url} ${line}`)).toEqual(['one https://one.example/new 9', 'three https://www.two.example/?utm_source=x 15']);
  expect([...duplicates].map(([{ id }, first]) => `${id} is ${first}`)).toEqual(['three is two']);
});

it('compares with the merge base, not with what others landed since', () => {
  git('init', '-q', '-b', 'main');
  write(record('one', 'https://one.example/'));
  git('add', '.');
  git('commit', '-qm', 'base');
  git('checkout', '-qb', 'change');
  git('checkout', '-q', 'main');
  write(record('one', 'https://one.example/landed-later'));
  git('commit', '-qam', 'later');
  git('checkout', '-q', 'change');
  expect(changedSince('main', root).added).toEqual([]);
});

it('says what is wrong with a reference that git does not know', () => {
  git('init', '-q', '-b', 'main');
  expect(() => changedSince('no-such-branch', root)).toThrow(UsageError);
  expect(() => changedSince('--output=x', root)).toThrow(UsageError);
});

it('lets works of different parts of the catalogue share an address', () => {
  const one = (id: string, kind: CatalogueCitation['kind']): CatalogueCitation => ({ id, url: 'https://one.example/', kind, topics: [], file: 'f', line: 1 });
  expect(compare([one('a', 'resource')], [one('a', 'resource'), one('b', 'case-study')]).duplicates.size).toBe(0);
  expect(compare([], [one('a', 'sister-volume'), one('b', 'sister-volume')]).duplicates.size).toBe(0);
  expect(compare([], [one('a', 'case-study'), one('b', 'case-study')]).duplicates.size).toBe(1);
});
