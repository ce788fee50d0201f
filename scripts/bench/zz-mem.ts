import fs from 'node:fs';
import { DEFAULT_PATIENCE } from '../check-links/fetch-page';
import { createHttpClient } from '../check-links/http-client';
import { runChecks } from '../check-links/run';
import { createScheduler } from '../check-links/scheduler';
import { addresses, HOSTS, POLITENESS } from './links-plan';
const mb = (n: number) => (n / 1048576).toFixed(1);
const rss = () => mb(process.memoryUsage().rss);
async function main(port: number, count: number) {
  const t0 = performance.now();
  console.log('start', rss(), mb(process.memoryUsage().heapUsed));
  const client = createHttpClient({ userAgent: 'x/1', allowedOrigins: new Set(HOSTS.map((host) => `http://${host}:${port}`)), perHost: POLITENESS.perHost });
  const citations = addresses(port, count).map((url, at) => ({ id: String(at), url }));
  let n = 0;
  const stat = () => { const m = process.memoryUsage(); const before = m; global.gc?.(); const a = process.memoryUsage(); console.log(n, 'rss', mb(before.rss), 'heapTotal', mb(before.heapTotal), 'heapUsed', mb(before.heapUsed), 'ext', mb(before.external), 'ab', mb(before.arrayBuffers), '| after gc', mb(a.heapUsed), mb(a.external), 'cpu', (process.cpuUsage().user / 1e6).toFixed(1), (process.cpuUsage().system / 1e6).toFixed(1)); };
  const { results } = await runChecks({ client, scheduler: createScheduler({ ...POLITENESS, gapMs: Number(process.env.GAP ?? 250) }), patience: DEFAULT_PATIENCE, now: () => new Date(), stop: new AbortController().signal, citations, onResult: () => { n += 1; if (n % (count / 5) === 0) stat(); } });
  stat();
  console.log(results.length, 'peak', mb(process.resourceUsage().maxRSS * 1024), 's', ((performance.now() - t0) / 1000).toFixed(1));
  if (process.env.SNAP) { global.gc?.(); (await import('node:v8')).writeHeapSnapshot('/work/tmp/x.heapsnapshot'); }
  process.exit(0);
}
void main(Number(process.argv[2]), Number(process.argv[3]));
