/** Decides when a request may start: so many in flight, so many per host, and a pause between two to the same host. */

export interface Politeness {
  /** Most requests in flight at once. */
  concurrency: number;
  /** Most requests in flight to one host. */
  perHost: number;
  /** Least time between two requests to one host, in milliseconds, counted from when the first was on the wire. */
  gapMs: number;
}

/** A request; it calls `sent` when it has its connection and writes to it. */
export type Job<T> = (sent: () => void) => Promise<T>;

export interface Scheduler {
  /** Runs `job` when its host and a slot are free. `soon` puts it before the host's waiting jobs (a redirect, a retry). */
  run<T>(host: string, job: Job<T>, soon?: boolean): Promise<T>;
  /** Starts nothing more at this host before `ms` milliseconds have passed. */
  pause(host: string, ms: number): void;
  /** How many requests are in flight now, and the most there ever were. */
  readonly load: { now: number; most: number };
}

interface Host {
  active: number;
  /** Monotonic time before which nothing starts here. */
  notBefore: number;
  waiting: Job<void>[];
}

/**
 * How long a request that is still connecting holds back its host's next one. Without it a new connection and an open
 * one could bring two requests to the server at once; for ever would let a silent host be asked one link at a time.
 */
const CONNECTING_MS = 1_000;

/** A scheduler over real time; hosts are served in turn, each host's jobs in the order in which they came. */
export function createScheduler({ concurrency, perHost, gapMs }: Politeness): Scheduler {
  const hosts = new Map<string, Host>();
  const load = { now: 0, most: 0 };
  let timer: NodeJS.Timeout | undefined;

  const hostOf = (name: string): Host => {
    let host = hosts.get(name);
    if (!host) hosts.set(name, (host = { active: 0, notBefore: 0, waiting: [] }));
    return host;
  };

  const pump = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const now = performance.now();
    let wakeIn = Infinity;
    for (const [name, host] of hosts) {
      if (load.now >= concurrency) return;
      if (host.waiting.length === 0) {
        // A host that is idle and rested needs no memory.
        if (host.active === 0 && host.notBefore <= now) hosts.delete(name);
        continue;
      }
      if (host.active >= perHost) continue;
      if (host.notBefore > now) {
        wakeIn = Math.min(wakeIn, host.notBefore - now);
        continue;
      }
      start(name, host, now);
      if (gapMs > 0) wakeIn = Math.min(wakeIn, CONNECTING_MS);
    }
    if (wakeIn < Infinity) timer = setTimeout(pump, Math.ceil(wakeIn));
  };

  const start = (name: string, host: Host, now: number): void => {
    const job = host.waiting.shift();
    if (!job) return;
    host.active += 1;
    host.notBefore = now + Math.max(gapMs, gapMs > 0 ? CONNECTING_MS : 0);
    let held = true;
    const sent = (): void => {
      if (!held) return;
      held = false;
      // A pause that the server asked for in the meantime stands.
      if (host.notBefore <= now + Math.max(gapMs, CONNECTING_MS)) host.notBefore = performance.now() + gapMs;
      pump();
    };
    load.now += 1;
    load.most = Math.max(load.most, load.now);
    // To the back of the queue, so that every host gets its turn.
    hosts.delete(name);
    hosts.set(name, host);
    void job(sent).finally(() => {
      host.active -= 1;
      load.now -= 1;
      sent();
      pump();
    });
  };

  return {
    load,
    run: (name, job, soon = false) =>
      new Promise((resolve, reject) => {
        const task: Job<void> = (sent) => job(sent).then(resolve, reject);
        const { waiting } = hostOf(name);
        if (soon) waiting.unshift(task);
        else waiting.push(task);
        pump();
      }),
    pause: (name, ms) => {
      const host = hostOf(name);
      host.notBefore = Math.max(host.notBefore, performance.now() + ms);
    },
  };
}
