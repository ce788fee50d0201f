/** One measured run in a process of its own: `ours` or `alone` (linkinator by itself), a port and a number of links. */
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { LinkChecker } from 'linkinator';
import { DEFAULT_PATIENCE } from '../check-links/fetch-page';
import { createHttpClient } from '../check-links/http-client';
import { openMemory } from '../check-links/memory';
import { runChecks } from '../check-links/run';
import { createScheduler } from '../check-links/scheduler';
import { keepHeapSmall } from '../check-links/small-heap';
import { addresses, HOSTS, POLITENESS } from './links-plan';

async function main(kind: string, port: number, count: number): Promise<void> {
  const urls = addresses(port, count);
  const begun = performance.now();
  const outcome = kind === 'ours' ? await ours(urls, port) : await alone(urls);
  const ms = Math.round(performance.now() - begun);
  // The kernel's own peak: reading it opens no file, where one of the two runs has none left to open.
  const peak = process.resourceUsage().maxRSS;
  const { user, system } = process.cpuUsage();
  process.stdout.write(JSON.stringify({ links: count, seconds: ms / 1000, cpuSeconds: Math.round((user + system) / 10_000) / 100, peakMegabytes: Math.round(peak / 102.4) / 10, ...outcome }));
  process.exit(0);
}

/** As the nightly run: what is found is remembered in a file. */
async function ours(urls: readonly string[], port: number): Promise<object> {
  keepHeapSmall();
  const client = createHttpClient({ userAgent: 'link-check-measurement/1', allowedOrigins: new Set(HOSTS.map((host) => `http://${host}:${port}`)), perHost: POLITENESS.perHost });
  const citations = urls.map((url, at) => ({ id: String(at), url }));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'links-bench-'));
  const memory = openMemory(path.join(folder, 'state.json'), new Date());
  const { results } = await runChecks({ client, memory, scheduler: createScheduler(POLITENESS), patience: DEFAULT_PATIENCE, now: () => new Date(), stop: new AbortController().signal, citations });
  memory.finish();
  const stateMegabytes = Math.round(fs.statSync(path.join(folder, 'state.json')).size / 104_857.6) / 10;
  fs.rmSync(folder, { recursive: true });
  return { stateMegabytes, falseDeaths: results.filter(({ verdict }) => verdict !== 'ok').length };
}

/** linkinator as its own documentation calls it, asked for the same number of requests at once. */
async function alone(urls: readonly string[]): Promise<object> {
  const list = http.createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(urls.map((url) => `<a href="${url}">x</a>`).join('\n')));
  await new Promise<void>((resolve) => list.listen(0, '127.0.0.1', resolve));
  const { port } = list.address() as { port: number };
  const { links } = await new LinkChecker().check({ path: `http://127.0.0.1:${port}/`, concurrency: POLITENESS.concurrency, timeout: 20_000 });
  list.close();
  return { falseDeaths: links.filter(({ state }) => state !== 'OK').length };
}

const [kind = '', port = '', count = ''] = process.argv.slice(2);
void main(kind, Number(port), Number(count));
