/** The built site's pages as every search engine gets them: once, or several times over under addresses of their own. */
import fs from 'node:fs';
import path from 'node:path';

/** One page: its path from the site's root without a leading slash, and its HTML. */
export interface BuiltPage {
  path: string;
  html: string;
}

/** The pages of the sitemap, `factor` times. @throws where the sitemap lists hardly any */
export function builtPages(folder: string, factor = 1): BuiltPage[] {
  const paths = [...fs.readFileSync(path.join(folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>https?:\/\/[^/<]+\/([^<]*)<\/loc>/g)].map((match) => match[1]!).filter((page) => page !== '' && page !== 'search');
  if (paths.length < 15) throw new Error(`${folder}/sitemap.xml lists only ${paths.length} pages`);
  const pages = paths.map((page) => ({ path: page, html: fs.readFileSync(fileOf(folder, page), 'utf8') }));
  return Array.from({ length: factor }, (_, copy) => (copy === 0 ? pages : pages.map((page) => ({ ...page, path: `${page.path.split('/')[0]}/copy-${copy}/${page.path}` })))).flat();
}

function fileOf(folder: string, page: string): string {
  const file = [path.join(folder, `${page}.html`), path.join(folder, page, 'index.html')].find((name) => fs.existsSync(name));
  if (!file) throw new Error(`${folder} has no page ${page}`);
  return file;
}

/**
 * What stands for a judged address on a site that is searched by pages alone: the address itself without its fragment,
 * and every page that links to it. A reference of the book is the page that its short address leads to.
 */
export function pagesFor(wanted: readonly string[], pages: readonly BuiltPage[], folder: string): string[] {
  return wanted.flatMap((address) => {
    if (address.startsWith('/r/')) return [/url=[^"]*?(\/[^"#]+)/.exec(fs.readFileSync(fileOf(folder, address.slice(1)), 'utf8'))?.[1] ?? address];
    if (address.startsWith('/')) return [address.replace(/#.*/, '')];
    return pages.filter(({ html }) => html.includes(`href="${address}`) || html.includes(`href=${address}`)).map((page) => `/${page.path}`);
  });
}
