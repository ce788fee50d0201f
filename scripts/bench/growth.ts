/** How validation, the build and the pages bear growth: ten times the case studies, then ten times the documents. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse, stringify } from 'yaml';
import { htmlFiles } from '../steps/site-steps';
import { tool } from '../steps/steps';

const TIMES = 10;
/** Pages whose purpose is to list the records; they may grow with them. */
const LISTS = /^(resources|case-studies|companies(\/.*)?|plain\/.*)(\/index)?\.html$/;

interface Growth {
  validateSeconds: number;
  coldSeconds: number;
  warmSeconds: number;
  pages: number;
}

export interface GrowthFigures {
  now: Growth;
  tenfoldCaseStudies: Growth & {
    caseStudies: number;
    /** Pages other than lists that became heavier by more than the larger numbers on them, with the bytes (gzip). */
    heavier: Record<string, number>;
    /** The largest growth of any page other than a list, in bytes (gzip). */
    largestGrowth: number;
  };
  tenfoldDocuments: Growth & { documents: number };
}

/** A count that gained a digit or two, and new hashes in addresses, compress differently by a few bytes. */
const NOISE = 60;

/**
 * Measures copies of the last commit below the temporary folder, so that the checkout keeps its own build.
 * @throws when a copy does not validate or build: then nothing was measured.
 */
export async function measureGrowth(): Promise<GrowthFigures> {
  const now = copyOfSite('now');
  const plain = measure(now);
  const weights = weightsOf(now);
  const studies = copyOfSite('case-studies');
  const caseStudies = multiplyCaseStudies(studies);
  const more = measure(studies);
  const growth = [...weightsOf(studies)].filter(([page]) => !LISTS.test(page)).map(([page, bytes]): [string, number] => [page, bytes - (weights.get(page) ?? Number.NaN)]);
  if (growth.length === 0) throw new Error('no page was compared');
  const documents = copyOfSite('documents');
  const count = multiplyDocuments(documents);
  const result = {
    now: plain,
    tenfoldCaseStudies: { ...more, caseStudies, heavier: Object.fromEntries(growth.filter(([, bytes]) => !(bytes <= NOISE))), largestGrowth: Math.max(...growth.map(([, bytes]) => bytes)) },
    tenfoldDocuments: { ...measure(documents), documents: count },
  };
  for (const folder of [now, studies, documents]) fs.rmSync(folder, { recursive: true });
  return result;
}

/** The last commit, with its history (pages show when they changed) and this checkout's packages. */
function copyOfSite(name: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `growth-${name}-`));
  if (!tool('git', ['clone', '--quiet', '--shared', process.cwd(), folder]).ok) throw new Error('the checkout could not be cloned: this measurement needs Git');
  fs.symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

function measure(cwd: string): Growth {
  const timed = (script: string): number => {
    const start = performance.now();
    if (!tool('npm', ['run', '--silent', script], { cwd }).ok) throw new Error(`\`npm run ${script}\` failed in ${cwd}`);
    const seconds = Math.round((performance.now() - start) / 100) / 10;
    console.error(`  ${path.basename(cwd)}: ${script} ${seconds} s`);
    return seconds;
  };
  const validateSeconds = timed('validate');
  // The bundler keeps its cache in node_modules, which all copies share.
  fs.rmSync('node_modules/.cache/rspack', { recursive: true, force: true });
  const coldSeconds = timed('build');
  return { validateSeconds, coldSeconds, warmSeconds: timed('build'), pages: htmlFiles(path.join(cwd, 'build')).length };
}

/** Each page → bytes of its HTML after gzip. Scripts are common to all pages and are compared as one entry. */
function weightsOf(cwd: string): Map<string, number> {
  const root = path.join(cwd, 'build');
  const zipped = (file: string): number => gzipSync(fs.readFileSync(file), { level: 9 }).length;
  const weights = new Map(htmlFiles(root).map((file) => [path.relative(root, file), zipped(file)]));
  const common = fs.readdirSync(path.join(root, 'assets/js')).filter((file) => /^(main|runtime~main)\./.test(file));
  if (common.length !== 2) throw new Error(`${root} names its common scripts otherwise than expected`);
  return weights.set('the scripts of every page', common.map((file) => zipped(path.join(root, 'assets/js', file))).reduce((a, b) => a + b, 0));
}

/** Nine copies of each case study, under titles and hosts of their own (of some hosts two addresses with other queries are one work); returns how many there are then. */
function multiplyCaseStudies(cwd: string): number {
  const folder = path.join(cwd, 'catalogue/case-studies');
  let count = 0;
  for (const name of fs.readdirSync(folder).filter((file) => file.endsWith('.yaml'))) {
    const records = parse(fs.readFileSync(path.join(folder, name), 'utf8')) as { title: string; url: string }[];
    const all = Array.from({ length: TIMES }, (_, copy) => records.map((record) => (copy === 0 ? record : { ...record, title: `${record.title} (${copy})`, url: record.url.replace(/(?<=:\/\/)[^/]+/, (host) => `${host.replaceAll('.', '-')}.copy-${copy}.org`) }))).flat();
    count += all.length;
    fs.writeFileSync(path.join(folder, name), stringify(all, { lineWidth: 0, aliasDuplicateObjects: false }));
  }
  if (!tool('npm', ['run', '--silent', 'fix'], { cwd }).ok) throw new Error('the copies could not be sorted');
  return count;
}

/** Nine copies of each document that is not an index, below addresses of their own; returns how many documents there are then. */
function multiplyDocuments(cwd: string): number {
  const docs = path.join(cwd, 'docs');
  const pages = (fs.readdirSync(docs, { recursive: true }) as string[]).filter((file) => file.endsWith('.mdx') && path.basename(file) !== 'index.mdx' && !file.startsWith('library'));
  for (let copy = 1; copy < TIMES; copy += 1)
    for (const page of pages) {
      const target = path.join(docs, `copy-${copy}`, page);
      fs.mkdirSync(path.dirname(target), { recursive: true });
      // A topic has one page; a copy is a page without one.
      fs.writeFileSync(target, fs.readFileSync(path.join(docs, page), 'utf8').replace(/^(topic|needs|slug|status):.*\n/gm, ''));
    }
  const sidebars = path.join(cwd, 'sidebars.ts');
  const copies = Array.from({ length: TIMES - 1 }, (_, copy) => `{ type: 'autogenerated', dirName: 'copy-${copy + 1}' },`).join(' ');
  const before = fs.readFileSync(sidebars, 'utf8');
  const after = before.replace('  study: [', `  study: [ ${copies}`);
  if (after === before) throw new Error('sidebars.ts has no list `study`');
  fs.writeFileSync(sidebars, after);
  return pages.length * TIMES;
}
