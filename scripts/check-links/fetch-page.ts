/** Follows an address to the page behind it: redirects, cookies on the way, waits that the server asks for, retries. */
import { RefusedAddress } from './address-policy';
import { RequestFailure } from './failures';
import type { Answer, HttpClient } from './http-client';
import { type PageFacts, readFacts } from './page-facts';
import { retryAfterMs } from './retry-after';
import type { Scheduler } from './scheduler';

export interface Redirect {
  to: string;
  /** 301, 308 or an immediate refresh: the site says that the page lives there now. */
  permanent: boolean;
}

/** What one address led to: a page, or the failure to reach one. */
export interface Fetched {
  redirects: Redirect[];
  finalUrl: string;
  status?: number;
  headers: ReadonlyMap<string, string>;
  facts?: PageFacts;
  failure?: RequestFailure;
  /** How often the whole way was tried. */
  attempts: number;
  ms: number;
}

export interface Patience {
  /** Most tries of one address. */
  tries: number;
  /** First pause before another try, doubled each time, in milliseconds. */
  backoffMs: number;
  /** Longest wait that a server's Retry-After is granted. */
  retryAfterCapMs: number;
}

export const DEFAULT_PATIENCE: Patience = { tries: 3, backoffMs: 1_000, retryAfterCapMs: 20_000 };
const MOST_REDIRECTS = 10;

export interface FetchContext {
  client: HttpClient;
  scheduler: Scheduler;
  patience: Patience;
  now: () => Date;
  /** Once aborted (the budget is spent, the run is interrupted), nothing more is requested. */
  stop?: AbortSignal;
}

/** Never throws: whatever happens on the way is part of what it returns. */
export async function fetchPage(raw: string, context: FetchContext): Promise<Fetched> {
  const begun = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    const fetched = { ...(await walk(raw, context, attempt > 1)), attempts: attempt, ms: Math.round(performance.now() - begun) };
    const wait = attempt < context.patience.tries && !context.stop?.aborted ? pauseBefore(fetched, attempt, context) : undefined;
    if (wait === undefined) return fetched;
    const host = new URL(fetched.finalUrl).hostname;
    if (wait.wholeHost) context.scheduler.pause(host, wait.ms);
    await new Promise((resolve) => setTimeout(resolve, wait.ms));
  }
}

/** How long to wait before another try, or undefined where another would tell nothing new. */
function pauseBefore(fetched: Fetched, attempt: number, { patience, now }: FetchContext): { ms: number; wholeHost: boolean } | undefined {
  const backoff = patience.backoffMs * 2 ** (attempt - 1);
  const { status = 0, failure } = fetched;
  if (failure) {
    // A slow server costs a slot for long, and a missing domain rarely comes back within seconds: one more try each.
    const again = failure.failure === 'broken' || (attempt === 1 && status === 0 && ['timeout', 'no-domain', 'local-network'].includes(failure.failure));
    return again ? { ms: backoff, wholeHost: false } : undefined;
  }
  if (status === 429 || status === 503) {
    const asked = retryAfterMs(fetched.headers.get('retry-after'), now());
    if (asked !== undefined && asked > patience.retryAfterCapMs) return undefined;
    return { ms: Math.max(asked ?? 0, backoff), wholeHost: true };
  }
  if (status >= 500 || status === 408 || status === 425) return { ms: backoff, wholeHost: false };
  if ((status === 404 || status === 410) && attempt === 1) return { ms: backoff, wholeHost: false };
  return undefined;
}

type Walked = Omit<Fetched, 'attempts' | 'ms'>;

async function walk(raw: string, { client, scheduler, stop }: FetchContext, again: boolean): Promise<Walked> {
  const redirects: Redirect[] = [];
  const cookies = new Map<string, Map<string, string>>();
  const seen = new Set<string>();
  let url: URL | undefined;
  try {
    url = client.admit(raw);
    for (;;) {
      const here = url;
      const cookie = [...(cookies.get(here.hostname) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
      const state = `${here.href} ${cookie}`;
      if (seen.has(state)) throw new RequestFailure('loop', `redirects in a circle through ${here.href}`);
      if (redirects.length > MOST_REDIRECTS) throw new RequestFailure('loop', `redirects more than ${MOST_REDIRECTS} times`);
      seen.add(state);
      const answer = await scheduler.run(here.hostname, (sent) => (stop?.aborted ? Promise.reject(new RequestFailure('stopped', 'not reached in this run')) : client.get(here, { cookie, sent })), again || redirects.length > 0);
      remember(answer.cookies, here.hostname, cookies);
      const facts = readFacts(answer);
      const next = nextHop(answer, facts);
      if (!next) return { redirects, finalUrl: here.href, status: answer.status, headers: answer.headers, facts };
      try {
        url = client.admit(next.to);
      } catch (error) {
        if (error instanceof RefusedAddress) throw new RequestFailure('refused', `redirects to ${next.to.slice(0, 200)}: ${error.message}`, answer.status);
        throw error;
      }
      redirects.push({ ...next, to: url.href });
    }
  } catch (error) {
    const failure = error instanceof RefusedAddress ? new RequestFailure('refused', error.message) : (error as RequestFailure);
    return { redirects, finalUrl: url?.href ?? raw, status: failure.status, headers: new Map(), failure };
  }
}

function nextHop(answer: Answer, facts: PageFacts): Redirect | undefined {
  if ([301, 302, 303, 307, 308].includes(answer.status)) {
    const location = answer.headers.get('location');
    if (!location) throw new RequestFailure('bad-redirect', `answers ${answer.status} without saying where to`, answer.status);
    return { to: resolve(location, answer), permanent: answer.status === 301 || answer.status === 308 };
  }
  // Pages moved on static hosts can only say so in HTML; a slow refresh is a page that reloads itself.
  if (answer.status === 200 && facts.refresh && facts.refresh.seconds <= 2 && facts.text.length < 2_000) {
    const to = resolve(facts.refresh.url, answer);
    if (to !== answer.url.href) return { to, permanent: facts.refresh.seconds === 0 };
  }
  return undefined;
}

function resolve(location: string, answer: Answer): string {
  // Header bytes arrive as Latin-1; browsers read them as UTF-8.
  const text = /[\u0080-\u00ff]/.test(location) && !/[\u0100-\uffff]/.test(location) ? Buffer.from(location, 'latin1').toString('utf8') : location;
  try {
    return new URL(text, answer.url).href;
  } catch {
    throw new RequestFailure('bad-redirect', `redirects to something that is no address: ${text.slice(0, 100)}`, answer.status);
  }
}

function remember(setCookie: readonly string[], host: string, jar: Map<string, Map<string, string>>): void {
  const mine = jar.get(host) ?? new Map<string, string>();
  for (const line of setCookie.slice(0, 20)) {
    const [, name, value] = /^\s*([^=;\s]+)=([^;]*)/.exec(line) ?? [];
    if (name !== undefined && value !== undefined && name.length + value.length < 4096 && /^[\x21-\x7e ]*$/.test(value)) mine.set(name, value.trim());
  }
  jar.set(host, mine);
}
