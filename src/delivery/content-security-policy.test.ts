import { describe, expect, it } from 'vitest';
import { hashSource, policyOf, withPolicy } from './content-security-policy';

const page = '<!doctype html><html><head><meta charset="utf-8"><title>A</title></head><body><script>go()</script><script src="/a.js"></script><script type="application/ld+json">{"a":1}</script></body></html>';

describe('policyOf', () => {
  it('allows the inline script by its hash, and only what a browser executes', () => {
    expect(policyOf(page)).toContain(`script-src 'self' ${hashSource('go()')};`);
    expect(policyOf(page)).not.toContain(hashSource('{"a":1}'));
  });

  it('never opens a script, a style element or a connection to elsewhere', () => {
    expect(policyOf(page)).not.toMatch(/script-src[^;]*unsafe|style-src [^;]*unsafe|https?:|\*/);
    expect(policyOf(page)).toContain("connect-src 'self'");
  });

  it('knows the published hash of a known script', () => {
    expect(hashSource("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
  });
});

describe('withPolicy', () => {
  it('stands before the title and is replaced, not doubled, by a second run', () => {
    const once = withPolicy(page);
    expect(once.indexOf('Content-Security-Policy')).toBeLessThan(once.indexOf('<title>'));
    expect(withPolicy(once).match(/Content-Security-Policy/g)).toHaveLength(1);
  });

  it('refuses a page without a head', () => {
    expect(() => withPolicy('<p>hello</p>')).toThrow(/no <head>/);
  });
});
