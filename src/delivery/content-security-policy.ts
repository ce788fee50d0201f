import { createHash } from 'node:crypto';

/** Scripts that a browser executes: no `src`, and no type other than JavaScript's. */
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)(?![^>]*\stype="?(?!module|text\/javascript)[\w/+-]+)[^>]*>([\s\S]*?)<\/script>/g;
const OURS = /<meta (?:http-equiv="Content-Security-Policy"|name="referrer")[^>]*>/g;

/** The source expression that allows one inline script. */
export function hashSource(script: string): string {
  return `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`;
}

/**
 * The policy of one page: everything from our own origin and nothing else; its own inline scripts by their hashes.
 * `services` are origins that scripts may call besides: none, unless hosted search is on.
 * Formulae and the labs write style attributes, so those (and not style elements) may be inline.
 */
export function policyOf(html: string, services: readonly string[] = []): string {
  const hashes = new Set([...html.matchAll(INLINE_SCRIPT)].map(([, script]) => hashSource(script!)));
  return [
    "default-src 'self'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...services].join(' '),
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/**
 * Puts the policy and the referrer policy at the head of the page, before anything that they govern.
 * @throws when the page has no head, because then nothing would hold the policy.
 */
export function withPolicy(html: string, services: readonly string[] = []): string {
  const bare = html.replace(OURS, '');
  const tags = `<meta http-equiv="Content-Security-Policy" content="${policyOf(bare, services)}"><meta name="referrer" content="strict-origin-when-cross-origin">`;
  const placed = bare.replace(/<head(?:\s[^>]*)?>\s*(?:<meta charset="?utf-8"?\s*\/?>)?/i, (head) => head + tags);
  if (placed === bare) throw new Error('the page has no <head> to hold its Content-Security-Policy');
  return placed;
}
