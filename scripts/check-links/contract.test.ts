import { LinkChecker } from 'linkinator';
import { afterEach, expect, it, vi } from 'vitest';
import { withLinkinator } from './drive';
import { page, runOver, serve, type Site } from './testing/loopback';

const sites: Site[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(sites.splice(0).map((one) => one.close()));
});

it('linkinator extracts, deduplicates and reports; every request of it goes to the transport that it was given', async () => {
  const network = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('the network was touched'));
  const check = vi.spyOn(LinkChecker.prototype, 'check');
  const asked: string[] = [];
  const heard: string[] = [];
  const urls = ['https://example.com/a?x=1&y="2"', 'https://example.com/b', 'https://example.com/dead', 'http://example.org/<odd>'].map((url) => new URL(url).href);
  await withLinkinator(
    (url) => {
      asked.push(url);
      return Promise.resolve(url.endsWith('dead') ? 404 : 200);
    },
    (linkinator) => linkinator.check(urls, (url) => heard.push(url)),
  );
  expect(check).toHaveBeenCalledTimes(1);
  expect(asked.sort()).toEqual([...urls].sort());
  expect(heard.sort()).toEqual([...urls].sort());
  expect(network).not.toHaveBeenCalled();
});

it('gives back the global fetch and the proxies’ names, even after a failure', async () => {
  const own = globalThis.fetch;
  process.env.http_proxy = 'http://127.0.0.1:1';
  try {
    await expect(withLinkinator(() => Promise.resolve(200), () => Promise.reject(new Error('on purpose')))).rejects.toThrow('on purpose');
    expect(globalThis.fetch).toBe(own);
    expect(process.env.http_proxy).toBe('http://127.0.0.1:1');
  } finally {
    delete process.env.http_proxy;
  }
});

it('a server sees our requests alone: one GET each, under our own name', async () => {
  const agents = new Set<string | undefined>();
  const site = await serve((request, response) => {
    agents.add(request.headers['user-agent']);
    page('Seen')(request, response);
  });
  sites.push(site);
  const { results } = await runOver(Array.from({ length: 450 }, (_, at) => ({ id: `${at}`, url: `${site.origin}/${at}` })), { allow: [site.origin] });
  expect(results.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 450 }, () => 'ok'));
  expect([...agents]).toEqual(['link-check-test/1']);
  expect(site.seen.sort()).toEqual(Array.from({ length: 450 }, (_, at) => `GET /${at}`).sort());
});
