import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../catalogue/load';
import { publicCatalogue } from '../../catalogue/formats/public-catalogue';
import { sisterPages } from './sister-pages';

const { catalogue } = loadCatalogue(path.resolve(import.meta.dirname, '../../..'));

describe('sisterPages', () => {
  const pages = sisterPages(catalogue, '/companion/');

  it('makes one page per reference, which leads to its place in the list', () => {
    expect(pages.size).toBe(catalogue.sisterReferences.length);
    expect(pages.get('r/sdi1/4/6/index.html')).toContain('url=/companion/library/system-design-interview-1#ref-4-6');
    expect(pages.get('r/sdi1/4/6/index.html')).toContain('<a href="https://stripe.com/blog/rate-limiters" rel="noopener noreferrer">Stripe rate limiters</a>');
  });

  it('publishes no shortened address, and says what is known instead', () => {
    for (const html of pages.values()) expect(html).not.toMatch(/href="https?:\/\/(bit\.ly|tinyurl\.com|ibm\.co)/);
    expect(pages.get('r/sdi2/13/18/index.html')).toContain('found no public source');
  });

  it('escapes what the list prints', () => {
    const hostile = { ...catalogue, sisterReferences: [{ volume: 1 as const, chapter: 4, reference: 1, label: '<script>alert(1)</script>', url: 'https://example.org/"onclick="x', topics: [] }] };
    const html = sisterPages(hostile, '/').get('r/sdi1/4/1/index.html') ?? '';
    expect(html).not.toContain('<script>');
    expect(html).toContain('https://example.org/&quot;onclick=&quot;x');
  });
});

describe('publicCatalogue', () => {
  const published = JSON.parse(JSON.stringify(publicCatalogue(catalogue))) as { caseStudies: { title: string; company: string; url: string; topics: string[] }[]; sisterReferences: unknown[] };

  it('publishes every case study with company, address and topics', () => {
    expect(published.caseStudies).toHaveLength(catalogue.caseStudies.length);
    expect(published.caseStudies.every(({ title, company, url, topics }) => title !== '' && company !== '' && url.startsWith('http') && Array.isArray(topics))).toBe(true);
    expect(published.sisterReferences).toHaveLength(414);
  });
});
