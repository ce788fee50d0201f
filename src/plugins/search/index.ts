/** Indexes the site once its content is loaded; serves the index to authors and writes it into the build. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { recordedLinks, soundCatalogue } from '../../catalogue/cached';
import { bundle, type Bundle } from '../../search/bundle';
import { EARLY_KEYS_SCRIPT } from '../../search/early-keys';
import { FOLDER } from '../../search/pack';
import { type Middleware, withMiddleware } from '../authors-server';
import { gatherContent } from './content';
import { LISTED_PAGES } from './listed-pages';

/** `root` is the folder with the catalogue, where it is not the site's own. */
export default function searchPlugin({ siteDir, baseUrl }: LoadContext, { root = siteDir }: { root?: string } = {}): Plugin {
  let gather: (() => Bundle) | undefined;
  let files: Bundle | undefined;
  const current = (): Bundle | undefined => (files ??= gather?.());
  return {
    name: 'search',
    getPathsToWatch: () => [path.join(siteDir, 'catalogue/**/*.{yaml,json}')],
    allContentLoaded({ allContent }) {
      files = undefined;
      gather = () => bundle(gatherContent(allContent, soundCatalogue(root), recordedLinks(siteDir), LISTED_PAGES, { siteDir, baseUrl }));
    },
    injectHtmlTags: () => ({ headTags: [{ tagName: 'script', innerHTML: EARLY_KEYS_SCRIPT }] }),
    configureWebpack: (config) => withMiddleware(config, 'search', serve(current, `${baseUrl}${FOLDER}/`)),
    postBuild({ outDir }) {
      const folder = path.join(outDir, FOLDER);
      mkdirSync(folder, { recursive: true });
      for (const [name, text] of current() ?? []) writeFileSync(path.join(folder, name), text);
      return Promise.resolve();
    },
  };
}

/** The index as the content stands now; built when first asked for after an edit. */
function serve(current: () => Bundle | undefined, prefix: string): Middleware {
  return (request, response, next) => {
    const body = request.path.startsWith(prefix) ? current()?.get(request.path.slice(prefix.length)) : undefined;
    if (body === undefined) next();
    else response.type('json').set('Cache-Control', 'no-store').send(body);
  };
}
