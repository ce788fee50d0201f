import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LinkState, standingOf } from '../../src/catalogue/link-state';
import { readAnswer } from './archive';
import { type Arguments, readArguments } from './arguments';
import { checkExternal, type World } from './external';
import type { Report } from './formats';
import { page, serve, type Site } from './testing/loopback';
import type { FileSystem } from './atomic-write';

let folder: string;
let site: Site;
/** Paths that are not there today. */
const missing = new Set<string>();

beforeAll(async () => {
  site = await serve((request, response) => {
    const url = new URL(request.url ?? '/', 'http://x');
    if (url.pathname === '/wayback') {
      const about = url.searchParams.get('url') ?? '';
      const closest = about.endsWith('/1') ? { available: true, status: '200', timestamp: '20250304050607', url: `http://web.archive.org/web/20250304050607/${about}` } : undefined;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ url: about, archived_snapshots: closest ? { closest } : {} }));
    } else if (missing.has(url.pathname)) response.writeHead(404).end();
    else page('Fine')(request, response);
  });
});
afterAll(() => site.close());
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'links-external-'))));
afterEach(() => {
  missing.clear();
  fs.rmSync(folder, { recursive: true, force: true });
});

const stateFile = (): string => path.join(folder, 'state.json');
const state = (): LinkState => JSON.parse(fs.readFileSync(stateFile(), 'utf8')) as LinkState;
const args = (): Arguments => readArguments(['external', '--state', stateFile(), '--allow-origin', site.origin, '--gap', '0', '--per-host', '8']) as Arguments;
const at = (day: number): Date => new Date(Date.parse('2026-01-01T02:00:00Z') + day * 86_400_000);

function night(day: number, count: number, more: Partial<World> = {}): Promise<Report> {
  const catalogue = Array.from({ length: count }, (_, index) => ({ id: `n${index}`, url: `${site.origin}/${index}` }));
  return checkExternal(args(), { root: folder, now: () => at(day), interrupted: new AbortController().signal, userAgent: 'test', patience: { backoffMs: 1 }, catalogue, ...more });
}

describe('nights of a catalogue', () => {
  it('lets a link die on the third failing day over a week, and recover', async () => {
    await night(0, 10);
    missing.add('/3');
    for (const day of [1, 2, 7]) {
      await night(day, 10);
      expect(standingOf(state().links[`${site.origin}/3`], at(day))).toBe('failing');
    }
    await night(8, 10);
    expect(standingOf(state().links[`${site.origin}/3`], at(8))).toBe('dead');
    missing.clear();
    await night(9, 10);
    expect(standingOf(state().links[`${site.origin}/3`], at(9))).toBe('well');
    expect(state().history).toEqual([
      { date: '2026-01-09', event: 'died', url: `${site.origin}/3` },
      { date: '2026-01-10', event: 'recovered', url: `${site.origin}/3` },
    ]);
  });

  it('leaves the state as it was when more than a fifth fails, and still reports', async () => {
    await night(0, 10);
    const before = fs.readFileSync(stateFile(), 'utf8');
    for (const gone of ['/0', '/1', '/2']) missing.add(gone);
    const { summary, results } = await night(1, 10);
    expect(summary).toMatchObject({ exitCode: 3, checked: 10, blocking: 3 });
    expect(summary.notes.join()).toContain('our own network’s fault'.replace('’', "'"));
    expect(results.filter(({ verdict }) => verdict === 'dead')).toHaveLength(3);
    expect(fs.readFileSync(stateFile(), 'utf8')).toBe(before);
    expect(fs.readdirSync(folder)).toEqual(['state.json']);
    missing.delete('/2');
    expect((await night(2, 10)).summary.exitCode).toBe(1);
  });

  it('reports a list as it is, however much of it fails', async () => {
    missing.add('/0');
    const list = path.join(folder, 'list.json');
    fs.writeFileSync(list, JSON.stringify([{ id: 'a', url: `${site.origin}/0`, title: null }]));
    const report = await checkExternal({ ...args(), from: list }, { root: folder, now: () => at(0), interrupted: new AbortController().signal, userAgent: 'test', patience: { backoffMs: 1 } });
    expect(report.summary.exitCode).toBe(1);
    expect(Object.keys(state().links)).toHaveLength(1);
  });

  it('concludes nothing where our own network reaches nothing', async () => {
    const resolver = () => Promise.reject(Object.assign(new Error('no resolver'), { code: 'EAI_AGAIN' }));
    const { summary } = await night(0, 0, { resolver, catalogue: [{ id: 'a', url: 'https://example.com/a' }, { id: 'b', url: 'https://example.org/b' }] });
    expect(summary).toMatchObject({ exitCode: 3, verdicts: { unreachable: 2 } });
    expect(fs.existsSync(stateFile())).toBe(false);
  });

  it('records archived copies while the pages live, and asks for each once', async () => {
    const archiveApi = `${site.origin}/wayback`;
    await night(0, 3, { archiveApi });
    expect(state().links[`${site.origin}/1`]?.archive).toEqual({ url: `https://web.archive.org/web/20250304050607/${site.origin}/1`, date: '2025-03-04' });
    expect(state().links[`${site.origin}/0`]).toMatchObject({ archiveAsked: '2026-01-01' });
    expect(state().links[`${site.origin}/0`]).not.toHaveProperty('archive');
    site.seen.length = 0;
    await night(1, 3, { archiveApi });
    expect(site.seen.filter((line) => line.includes('wayback'))).toEqual([]);
    missing.add('/1');
    for (const day of [2, 5, 9]) await night(day, 6, { archiveApi });
    expect(state().links[`${site.origin}/1`]?.archive?.date).toBe('2025-03-04');
  });

  it('forgets what is no longer cited, and calls a dead one replaced', async () => {
    missing.add('/9');
    for (const day of [0, 3, 8]) await night(day, 10);
    await night(9, 9);
    expect(Object.keys(state().links)).toHaveLength(9);
    expect(state().history.map(({ event }) => event)).toEqual(['died', 'replaced']);
  });

  it('checks what was checked longest ago first, within its budget', async () => {
    await night(0, 3);
    await night(1, 6);
    const two = state();
    expect(Object.values(two.links).every(({ lastChecked }) => lastChecked.startsWith('2026-01-02'))).toBe(true);
    for (const index of [2, 4]) (two.links[`${site.origin}/${index}`] as { lastChecked: string }).lastChecked = '2025-12-01T00:00:00.000Z';
    fs.writeFileSync(stateFile(), JSON.stringify(two));
    site.seen.length = 0;
    const one = readArguments(['external', '--state', stateFile(), '--allow-origin', site.origin, '--gap', '0', '--per-host', '1']) as Arguments;
    const catalogue = Array.from({ length: 6 }, (_, index) => ({ id: `n${index}`, url: `${site.origin}/${index}` }));
    await checkExternal(one, { root: folder, now: () => at(2), interrupted: new AbortController().signal, userAgent: 'test', catalogue });
    expect(site.seen.slice(0, 2).sort()).toEqual(['GET /2', 'GET /4']);
  });

  it('writes the report result by result, as one JSON text', async () => {
    const file = path.join(folder, 'report.json');
    const report = await checkExternal({ ...args(), report: file }, { root: folder, now: () => at(0), interrupted: new AbortController().signal, userAgent: 'test', catalogue: ['/a', '/b'].map((one) => ({ id: one, url: site.origin + one })) });
    expect(fs.readFileSync(file, 'utf8')).toBe(`${JSON.stringify(report, null, 2)}\n`);
  });

  it('refuses an empty catalogue', async () => {
    await expect(night(0, 0, { catalogue: [] })).rejects.toThrow(/nothing was checked/);
  });
});

describe('a disk that fills on the way', () => {
  /** A disk with room for so many writes. */
  const small = (writes: number): FileSystem => {
    let left = writes;
    return { ...fs, writeFileSync: (...args: Parameters<typeof fs.writeFileSync>) => {
      if ((left -= 1) < 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      fs.writeFileSync(...args);
    } };
  };

  it('still reports what was seen, keeps the last state whole and goes on from there', async () => {
    await night(0, 10);
    // The room lasts for the note of what stood before and for the beginning of the run.
    const { summary, results } = await night(1, 12, { disk: small(2) });
    expect(summary).toMatchObject({ exitCode: 2, checked: 12, verdicts: { ok: 12 } });
    expect(summary.notes.join()).toMatch(/disk is full.*unchanged.*Make room/);
    expect(results.every(({ verdict }) => verdict === 'ok')).toBe(true);
    expect(Object.keys(state().links)).toHaveLength(10);
    expect(state().run).toEqual({ started: at(1).toISOString() });
    const next = await night(1, 12);
    expect(next.summary).toMatchObject({ exitCode: 0, checked: 12 });
    expect(Object.keys(state().links)).toHaveLength(12);
    expect(fs.readdirSync(folder)).toEqual(['state.json']);
  });

  it('stops soon where it fills in mid-run, and counts what was not reached', async () => {
    const slow = await serve((_, response) => void setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Slow</title>'), 100));
    const catalogue = Array.from({ length: 60 }, (_, index) => ({ id: `n${index}`, url: `${slow.origin}/${index}` }));
    const one = readArguments(['external', '--state', stateFile(), '--allow-origin', slow.origin, '--gap', '0', '--per-host', '2']) as Arguments;
    const { summary, results } = await checkExternal(one, { root: folder, now: () => at(0), interrupted: new AbortController().signal, userAgent: 'test', catalogue, disk: small(2) });
    await slow.close();
    expect(summary.exitCode).toBe(2);
    expect(results.length).toBeGreaterThan(5);
    expect(results.length + summary.notReached).toBe(60);
    expect(summary.notReached).toBeGreaterThan(10);
  });

  it('puts the old state back without a byte of room where the run proves worthless', async () => {
    await night(0, 10);
    const before = fs.readFileSync(stateFile(), 'utf8');
    for (const gone of ['/0', '/1', '/2']) missing.add(gone);
    expect((await night(1, 10, { disk: small(2) })).summary.exitCode).toBe(3);
    expect(fs.readFileSync(stateFile(), 'utf8')).toBe(before);
  });

  it('asks nothing where not even the beginning can be noted', async () => {
    site.seen.length = 0;
    await expect(night(0, 3, { disk: small(0) })).rejects.toThrow(/disk is full.*Make room/);
    expect(site.seen).toEqual([]);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

it.each([
  ['', undefined],
  ['<html>', undefined],
  ['{"archived_snapshots":{}}', undefined],
  ['{"archived_snapshots":{"closest":{"available":true,"status":"404","timestamp":"20250101000000","url":"http://web.archive.org/web/x"}}}', undefined],
  ['{"archived_snapshots":{"closest":{"available":true,"status":"200","timestamp":"20250101000000","url":"http://evil.example/web/x"}}}', undefined],
])('takes no copy from %s', (json, copy) => expect(readAnswer(json)).toBe(copy));
