// cspell:ignore situs gacor terpercaya bodis seite gefunden nicht introuvable página encontrada pagina trovata encontrada niet gevonden sidan kunde inte hittas znaleziono strony sayfa bulunamadı não
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classify } from './classify';
import type { Fetched } from './fetch-page';
import { readFacts } from './page-facts';
import { checkOne, html, page, PROSE, runOver, serve, type Handler, type Site } from './testing/loopback';

let site: Site;
const bare = (title: string, body: string, status = 200, headers: Record<string, string> = {}): Handler => (_, response) => response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(`<title>${title}</title>${body}`);
const to = (location: string, status = 302): Handler => (_, response) => response.writeHead(status, { location }).end();

const routes: Record<string, Handler> = {
  '/': page('Acme engineering'),
  '/post': page('Embeddings for listings in search ranking | Acme'),
  '/other': page('Our new chair collection'),
  '/soft-title': page('404 - Page not found'),
  '/soft-words': bare('Acme', '<h1>Oops!</h1><p>We can’t find the page that you are looking for.</p>'),
  '/soft-short': bare('Acme', '<p>This article has been removed.</p>'),
  '/soft-german': page('Seite nicht gefunden'),
  '/soft-video': bare('Video', '<p>This video isn’t available any more</p>'),
  '/soft-redirect': to('/errors/404'),
  '/errors/404': bare('Acme', `<p>${PROSE}`),
  '/about-404': page('404 not found: a short history of an error'),
  '/parked': bare('acme.example', '<p>This domain is for sale! Buy this domain.</p>'),
  '/parked-script': bare('acme.example', '<script src="https://parking.bodis.com/x.js"></script>'),
  '/expired': bare('Expired', '<p>The domain acme.example has expired. Is this your domain? Renew now.</p>'),
  '/hijacked': page('Situs Slot Gacor Terpercaya 2025'),
  '/adult': page('Free porn videos'),
  '/login-redirect': to('/users/sign_in?return=/login-redirect'),
  '/users/sign_in': page('Acme', '<form><input type="password"></form>'),
  '/login-page': bare('Log in', '<form action="/session"><input name="u"><input type="password"></form>'),
  '/guarded-comments': page('Embeddings for listings', '<form><input type="password"></form>'),
  '/home-redirect': to('/'),
  '/consent': to('/consent?continue=/post'),
  '/cookie-banner': page('Embeddings for listings', '<div>We value your privacy. Accept cookies?</div>'),
  '/just-a-moment': bare('Just a moment...', '<p>Enable JavaScript and cookies to continue</p>', 403),
  '/challenge-200': bare('Just a moment...', '<script src="/cdn-cgi/challenge-platform/h/b.js"></script>'),
  '/challenge-503': bare('Checking your browser before accessing', '', 503, { 'retry-after': '99999' }),
  '/mitigated': bare('', '', 403, { 'cf-mitigated': 'challenge' }),
  '/captcha': bare('Acme', '<script src="https://geo.captcha-delivery.com/captcha.js"></script><p>Please wait</p>'),
  '/denied': bare('Access Denied', '<p>You don’t have permission to access this.</p>'),
  '/about-captchas': page('Are you a robot? How captchas work'),
  '/empty': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(),
  '/paper.pdf': (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.5 …'),
  '/consent-page': bare('Before you continue', '<form></form>'),
};

beforeAll(async () => {
  site = await serve((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const handler = routes[path === '/consent' && (request.url ?? '').includes('continue=') ? '/consent-page' : path];
    if (handler) handler(request, response);
    else response.writeHead(404).end();
  });
});
afterAll(() => site.close());

const judge = (path: string, title?: string) => checkOne(`${site.origin}${path}`, { allow: [site.origin] }, title);

describe('pages that are no longer what was cited', () => {
  it.each([
    ['/soft-title', 'soft-404'],
    ['/soft-words', 'soft-404'],
    ['/soft-short', 'soft-404'],
    ['/soft-german', 'soft-404'],
    ['/soft-video', 'soft-404'],
    ['/soft-redirect', 'soft-404'],
    ['/parked', 'parked'],
    ['/parked-script', 'parked'],
    ['/expired', 'parked'],
    ['/hijacked', 'hijacked'],
    ['/adult', 'hijacked'],
    ['/login-redirect', 'login'],
    ['/login-page', 'login'],
    ['/home-redirect', 'home-page'],
    ['/empty', 'empty'],
  ])('%s is suspect: %s', async (path, cause) => {
    expect(await judge(path)).toMatchObject({ verdict: 'suspect', cause, status: 200 });
  });

  it('compares the page’s title with the cited one', async () => {
    expect(await judge('/post', 'Embeddings for Listings in Search Ranking')).toMatchObject({ verdict: 'ok' });
    expect(await judge('/other', 'Embeddings for Listings in Search Ranking')).toMatchObject({ verdict: 'suspect', cause: 'other-title', reason: expect.stringContaining('chair collection') });
  });
});

describe('pages whose address tells more than their words', () => {
  const answer = (url: string, body: string, more: Partial<Fetched> = {}): Fetched => ({ redirects: [], finalUrl: url, status: 200, headers: new Map(), facts: readFacts({ headers: new Map([['content-type', 'text/html']]), body: { bytes: Buffer.from(body), truncated: false } }), attempts: 1, ms: 1, ...more });
  const verdict = (url: string, body: string, title?: string, more?: Partial<Fetched>) => classify(answer(url, body, more), { url, fragment: new URL(url).hash.slice(1), title });
  const player = (status: string): string => `<script>var p = {"playabilityStatus":{"status":"${status}","reason":"x"}};</script>`;

  it.each([
    ['a video that was removed: its page’s data say so', 'https://www.youtube.com/watch?v=x', `<title>A talk - YouTube</title>${player('ERROR')}`, 'soft-404'],
    ['a video that was removed: its page has no name', 'https://youtu.be/x', '<title> - YouTube</title><div id="app"></div><script></script>', 'soft-404'],
  ])('%s', (_, url, body, cause) => expect(verdict(url, body, 'A talk on ranking')).toMatchObject({ verdict: 'suspect', cause }));

  it.each([
    ['a video that plays', 'https://www.youtube.com/watch?v=x', `<title>A talk on ranking - YouTube</title>${player('OK')}`, 'A talk on ranking'],
    ['a video for those who sign in is not gone', 'https://www.youtube.com/watch?v=x', `<title>A talk on ranking - YouTube</title>${player('LOGIN_REQUIRED')}`, 'A talk on ranking'],
    ['a post about such pages', 'https://blog.example/post', `<title>Scraping YouTube</title><p>${PROSE}</p><pre>${player('ERROR')}</pre>`, 'Scraping YouTube'],
    ['arXiv puts the number before the title', 'https://arxiv.org/abs/1706.03762', `<title>[1706.03762] Attention Is All You Need</title><p>${PROSE}</p>`, 'Attention Is All You Need'],
    ['a subtitle that was left out', 'https://x.example/', `<title>DeepFM</title><h1>DeepFM</h1><p>${PROSE}</p>`, 'DeepFM: A Factorization-Machine'],
    ['a title in another script is a translation', 'https://tech.example/', `<title>推荐系统中的双塔模型实践</title><p>${PROSE}</p>`, 'Two-tower models in a recommender'],
    ['other spelling, accents, case and a site’s name', 'https://x.example/', `<title>PERSONALIZED Café Ranking — Acme Engineering Blog</title><p>${PROSE}</p>`, 'Personalised cafe ranking'],
    ['a title that stands in the text alone', 'https://x.example/', `<title>Acme</title><p>Learning to rank listings at Acme. ${PROSE}</p>`, 'Learning to rank listings at Acme'],
  ])('%s: no alarm', (_, url, body, title) => expect(verdict(url, body, title)).toMatchObject({ verdict: 'ok' }));

  it.each([
    ['https://doi.org/10.1145/x', [{ to: 'https://publisher.example/doi/10.1145/x', permanent: false }, { to: 'https://publisher.example/article/1', permanent: true }], 'ok'],
    ['https://medium.com/acme/post-1', [{ to: 'https://medium.com/m/global-identity-2?redirectUrl=x', permanent: false }, { to: 'https://medium.com/acme/post-1?gi=abc', permanent: false }], 'ok'],
    ['https://github.com/old/name', [{ to: 'https://github.com/new/name', permanent: true }], 'moved'],
  ])('%s through its redirects is %s', (url, redirects, expected) => {
    expect(verdict(url, `<title>Ranking</title><p>${PROSE}</p>`, 'Ranking', { redirects, finalUrl: redirects.at(-1)?.to ?? url })).toMatchObject({ verdict: expected });
  });

  it('a code host says 404 of what is private or gone, and both are gone for a reader', () => {
    expect(verdict('https://github.com/acme/ranker', '<title>Page not found · GitHub</title>', 'acme/ranker', { status: 404 })).toMatchObject({ verdict: 'dead' });
  });

  it.each(['Page introuvable', 'Página no encontrada', 'Pagina non trovata', 'Página não encontrada', 'Pagina niet gevonden', 'Sidan kunde inte hittas', 'Nie znaleziono strony', 'Sayfa bulunamadı', 'Страница не найдена', '页面不存在', '文章已被删除', 'ページが見つかりません', '페이지를 찾을 수 없습니다'])('an error page in another language: %s', (title) => {
    expect(verdict('https://x.example/post', `<title>${title}</title><h1>${title}</h1><p>${PROSE}</p>`)).toMatchObject({ verdict: 'suspect', cause: 'soft-404' });
  });
});

describe('walls', () => {
  it.each(['/just-a-moment', '/challenge-200', '/challenge-503', '/mitigated', '/captcha', '/denied', '/consent'])('%s is blocked', async (path) => {
    expect(await judge(path)).toMatchObject({ verdict: 'blocked' });
  });
});

describe('pages that only look so', () => {
  it.each([
    ['/about-404', '404 Not Found: a short history of an error'],
    ['/guarded-comments', 'Embeddings for listings'],
    ['/cookie-banner', undefined],
    ['/about-captchas', 'Are you a robot? How captchas work'],
    ['/paper.pdf', 'A paper that has no title we can see'],
    ['/', 'Acme engineering'],
  ])('%s is ok', async (path, title) => {
    expect(await judge(path, title)).toMatchObject({ verdict: 'ok' });
  });
});

describe('fragments', () => {
  let book: Site;
  beforeAll(async () => {
    const places = '<h2 id="two-towers">Two towers</h2><a name="old-style">x</a><h2 id="gr%C3%B6%C3%9Fe">y</h2><h2 id="größe">z</h2>';
    book = await serve({
      '/page': page('A page with places', places),
      '/code': page('acme/ranker', '<meta property="og:site_name" content="GitHub">'),
      '/prefixed': page('Notes', '<h2 id="user-content-readme">Readme</h2>'),
      '/shell': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<title>App</title><div id="root"></div><script src="/app.js"></script>'),
      '/long': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html('Long', `<p>${'word '.repeat(30_000)}</p><h2 id="far">Far</h2>`)),
      '/moved': (_, response) => response.writeHead(301, { location: '/page' }).end(),
    });
  });
  afterAll(() => book.close());

  it.each([
    ['/page#two-towers', 'ok'],
    ['/page#old-style', 'ok'],
    ['/page#gr%C3%B6%C3%9Fe', 'ok'],
    ['/page#top', 'ok'],
    ['/page#', 'ok'],
    ['/page#:~:text=two%20towers', 'ok'],
    ['/page#two-towers:~:text=x', 'ok'],
    ['/page#three-towers', 'anchor-missing'],
    ['/moved#three-towers', 'anchor-missing'],
    ['/moved#two-towers', 'moved'],
    ['/page#/route/in/an/app', 'ok'],
    ['/code#readme', 'ok'],
    ['/code#L10-L20', 'ok'],
    ['/prefixed#readme', 'ok'],
    ['/shell#later', 'ok'],
    ['/long#far', 'ok'],
  ])('%s is %s', async (path, verdict) => {
    expect(await checkOne(`${book.origin}${path}`, { allow: [book.origin] })).toMatchObject({ verdict });
  });

  it('asks once for many citations of one page, and answers each', async () => {
    const before = book.seen.length;
    const fragments = ['two-towers', 'old-style', 'nowhere', '', 'two-towers'];
    const { results } = await runOver(fragments.map((fragment, at) => ({ id: `c${at}`, url: `${book.origin}/page${fragment && `#${fragment}`}` })), { allow: [book.origin] });
    expect(results.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual(['c0 ok', 'c1 ok', 'c2 anchor-missing', 'c3 ok', 'c4 ok']);
    expect(book.seen.length - before).toBe(1);
  });
});
