/** How the browse pages bear growth: bytes loaded and time to filter, for the catalogue as it is and ten times as large. */
import { gzipSync } from 'node:zlib';
import { packCaseStudies } from '../../src/catalogue/browse-data';
import { tableOf } from '../../src/catalogue/browse-file';
import { type Query, runQuery } from '../../src/catalogue/filter';
import { type Catalogue, loadCatalogue } from '../../src/catalogue/load';

interface BrowseFigures {
  caseStudies: number;
  /** Kilobytes that the page loads, compressed. */
  listKilobytes: number;
  /** Milliseconds to unpack the list, once per visit. */
  unpackMs: number;
  /** Median milliseconds of one query: words and two facets. */
  filterMs: number;
}

const QUERY: Query = { text: 'search rank', facets: { year: ['2024', '2025'], category: ['rec', 'search'] }, sort: 'newest' };
const RUNS = 25;

/** Measures the case studies as they are and with nine copies of each under titles of their own. */
export async function measureBrowse(): Promise<Record<'now' | 'tenfold', BrowseFigures>> {
  const { catalogue } = loadCatalogue(process.cwd());
  const tenfold = { ...catalogue, caseStudies: Array.from({ length: 10 }, (_, copy) => catalogue.caseStudies.map((study) => (copy === 0 ? study : { ...study, title: `${study.title} (${copy})`, url: `${study.url}?copy=${copy}` }))).flat() };
  return { now: figures(catalogue), tenfold: figures(tenfold) };
}

function figures(catalogue: Catalogue): BrowseFigures {
  const file = packCaseStudies(catalogue);
  const listKilobytes = Math.round(gzipSync(JSON.stringify(file)).length / 100) / 10;
  const start = performance.now();
  const table = tableOf(file);
  const unpackMs = performance.now() - start;
  const times = Array.from({ length: RUNS }, () => {
    const before = performance.now();
    runQuery(table, QUERY);
    return performance.now() - before;
  }).sort((a, b) => a - b);
  return { caseStudies: catalogue.caseStudies.length, listKilobytes, unpackMs: round(unpackMs), filterMs: round(times[Math.floor(RUNS / 2)] ?? Number.NaN) };
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
