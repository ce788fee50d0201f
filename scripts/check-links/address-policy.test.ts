import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admitAddress, isPublicAddress, parseAllowedOrigin, RefusedAddress } from './address-policy';
import type { Resolver } from './guarded-lookup';
import { checkOne, page, serve, type Site } from './testing/loopback';

let target: Site;
let door: Site;
beforeAll(async () => {
  target = await serve({ '/': page('Secret') }, { host: '127.0.0.2' });
  door = await serve((request, response) => response.writeHead(302, { location: Buffer.from(decodeURIComponent((request.url ?? '').slice(2)), 'utf8').toString('latin1') }).end());
});
afterAll(() => Promise.all([target.close(), door.close()]));

/** Every way to write a private place; PORT becomes the port of a server that would answer. */
const WAYS = [
  'http://127.0.0.2:PORT/', 'http://2130706434:PORT/', 'http://0x7f000002:PORT/', 'http://0177.0.0.2:PORT/', 'http://127.2:PORT/', 'http://0x7f.0.0.0x2:PORT/',
  'http://[::ffff:127.0.0.2]:PORT/', 'http://[::ffff:7f00:2]:PORT/', 'http://[::127.0.0.2]:PORT/', 'http://[::1]:PORT/', 'http://[::]:PORT/', 'http://0.0.0.0:PORT/', 'http://0/',
  'http://localhost:PORT/', 'http://LOCALHOST.:PORT/', 'http://a.localhost:PORT/', 'http://127.0.0.2.:PORT/', 'http://１２７.0.0.2:PORT/', 'http://127。0。0。2:PORT/',
  'http://10.0.0.1/', 'http://172.16.5.4/', 'http://172.31.255.255/', 'http://192.168.1.1/', 'http://100.64.0.1/', 'http://169.254.169.254/latest/meta-data/', 'http://[fe80::1]/', 'http://[fd00:ec2::254]/',
  'http://[fc00::1]/', 'http://[ff02::1]/', 'http://[64:ff9b::7f00:1]/', 'http://[2002:7f00:1::]/', 'http://[2001:db8::1]/', 'http://224.0.0.1/', 'http://255.255.255.255/', 'http://198.18.0.1/', 'http://192.0.2.1/',
  'http://metadata.google.internal/', 'http://printer.local/', 'http://intranet/', 'http://router.lan/', 'http://user:secret@example.com/', 'http://user@example.com/',
  'http://example.com:25/', 'http://example.com:22/x', 'https://example.com:6667/', 'http://[::ffff:169.254.169.254]/', 'http://[64:ff9b:1::a00:1]/', 'http://[2001::1]/', 'http://192.88.99.1/', 'http://100.100.100.200/latest/meta-data/',
  'ftp://example.com/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'gopher://example.com/', 'not an address', '//example.com/x', '',
];

describe('every way to a private place is refused', () => {
  it.each(WAYS)('directly: %s', async (way) => {
    const before = target.seen.length;
    expect(await checkOne(way.replace('PORT', String(target.port)), { allow: [] })).toMatchObject({ verdict: 'refused' });
    expect(target.seen.length).toBe(before);
  });

  it.each(WAYS.filter((way) => /^[a-z]+:/.test(way)))('by a redirect: %s', async (way) => {
    const before = target.seen.length;
    const url = `${door.origin}/?${encodeURIComponent(way.replace('PORT', String(target.port)))}`;
    expect(await checkOne(url, { allow: [door.origin] })).toMatchObject({ verdict: 'refused', reason: expect.stringContaining('redirects to') });
    expect(target.seen.length).toBe(before);
  });

  it.each([['127.0.0.2'], ['10.1.2.3'], ['169.254.169.254'], ['::1'], ['::ffff:127.0.0.2'], ['::ffff:7f00:2'], ['64:ff9b::7f00:2'], ['2002:7f00:2::1'], ['2001:0:7f00:2::'], ['100.100.100.200'], ['fe80::1%eth0'], ['fd12::1']])('by a name that resolves to %s', async (address) => {
    const before = target.seen.length;
    const resolver: Resolver = () => Promise.resolve([{ address, family: address.includes(':') ? 6 : 4 }]);
    expect(await checkOne(`http://innocent.example.com:${target.port}/`, { allow: [], resolver })).toMatchObject({ verdict: 'refused', reason: expect.stringContaining(address) });
    expect(target.seen.length).toBe(before);
  });

  it('by a name with one public and one private address', async () => {
    const resolver: Resolver = () => Promise.resolve([{ address: '93.184.215.14', family: 4 }, { address: '127.0.0.2', family: 4 }]);
    expect(await checkOne(`http://both.example.com:${target.port}/`, { allow: [], resolver })).toMatchObject({ verdict: 'refused' });
  });

  it('by a name that answers differently the second time: what was checked is what is connected to', async () => {
    let asked = 0;
    const resolver: Resolver = () => Promise.resolve([{ address: (asked += 1) === 1 ? '192.0.0.8' : '127.0.0.2', family: 4 }]);
    expect(await checkOne(`http://rebind.example.com:${target.port}/`, { allow: [], resolver })).toMatchObject({ verdict: 'refused' });
    expect(asked).toBe(1);
  });
});

it('checks the hop of a page that refreshes itself elsewhere', async () => {
  const before = target.seen.length;
  const site = await serve((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(`<meta http-equiv="refresh" content="0;url=http://127.0.0.2:${target.port}/">`));
  expect(await checkOne(`${site.origin}/`, { allow: [site.origin] })).toMatchObject({ verdict: 'refused', reason: expect.stringContaining('redirects to') });
  expect(target.seen.length).toBe(before);
  await site.close();
});

it('admits only origins on this machine, and only what was admitted', async () => {
  expect(parseAllowedOrigin('http://127.0.0.1:80/x')).toBe('http://127.0.0.1');
  for (const wrong of ['http://example.com', 'http://10.0.0.1', 'ftp://127.0.0.1', 'http://169.254.169.254', 'nonsense', 'http://127.0.0.1.example.com']) expect(() => parseAllowedOrigin(wrong), wrong).toThrow(/--allow-origin/);
  const named = `http://shop.localhost:${door.port}`;
  expect(await checkOne(`${named}/?x`, { allow: [named] })).toMatchObject({ status: 302 });
  expect(await checkOne(`http://127.0.0.1:${target.port}/`, { allow: [door.origin] })).toMatchObject({ verdict: 'refused' });
});

it('takes no proxy from the environment', async () => {
  const proxy = await serve(page('Proxied'));
  const before = { ...process.env };
  for (const name of ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY']) process.env[name] = proxy.origin;
  try {
    expect(await checkOne(`${target.origin}/`, { allow: [target.origin] })).toMatchObject({ verdict: 'ok', title: 'Secret' });
    expect(process.env.http_proxy).toBe(proxy.origin);
  } finally {
    for (const name of ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY']) if (before[name] === undefined) delete process.env[name];
    await proxy.close();
  }
  expect(proxy.seen).toEqual([]);
});

it('finds no public address in the blocks that are not', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  fc.assert(fc.property(fc.constantFrom('10', '127', '192.168', '169.254', '172.20', '100.100', '0', '240'), fc.array(byte, { minLength: 3, maxLength: 3 }), (head, tail) => !isPublicAddress([...head.split('.'), ...tail].slice(0, 4).join('.'))));
  for (const fine of ['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111']) expect(isPublicAddress(fine), fine).toBe(true);
});

it('lets public addresses through', () => {
  for (const fine of ['https://arxiv.org/abs/1706.03762', 'http://example.com:8080/x?y#z', 'https://bücher.example/']) expect(admitAddress(fine, new Set()).protocol).toMatch(/^https?:$/);
  expect(() => admitAddress('https://[::1]/', new Set())).toThrow(RefusedAddress);
});
