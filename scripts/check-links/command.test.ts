import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LinkState } from '../../src/catalogue/link-state';
import type { Report } from './formats';
import { html, page, serve, type Site } from './testing/loopback';

const ROOT = path.resolve(import.meta.dirname, '../..');
let folder: string;
let site: Site;
let hold: (() => void)[] = [];

beforeAll(async () => {
  site = await serve((request, response) => {
    const url = request.url ?? '';
    if (url.startsWith('/held')) hold.push(() => response.writeHead(200, { 'content-type': 'text/html' }).end(html('Held')));
    else if (url.startsWith('/slow')) setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end(html('Slow')), 150);
    else if (url.startsWith('/fine')) page('Fine')(request, response);
    else response.writeHead(404).end();
  });
});
afterAll(() => site.close());
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'links-command-'));
  hold = [];
  site.seen.length = 0;
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function start(...args: string[]): { ended: Promise<Ended>; kill: (signal: NodeJS.Signals) => void } {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, 'scripts/check-links.ts'), ...args], { cwd: ROOT });
  let out = '';
  let err = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  return { ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err }))), kill: (signal) => child.kill(signal) };
}

const links = (...args: string[]): Promise<Ended> => start(...args).ended;
const inFolder = (name: string): string => path.join(folder, name);
function list(...paths: string[]): string {
  fs.writeFileSync(inFolder('list.json'), JSON.stringify(paths.map((one, at) => ({ id: `n${at}`, url: `${site.origin}${one}` }))));
  return inFolder('list.json');
}
const state = (): LinkState => JSON.parse(fs.readFileSync(inFolder('state.json'), 'utf8')) as LinkState;
const report = (): Report => JSON.parse(fs.readFileSync(inFolder('report.json'), 'utf8')) as Report;
const until = async (what: () => boolean): Promise<void> => {
  for (const end = Date.now() + 60_000; !what(); ) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('the command', () => {
  it('exits 0 where all is fine, 1 where a finding blocks, 2 for usage', async () => {
    const [fine, gone, none, usage, allow, help] = await Promise.all([
      links('external', '--from', list('/fine'), '--allow-origin', site.origin, '--report', inFolder('report.json')),
      (fs.writeFileSync(inFolder('gone.json'), JSON.stringify([{ id: 'g', url: `${site.origin}/gone` }])), links('external', '--from', inFolder('gone.json'), '--allow-origin', site.origin, '--format', 'github')),
      (fs.writeFileSync(inFolder('none.json'), '[]'), links('external', '--from', inFolder('none.json'))),
      links('externals'),
      links('external', '--from', inFolder('gone.json'), '--allow-origin', 'http://10.0.0.1'),
      links('--help'),
    ]);
    expect([fine, gone, none, usage, allow, help].map(({ code }) => code)).toEqual([0, 1, 2, 2, 2, 0]);
    expect(report().results[0]).toEqual({ id: 'n0', url: `${site.origin}/fine`, verdict: 'ok', reason: 'answers', status: 200, finalUrl: `${site.origin}/fine`, title: 'Fine', attempts: 1, ms: expect.any(Number) as number });
    expect(gone.out).toContain('::error title=link dead::');
    expect(none.err).toContain('nothing was checked');
    expect(help.out).toContain('Exit code');
  }, 90_000);

  it('goes on where a killed run was cut off, and asks nothing twice', async () => {
    const paths = [...Array.from({ length: 12 }, (_, at) => `/slow/${at}`), '/held/1', '/held/2'];
    const args = ['external', '--from', list(...paths), '--allow-origin', site.origin, '--state', inFolder('state.json'), '--report', inFolder('report.json'), '--per-host', '3', '--gap', '0'];
    const first = start(...args);
    await until(() => fs.existsSync(inFolder('state.json')) && Object.keys(state().links).length > 0 && hold.length === 2);
    first.kill('SIGKILL');
    await first.ended;
    const done = Object.keys(state().links);
    expect(state().run).toBeDefined();
    expect(fs.existsSync(inFolder('report.json'))).toBe(false);
    site.seen.length = 0;
    hold = [];
    const second = start(...args);
    await until(() => hold.length === 2);
    hold.forEach((answer) => answer());
    expect(await second.ended).toMatchObject({ code: 0 });
    for (const url of done) expect(site.seen).not.toContain(`GET ${new URL(url).pathname}`);
    expect(site.seen).toHaveLength(paths.length - done.length);
    expect(report().results).toHaveLength(paths.length);
    expect(report().summary.notes.join()).toContain('cut off');
    expect(Object.keys(state().links)).toHaveLength(paths.length);
    expect(state().run).toBeUndefined();
    expect(fs.readdirSync(folder).sort()).toEqual(['list.json', 'report.json', 'state.json']);
  }, 90_000);

  it('lets one of two runs go on, and asked to end it keeps what it has', async () => {
    const args = ['external', '--from', list('/held/1', '/fine/1'), '--allow-origin', site.origin, '--state', inFolder('state.json'), '--gap', '0', '--report', inFolder('report.json')];
    const first = start(...args);
    await until(() => hold.length === 1);
    const second = await links(...args);
    expect(second).toMatchObject({ code: 2, err: expect.stringContaining('another run') as string });
    first.kill('SIGTERM');
    hold.forEach((answer) => answer());
    expect(await first.ended).toMatchObject({ code: 0 });
    expect(Object.keys(state().links)).toHaveLength(2);
  }, 90_000);

  it('stops at a corrupt state before it asks anything', async () => {
    fs.writeFileSync(inFolder('state.json'), '{"version":1,"links":{"x":');
    const ended = await links('external', '--from', list('/fine'), '--allow-origin', site.origin, '--state', inFolder('state.json'));
    expect(ended).toMatchObject({ code: 2, err: expect.stringContaining('It is kept as') as string });
    expect(site.seen).toEqual([]);
    expect(fs.readFileSync(inFolder('state.json'), 'utf8')).toBe('{"version":1,"links":{"x":');
  }, 90_000);

  it('says so where the state cannot be written', async () => {
    const ended = await links('external', '--from', list('/fine'), '--allow-origin', site.origin, '--state', path.join(folder, 'no-such-folder', 'state.json'));
    expect(ended.code).toBe(2);
    expect(ended.err).not.toContain('    at ');
  }, 90_000);

  it('prints the report where its file cannot be written, and says so', async () => {
    const ended = await links('external', '--from', list('/fine'), '--allow-origin', site.origin, '--report', '/dev/full', '--format', 'json');
    expect(ended).toMatchObject({ code: 2, err: expect.stringContaining('disk is full') as string });
    expect((JSON.parse(ended.out) as Report).results).toMatchObject([{ verdict: 'ok' }]);
  }, 90_000);

  it('shows the recorded health of the catalogue', async () => {
    const ended = await links('status');
    expect(ended.code).toBe(0);
    expect(ended.out).toMatch(/\d+ links in the catalogue/);
  }, 90_000);
});
