import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl, urlKey } from './normalise-url';

describe('canonicalUrl', () => {
  it.each([
    ['https://arxiv.org/pdf/1901.05555.pdf', 'https://arxiv.org/abs/1901.05555'],
    ['http://www.arxiv.org/abs/1901.05555v3', 'https://arxiv.org/abs/1901.05555'],
    ['https://arxiv.org/abs/1607.04228?context=cs', 'https://arxiv.org/abs/1607.04228'],
    ['https://a.org/x#:~:text=Batch%20is', 'https://a.org/x'],
    ['https://a.org/x#part:~:text=Batch', 'https://a.org/x#part'],
    ['https://a.org/x?utm_source=b&id=3&trk=c', 'https://a.org/x?id=3'],
    ['https://youtu.be/Xpx5RYNTQvg?t=1823', 'https://www.youtube.com/watch?v=Xpx5RYNTQvg&t=1823'],
    ['https://a.org/', 'https://a.org'],
    ['https://a.org/docs/', 'https://a.org/docs'],
    ['https://a.org/docs/#usage', 'https://a.org/docs#usage'],
  ])('%s → %s', (raw, canonical) => expect(canonicalUrl(raw)).toBe(canonical));

  it('is idempotent on any web address', () => {
    fc.assert(fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
      const once = canonicalUrl(url);
      expect(canonicalUrl(once)).toBe(once);
    }));
  });

  it('throws on what is no address', () => expect(() => canonicalUrl('not a url')).toThrow(TypeError));
});

describe('urlKey', () => {
  it.each([
    ['https://arxiv.org/pdf/1512.03385.pdf', 'http://arxiv.org/abs/1512.03385v1'],
    ['http://www.a.org/x/', 'https://a.org/x'],
    ['https://www.youtube.com/watch?v=Xpx5RYNTQvg', 'https://youtu.be/Xpx5RYNTQvg?t=1823'],
    ['https://en.m.wikipedia.org/wiki/Tf%E2%80%93idf', 'https://en.wikipedia.org/wiki/Tf–idf'],
    ['https://a.org/x?b=2&a=1#s', 'https://a.org/x?a=1&b=2'],
  ])('%s is the same work as %s', (a, b) => expect(urlKey(a)).toBe(urlKey(b)));

  it('keeps different pages apart', () => expect(urlKey('https://a.org/x?id=1')).not.toBe(urlKey('https://a.org/x?id=2')));
});
