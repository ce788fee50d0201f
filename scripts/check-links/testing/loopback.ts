/** Loopback servers that misbehave on demand, and a run over them with short patience. */
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { DEFAULT_PATIENCE, type Patience } from '../fetch-page';
import { type Limits, createHttpClient } from '../http-client';
import type { Resolver } from '../guarded-lookup';
import type { Memory } from '../memory';
import { type Run, runChecks } from '../run';
import { createScheduler, type Politeness } from '../scheduler';
import type { Citation, Result } from '../verdict';

export type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void;

export interface Site {
  origin: string;
  port: number;
  /** Every request so far, as "METHOD /path". */
  seen: string[];
  close(): Promise<void>;
}

/** An HTTP (or, with a certificate, HTTPS) server on `host`, whose paths are answered by `routes`. */
export async function serve(routes: Record<string, Handler> | Handler, options: { host?: string; tls?: { key: string; cert: string } } = {}): Promise<Site> {
  const seen: string[] = [];
  const listener: Handler = (request, response) => {
    seen.push(`${request.method} ${request.url}`);
    const handler = typeof routes === 'function' ? routes : routes[(request.url ?? '').split('?')[0] ?? ''];
    if (handler) handler(request, response);
    else response.writeHead(404).end('nothing');
  };
  const settings = { maxHeaderSize: 256 * 1024 };
  const server = options.tls ? https.createServer({ ...settings, ...options.tls }, listener) : http.createServer(settings, listener);
  return listen(server, options.host ?? '127.0.0.1', options.tls ? 'https' : 'http', seen);
}

/** A server that writes bytes as it likes, for answers that are no HTTP. */
export async function serveRaw(onConnection: (socket: net.Socket) => void): Promise<Site> {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  return listen(server, '127.0.0.1', 'http', []);
}

async function listen(server: http.Server | net.Server, host: string, scheme: string, seen: string[]): Promise<Site> {
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket: net.Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${scheme}://${host}:${port}`,
    port,
    seen,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** An HTML page with a title, a heading and enough text not to be taken for a shell. */
export function page(title: string, body = ''): Handler {
  return (_request, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html(title, body));
}

export const PROSE = 'Retrieval narrows millions of items to hundreds, and ranking orders those with a costlier model. '.repeat(20);

/** The text of such a page. */
export function html(title: string, body = ''): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1>${body}<p>${PROSE}</p></body></html>`;
}

export interface RunSetup {
  allow: readonly string[];
  politeness?: Partial<Politeness>;
  patience?: Partial<Patience>;
  limits?: Partial<Limits>;
  resolver?: Resolver;
  memory?: Memory;
  caFile?: string;
  stop?: AbortSignal;
  now?: () => Date;
}

/** Runs the whole check over citations, as the command does, with waits that suit a test. */
export async function runOver(citations: readonly Citation[], setup: RunSetup): Promise<Run & { mostInFlight: number }> {
  const politeness = { concurrency: 25, perHost: 25, gapMs: 0, ...setup.politeness };
  const client = createHttpClient({
    userAgent: 'link-check-test/1',
    allowedOrigins: new Set(setup.allow),
    resolver: setup.resolver,
    caFile: setup.caFile,
    perHost: politeness.perHost,
    limits: { connectMs: 1_500, headersMs: 1_500, totalMs: 2_000, bodyBytes: 64 * 1024, ...setup.limits },
  });
  const scheduler = createScheduler(politeness);
  try {
    const run = await runChecks({
      client,
      scheduler,
      citations,
      memory: setup.memory,
      patience: { ...DEFAULT_PATIENCE, tries: 3, backoffMs: 20, retryAfterCapMs: 2_500, ...setup.patience },
      now: setup.now ?? (() => new Date()),
      stop: setup.stop ?? new AbortController().signal,
    });
    return { ...run, mostInFlight: scheduler.load.most };
  } finally {
    await client.close();
  }
}

/** The result for one address. */
export async function checkOne(url: string, setup: RunSetup, title?: string): Promise<Result> {
  const { results } = await runOver([{ id: 'one', url, title }], setup);
  const [result] = results;
  if (!result) throw new Error(`no result for ${url}`);
  return result;
}
