/*
 * The site's service worker. Pages come from the network first and from what was visited when there is none; a copy of
 * the whole site is kept only as one complete, verified version. Files under assets/ carry their content's hash in
 * their name, so that a page from any cache finds exactly the files that it was built with.
 */
const VERSION = '__VERSION__';
const BASE = '__BASE__';
const VISITED = 'visited';
const SAVED = 'saved-';
/** Present in a saved copy once its last file is in. */
const COMPLETE = `${BASE}__complete`;
const VISITED_LIMIT = 400;
/** A phone in a tunnel still calls itself online: after this long a saved page is better than none. */
const PATIENCE = 4000;
const AT_ONCE = 6;
/** Header of a kept response: SHA-256 of its body in hexadecimal. */
const DIGEST = 'x-body-sha256';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(BASE)) return;
  if (url.pathname === `${BASE}offline.json` || url.pathname === `${BASE}sw.js`) return;
  event.respondWith(answer(request, url, event).catch((error) => heal(request, error)));
});

self.addEventListener('message', (event) => {
  const reply = (message) => event.source.postMessage(message);
  if (event.data.type === 'save') event.waitUntil(save(reply).catch((error) => reply({ type: 'failed', reason: String(error.message) })));
  if (event.data.type === 'forget') event.waitUntil(forget().then(() => reply({ type: 'state', saved: false })));
  if (event.data.type === 'state') event.waitUntil(completeCopy().then((copy) => reply({ type: 'state', saved: copy !== undefined, current: copy === SAVED + VERSION })));
});

async function answer(request, url, event) {
  if (url.pathname.startsWith(`${BASE}assets/`)) return (await stored(url)) ?? keep(await fetch(request), url, event);
  try {
    const page = request.mode === 'navigate' ? await within(PATIENCE, fetch(request)) : await fetch(request);
    return keep(page, url, event);
  } catch (error) {
    const copy = await stored(url);
    if (copy) return copy;
    // Slow is not gone: without a copy the reader waits for the network after all.
    if (request.mode === 'navigate' && error === TOO_SLOW) return fetch(request);
    if (request.mode === 'navigate') return notSaved();
    throw error;
  }
}

const TOO_SLOW = new Error('too slow');

function within(milliseconds, promise) {
  return Promise.race([promise, new Promise((_, reject) => setTimeout(reject, milliseconds, TOO_SLOW))]);
}

/** The address under which pages are kept: without query, trailing slash and `.html`. */
function keyOf(url) {
  const path = url.pathname.replace(/(?:index)?\.html$/, '');
  return path === BASE ? path : path.replace(/\/$/, '');
}

async function stored(url) {
  const copy = await completeCopy();
  for (const name of [VISITED, copy]) {
    if (name === undefined) continue;
    const cache = await caches.open(name);
    const response = await cache.match(keyOf(url));
    if (!response) continue;
    const body = await response.clone().arrayBuffer();
    if ((await digest(body)) === response.headers.get(DIGEST)) return response;
    // Damaged on the disk: the network answers in its place, and a whole copy with a hole is no whole copy.
    await cache.delete(keyOf(url));
    if (name !== VISITED) await cache.delete(COMPLETE);
  }
  return undefined;
}

/** SHA-256 in hexadecimal. */
async function digest(body) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The response as it is kept: with the digest of its body, by which damage is seen when it is taken out. */
function sealed(response, body, hash) {
  return new Response(body, { headers: { 'content-type': response.headers.get('content-type') ?? 'application/octet-stream', [DIGEST]: hash } });
}

function keep(response, url, event) {
  if (response.ok && !response.redirected) {
    const copy = response.clone();
    event.waitUntil(
      (async () => {
        const cache = await caches.open(VISITED);
        const body = await copy.arrayBuffer();
        await cache.put(keyOf(url), sealed(copy, body, await digest(body)));
        const keys = await cache.keys();
        await Promise.all(keys.slice(0, Math.max(0, keys.length - VISITED_LIMIT)).map((key) => cache.delete(key)));
      })().catch(() => caches.delete(VISITED)),
    );
  }
  return response;
}

/** Storage that cannot be read is thrown away; the network answers, and the next visit fills it again. */
async function heal(request, error) {
  if (error instanceof TypeError && !self.navigator.onLine) return Response.error();
  await caches.delete(VISITED).catch(() => undefined);
  return fetch(request);
}

async function completeCopy() {
  const names = (await caches.keys()).filter((name) => name.startsWith(SAVED));
  // The current version first: an older copy serves only until the new one is whole.
  names.sort((a, b) => Number(b === SAVED + VERSION) - Number(a === SAVED + VERSION));
  for (const name of names) if (await (await caches.open(name)).match(COMPLETE)) return name;
  return undefined;
}

async function save(reply) {
  const manifest = await (await fetch(`${BASE}offline.json`, { cache: 'no-store' })).json();
  const name = SAVED + manifest.version;
  const cache = await caches.open(name);
  const waiting = [...manifest.files];
  let bytes = 0;
  const take = async () => {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      if (!(await cache.match(file.url))) await cache.put(file.url, await verified(file));
      bytes += file.bytes;
      reply({ type: 'progress', bytes, total: manifest.bytes });
    }
  };
  // The first failure empties the queue; the copy is dropped when nothing is on its way into it any more.
  const stop = (error) => {
    waiting.length = 0;
    throw error;
  };
  const outcomes = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => take().catch(stop)));
  const failure = outcomes.find(({ status }) => status === 'rejected');
  if (failure) {
    await caches.delete(name);
    throw failure.reason;
  }
  await cache.put(COMPLETE, new Response(manifest.version));
  for (const other of await caches.keys()) if (other.startsWith(SAVED) && other !== name) await caches.delete(other);
  reply({ type: 'state', saved: true, current: true });
}

async function verified({ url, hash }) {
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const body = await response.arrayBuffer();
  const found = await digest(body);
  if (found !== hash) throw new Error(`${url} changed while it was being saved`);
  return sealed(response, body, found);
}

async function forget() {
  for (const name of await caches.keys()) if (name.startsWith(SAVED)) await caches.delete(name);
}

function notSaved() {
  const text = '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Not saved</title><h1>This page is not saved on this device</h1><p>You are offline. Pages that you visited, and the whole library once you saved it, open without a connection.</p>';
  return new Response(`${text}<p><a href="${BASE}">To the front page</a></p>`, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
