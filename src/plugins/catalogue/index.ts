/** Reads the catalogue once per build, rebuilds pages when it changes, and publishes its static files. */
import fs from 'node:fs';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { recordedLinks, soundCatalogue } from '../../catalogue/cached';
import type { Catalogue } from '../../catalogue/load';
import { type Middleware, withMiddleware } from '../authors-server';
import { outputsOf } from './outputs';

export default function cataloguePlugin({ siteDir, baseUrl, siteConfig: { title, url } }: LoadContext): Plugin<Catalogue> {
  const folder = path.join(siteDir, 'catalogue');
  // An `include` is needed: Docusaurus hands every MDX rule's to its fallback loader.
  const pages = ['docs', 'blog'].map((name) => path.join(siteDir, name, '/'));
  const outputs = () => outputsOf(soundCatalogue(siteDir), { title, url, baseUrl }, recordedLinks(siteDir));
  return {
    name: 'catalogue',
    getPathsToWatch: () => [path.join(folder, '**/*.{yaml,json}')],
    loadContent: async () => soundCatalogue(siteDir),
    configureWebpack: (config) => ({
      ...withMiddleware(config, 'catalogue', serve(outputs, baseUrl)),
      module: {
        rules: [{ test: /\.mdx?$/, include: pages, enforce: 'pre', use: [{ loader: path.join(siteDir, 'src/plugins/catalogue/depend-on-catalogue.cjs'), options: { folder } }] }],
      },
    }),
    async postBuild({ outDir }) {
      for (const [file, text] of outputs()) {
        const target = path.join(outDir, file);
        fs.mkdirSync(path.dirname(target), { recursive: true });
        fs.writeFileSync(target, text);
      }
    },
  };
}

/** The same files from the authors' server, always as the catalogue stands now. */
function serve(outputs: () => Map<string, string>, baseUrl: string): Middleware {
  return (request, response, next) => {
    const name = request.path.startsWith(baseUrl) ? request.path.slice(baseUrl.length).replace(/\/$/, '') : undefined;
    if (name === undefined || !/^(catalogue\.\w+$|(r|feeds|schema)\/)/.test(name)) return next();
    const files = outputs();
    const body = files.get(name) ?? files.get(`${name}/index.html`);
    if (body === undefined) return next();
    response.type(/\.\w+$/.exec(name)?.[0] ?? 'html').send(body);
  };
}
