/** Runs linkinator over one page of addresses, with our transport in the place of the network. */
import { LinkChecker } from 'linkinator';

/** Brings an address to its end and says with which status linkinator should be answered (200 to 599). */
export type Transport = (url: string) => Promise<number>;

/** Where the page of links seems to be; the name cannot exist, so a request that escaped us would fail. */
const PAGE_ORIGIN = 'http://links-of-this-batch.invalid';
const PROXIES = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'];

let underWay = false;

/** A linkinator whose every request goes to `transport`. */
export interface Linkinator {
  /** Has linkinator check these addresses; `onLink` hears of each once, when linkinator reports it. */
  check(urls: readonly string[], onLink: (url: string) => void): Promise<void>;
}

/**
 * Runs `work` with linkinator's way to the network replaced, and puts everything back afterwards. linkinator calls the
 * global `fetch`, unless the environment names a proxy: then it would take its own undici, so those names are put away.
 */
export async function withLinkinator<T>(transport: Transport, work: (linkinator: Linkinator) => Promise<T>): Promise<T> {
  if (underWay) throw new Error('linkinator is being driven already: one run at a time in a process');
  underWay = true;
  const pages = new Map<string, string>();
  const pending = new Map<string, Promise<number>>();
  const ownFetch = globalThis.fetch;
  const ownProxies = PROXIES.map((name) => [name, process.env[name]] as const);

  // linkinator asks with HEAD and again with GET; both get the outcome of one check.
  const checkOnce = (url: string): Promise<number> => {
    const running = pending.get(url);
    if (running) return running;
    const outcome = transport(url);
    pending.set(url, outcome);
    return outcome;
  };
  globalThis.fetch = async (input) => {
    const url = input instanceof Request ? input.url : String(input);
    const page = pages.get(url);
    if (page !== undefined) return new Response(page, { headers: { 'content-type': 'text/html' } });
    return new Response(null, { status: await checkOnce(url) });
  };
  for (const name of PROXIES) delete process.env[name];

  let batch = 0;
  const check: Linkinator['check'] = async (urls, onLink) => {
    batch += 1;
    const pageUrl = `${PAGE_ORIGIN}/${batch}`;
    pages.set(pageUrl, urls.map((url) => `<a href="${escapeAttribute(url)}">x</a>`).join('\n'));
    const checker = new LinkChecker();
    const heard = new Set<string>();
    checker.on('link', ({ url }) => {
      if (url === pageUrl || heard.has(url)) return;
      heard.add(url);
      pending.delete(url);
      onLink(url);
    });
    try {
      await checker.check({ path: pageUrl, recurse: false, retry: false, retryErrors: false, concurrency: urls.length + 1 });
    } finally {
      pages.delete(pageUrl);
    }
    const missed = urls.filter((url) => !heard.has(url));
    if (missed.length > 0) throw new Error(`linkinator did not report ${missed.length} of ${urls.length} links, first ${missed[0]}`);
  };

  try {
    return await work({ check });
  } finally {
    underWay = false;
    globalThis.fetch = ownFetch;
    for (const [name, value] of ownProxies) if (value !== undefined) process.env[name] = value;
  }
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
