import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import zlib from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cautiousResolver } from './guarded-lookup';
import { checkOne, html, page, PROSE, runOver, serve, serveRaw, type Site } from './testing/loopback';
import type { Result } from './verdict';

let site: Site;
let raw: Site;
const flaky: Record<string, number> = {};
const sites: Site[] = [];
const times = (path: string): number => (flaky[path] = (flaky[path] ?? 0) + 1);
const check = (path: string, title?: string): Promise<Result> => checkOne(`${site.origin}${path}`, { allow: [site.origin] }, title);

beforeAll(async () => {
  site = await serve({
    '/fine': page('A fine page'),
    '/a': (_, response) => response.writeHead(302, { location: '/b' }).end(),
    '/b': (_, response) => response.writeHead(301, { location: 'fine' }).end(),
    '/perm': (_, response) => response.writeHead(301, { location: '/perm2' }).end(),
    '/perm2': (_, response) => response.writeHead(308, { location: '//' + new URL(site.origin).host + '/fine' }).end(),
    '/loop1': (_, response) => response.writeHead(302, { location: '/loop2' }).end(),
    '/loop2': (_, response) => response.writeHead(302, { location: '/loop1' }).end(),
    '/endless': (request, response) => response.writeHead(302, { location: `/endless?${Number((request.url ?? '').split('?')[1] ?? 0) + 1}` }).end(),
    '/nowhere': (_, response) => response.writeHead(302).end(),
    '/junk-location': (_, response) => response.writeHead(302, { location: 'http://[' }).end(),
    '/script-location': (_, response) => response.writeHead(302, { location: 'javascript:alert(1)' }).end(),
    '/unicode': (_, response) => {
      response.writeHead(301, { location: Buffer.from('/später', 'utf8').toString('latin1') }).end();
    },
    '/sp%C3%A4ter': page('Later'),
    '/cookie': (request, response) => (/seen=yes/.test(request.headers.cookie ?? '') ? page('With cookie')(request, response) : response.writeHead(302, { location: '/cookie', 'set-cookie': 'seen=yes; Path=/' }).end()),
    '/refresh': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<meta http-equiv="refresh" content="0; url=/fine"><a href="/fine">here</a>'),
    '/head-405': (request, response) => (request.method === 'HEAD' ? response.writeHead(405).end() : page('Only GET')(request, response)),
    '/head-404': (request, response) => (request.method === 'HEAD' ? response.writeHead(404).end() : page('Only GET')(request, response)),
    '/head-hangs': (request, response) => (request.method === 'HEAD' ? undefined : page('Only GET')(request, response)),
    '/head-resets': (request, response) => (request.method === 'HEAD' ? request.socket.destroy() : page('Only GET')(request, response)),
    '/get-404-head-200': (request, response) => response.writeHead(request.method === 'HEAD' ? 200 : 404).end(),
    '/429-seconds': (request, response) => (times('/429-seconds') === 1 ? response.writeHead(429, { 'retry-after': '1' }).end() : page('Patience')(request, response)),
    '/429-date': (request, response) => (times('/429-date') === 1 ? response.writeHead(429, { 'retry-after': new Date(Date.now() + 2000).toUTCString() }).end() : page('Patience')(request, response)),
    '/429-zero': (_, response) => (times('/429-zero'), response.writeHead(429, { 'retry-after': '0' }).end()),
    '/429-junk': (_, response) => (times('/429-junk'), response.writeHead(429, { 'retry-after': 'soon' }).end()),
    '/429-far': (_, response) => (times('/429-far'), response.writeHead(429, { 'retry-after': '86400' }).end()),
    '/503-once': (request, response) => (times('/503-once') === 1 ? response.writeHead(503).end() : page('Back again')(request, response)),
    '/500-twice': (request, response) => (times('/500-twice') <= 2 ? response.writeHead(500).end() : page('Back again')(request, response)),
    '/500': (_, response) => response.writeHead(500).end(),
    '/404': (_, response) => (times('/404'), response.writeHead(404).end('gone')),
    '/404-once': (request, response) => (times('/404-once') === 1 ? response.writeHead(404).end() : page('Deployed')(request, response)),
    '/410': (_, response) => response.writeHead(410).end(),
    '/401': (_, response) => response.writeHead(401).end(),
    '/403': (_, response) => response.writeHead(403).end(),
    '/999': (_, response) => response.writeHead(999).end(),
    '/silent': () => undefined,
    '/drip': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('.'), 50);
      response.on('close', () => clearInterval(timer));
    },
    '/slow-drip': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const parts = html('Slow but whole').match(/[\s\S]{1,300}/g) ?? [];
      const timer = setInterval(() => (parts.length > 0 ? response.write(parts.shift()) : (clearInterval(timer), response.end())), 20);
      response.on('close', () => clearInterval(timer));
    },
    '/refresh-slow': page('A board that reloads', '<meta http-equiv="refresh" content="60; url=/404">'),
    '/refresh-self': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Here</title><meta http-equiv="refresh" content="0; url=/refresh-self"><p>Still here</p>'),
    '/refresh-loop': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<meta http-equiv="refresh" content="0; url=/refresh-loop2">'),
    '/refresh-loop2': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<meta http-equiv="refresh" content="0; url=/refresh-loop">'),
    '/deflate-bomb': (_, response) => response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'deflate' }).end(zlib.deflateSync(Buffer.alloc(64 * 1024 * 1024))),
    '/zstd': (_, response) => response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'zstd' }).end('not asked for'),
    '/429-past': (_, response) => (times('/429-past'), response.writeHead(429, { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }).end()),
    '/429-huge': (_, response) => (times('/429-huge'), response.writeHead(429, { 'retry-after': '99999999999999999999' }).end()),
    '/reset': (request) => request.socket.destroy(),
    '/short': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000' });
      response.write('only this');
      setTimeout(() => response.destroy(), 30);
    },
    '/endless-body': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write(html('Endless'));
      const fill = (): void => {
        while (response.writable && response.write('x'.repeat(16_384)));
        response.once('drain', fill);
      };
      fill();
    },
    '/bomb': (_, response) => response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb),
    '/brotli-bomb': (_, response) => response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'br' }).end(brotliBomb),
    '/layers': (_, response) => response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip, gzip, gzip' }).end(zlib.gzipSync('x')),
    '/not-gzip': (_, response) => response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end('plain'),
    '/gzip': (_, response) => response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(zlib.gzipSync(html('Compressed'))),
    '/huge-headers': (_, response) => response.writeHead(200, { 'x-much': 'y'.repeat(100_000) }).end('x'),
    '/latin1': (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' }).end(Buffer.from(html('Über Größe'), 'latin1')),
    '/sjis': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(Buffer.concat([Buffer.from('<meta charset="shift_jis"><title>'), Buffer.from([0x93, 0xfa, 0x96, 0x7b]), Buffer.from(`</title><p>${PROSE}`)])),
    '/no-such-charset': (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=klingon' }).end(html('Qapla')),
    '/utf16': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(html('Wide'), 'utf16le')])),
  });
  raw = await serveRaw((socket) => {
    socket.once('data', (data) => {
      const path = /^GET (\S+)/.exec(data.toString('latin1'))?.[1];
      if (path === '/half') socket.write('HTTP/1.1 200 OK\r\nContent-Ty');
      if (path === '/nonsense') socket.end('SSH-2.0-OpenSSH_9.2\r\n');
      if (path === '/long') socket.end(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${html('Cut').length}\r\n\r\n${html('Cut')}and more than was announced`);
    });
  });
  sites.push(site, raw);
});
afterAll(() => Promise.all(sites.map((one) => one.close())));

const bomb = zlib.gzipSync(Buffer.alloc(64 * 1024 * 1024));
const brotliBomb = zlib.brotliCompressSync(Buffer.alloc(64 * 1024 * 1024), { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } });

describe('redirects', () => {
  it.each([
    ['/a', 'ok', '/fine'],
    ['/perm', 'moved', '/fine'],
    ['/unicode', 'moved', '/sp%C3%A4ter'],
    ['/cookie', 'ok', '/cookie'],
    ['/refresh', 'moved', '/fine'],
    ['/refresh-slow', 'ok', '/refresh-slow'],
    ['/refresh-self', 'ok', '/refresh-self'],
  ])('%s is %s at %s', async (path, verdict, end) => {
    const result = await check(path);
    expect(result).toMatchObject({ verdict, finalUrl: `${site.origin}${end}`, status: 200 });
    if (verdict === 'moved') expect(result.reason).toContain(end);
  });

  it.each([
    ['/loop1', 'unreachable', /circle/],
    ['/refresh-loop', 'unreachable', /circle/],
    ['/endless', 'unreachable', /more than 10 times/],
    ['/nowhere', 'unreachable', /without saying where/],
    ['/junk-location', 'unreachable', /no address/],
    ['/script-location', 'refused', /javascript:/],
  ])('%s is %s', async (path, verdict, reason) => {
    expect(await check(path)).toMatchObject({ verdict, reason: expect.stringMatching(reason) });
  });
});

describe('methods and statuses', () => {
  it.each(['/head-405', '/head-404', '/head-hangs', '/head-resets'])('%s is ok: a wrong answer to HEAD is never asked for', async (path) => {
    expect(await check(path)).toMatchObject({ verdict: 'ok' });
    expect(site.seen.filter((line) => line.endsWith(path))).toEqual([`GET ${path}`]);
  });

  it.each([
    ['/get-404-head-200', 'dead'],
    ['/410', 'dead'],
    ['/401', 'blocked'],
    ['/403', 'blocked'],
    ['/999', 'blocked'],
    ['/500', 'unreachable'],
  ])('%s is %s', async (path, verdict) => {
    expect((await check(path)).verdict).toBe(verdict);
  });

  it('asks twice before it calls a page gone', async () => {
    expect(await check('/404')).toMatchObject({ verdict: 'dead', status: 404, attempts: 2 });
    expect(flaky['/404']).toBe(2);
    expect(await check('/404-once')).toMatchObject({ verdict: 'ok', attempts: 2 });
  });
});

describe('patience', () => {
  it('waits as long as Retry-After says, in seconds or as a date', async () => {
    const seconds = await check('/429-seconds');
    expect(seconds).toMatchObject({ verdict: 'ok', attempts: 2 });
    expect(seconds.ms).toBeGreaterThanOrEqual(1000);
    const date = await check('/429-date');
    expect(date).toMatchObject({ verdict: 'ok', attempts: 2 });
    expect(date.ms).toBeGreaterThanOrEqual(900);
  });

  it('tries zero and junk a few times, and a far day not again', async () => {
    expect(await check('/429-zero')).toMatchObject({ verdict: 'blocked', attempts: 3 });
    expect(await check('/429-junk')).toMatchObject({ verdict: 'blocked', attempts: 3 });
    expect(await check('/429-far')).toMatchObject({ verdict: 'blocked', attempts: 1, reason: expect.stringContaining('86400') });
    expect(await check('/429-past')).toMatchObject({ verdict: 'blocked', attempts: 3 });
    expect(await check('/429-huge')).toMatchObject({ verdict: 'blocked', attempts: 1 });
    expect(flaky).toMatchObject({ '/429-zero': 3, '/429-junk': 3, '/429-far': 1, '/429-past': 3, '/429-huge': 1 });
  });

  it('sees a server come back', async () => {
    expect(await check('/503-once')).toMatchObject({ verdict: 'ok', attempts: 2 });
    expect(await check('/500-twice')).toMatchObject({ verdict: 'ok', attempts: 3 });
  });
});

describe('silence and broken answers', () => {
  it.each([
    ['/silent', /no answer/],
    ['/drip', /body was not complete/],
    ['/reset', /broke the connection off/],
    ['/short', /answered 200, then/],
    ['/layers', /3 times over/],
    ['/not-gzip', /not the gzip/],
    ['/zstd', /zstd, which was not asked for/],
    ['/huge-headers', /larger than 32 kB/],
  ])('%s is unreachable', async (path, reason) => {
    expect(await check(path)).toMatchObject({ verdict: 'unreachable', reason: expect.stringMatching(reason) });
  });

  it.each([
    ['/half', 'unreachable', /no answer/],
    ['/nonsense', 'unreachable', /not HTTP/],
    ['/long', 'ok', /answers/],
  ])('%s is %s', async (path, verdict, reason) => {
    expect(await checkOne(`${raw.origin}${path}`, { allow: [raw.origin] })).toMatchObject({ verdict, reason: expect.stringMatching(reason) });
  });

  it('calls a closed port unreachable', async () => {
    const closed = await serve({});
    await closed.close();
    expect(await checkOne(`${closed.origin}/`, { allow: [closed.origin] })).toMatchObject({ verdict: 'unreachable', reason: expect.stringContaining('refuses the connection') });
  });
});

describe('bodies', () => {
  it('stops at the cap of an endless body and of a bomb, without holding what lies beyond', async () => {
    const before = process.memoryUsage().rss;
    const paths = ['/endless-body', '/bomb', '/brotli-bomb', '/deflate-bomb'];
    const { results } = await runOver(paths.map((id) => ({ id, url: `${site.origin}${id}` })), { allow: [site.origin] });
    expect(results.map(({ verdict }) => verdict)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('keeps nothing of a page but what is reported of it', async () => {
    v8.setFlagsFromString('--expose-gc');
    const collect = vm.runInNewContext('gc') as () => void;
    const large = await serve((request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(`<title>Page-number-${request.url}-without-a-space</title><h1>404</h1><p>${'Ranking orders what retrieval found. '.repeat(5_000)}`));
    sites.push(large);
    const urls = Array.from({ length: 150 }, (_, at) => `${large.origin}/${at}`);
    const over = (some: string[]) => runOver(some.map((url) => ({ id: url, url })), { allow: [large.origin], limits: { bodyBytes: 512 * 1024 } });
    const kept: unknown[] = [await over(urls.slice(0, 10))];
    collect();
    const before = process.memoryUsage().heapUsed;
    kept.push(await over(urls));
    collect();
    expect(kept).toHaveLength(2);
    // 150 pages of 185 kB are 28 MB.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(6 * 1024 * 1024);
  });

  it.each([
    ['/slow-drip', 'Slow but whole'],
    ['/gzip', 'Compressed'],
    ['/latin1', 'Über Größe'],
    ['/sjis', '日本'],
    ['/utf16', 'Wide'],
    ['/no-such-charset', 'Qapla'],
  ])('%s is read as %s', async (path, title) => {
    expect(await check(path)).toMatchObject({ verdict: 'ok', title });
  });
});

describe('certificates', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'links-tls-'));
  const openssl = (...args: string[]): void => void execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  const issue = (name: string, subject: string, ...days: string[]): { key: string; cert: string } => {
    openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
    fs.writeFileSync(path.join(folder, `${name}.ext`), `subjectAltName=${subject}\n`);
    openssl('x509', '-req', '-in', `${name}.csr`, '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-out', `${name}.pem`, '-extfile', `${name}.ext`, ...days);
    return { key: fs.readFileSync(path.join(folder, `${name}.key`), 'utf8'), cert: fs.readFileSync(path.join(folder, `${name}.pem`), 'utf8') };
  };
  const results: Record<string, Result> = {};

  beforeAll(async () => {
    openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2', '-subj', '/CN=test authority');
    const good = await serve({ '/': page('Secure') }, { tls: issue('good', 'IP:127.0.0.1', '-days', '2') });
    const wrong = await serve({ '/': page('Secure') }, { tls: issue('wrong', 'DNS:elsewhere.example', '-days', '2') });
    const expired = await serve({ '/': page('Secure') }, { tls: issue('expired', 'IP:127.0.0.1', '-days', '-1') });
    sites.push(good, wrong, expired);
    const caFile = path.join(folder, 'ca.pem');
    // An insecure switch in the environment must change nothing.
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      results.good = await checkOne(`${good.origin}/`, { allow: [good.origin], caFile });
      results.wrong = await checkOne(`${wrong.origin}/`, { allow: [wrong.origin], caFile });
      results.expired = await checkOne(`${expired.origin}/`, { allow: [expired.origin], caFile });
      results.unknown = await checkOne(`${good.origin}/`, { allow: [good.origin] });
    } finally {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }, 30_000);

  it('accepts a certificate of an authority given with --ca', () => expect(results.good).toMatchObject({ verdict: 'ok', title: 'Secure' }));
  it('names a wrong name', () => expect(results.wrong).toMatchObject({ verdict: 'unreachable', reason: expect.stringContaining('another name') }));
  it('names an expired one', () => expect(results.expired).toMatchObject({ verdict: 'unreachable', reason: expect.stringContaining('expired') }));
  it('names an unknown authority', () => expect(results.unknown).toMatchObject({ verdict: 'unreachable', reason: expect.stringMatching(/authority|chain/) }));
});

it('reports a name that does not exist as dead, and our own resolver failing as our own', async () => {
  const fail = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
  expect(await checkOne('http://gone.example.com/', { allow: [], resolver: fail('ENOTFOUND') })).toMatchObject({ verdict: 'dead', reason: 'no such domain: gone.example.com', attempts: 2 });
  expect(await checkOne('http://any.example.com/', { allow: [], resolver: fail('EAI_AGAIN') })).toMatchObject({ verdict: 'unreachable', cause: 'own-network' });
  expect(await checkOne('http://never.invalid/', { allow: [] })).toMatchObject({ verdict: 'dead' });
});

it('believes no resolver that finds nothing at all', async () => {
  const missing = Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
  const offline = cautiousResolver(() => Promise.reject(missing));
  expect(await checkOne('http://any.example.com/', { allow: [], resolver: offline })).toMatchObject({ verdict: 'unreachable', cause: 'own-network' });
  const online = cautiousResolver((name) => (name === 'www.iana.org' ? Promise.resolve([{ address: '192.0.43.8', family: 4 }]) : Promise.reject(missing)));
  expect(await checkOne('http://gone.example.com/', { allow: [], resolver: online })).toMatchObject({ verdict: 'dead' });
});

it('stops asking when the budget is spent, and says how much is left', async () => {
  const stop = AbortSignal.timeout(150);
  const slow = await serve((_, response) => void setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end(html('Slow')), 60));
  sites.push(slow);
  const citations = Array.from({ length: 30 }, (_, at) => ({ id: `n${at}`, url: `${slow.origin}/${at}` }));
  const { results, notReached } = await runOver(citations, { allow: [slow.origin], politeness: { perHost: 1 }, stop });
  expect(results.length).toBeGreaterThan(0);
  expect(results.length + notReached).toBe(30);
  expect(notReached).toBeGreaterThan(15);
});
