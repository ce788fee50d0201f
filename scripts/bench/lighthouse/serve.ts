/** Serves a built site as a static host does: clean addresses, gzip, long caching of hashed files. */
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.woff2': 'font/woff2', '.webmanifest': 'application/manifest+json', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.md': 'text/markdown; charset=utf-8',
};
const PACKED = /\.(?:png|woff2)$/;

/** A running server: where it is, and how to stop it. */
export interface Served {
  origin: string;
  stop: () => Promise<void>;
}

/** Serves `root` on loopback at a free port. */
export async function serve(root: string): Promise<Served> {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const base = path.join(root, decodeURIComponent(pathname));
    const file = [base, `${base.replace(/\/$/, '')}.html`, path.join(base, 'index.html')].find((name) => name.startsWith(root) && fs.existsSync(name) && fs.statSync(name).isFile());
    const body = fs.readFileSync(file ?? path.join(root, '404.html'));
    const packed = file !== undefined && PACKED.test(file);
    response.writeHead(file ? 200 : 404, {
      'content-type': TYPES[path.extname(file ?? '404.html')] ?? 'application/octet-stream',
      'cache-control': pathname.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(packed ? {} : { 'content-encoding': 'gzip' }),
    });
    response.end(packed ? body : gzipSync(body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
