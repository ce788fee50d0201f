/** The `internal` command: every link, anchor and asset of the built site leads to something that was built. */
import fs from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import type { Arguments } from './arguments';
import { writeAtomically } from './atomic-write';
import { UsageError } from './citations';
import { countVerdicts, type Report } from './formats';
import type { Result } from './verdict';

interface BuiltPage {
  /** Path from the site's folder, with forward slashes. */
  file: string;
  anchors: Set<string>;
  /** Addresses as the page writes them. */
  links: Set<string>;
}

/** Checks the built site in `args.site`; throws UsageError where there is none. */
export function checkInternal(args: Pick<Arguments, 'site' | 'report'>, root: string, now: () => Date): Report {
  const started = now().toISOString();
  const site = path.resolve(root, args.site);
  const files = fs.existsSync(site) ? htmlFiles(site) : [];
  if (files.length === 0) throw new UsageError(`${args.site} holds no page: build the site first (npm run build)`);
  const pages = new Map(files.map((file) => [file, readPage(site, file)]));
  const base = baseOf(site);
  const results = [...pages.values()].flatMap((page) => [...page.links].flatMap((link) => judge(link, page, pages, site, base)));
  if (results.length === 0) throw new UsageError(`${args.site} holds pages without a single internal link: nothing was checked`);
  const blocking = results.filter(({ verdict }) => verdict !== 'ok').length;
  const summary = { started, finished: now().toISOString(), checked: results.length, notReached: 0, blocking, verdicts: countVerdicts(results), mostInFlight: 0, exitCode: blocking > 0 ? 1 : 0, notes: [`${pages.size} pages of ${args.site}`] };
  const report = { summary, results };
  if (args.report !== undefined) writeAtomically(args.report, `${JSON.stringify(report, null, 2)}\n`);
  return report;
}

function htmlFiles(site: string): string[] {
  return fs.readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).map((name) => name.split(path.sep).join('/')).sort();
}

const LINKED: Record<string, readonly string[]> = {
  a: ['href'], area: ['href'], link: ['href'], img: ['src', 'srcset'], source: ['src', 'srcset'], script: ['src'], iframe: ['src'],
  video: ['src', 'poster'], audio: ['src'], track: ['src'], object: ['data'], embed: ['src'], use: ['href'], image: ['href'], form: ['action'],
};

function readPage(site: string, file: string): BuiltPage {
  const page: BuiltPage = { file, anchors: new Set(), links: new Set() };
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (attributes.id) page.anchors.add(attributes.id);
      if (tag === 'a' && attributes.name) page.anchors.add(attributes.name);
      // Hints to open a connection early name an origin, not a page.
      if (tag === 'link' && /preconnect|dns-prefetch/.test(attributes.rel ?? '')) return;
      for (const name of LINKED[tag] ?? []) {
        const value = attributes[name];
        if (value === undefined) continue;
        const written = name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [value];
        for (const one of written) page.links.add(one.trim());
      }
    },
  });
  parser.end(fs.readFileSync(path.join(site, file), 'utf8'));
  return page;
}

/** Where the site lives, from the canonical address of its home page; a site without one is taken to live at `/`. */
function baseOf(site: string): URL {
  const home = path.join(site, 'index.html');
  const source = fs.existsSync(home) ? fs.readFileSync(home, 'utf8') : '';
  const link = /<link[^>]+rel="?canonical"?[^>]*>/i.exec(source)?.[0];
  const canonical = link && /href="?([^"\s>]+)/i.exec(link)?.[1];
  const url = new URL(canonical && URL.canParse(canonical) ? canonical : 'http://site.invalid/');
  url.pathname = url.pathname.replace(/\/?$/, '/');
  return url;
}

function judge(link: string, page: BuiltPage, pages: ReadonlyMap<string, BuiltPage>, site: string, base: URL): Result[] {
  const here = new URL(page.file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, ''), base);
  const at = { id: page.file, url: link, status: null, finalUrl: null, title: null, attempts: 0, ms: 0 };
  if (!URL.canParse(link, here.href)) return [{ ...at, verdict: 'dead', reason: 'is no address' }];
  const target = new URL(link, here);
  if (target.origin !== base.origin) return [];
  if (!`${target.pathname}/`.startsWith(base.pathname)) return [{ ...at, verdict: 'dead', reason: `leaves the site, which lives below ${base.pathname}` }];
  const found = locate(target, site, base, pages);
  if (found === undefined) return [{ ...at, verdict: 'dead', reason: 'nothing was built there' }];
  const fragment = target.hash.slice(1).replace(/:~:.*$/, '');
  const anchors = pages.get(found)?.anchors;
  const missing = fragment !== '' && anchors !== undefined && !anchors.has(fragment) && !anchors.has(decode(fragment));
  return [missing ? { ...at, verdict: 'anchor-missing', reason: `${found} has no place named #${fragment}` } : { ...at, verdict: 'ok', reason: 'was built' }];
}

/** The built file that a server answers an address with; undefined where there is none. */
function locate(target: URL, site: string, base: URL, pages: ReadonlyMap<string, BuiltPage>): string | undefined {
  const wanted = decode(target.pathname).slice(base.pathname.length).replace(/\/$/, '');
  const names = wanted === '' ? ['index.html'] : [`${wanted}.html`, `${wanted}/index.html`, wanted];
  return names.find((name) => pages.has(name)) ?? (wanted !== '' && isFile(path.join(site, wanted)) ? wanted : undefined);
}

function isFile(file: string): boolean {
  return fs.existsSync(file) && fs.statSync(file).isFile();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
