import http from 'node:http';
import { HOSTS } from './links-plan';
const FILL = `<p class="x">${'Ranking orders what retrieval found. '.repeat(10)}<a href="/some/where">link</a></p>`.repeat(160);
const l: http.RequestListener = (q, r) => { setTimeout(() => r.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>A page of the measurement number ${q.url}</title><h1>A page of the measurement</h1>${FILL}`), 20); };
const listen = (host: string, port: number) => new Promise<number>((res) => { const s = http.createServer(l); s.listen(port, host, () => res((s.address() as any).port)); });
void (async () => { const p = await listen('127.0.2.1', 0); for (const h of HOSTS.slice(1)) await listen(h, p); console.log(p, FILL.length); })();
