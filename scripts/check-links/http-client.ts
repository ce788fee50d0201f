/** One request and its answer over undici: guarded addresses, bounded time, bounded body, nothing from the environment. */
import fs from 'node:fs';
import tls from 'node:tls';
import { Agent, DecoratorHandler, type Dispatcher, Pool, request } from 'undici';
import { admitAddress } from './address-policy';
import { type CappedBody, readCapped } from './body';
import { explainFailure, RequestFailure } from './failures';
import { guardedLookup, type Resolver, systemResolver } from './guarded-lookup';

export interface Limits {
  /** To open a connection, in milliseconds. */
  connectMs: number;
  /** From the request to the end of the headers. */
  headersMs: number;
  /** From the request to the end of the body, however it drips. */
  totalMs: number;
  /** Most decoded bytes of a body. */
  bodyBytes: number;
}

export const DEFAULT_LIMITS: Limits = { connectMs: 8_000, headersMs: 12_000, totalMs: 20_000, bodyBytes: 512 * 1024 };

export interface ClientOptions {
  userAgent: string;
  limits?: Partial<Limits>;
  allowedOrigins?: ReadonlySet<string>;
  resolver?: Resolver;
  /** File of further certificate authorities (PEM), beside the usual ones. */
  caFile?: string;
  perHost?: number;
}

/** One answer; its body is read and closed. */
export interface Answer {
  url: URL;
  status: number;
  headers: ReadonlyMap<string, string>;
  cookies: string[];
  body: CappedBody;
}

export interface HttpClient {
  /** Parses an address and refuses one that may not be opened; throws RefusedAddress. */
  admit(raw: string): URL;
  /** One GET without following redirects; throws RequestFailure. */
  get(url: URL, options?: { cookie?: string; sent?: () => void }): Promise<Answer>;
  close(): Promise<void>;
}

/** A client whose every connection goes to an address that was checked for this very connection. */
export function createHttpClient(options: ClientOptions): HttpClient {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const allowed = options.allowedOrigins ?? new Set<string>();
  const resolver = options.resolver ?? systemResolver;
  const ca = options.caFile === undefined ? undefined : [...tls.rootCertificates, fs.readFileSync(options.caFile, 'utf8')];
  const agent = new Agent({
    factory: (origin, opts) =>
      new Pool(origin, {
        ...(opts as Pool.Options),
        connections: options.perHost ?? 2,
        keepAliveTimeout: 2_000,
        keepAliveMaxTimeout: 5_000,
        pipelining: 1,
        maxHeaderSize: 32 * 1024,
        connect: {
          timeout: limits.connectMs,
          lookup: guardedLookup(resolver, allowed.has(new URL(origin).origin)),
          // Said outright, so that NODE_TLS_REJECT_UNAUTHORIZED in the environment changes nothing.
          rejectUnauthorized: true,
          ca,
        },
      }),
  });

  const get: HttpClient['get'] = async (url, { cookie, sent } = {}) => {
    const deadline = new AbortController();
    let status: number | undefined;
    const timer = setTimeout(() => deadline.abort(), limits.totalMs);
    try {
      const response = await request(url, {
        dispatcher: sent ? agent.compose(tellWhenSent(sent)) : agent,
        method: 'GET',
        signal: deadline.signal,
        headersTimeout: limits.headersMs,
        bodyTimeout: limits.totalMs,
        headers: {
          'user-agent': options.userAgent,
          accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
          'accept-language': 'en',
          'accept-encoding': 'gzip, br',
          ...(cookie ? { cookie } : {}),
        },
      });
      status = response.statusCode;
      const headers = flatten(response.headers);
      const body = await readCapped(response.body, headers.get('content-encoding'), limits.bodyBytes);
      return { url, status, headers, cookies: [response.headers['set-cookie'] ?? []].flat(), body };
    } catch (error) {
      if (deadline.signal.aborted) {
        const seconds = limits.totalMs / 1000;
        throw new RequestFailure('timeout', status === undefined ? `no answer within ${seconds} s` : `answered ${status}, but its body was not complete within ${seconds} s`, status);
      }
      const failure = explainFailure(error, url.host);
      throw status === undefined ? failure : new RequestFailure(failure.failure, `answered ${status}, then ${failure.message}`, status);
    } finally {
      clearTimeout(timer);
    }
  };

  return { admit: (raw) => admitAddress(raw, allowed), get, close: () => agent.destroy() };
}

type RequestStart = Parameters<NonNullable<Dispatcher.DispatchHandler['onRequestStart']>>;
/** undici's own types leave out the methods that its decorator passes on. */
const Decorator = DecoratorHandler as unknown as new (handler: Dispatcher.DispatchHandler) => { onRequestStart(...args: RequestStart): void };

/** Calls `sent` when a request has got its connection and goes out on it. */
function tellWhenSent(sent: () => void): Dispatcher.DispatcherComposeInterceptor {
  class Telling extends Decorator {
    override onRequestStart(...args: RequestStart): void {
      sent();
      super.onRequestStart(...args);
    }
  }
  return (dispatch) => (options, handler) => dispatch(options, new Telling(handler));
}

function flatten(headers: Record<string, string | string[] | undefined>): Map<string, string> {
  return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value ?? ''].flat().join(', ')]));
}
