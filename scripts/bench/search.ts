/** Measures the search on the built index: relevance, bytes to the first answer, seconds to index, milliseconds to answer; at 1× and 10× the content. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { soundCatalogue } from '../../src/catalogue/cached';
import { bundle, type SearchContent } from '../../src/search/bundle';
import { phrasesOf } from '../../src/search/collect';
import { SearchEngine } from '../../src/search/engine';
import { measure, readJudged } from '../../src/search/measure';
import { type Manifest, MANIFEST } from '../../src/search/pack';
import { folderSource, memorySource } from '../../src/search/read-folder';

const INDEX = 'build/search-index';
const SETS = ['development', 'held-out'];

/** Figures of the search; times are of Node on this machine, without throttling. @throws when the site was not built */
export async function measureSearch(): Promise<object> {
  const judged = SETS.map((name) => ({ name, rows: readJudged(readFileSync(`src/search/judged/${name}.yaml`, 'utf8')) }));
  const queries = judged.flatMap(({ rows }) => rows.map(({ query }) => query));
  const engine = new SearchEngine(folderSource(INDEX));
  await engine.loadAll();
  const relevance: Record<string, object> = {};
  for (const { name, rows } of judged) {
    const { mrr, recall } = await measure(rows, async (query) => (await engine.search(query)).results.map((result) => result.url));
    relevance[name] = { queries: rows.length, mrrAt10: rounded(mrr, 3), recallAt5: rounded(recall, 3) };
  }
  const content = await contentOf(engine);
  return { relevance, '1x': await atSize(content, 1, queries), '10x': await atSize(content, 10, queries) };
}

/** The documents behind an index, as far as their quoted texts go. */
async function contentOf(engine: SearchEngine): Promise<SearchContent> {
  const { entries, first, manifest } = await engine.loadAll();
  const source = folderSource(INDEX);
  const texts = (await Promise.all(manifest.texts.map((ref) => source.file(ref)))).flat() as string[];
  return { documents: entries.map((entry, id) => ({ ...entry, text: texts[id] ?? '' })), synonyms: first.synonyms, references: [...first.references], phrases: phrasesOf(soundCatalogue(process.cwd()).topics, first.synonyms) };
}

/** Copies get addresses and a word of their own, so that nothing is merged away. */
function times(content: SearchContent, factor: number): SearchContent {
  const copies = Array.from({ length: factor }, (_, copy) => content.documents.map((document) => (copy === 0 ? document : { ...document, url: document.url.replace(/^(https?:\/\/)?/, `$1copy-${copy}/`), text: `${document.text} copy${copy}` })));
  return { ...content, documents: copies.flat() };
}

async function atSize(content: SearchContent, factor: number, queries: readonly string[]): Promise<object> {
  const grown = times(content, factor);
  const start = performance.now();
  const files = bundle(grown);
  const indexSeconds = (performance.now() - start) / 1000;
  const manifest = JSON.parse(files.get(MANIFEST) ?? '') as Manifest;
  const engine = new SearchEngine(memorySource(files));
  await engine.loadAll();
  const spent: number[] = [];
  for (const query of queries) {
    const before = performance.now();
    await engine.search(query);
    spent.push(performance.now() - before);
  }
  spent.sort((a, b) => a - b);
  const share = (part: number) => rounded(spent[Math.min(spent.length - 1, Math.floor(part * spent.length))] ?? 0, 1);
  return {
    documents: grown.documents.length,
    indexSeconds: rounded(indexSeconds, 1),
    gzipToFirstAnswer: manifest.first.gzip,
    gzipToFullIndex: manifest.first.gzip + manifest.rest.gzip + manifest.index.gzip,
    queryMedianMs: share(0.5),
    query95thMs: share(0.95),
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
