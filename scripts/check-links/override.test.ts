import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LinkState, standingOf } from '../../src/catalogue/link-state';
import { type Arguments, readArguments } from './arguments';
import { UsageError } from './citations';
import { Locked, takeLock } from './lock';
import { formatState } from './memory';
import { recordOverride } from './override';

let root: string;
const NOW = new Date('2026-03-01T10:00:00Z');
const stateFile = (): string => path.join(root, 'catalogue/link-state.json');
const state = (): LinkState => JSON.parse(fs.readFileSync(stateFile(), 'utf8')) as LinkState;
const record = { lastChecked: '2026-02-28T02:00:00.000Z', verdict: 'blocked' as const, reason: 'refuses our checker (403)' };
const override = (...args: string[]): string => recordOverride(readArguments(['override', ...args]) as Arguments, root, NOW);

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'links-override-'));
  fs.mkdirSync(path.join(root, 'catalogue/resources'), { recursive: true });
  const resource = (id: string, url: string): string => `- id: ${id}\n  title: A page\n  url: ${url}\n  kind: article\n  topics: [bagging]\n  note: Why it is worth reading.\n`;
  fs.writeFileSync(path.join(root, 'catalogue/resources/ensembles.yaml'), [resource('first-2020-post', 'https://wall.example/post#part'), resource('never-2021-asked', 'https://never.example/')].join(''));
  fs.writeFileSync(stateFile(), formatState({ version: 1, links: { 'https://wall.example/post': record, 'https://other.example/': record }, history: [] }));
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

describe('override', () => {
  it.each([
    ['by id', ['--id', 'first-2020-post']],
    ['by address, whatever its fragment', ['--url', 'https://wall.example/post#elsewhere']],
  ])('records what was seen %s, and until when it holds', (_, how) => {
    const said = override(...how, '--verdict', 'ok', '--note', ' opened in\n a browser ');
    expect(said).toContain('counts as well until 2026-05-30');
    expect(said).toContain('Commit catalogue/link-state.json');
    const after = state().links['https://wall.example/post'];
    expect(after).toEqual({ ...record, override: { verdict: 'ok', date: '2026-03-01', note: 'opened in a browser' } });
    expect(standingOf(after, NOW)).toBe('well');
    expect(standingOf(after, new Date('2026-05-30T00:00:00Z'))).toBe('look');
    expect(state().links['https://other.example/']).toEqual(record);
    expect(fs.readdirSync(path.dirname(stateFile())).sort()).toEqual(['link-state.json', 'resources']);
  });

  it('calls a link dead from the day it was seen, and takes an override away', () => {
    override('--id', 'first-2020-post', '--verdict', 'dead', '--date', '2025-01-31');
    expect(standingOf(state().links['https://wall.example/post'], NOW)).toBe('dead');
    expect(override('--id', 'first-2020-post', '--remove')).toContain('the checks decide again');
    expect(state().links['https://wall.example/post']).toEqual(record);
  });

  it.each([
    ['no link', ['--verdict', 'ok'], /--id or by --url/],
    ['two ways to name it', ['--id', 'first-2020-post', '--url', 'https://wall.example/post', '--verdict', 'ok'], /one of the two/],
    ['an unknown id', ['--id', 'first-2020-pots', '--verdict', 'ok'], /no such record\. Did you mean "first-2020-post"/],
    ['an unknown address', ['--url', 'https://wall.example/pots', '--verdict', 'ok'], /does not cite it\. Did you mean https:\/\/wall\.example\/post/],
    ['no address', ['--url', 'wall.example', '--verdict', 'ok'], /--url wall\.example: write the whole address/],
    ['a link that was never checked', ['--id', 'never-2021-asked', '--verdict', 'ok'], /ensembles\.yaml:9: never-2021-asked .* never checked.*external first/],
    ['no verdict', ['--id', 'first-2020-post'], /--verdict ok or --verdict dead/],
    ['another verdict', ['--id', 'first-2020-post', '--verdict', 'fine'], /--verdict fine: write ok or dead/],
    ['no day', ['--id', 'first-2020-post', '--verdict', 'ok', '--date', '1 March'], /--date 1 March: write a day as YYYY-MM-DD/],
    ['a day that is none', ['--id', 'first-2020-post', '--verdict', 'ok', '--date', '2026-02-30'], /--date 2026-02-30/],
    ['a day to come', ['--id', 'first-2020-post', '--verdict', 'ok', '--date', '2026-03-02'], /to come/],
    ['a look too long ago', ['--id', 'first-2020-post', '--verdict', 'ok', '--date', '2025-12-01'], /90 days old; look again/],
    ['a note without end', ['--id', 'first-2020-post', '--verdict', 'ok', '--note', 'x'.repeat(301)], /at most 300/],
    ['nothing to remove', ['--id', 'first-2020-post', '--remove'], /no override to remove/],
    ['an option of another command', ['--id', 'first-2020-post', '--verdict', 'ok', '--budget', '3'], /--budget is no option of override/],
  ])('refuses %s, says how to put it right and changes nothing', (_, args, message) => {
    const before = fs.readFileSync(stateFile(), 'utf8');
    expect(() => override(...args)).toThrow(UsageError);
    expect(() => override(...args)).toThrow(message);
    expect(fs.readFileSync(stateFile(), 'utf8')).toBe(before);
  });

  it('waits for a run that is under way or was cut off', () => {
    const release = takeLock(stateFile());
    expect(() => override('--id', 'first-2020-post', '--verdict', 'ok')).toThrow(Locked);
    release();
    fs.writeFileSync(stateFile(), formatState({ ...state(), run: { started: '2026-03-01T09:00:00.000Z' } }));
    expect(() => override('--id', 'first-2020-post', '--verdict', 'ok')).toThrow(/was cut off.*let it go on first/);
  });

  it('an override that was written by hand and wrong is named by line and place', () => {
    const text = fs.readFileSync(stateFile(), 'utf8').replace('"reason": "refuses our checker (403)",\n   "verdict": "blocked"\n  }\n }', '"override": {\n    "date": "yesterday",\n    "verdict": "ok"\n   },\n   "reason": "r",\n   "verdict": "blocked"\n  }\n }');
    fs.writeFileSync(stateFile(), text);
    const line = text.split('\n').findIndex((one) => one.includes('yesterday')) + 1;
    expect(() => override('--id', 'first-2020-post', '--verdict', 'ok')).toThrow(new RegExp(`line ${line}: links › https://wall\\.example/post › override › date: .*"yesterday"`));
  });
});

it('an override dated ahead of every time zone counts for nothing', () => {
  for (const verdict of ['ok', 'dead'] as const) expect(standingOf({ ...record, override: { verdict, date: '2099-01-01' } }, NOW)).toBe('look');
});
