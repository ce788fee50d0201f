import { fork, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAtomically, WriteFailed } from './atomic-write';
import { Locked, takeLock } from './lock';
import { CorruptState, formatState, openMemory, readState } from './memory';

let folder: string;
let file: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'links-memory-'));
  file = path.join(folder, 'link-state.json');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const NOW = new Date('2026-03-01T02:00:00Z');
const record = { lastChecked: '2026-02-28T02:00:00.000Z', verdict: 'ok' as const, reason: 'answers' };

it('sorts keys at every level and ends with a newline', () => {
  const text = formatState({ version: 1, links: { 'https://b.example/': { verdict: 'ok', reason: 'r', lastChecked: record.lastChecked }, 'https://a.example/': record }, history: [] });
  expect(text.indexOf('a.example')).toBeLessThan(text.indexOf('b.example'));
  expect(text.indexOf('lastChecked')).toBeLessThan(text.indexOf('verdict'));
  expect(text.endsWith('}\n')).toBe(true);
});

it('writes link by link what one JSON text would hold, in the same form', () => {
  const links = Object.fromEntries(Array.from({ length: 700 }, (_, at) => [`https://x.example/${(at * 37) % 700}?q="\\n"`, { ...record, failureDays: { '2026-01-02': 'dead' as const, '2026-01-01': 'unreachable' as const }, missingAnchors: ['b', 'a'] }]));
  for (const state of [
    { version: 1 as const, links, history: [{ url: 'https://x.example/', event: 'died' as const, date: '2026-01-01' }], run: { started: record.lastChecked } },
    { version: 1 as const, links: {}, history: [] },
  ]) {
    const text = formatState(state);
    expect(JSON.parse(text)).toEqual(state);
    const keys = (value: unknown): unknown => (value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, keys(inner)])) : value);
    expect(text).toBe(`${JSON.stringify({ ...(keys({ ...state, history: [] }) as object), history: state.history.map(keys) }, null, 1)}\n`);
    writeAtomically(file, (function* () { for (let at = 0; at < text.length; at += 999) yield text.slice(at, at + 999); })());
    expect(fs.readFileSync(file, 'utf8')).toBe(text);
  }
});

describe('a run', () => {
  it('goes on after a crash, with what stood before the first one', () => {
    const original = formatState({ version: 1, links: { 'https://old.example/': record }, history: [] });
    fs.writeFileSync(file, original);
    const first = openMemory(file, NOW);
    first.state.links['https://new.example/'] = { ...record, lastChecked: NOW.toISOString() };
    first.save();
    // The process dies here. An hour later:
    const second = openMemory(file, new Date(NOW.getTime() + 3_600_000));
    expect(second.resumed).toBe(true);
    expect(second.started).toEqual(NOW);
    expect(Object.keys(second.state.links)).toContain('https://new.example/');
    second.rollBack();
    expect(fs.readFileSync(file, 'utf8')).toBe(original);
    expect(fs.readdirSync(folder)).toEqual(['link-state.json']);
  });

  it('begins anew when the one before was cut off long ago', () => {
    openMemory(file, NOW).save();
    const later = openMemory(file, new Date(NOW.getTime() + 2 * 86_400_000));
    expect(later.resumed).toBe(false);
    later.finish();
    expect(readState(file).run).toBeUndefined();
    expect(fs.readdirSync(folder)).toEqual(['link-state.json']);
  });
});

it('leaves the old text whole when the disk fills in mid-write', () => {
  fs.writeFileSync(file, 'old');
  const full = { ...fs, writeFileSync: (handle: fs.PathOrFileDescriptor, text: string | NodeJS.ArrayBufferView) => {
    fs.writeSync(handle as number, String(text).slice(0, 3));
    throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  } };
  expect(() => writeAtomically(file, 'new and long', full)).toThrow(WriteFailed);
  expect(() => writeAtomically(file, 'new and long', full)).toThrow(/disk is full.*unchanged/);
  expect(fs.readFileSync(file, 'utf8')).toBe('old');
  expect(fs.readdirSync(folder)).toEqual(['link-state.json']);
});

it('writes to a device as it is, and reads no state from one', () => {
  expect(() => writeAtomically('/dev/full', 'text')).toThrow(/disk is full/);
  expect(fs.statSync('/dev/full').isCharacterDevice()).toBe(true);
  expect(() => readState('/dev/full')).toThrow(CorruptState);
});

it.each([
  ['cut off', '{"version":1,"links":{"https://a.example/":{"last'],
  ['another shape', '{"version":2,"links":{}}'],
  ['a wrong record', JSON.stringify({ version: 1, links: { 'https://a.example/': { ...record, verdict: 'fine' } }, history: [] })],
  ['nothing', ''],
])('keeps a corrupt state aside (%s) and says where', (_, text) => {
  fs.writeFileSync(file, text);
  for (let night = 0; night < 3; night += 1) expect(() => readState(file)).toThrow(CorruptState);
  expect(fs.readFileSync(file, 'utf8')).toBe(text);
  const aside = fs.readdirSync(folder).filter((name) => name.includes('.corrupt-'));
  expect(aside).toHaveLength(1);
  expect(fs.readFileSync(path.join(folder, aside[0] ?? ''), 'utf8')).toBe(text);
});

describe('the lock', () => {
  it('keeps a second run out, also of another process, until it is given back', () => {
    const release = takeLock(file);
    expect(() => takeLock(file)).toThrow(Locked);
    release();
    takeLock(file)();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('takes over the lock of a process that is gone, and a torn one', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    fs.writeFileSync(`${file}.lock`, JSON.stringify({ pid, host: os.hostname(), since: '' }));
    takeLock(file)();
    fs.writeFileSync(`${file}.lock`, '{"pi');
    takeLock(file)();
  });

  it('respects a lock of a living process', async () => {
    const other = fork('-e', ['setTimeout(() => {}, 30000)'], { execArgv: [], stdio: 'ignore' });
    try {
      fs.writeFileSync(`${file}.lock`, JSON.stringify({ pid: other.pid, host: os.hostname(), since: '' }));
      if (other.exitCode === null) expect(() => takeLock(file)).toThrow(/another run/);
    } finally {
      other.kill('SIGKILL');
      await new Promise((resolve) => (other.exitCode === null && other.signalCode === null ? other.once('exit', resolve) : resolve(undefined)));
    }
  });
});
