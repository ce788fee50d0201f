import fs from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { loadCatalogue } from '../load';
import type { Resource } from '../schema';
import { bibtex } from './bibtex';
import { resourcesCsv } from './csv';
import { additionFeeds, blogsOpml } from './feeds';
import { jsonSchemas } from './json-schema';
import { publicCatalogue, publicCatalogueJsonSchema, PublicCatalogueSchema } from './public-catalogue';

const { catalogue } = loadCatalogue(process.cwd());
const work = (over: Partial<Resource>): Resource => ({ id: 'a-work', title: 'A work', url: 'https://a.org', kind: 'paper', access: 'open', topics: ['bagging'], note: 'N.', ...over });

describe('bibtex', () => {
  it('writes only what is known, with capitals kept and TeX characters literal', () => {
    expect(bibtex([work({ title: 'Costs & 100% of C_{x}', authors: ['Leo Breiman', 'Doe, Jane'], year: 1996 })])).toBe(
      '@article{a-work,\n  title = {{Costs \\& 100\\% of C\\_\\{x\\}}},\n  author = {Leo Breiman and {Doe, Jane}},\n  year = {1996},\n  url = {https://a.org}\n}\n',
    );
  });
  it('names an organisation where no person is known', () => expect(bibtex([work({ kind: 'article', organisation: 'Pinterest' })])).toContain('author = {{Pinterest}}'));
  it('has one entry per record of the catalogue', () => expect(bibtex(catalogue.resources).match(/^@\w+\{/gm)).toHaveLength(catalogue.resources.length));
});

describe('resourcesCsv', () => {
  it('can be read back, row for row', () => {
    const rows: { id: string; book: string }[] = parse(resourcesCsv(catalogue.resources, catalogue.bookReferences), { columns: true });
    expect(rows.map(({ id }) => id)).toEqual(catalogue.resources.map(({ id }) => id));
    expect(rows.flatMap(({ book }) => (book === '' ? [] : book.split(';')))).toHaveLength(246);
  });
  it('keeps a spreadsheet from running a cell', () => expect(resourcesCsv([work({ title: '=HYPERLINK("x")' })], [])).toContain(`"'=HYPERLINK(""x"")"`));
});

describe('feeds', () => {
  const site = { title: 'Companion', address: 'https://x.org/repo/' };
  it('hold the newest fifty, in Atom and JSON Feed 1.1', () => {
    const { atom, json } = additionFeeds(catalogue.resources, site);
    const parsed = JSON.parse(json) as { version: string; items: unknown[]; feed_url: string };
    expect(parsed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(parsed.items).toHaveLength(50);
    expect(parsed.feed_url).toBe('https://x.org/repo/feeds/additions.json');
    expect(atom.match(/<entry>/g)).toHaveLength(50);
  });
  it('escape what a title may hold', () => expect(additionFeeds([work({ title: 'A <b> & c', added: '2026-01-02' })], site).atom).not.toContain('<b>'));
  it('list every blog once in the OPML', () => {
    expect(catalogue.blogs.length).toBeGreaterThan(10);
    expect(blogsOpml(catalogue.blogs, 'C').match(/xmlUrl="https:/g)).toHaveLength(catalogue.blogs.length);
  });
});

describe('jsonSchemas', () => {
  it.each([...jsonSchemas()])('%s is committed as it follows from the schema (run `npm run fix`)', (name, text) => {
    expect(fs.readFileSync(`catalogue/schema/${name}`, 'utf8')).toBe(text);
  });
  it('lists the kinds', () => expect(jsonSchemas().get('resources.schema.json')).toContain('"dataset"'));
});

describe('publicCatalogue', () => {
  const published: unknown = JSON.parse(JSON.stringify(publicCatalogue(catalogue)));
  it('is what its schema says', () => expect(v.safeParse(PublicCatalogueSchema, published).issues).toBeUndefined());
  it('has a schema that names the required fields', () => {
    const schema = JSON.parse(publicCatalogueJsonSchema()) as { required: string[]; properties: { caseStudies: { items: { required: string[] } } } };
    expect(schema.required).toEqual(['resources', 'caseStudies', 'sisterReferences']);
    expect(schema.properties.caseStudies.items.required).toEqual(expect.arrayContaining(['title', 'company', 'url', 'category']));
  });
  // The page is what people read before they build on the file: a field that it does not explain does not exist.
  it('is explained field by field on its page', () => {
    const page = fs.readFileSync('docs/library/data.mdx', 'utf8');
    const lists = Object.values(PublicCatalogueSchema.entries).map((list) => Object.keys(list.item.entries));
    expect(lists.flat().length).toBeGreaterThan(25);
    expect(lists.flat().filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
  });
});
