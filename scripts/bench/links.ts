/** Measures the link check against linkinator alone, over the same loopback hosts. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { HOSTS, leastTime, LINKS, POLITENESS } from './links-plan';

interface Measured {
  links: number;
  seconds: number;
  peakMegabytes: number;
  falseDeaths: number;
  mostInFlight: number;
  requests: number;
}

/**
 * 10,000 links over 200 hosts at 50 to 100 ms, under the limit of 1,024 open files: time, peak memory, most in flight as
 * the server sees it and false deaths, of our check and of linkinator 7.6.1 alone; and our memory at a tenth of the load.
 */
export async function measureLinks(): Promise<object> {
  const server = start('links-server.ts', []);
  try {
    const port = Number(await firstLine(server));
    const tenth = await run('ours', port, LINKS / 10);
    const ours = await run('ours', port, LINKS);
    const alone = await run('alone', port, LINKS);
    const leastSeconds = leastTime(LINKS, POLITENESS.concurrency, POLITENESS.perHost, POLITENESS.gapMs) / 1000;
    return { hosts: HOSTS.length, politeness: POLITENESS, leastSeconds, timesLeast: round(ours.seconds / leastSeconds), memoryGrowthTenfold: round(ours.peakMegabytes / tenth.peakMegabytes), ours, oursAtATenth: tenth, linkinatorAlone: alone };
  } finally {
    server.kill();
  }
}

async function run(kind: 'ours' | 'alone', port: number, count: number): Promise<Measured> {
  await counts(port);
  const child = start('links-run.ts', [kind, String(port), String(count)]);
  const measured = JSON.parse(await everything(child)) as Omit<Measured, 'mostInFlight' | 'requests'>;
  const { most, requests } = await counts(port);
  return { ...measured, mostInFlight: most, requests };
}

/** The server's counts since the last question. */
async function counts(port: number): Promise<{ most: number; requests: number }> {
  const answer = await fetch(`http://${HOSTS[0]}:${port}/counts`);
  return (await answer.json()) as { most: number; requests: number };
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
