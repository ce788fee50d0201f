import { afterAll, expect, it } from 'vitest';
import { createScheduler } from './scheduler';
import { html, runOver, serve, type Site } from './testing/loopback';

const sites: Site[] = [];
afterAll(() => Promise.all(sites.map((one) => one.close())));

// Servers and check share this process: where a busy machine holds it up, two requests are read at once that were sent apart.
it('keeps to its limits as the servers see it: in flight, per host, least gap, and redirects count too', { retry: 3 }, async () => {
  let inFlight = 0;
  let most = 0;
  const hosts = ['127.0.1.1', '127.0.1.2', '127.0.1.3', '127.0.1.4'];
  const views = hosts.map(() => ({ now: 0, most: 0, starts: [] as number[] }));
  const servers = await Promise.all(
    hosts.map((host, at) =>
      serve(
        (request, response) => {
          const view = views[at] as (typeof views)[number];
          view.starts.push(performance.now());
          most = Math.max(most, (inFlight += 1));
          view.most = Math.max(view.most, (view.now += 1));
          setTimeout(() => {
            inFlight -= 1;
            view.now -= 1;
            if (request.url?.endsWith('7')) response.writeHead(302, { location: `${servers[(at + 1) % 4]?.origin}/end` }).end();
            else response.writeHead(200, { 'content-type': 'text/html' }).end(html('Polite'));
          }, 60);
        },
        { host },
      ),
    ),
  );
  sites.push(...servers);
  const citations = servers.flatMap(({ origin }) => Array.from({ length: 15 }, (_, at) => ({ id: `${origin}${at}`, url: `${origin}/${at}` })));
  const { results, mostInFlight } = await runOver(citations, { allow: servers.map(({ origin }) => origin), politeness: { concurrency: 5, perHost: 2, gapMs: 40 } });
  expect(results.filter(({ verdict }) => verdict !== 'ok')).toEqual([]);
  expect(most).toBeLessThanOrEqual(5);
  expect(most).toBeGreaterThan(3);
  expect(mostInFlight).toBe(5);
  for (const { most: mostHere, starts } of views) {
    expect(mostHere).toBeLessThanOrEqual(2);
    const gaps = starts.slice(1).map((start, at) => start - (starts[at] ?? 0));
    // The server's clock runs behind ours by what a connection takes; ours keeps 40.
    expect(Math.min(...gaps)).toBeGreaterThan(25);
    expect(starts.length).toBeGreaterThan(15);
  }
});

it('a paused host waits while the others go on', async () => {
  const order: string[] = [];
  const scheduler = createScheduler({ concurrency: 2, perHost: 1, gapMs: 0 });
  scheduler.pause('slow', 60);
  const job = (name: string) => (): Promise<void> => Promise.resolve(void order.push(name));
  await Promise.all([scheduler.run('slow', job('slow 1')), scheduler.run('quick', job('quick 1')), scheduler.run('quick', job('quick 2')), scheduler.run('slow', job('slow 0'), true)]);
  expect(order).toEqual(['quick 1', 'quick 2', 'slow 0', 'slow 1']);
});
