import { expect, it } from 'vitest';
import { addresses, HOSTS, latencyOf, leastTime, LINKS } from './links-plan';

it('spreads the load evenly over hosts and latencies', () => {
  const urls = addresses(80);
  expect(urls).toHaveLength(LINKS);
  expect(new Set(urls).size).toBe(LINKS);
  for (const host of HOSTS) expect(urls.filter((url) => new URL(url).hostname === host)).toHaveLength(LINKS / HOSTS.length);
  const latencies = urls.map((url) => latencyOf(new URL(url).pathname));
  expect([Math.min(...latencies), Math.max(...latencies)]).toEqual([50, 100]);
  expect(latencies.reduce((sum, one) => sum + one, 0) / LINKS).toBeCloseTo(75, 0);
});

it('knows the least time: slots bound it, or the gaps of the busiest host', () => {
  expect(leastTime(LINKS, 25, 2, 0)).toBeCloseTo((LINKS * 75) / 25, -3);
  expect(leastTime(LINKS, 10_000, 50, 1_000)).toBeGreaterThan(49_000);
});
