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
