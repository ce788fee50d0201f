import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

const leanCollections = createRequire(import.meta.url)('./lean-collections.cjs') as (this: { resourcePath: string; getOptions: () => { folder: string } }, source: string) => string;
const run = (resourcePath: string, source: string): string => leanCollections.call({ resourcePath, getOptions: () => ({ folder: '/base/companies/' }) }, source);

const route = (path: string): string => `  {\n    path: '${path}',\n    component: ComponentCreator('${path}', '1a2'),\n    exact: true\n  },\n`;
const chunks = { '/base/companies-1a2': { __comp: 'a', props: 'b' }, '/base/companies/x-3b4': { __comp: 'c', __context: { plugin: 'd' }, props: 'e' }, '/base/companies/y-5c6': { __comp: 'c', __context: { plugin: 'd' }, props: 'f' } };

describe('the pages below one folder', () => {
  it('are one route, in the place of the first', () => {
    const lean = run('routes.js', `export default [\n${['/base/companies', '/base/companies/x', '/base/companies/y', '/base/z'].map(route).join('')}];`);
    expect(lean).toBe(`export default [\n${route('/base/companies')}  { path: '/base/companies/:page', component: ComponentCreator('/base/companies/:page', 'all'), exact: true },\n${route('/base/z')}];`);
  });

  it('have one entry among the chunks, without the data of any', () => {
    expect(JSON.parse(run('routesChunkNames.json', JSON.stringify(chunks)))).toEqual({ '/base/companies-1a2': { __comp: 'a', props: 'b' }, '/base/companies/:page-all': { __comp: 'c', __context: { plugin: 'd' } } });
  });

  it('are missed where the tables have another form', () => {
    expect(() => run('routes.js', 'export default [];')).toThrow(/routes\.js has no page below \/base\/companies\//);
    expect(() => run('routesChunkNames.json', '{}')).toThrow(/another form/);
  });
});

describe('the table of page chunks', () => {
  const entry = (id: string, file: string): string => `  "${id}": [() => import(/* webpackChunkName: "${id}" */ "${file}"), "${file}", require.resolveWeak("${file}")],`;
  const leanRegistry = createRequire(import.meta.url)('./lean-registry.cjs') as (this: { getOptions: () => { collection: string } }, source: string) => string;
  const lean = (entries: string[]): string => leanRegistry.call({ getOptions: () => ({ collection: 'companies-' }) }, `export default {\n${entries.join('\n')}};\n`);
  const page = entry('1a', '@site/docs/a.mdx');
  const [first, second] = [entry('2b', '/x/companies-uber.json'), entry('3c', '/x/companies-new-york.json')];

  it.each([[[first, page, second]], [[page, first, second]], [[first, second, page]]])('loses the data of the pages below the folder wherever they stand, and the others lose their path as text', (entries) => {
    const table = lean(entries);
    expect(table.match(/webpackChunkName: "\w+"/g)).toEqual(['webpackChunkName: "1a"']);
    expect(table).toContain('"), "", require.resolveWeak("@site/docs/a.mdx")],');
    expect(table).toMatch(/^export default \{[^{}]*\};\n$/);
  });

  it('keeps the index of the folder', () => {
    expect(lean([page, entry('4d', '/x/companies.json')])).toContain('companies.json');
  });
});
