/** Serves a built site on loopback as GitHub Pages behaves: `/x` is `x.html` or `x/index.html`, anything else the 404 page. */
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.woff2': 'font/woff2', '.xml': 'application/xml', '.md': 'text/markdown; charset=utf-8', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json', '.wasm': 'application/wasm',
};

/** A running server. */
export interface Served {
  /** Address of the site, with a trailing slash. */
  site: string;
  stop: () => Promise<void>;
}

/** Serves `root` at a free port, below `base` alone. @throws where there is no site */
export async function serveSite(root: string, base = '/'): Promise<Served> {
  if (!fs.existsSync(path.join(root, 'index.html'))) throw new Error(`${root} holds no site: build it first`);
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.startsWith(base) ? resolveFile(root, decodeURIComponent(pathname.slice(base.length))) : undefined;
    response.writeHead(file ? 200 : 404, { 'content-type': TYPES[path.extname(file ?? '404.html')] ?? 'application/octet-stream' });
    response.end(fs.readFileSync(file ?? path.join(root, '404.html')));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    site: `http://127.0.0.1:${address.port}${base}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function resolveFile(root: string, pathname: string): string | undefined {
  const base = path.join(root, pathname);
  if (!base.startsWith(root)) return undefined;
  return [base, `${base.replace(/\/$/, '')}.html`, path.join(base, 'index.html')].find((file) => fs.existsSync(file) && fs.statSync(file).isFile());
}
