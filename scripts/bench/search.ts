/**
 * Measures the search on the built site, beside docusaurus-search-local and Pagefind built from the same pages: relevance,
 * bytes to the first answer, seconds to index, milliseconds to answer in Chromium at a quarter of the speed; at 1× and 10× the content.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { soundCatalogue } from '../../src/catalogue/cached';
import { bundle, type SearchContent } from '../../src/search/bundle';
import { phrasesOf } from '../../src/search/collect';
import { SearchEngine } from '../../src/search/engine';
import { type Judged, measure, readJudged } from '../../src/search/measure';
import { FOLDER, type Manifest, MANIFEST, type TextRef } from '../../src/search/pack';
import { folderSource } from '../../src/search/read-folder';
import { BROWSER_FLAGS, ensureBrowser } from '../steps/browser';
import { measureBox } from './search/box';
import { askInPage, SLOWDOWN } from './search/chromium';
import { builtPages, pagesFor } from './search/pages';
import { type BuiltSearch, buildPagefind, buildSearchLocal, bundleAdapter, emptyFolder } from './search/rivals';

const BUILD = 'build';
const SETS = ['development', 'held-out'];
/** So many queries, spread over both sets, are timed. */
const TIMED = 60;

type JudgedSet = readonly { name: string; rows: readonly Judged[] }[];

/** Figures of the search and of its rivals. @throws when the site was not built */
export async function measureSearch(): Promise<object> {
  const sets = SETS.map((name) => ({ name, rows: readJudged(fs.readFileSync(`src/search/judged/${name}.yaml`, 'utf8')) }));
  const queries = sets.flatMap(({ rows }) => rows.map(({ query }) => query));
  const timed = Array.from({ length: TIMED }, (_, at) => queries[Math.floor((at * queries.length) / TIMED)]!);
  const browser = await chromium.launch({ executablePath: await ensureBrowser(process.env), args: BROWSER_FLAGS });
  try {
    return { cpuSlowdown: SLOWDOWN, relevance: await relevance(browser, sets), '1x': await atSize(browser, 1, timed), '10x': await atSize(browser, 10, timed) };
  } finally {
    await browser.close();
  }
}

/** Both halves: ours against the judged addresses, and each search against pages alone (see `pagesFor`). */
async function relevance(browser: Browser, sets: JudgedSet): Promise<object> {
  const pages = builtPages(BUILD);
  const ours = new SearchEngine(folderSource(path.join(BUILD, FOLDER)));
  await ours.loadAll();
  const searches: Record<string, (query: string) => Promise<string[]>> = { ours: async (query) => (await ours.search(query)).results.map(({ url }) => url) };
  const queries = sets.flatMap(({ rows }) => rows.map(({ query }) => query));
  for (const [name, { folder }] of Object.entries({ searchLocal: await buildSearchLocal(pages, '1x'), pagefind: await buildPagefind(pages, '1x') })) {
    const { answers } = await askInPage(browser, folder, queries, false);
    const byQuery = new Map(queries.map((query, at) => [query, answers[at] ?? []]));
    searches[name] = (query) => Promise.resolve((byQuery.get(query) ?? []).map((url) => url.replace(/\.html(?=#|$)/, '')));
  }
  const found: Record<string, object> = {};
  for (const [name, search] of Object.entries(searches)) {
    const halves = await Promise.all(
      sets.map(async ({ name: half, rows }) => {
        const asked = name === 'ours' ? rows : rows.map(({ query, wanted }) => ({ query, wanted: pagesFor(wanted, pages, BUILD) }));
        const { mrr, recall } = await measure(asked, search);
        return [half, { queries: rows.length, mrrAt10: rounded(mrr, 3), recallAt5: rounded(recall, 3) }] as const;
      }),
    );
    found[name] = Object.fromEntries(halves);
  }
  return found;
}

async function atSize(browser: Browser, factor: number, queries: readonly string[]): Promise<object> {
  const name = `${factor}x`;
  const pages = builtPages(BUILD, factor);
  const load = os.loadavg()[0] ?? 0;
  console.error(`  ${name}: ${pages.length} pages; load ${load.toFixed(1)}`);
  const { folder, site, ...size } = await buildOurs(factor, name);
  const box = await measureBox(browser, site, queries, true);
  const boxWithoutWorker = await measureBox(browser, site, queries, false);
  return {
    pages: pages.length,
    loadAverage: rounded(load, 1),
    ours: { ...size, box, boxWithoutWorker, ...(await timesOf(browser, { folder, indexSeconds: size.indexSeconds }, queries)) },
    searchLocal: await timesOf(browser, await buildSearchLocal(pages, name), queries),
    pagefind: await timesOf(browser, await buildPagefind(pages, name), queries),
  };
}

async function timesOf(browser: Browser, { folder, indexSeconds }: BuiltSearch, queries: readonly string[]): Promise<object> {
  const { latency, gzipToFirstAnswer, openMs } = await askInPage(browser, folder, queries, true);
  return { indexSeconds: rounded(indexSeconds, 1), gzipToFirstAnswer, openMs, query: latency };
}

/** Our index at a size: served alone for its own times, and within the site for the box's. */
async function buildOurs(factor: number, name: string): Promise<{ folder: string; site: string; documents: number; indexSeconds: number; answeredFromTitles: number; gzipToFullIndex: number; gzipOfTexts: number }> {
  const content = times(await contentOf(), factor);
  const start = performance.now();
  const files = bundle(content);
  const indexSeconds = rounded((performance.now() - start) / 1000, 1);
  const folder = emptyFolder(`${name}/ours`);
  const site = emptyFolder(`${name}/site`);
  for (const entry of fs.readdirSync(BUILD)) if (entry !== FOLDER) fs.symlinkSync(path.resolve(BUILD, entry), path.join(site, entry));
  for (const target of [folder, site]) {
    fs.mkdirSync(path.join(target, FOLDER));
    for (const [file, text] of files) fs.writeFileSync(path.join(target, FOLDER, file), text);
  }
  bundleAdapter(
    folder,
    `import { SearchEngine } from '${path.resolve('src/search/engine.ts')}';
    import { fetchSource } from '${path.resolve('src/search/fetch-source.ts')}';
    const engine = new SearchEngine(fetchSource('/'));
    const ten = async (query) => (await engine.search(query)).results.map(({ url }) => url);
    globalThis.adapter = { open: () => Promise.resolve(), search: ten, complete: () => engine.loadAll() };`,
  );
  const manifest = JSON.parse(files.get(MANIFEST) ?? '') as Manifest;
  const first = JSON.parse(files.get(manifest.first.path) ?? '') as { entries: unknown[] };
  return {
    folder,
    site,
    documents: content.documents.length,
    indexSeconds,
    answeredFromTitles: first.entries.length,
    gzipToFullIndex: manifest.first.gzip + manifest.rest.gzip + manifest.index.gzip,
    gzipOfTexts: (JSON.parse(files.get(manifest.texts.path) ?? '') as TextRef[]).reduce((sum, { gzip }) => sum + gzip, 0),
  };
}

/** The documents behind the built index, as far as their quoted texts go. */
async function contentOf(): Promise<SearchContent> {
  const source = folderSource(path.join(BUILD, FOLDER));
  const engine = new SearchEngine(source);
  const { entries, first, manifest } = await engine.loadAll();
  const texts = (await Promise.all((await engine.textList(manifest)).map((ref) => source.file(ref)))).flat() as string[];
  return { documents: entries.map((entry, id) => ({ ...entry, text: texts[id] ?? '' })), synonyms: first.synonyms, references: [...first.references], phrases: phrasesOf(soundCatalogue(process.cwd()).topics, first.synonyms) };
}

/** Copies get addresses and a word of their own, so that nothing is merged away. */
function times(content: SearchContent, factor: number): SearchContent {
  const copies = Array.from({ length: factor }, (_, copy) => content.documents.map((document) => (copy === 0 ? document : { ...document, url: document.url.replace(/^(https?:\/\/)?/, `$1copy-${copy}/`), text: `${document.text} copy${copy}` })));
  return { ...content, documents: copies.flat() };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
