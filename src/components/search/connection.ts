/** One conversation with the search per page view, shared by every box on it. */
import type { SearchReply, SearchRequest } from '../../search/session';

type Listener = (reply: SearchReply) => void;

/** Sends requests and spreads replies. */
export interface Connection {
  send: (request: SearchRequest) => void;
  /** Returns the function that stops listening. */
  listen: (listener: Listener) => () => void;
}

let shared: Connection | undefined;

/** The page's connection; the first call starts it. `base` is the site's base address. */
export function connect(base: string): Connection {
  shared ??= open(base);
  return shared;
}

function open(base: string): Connection {
  const listeners = new Set<Listener>();
  const spread: Listener = (reply) => listeners.forEach((listener) => listener(reply));
  // The authors' server adds reloading code to every module, which does not run in a worker.
  const ready = process.env.NODE_ENV === 'production' && typeof Worker !== 'undefined' ? inWorker(base, spread) : inPage(base, spread);
  return {
    send: (request) => void ready.then((send) => send(request)),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type Send = (request: SearchRequest) => void;

function inWorker(base: string, spread: Listener): Promise<Send> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { name: 'search' });
  worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => spread(data));
  worker.postMessage({ type: 'base', base });
  // A worker whose script does not load says so once, and then stays silent: the page takes over.
  let send: Send = (request) => worker.postMessage(request);
  let last: SearchRequest | undefined;
  worker.addEventListener('error', () => {
    worker.terminate();
    void inPage(base, spread).then((local) => {
      send = local;
      if (last) local(last);
    });
  });
  return Promise.resolve((request) => {
    last = request;
    send(request);
  });
}

async function inPage(base: string, spread: Listener): Promise<Send> {
  const [{ SearchEngine }, { fetchSource }, { SearchSession }] = await Promise.all([import('../../search/engine'), import('../../search/fetch-source'), import('../../search/session')]);
  const session = new SearchSession(new SearchEngine(fetchSource(base)), spread);
  return (request) => void session.take(request);
}
