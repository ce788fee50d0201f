/** Serves the built site on loopback for the browser tests and tells them where. */
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served site, with a trailing slash. */
    site: string;
  }
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.woff2': 'font/woff2', '.xml': 'application/xml', '.md': 'text/markdown; charset=utf-8', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json', '.wasm': 'application/wasm',
};

/** Starts a static server as GitHub Pages behaves: `/x` is `x.html` or `x/index.html`, anything else the 404 page. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = path.resolve('build');
  if (!fs.existsSync(path.join(root, 'index.html'))) throw new Error('build/ holds no site: run `npm run build` first');
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = resolveFile(root, decodeURIComponent(pathname));
    response.writeHead(file ? 200 : 404, { 'content-type': TYPES[path.extname(file ?? '404.html')] ?? 'application/octet-stream' });
    response.end(fs.readFileSync(file ?? path.join(root, '404.html')));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  project.provide('site', `http://127.0.0.1:${address.port}/`);
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  };
}

function resolveFile(root: string, pathname: string): string | undefined {
  const base = path.join(root, pathname);
  if (!base.startsWith(root)) return undefined;
  return [base, `${base.replace(/\/$/, '')}.html`, path.join(base, 'index.html')].find((file) => fs.existsSync(file) && fs.statSync(file).isFile());
}
