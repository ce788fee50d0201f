/** Two hundred loopback hosts that answer after 50 to 100 ms, in a process of their own; prints its port, then counts. */
import http from 'node:http';
import { HOSTS, latencyOf } from './links-plan';

const seen = { now: 0, most: 0, requests: 0, ms: 0 };
const BODY = `<!doctype html><title>A page of the measurement</title><h1>A page of the measurement</h1>${`<p>${'Ranking orders what retrieval found. '.repeat(40)}</p>`.repeat(8)}`;

const listener: http.RequestListener = (request, response) => {
  if (request.url === '/counts') {
    const counts = JSON.stringify(seen);
    Object.assign(seen, { now: 0, most: 0, requests: 0, ms: 0 });
    response.end(counts);
    return;
  }
  seen.requests += 1;
  seen.most = Math.max(seen.most, (seen.now += 1));
  const begun = performance.now();
  setTimeout(() => {
    seen.now -= 1;
    seen.ms += performance.now() - begun;
    response.writeHead(200, { 'content-type': 'text/html' }).end(BODY);
  }, latencyOf(request.url ?? ''));
};

async function main(): Promise<void> {
  const port = await listen('127.0.2.1', 0);
  for (const host of HOSTS.slice(1)) await listen(host, port);
  process.stdout.write(`${port}\n`);
}

function listen(host: string, port: number): Promise<number> {
  const server = http.createServer(listener);
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, host, () => resolve((server.address() as { port: number }).port));
  });
}

void main();
