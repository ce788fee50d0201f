/** The browse pages, the pages by company, and the plain lists: routes here, the work in the modules beside. */
import fs from 'node:fs';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { recordedLinks, soundCatalogue } from '../../catalogue/cached';
import { type Middleware, withMiddleware } from '../authors-server';
import { citingPages } from '../../catalogue/citing-pages';
import { type BrowseContent, browseContent } from './content';
import { plainPages } from './plain-pages';

export default function browsePlugin({ siteDir, baseUrl }: LoadContext): Plugin<BrowseContent> {
  // Read once for the routes and for the files: a link may change its standing between the two, and so a file its name.
  let latest: BrowseContent | undefined;
  const content = (): BrowseContent => {
    const catalogue = soundCatalogue(siteDir);
    return browseContent(catalogue, recordedLinks(siteDir), citingPages(siteDir, catalogue));
  };
  const outputs = (): Map<string, string> => {
    const catalogue = soundCatalogue(siteDir);
    return new Map([...(latest ?? content()).files, ...plainPages(catalogue, baseUrl, recordedLinks(siteDir))]);
  };
  return {
    name: 'browse',
    getPathsToWatch: () => [path.join(siteDir, 'catalogue/**/*.{yaml,json}'), path.join(siteDir, 'docs/**/*.mdx')],
    loadContent: async () => {
      latest = content();
      return latest;
    },
    async contentLoaded({ content, actions }) {
      for (const { path: route, component, props } of content.routes) {
        const data = await actions.createData(`${route.replace(/\W+/g, '-')}.json`, JSON.stringify(props));
        actions.addRoute({
          path: `${baseUrl}${route}`,
          component: `@site/src/components/${component}`,
          modules: { props: data },
          exact: true,
        });
      }
    },
    configureWebpack: (config) => withMiddleware(config, 'browse', serve(outputs, baseUrl)),
    async postBuild({ outDir }) {
      for (const [file, text] of outputs()) {
        const target = path.join(outDir, file);
        fs.mkdirSync(path.dirname(target), { recursive: true });
        fs.writeFileSync(target, text);
      }
    },
  };
}

/** The same files from the authors' server. */
function serve(outputs: () => Map<string, string>, baseUrl: string): Middleware {
  return (request, response, next) => {
    const name = request.path.startsWith(baseUrl) ? request.path.slice(baseUrl.length).replace(/\/$/, '') : '';
    if (!/^(browse|plain)(\/|$)/.test(name)) return next();
    const files = outputs();
    const body = files.get(name) ?? files.get(`${name}/index.html`);
    if (body === undefined) return next();
    response.type(path.extname(name).slice(1) || 'html').send(body);
  };
}
