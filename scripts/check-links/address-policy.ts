/** Which addresses a check may open. Strangers' pull requests choose the addresses, so nothing private is reachable. */
import { BlockList, isIP } from 'node:net';

/** Thrown where an address may not be opened; the message says why in a maintainer's words. */
export class RefusedAddress extends Error {
  override name = 'RefusedAddress';
}

const NOT_PUBLIC_V4 = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24',
  '192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.168.0.0/16', '192.175.48.0/24',
  '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
];
/** Within 2000::/3, the only public block: benchmarks, documentation, Teredo, 6to4 and other wrappers of IPv4. */
const NOT_PUBLIC_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];

const privateV4 = blocks('ipv4', NOT_PUBLIC_V4);
const publicV6 = blocks('ipv6', ['2000::/3']);
const privateV6 = blocks('ipv6', NOT_PUBLIC_V6);

function blocks(family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', bits] = range.split('/');
    list.addSubnet(network, Number(bits), family);
  }
  return list;
}

/** True for an IP address that the whole internet can reach. IPv4 wrapped in IPv6 counts as not public. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '');
  if (isIP(bare) === 4) return !privateV4.check(bare, 'ipv4');
  if (isIP(bare) === 6) return publicV6.check(bare, 'ipv6') && !privateV6.check(bare, 'ipv6');
  return false;
}

/** True for addresses of this machine itself, the only ones that a test may admit. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  return (isIP(bare) === 4 && bare.startsWith('127.')) || bare === '::1' || bare === 'localhost' || bare.endsWith('.localhost');
}

/**
 * Ports on which other protocols listen, after the Fetch standard's list of bad ports: a request there is no look at a
 * page but words put into a mail or chat server.
 */
const BAD_PORTS = new Set([1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080]);

/** Names that only a private network resolves; a public name has a dot and none of these endings. */
const PRIVATE_NAME = /(^|\.)(localhost|local|localdomain|internal|intranet|private|lan|home|corp|home\.arpa)$/;

/**
 * Parses an address and refuses it where the text alone shows that it may not be opened. Throws RefusedAddress.
 * Decimal, octal, hexadecimal and short IPv4 are already dotted here: the URL parser rewrites them.
 */
export function admitAddress(raw: string, allowedOrigins: ReadonlySet<string>): URL {
  let url: URL;
  try {
    url = new URL(raw);
  } catch {
    throw new RefusedAddress('not an absolute address: write it whole, beginning with https://');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new RefusedAddress(`the scheme ${url.protocol} is not followed: link a page over https:// or http://`);
  if (url.username || url.password) throw new RefusedAddress('carries a user name or password: remove everything before the @');
  if (BAD_PORTS.has(Number(url.port))) throw new RefusedAddress(`port ${url.port} belongs to another protocol, and browsers refuse it too: link a page on the web`);
  if (allowedOrigins.has(url.origin)) return url;
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '').toLowerCase();
  if (isIP(host) !== 0) {
    if (!isPublicAddress(host)) throw new RefusedAddress(`${host} is a private, local or reserved address: link a page that any reader can open`);
  } else if (!host.includes('.') || PRIVATE_NAME.test(host)) {
    throw new RefusedAddress(`${host} is a name of a private network: link a page that any reader can open`);
  }
  return url;
}

/** Checks an origin given with --allow-origin; throws a plain Error with the remedy where it is not on this machine. */
export function parseAllowedOrigin(raw: string): string {
  let url: URL;
  try {
    url = new URL(raw);
  } catch {
    throw new Error(`--allow-origin ${raw}: not an origin; write for example http://127.0.0.1:8080`);
  }
  if (!/^https?:$/.test(url.protocol) || !isLoopback(url.hostname) || url.username || url.password)
    throw new Error(`--allow-origin ${raw}: only origins on this machine's loopback can be admitted, for tests`);
  return url.origin;
}
