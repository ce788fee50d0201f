import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTHING_RECORDED } from '../../catalogue/link-view';
import { loadCatalogue } from '../../catalogue/load';
import { browseContent, ENOUGH_FOR_A_PAGE } from './content';
import { plainPages } from './plain-pages';

const { catalogue } = loadCatalogue(path.resolve(import.meta.dirname, '../../..'));

describe('browseContent', () => {
  const { routes, files } = browseContent(catalogue, NOTHING_RECORDED, new Map());

  it('gives a route to the lists and to companies with enough case studies, and to no record', () => {
    const pages = routes.map(({ path: route }) => route);
    expect(pages).toEqual(expect.arrayContaining(['resources', 'case-studies', 'companies', 'companies/pinterest']));
    expect(pages).not.toContain('companies/adobe');
    expect(pages.length).toBeLessThan(150);
    for (const { component, props } of routes) if (component.endsWith('company-page.tsx')) expect('studies' in props && props.studies.length).toBeGreaterThanOrEqual(ENOUGH_FOR_A_PAGE);
  });

  it("names files by their content, so that a changed list has a new name", () => {
    const renamed = browseContent({ ...catalogue, caseStudies: catalogue.caseStudies.slice(1) }, NOTHING_RECORDED, new Map()).files;
    expect([...files.keys()].filter((name) => renamed.has(name)).map((name) => name.split('.')[0])).toEqual(['browse/resources']);
  });
});

describe('plainPages', () => {
  const pages = plainPages(catalogue, '/companion/');

  it('are few, light and hold every record', () => {
    expect(pages.size).toBeLessThan(60);
    const all = [...pages.values()].join('\n').replaceAll('&amp;', '&');
    expect(catalogue.caseStudies.filter(({ url }) => !all.includes(url))).toEqual([]);
    for (const [name, html] of pages) expect(html.length, name).toBeLessThan(250_000);
  });

  it('escape what records say', () => {
    const hostile = { ...catalogue, caseStudies: [{ title: '<script>x</script>', company: 'uber', url: 'https://example.org/?a=1&b="2"', category: 'rec', tags: [], topics: [], notTopics: [] }] };
    const html = plainPages(hostile, '/').get('plain/case-studies/rec/index.html') ?? '';
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain('https://example.org/?a=1&amp;b=&quot;2&quot;');
  });
});
