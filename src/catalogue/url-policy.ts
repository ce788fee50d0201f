/** Which addresses the catalogue publishes at all, decided from the text of the address alone. */
import { isIP } from 'node:net';

/**
 * Hosts known for unlicensed copies of books and papers, and shorteners that hide where a link goes.
 * A sub-domain or another ending of a listed name is refused too.
 */
const PIRATE_NAMES = ['libgen', 'library-genesis', 'z-lib', 'zlibrary', 'z-library', 'sci-hub', 'annas-archive', 'pdfdrive', 'vdoc', 'dokumen', 'epdf', 'ebin', 'pdfcoffee', 'oceanofpdf', 'bookfi', 'b-ok', 'avxhm', 'avxhome', 'scribd'];
/** The engineering blog of a company whose main site is refused. */
const ALLOWED_HOSTS = ['tech.scribd.com'];
const PIRATE_HOSTS = ['vdoc.pub', 'dokumen.pub', 'ebin.pub', 'epdf.pub', 'doku.pub'];
const SHORTENERS = ['goo.gl', 'bit.ly', 't.co', 'tinyurl.com', 'ow.ly', 'is.gd', 'buff.ly', 'lnkd.in', 'rebrand.ly'];

export interface Refusal {
  message: string;
  remedy: string;
}

/** Says why an address may not be published, or undefined where it may. */
export function refuseUrl(raw: string): Refusal | undefined {
  let url: URL;
  try {
    url = new URL(raw);
  } catch {
    return { message: 'is not an absolute address', remedy: 'write the whole address, beginning with https://' };
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { message: `uses the scheme ${url.protocol}`, remedy: 'link a page over https:// (or http:// where the site has no https)' };
  if (/[\s\\{}<>"^`|]/.test(raw))
    return { message: 'holds a character that no address may hold', remedy: 'percent-encode it, or remove the LaTeX or Markdown escape' };
  if (url.username || url.password)
    return { message: 'carries a user name or password', remedy: 'remove everything before the @' };
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  if (isPrivateHost(host))
    return { message: `points at the private or local address ${host}`, remedy: 'link a page that any reader can open' };
  const labels = host.split('.');
  if (!ALLOWED_HOSTS.includes(host) && (PIRATE_HOSTS.some((p) => host === p || host.endsWith(`.${p}`)) || labels.slice(0, -1).some((l) => PIRATE_NAMES.includes(l))))
    return { message: `${host} is known for unlicensed copies`, remedy: "link the publisher's, the authors' or the archive's own page" };
  if (SHORTENERS.includes(host))
    return { message: `${host} hides where the link goes`, remedy: 'open it and give the address that it leads to' };
  return undefined;
}

/** True for localhost, single-label names, private, loopback, link-local and metadata addresses, in any notation. */
export function isPrivateHost(hostname: string): boolean {
  // WHATWG URL parsing has already turned decimal, octal and hexadecimal IPv4 into dotted form.
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) === 4) return isPrivateIPv4(host);
  if (isIP(host) === 6) return isPrivateIPv6(host);
  return !host.includes('.') || /(^|\.)(localhost|local|internal|intranet|lan|home|corp|test|invalid|example|onion|arpa)$/.test(host);
}

function isPrivateIPv4(host: string): boolean {
  const [a = 0, b = 0, c = 0] = host.split('.').map(Number);
  return (
    a === 0 || a === 10 || a === 127 || a >= 224 ||
    (a === 100 && b >= 64 && b <= 127) || (a === 169 && b === 254) || (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) || (a === 192 && b === 0 && (c === 0 || c === 2)) || (a === 198 && (b === 18 || b === 19)) ||
    (a === 198 && b === 51 && c === 100) || (a === 203 && b === 0 && c === 113)
  );
}

function isPrivateIPv6(host: string): boolean {
  const mapped = /^::(?:ffff:(?:0:)?)?(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i.exec(host);
  if (mapped) {
    if (mapped[1]) return isPrivateIPv4(mapped[1]);
    const high = Number.parseInt(mapped[2] ?? '0', 16);
    const low = Number.parseInt(mapped[3] ?? '0', 16);
    return isPrivateIPv4(`${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`);
  }
  // Only 2000::/3 is public unicast; 2001:db8::/32 is for documentation, 2002::/16 and 64:ff9b::/96 wrap IPv4.
  return !/^[23]/i.test(host) || /^(2001:0?db8:|2002:)/i.test(host);
}
