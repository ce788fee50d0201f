/** The measured load: 10,000 links over 200 hosts, each answered after a time that its path decides. */

export const LINKS = 10_000;
/** The check's own defaults. */
export const POLITENESS = { concurrency: 25, perHost: 2, gapMs: 250 };
/** Loopback addresses, each a host of its own. */
export const HOSTS: readonly string[] = Array.from({ length: 200 }, (_, at) => `127.0.2.${at + 1}`);

/** Milliseconds, 50 to 100, spread evenly and the same in every run. */
export function latencyOf(path: string): number {
  const number = Number(/\d+/.exec(path)?.[0] ?? 0);
  return 50 + ((number * 37) % 51);
}

/** The first `count` addresses of the load, host after host in turn. */
export function addresses(port: number, count = LINKS): string[] {
  return Array.from({ length: count }, (_, at) => `http://${HOSTS[at % HOSTS.length]}:${port}/${at}`);
}

/**
 * The least time in milliseconds that the load can take: all latencies through `slots`, or the busiest host alone with
 * its own slots and gaps, whichever is longer.
 */
export function leastTime(count: number, slots: number, perHost: number, gapMs: number): number {
  const paths = Array.from({ length: count }, (_, at) => latencyOf(`/${at}`));
  const total = paths.reduce((sum, one) => sum + one, 0);
  const byHost = HOSTS.map((_, host) => paths.filter((__, at) => at % HOSTS.length === host));
  const busiest = Math.max(...byHost.map((own) => Math.max((own.length - 1) * gapMs + (own.at(-1) ?? 0), own.reduce((sum, one) => sum + one, 0) / perHost)));
  return Math.max(total / slots, busiest);
}
