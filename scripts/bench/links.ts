/** Measures the link check against linkinator alone, over the same loopback hosts. */
import { type ChildProcess, spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { HOSTS, leastTime, LINKS, POLITENESS } from './links-plan';

interface Measured {
  links: number;
  seconds: number;
  cpuSeconds: number;
  peakMegabytes: number;
  falseDeaths: number;
  mostInFlight: number;
  requests: number;
  /** Mean time that the server took, which on a busy machine is more than the 50 to 100 ms asked of it. */
  meanLatencyMs: number;
}

/** What the check has to keep to; the figures that broke a rule are in the result beside it. */
const MOST_TIMES_LEAST = 1.3;
const MOST_GROWTH = 1.2;

/**
 * 10,000 links over 200 hosts at 50 to 100 ms, under the limit of 1,024 open files: time, peak memory, most in flight as
 * the server sees it and false deaths, of our check and of linkinator 7.6.1 alone; and our memory at a tenth of the load.
 * A broken rule makes the whole measurement fail. The machine's load tells how far the times can be trusted.
 */
export async function measureLinks(): Promise<object> {
  const server = start('links-server.ts', []);
  try {
    const port = Number(await firstLine(server));
    const tenth = await run('ours', port, LINKS / 10);
    const loadBefore = os.loadavg()[0] ?? 0;
    const ours = await run('ours', port, LINKS);
    const load = { cores: os.availableParallelism(), before: round(loadBefore), after: round(os.loadavg()[0] ?? 0) };
    const alone = await run('alone', port, LINKS);
    const leastSeconds = leastTime(LINKS, POLITENESS.concurrency, POLITENESS.perHost, POLITENESS.gapMs) / 1000;
    const rules = [
      { rule: `the time is at most ${MOST_TIMES_LEAST} times the least that latency, slots and hosts allow`, value: round(ours.seconds / leastSeconds), held: ours.seconds / leastSeconds <= MOST_TIMES_LEAST },
      { rule: `ten times the links take at most ${MOST_GROWTH} times the peak memory`, value: round(ours.peakMegabytes / tenth.peakMegabytes), held: ours.peakMegabytes / tenth.peakMegabytes <= MOST_GROWTH },
      { rule: `at most ${POLITENESS.concurrency} requests are in flight, as the server sees it`, value: ours.mostInFlight, held: ours.mostInFlight <= POLITENESS.concurrency },
      { rule: 'no living page is called anything else', value: ours.falseDeaths, held: ours.falseDeaths === 0 },
    ];
    if (rules.some(({ held }) => !held)) process.exitCode = 1;
    return { hosts: HOSTS.length, politeness: POLITENESS, leastSeconds, load, rules, ours, oursAtATenth: tenth, linkinatorAlone: alone };
  } finally {
    server.kill();
  }
}

async function run(kind: 'ours' | 'alone', port: number, count: number): Promise<Measured> {
  await counts(port);
  const child = start('links-run.ts', [kind, String(port), String(count)]);
  const measured = JSON.parse(await everything(child)) as Omit<Measured, 'mostInFlight' | 'requests' | 'meanLatencyMs'>;
  const { most, requests, ms } = await counts(port);
  return { ...measured, mostInFlight: most, requests, meanLatencyMs: round(ms / requests) };
}

/** The server's counts since the last question. */
async function counts(port: number): Promise<{ most: number; requests: number; ms: number }> {
  const answer = await fetch(`http://${HOSTS[0]}:${port}/counts`);
  return (await answer.json()) as { most: number; requests: number; ms: number };
}

/** A script of this folder under a limit of 1,024 open files, as shells commonly set it. */
function start(script: string, args: readonly string[]): ChildProcess {
  const limit = script === 'links-server.ts' ? 'ulimit -n 65536 2>/dev/null || ulimit -n "$(ulimit -Hn)"' : 'ulimit -n 1024';
  return spawn('bash', ['-c', `${limit}; exec "$0" --import tsx "$@"`, process.execPath, path.join(import.meta.dirname, script), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

function everything(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (data: Buffer) => (text += data.toString()));
    child.once('close', (code) => (code === 0 ? resolve(text) : reject(new Error(`a measured run ended with ${code}`))));
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
