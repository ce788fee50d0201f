/** Lighthouse, mobile, median of five, for each type of page, side by side with the same page built by others. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { BROWSER_FLAGS, ensureBrowser } from '../steps/browser';
import { buildStockDocusaurus, buildVitePress, install } from './lighthouse/peers';
import { serve } from './lighthouse/serve';
import { PAGES } from './page-weight';

const RUNS = 5;

/** Scores from 0 to 100; times in milliseconds, bytes as transferred. */
export interface Report {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  largestPaint: number;
  blockingTime: number;
  shift: number;
  bytes: number;
}

interface RawReport {
  categories: Record<string, { score: number | null } | undefined>;
  audits: Record<string, { numericValue?: number } | undefined>;
}

/** The middle of an odd number of values. Throws on none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('no value to take the median of');
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The figures that we report, out of Lighthouse's own report. */
export function figures({ categories, audits }: RawReport): Report {
  const score = (name: string): number => Math.round((categories[name]?.score ?? Number.NaN) * 100);
  const value = (name: string): number => audits[name]?.numericValue ?? Number.NaN;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    largestPaint: Math.round(value('largest-contentful-paint')),
    blockingTime: Math.round(value('total-blocking-time')),
    shift: Number(value('cumulative-layout-shift').toFixed(3)),
    bytes: Math.round(value('total-byte-weight')),
  };
}

/** Medians of each figure by itself. */
export function medians(reports: readonly Report[]): Report {
  const names = Object.keys(reports[0] ?? {}) as (keyof Report)[];
  if (names.length === 0) throw new Error('no report to take medians of');
  return Object.fromEntries(names.map((name) => [name, median(reports.map((report) => report[name]))])) as unknown as Report;
}

/** One run; Lighthouse runs beside us, because this process serves the pages. */
async function run(lighthouse: string, address: string, browser: string): Promise<Report> {
  const output = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'lighthouse-')), 'report.json');
  const flags = ['--quiet', '--output=json', `--output-path=${output}`, `--chrome-flags=--headless=new ${BROWSER_FLAGS.join(' ')}`];
  await promisify(execFile)(process.execPath, [lighthouse, address, ...flags], { env: { ...process.env, CHROME_PATH: browser } });
  return figures(JSON.parse(fs.readFileSync(output, 'utf8')) as RawReport);
}

/** The part `lighthouse`: our page types, and the chapter's text as built by stock Docusaurus and by VitePress. */
export async function measureLighthouse(): Promise<Record<string, Report>> {
  const browser = await ensureBrowser(process.env);
  const cli = path.join(install('lighthouse', ['lighthouse@12.8.2']), 'node_modules/lighthouse/cli/index.js');
  const markdown = fs.readFileSync(`build/${PAGES.chapter}.md`, 'utf8');
  const sites = [
    ...Object.entries(PAGES).filter(([, page]) => fs.existsSync(`build/${page || 'index'}.html`)).map(([type, page]) => ({ name: type, root: path.resolve('build'), page })),
    { name: 'chapter, stock Docusaurus', root: buildStockDocusaurus(markdown), page: 'docs/page' },
    { name: 'chapter, VitePress', root: buildVitePress(markdown), page: 'page' },
  ];
  const results: Record<string, Report> = {};
  for (const { name, root, page } of sites) {
    const { origin, stop } = await serve(root);
    const reports: Report[] = [];
    while (reports.length < RUNS) reports.push(await run(cli, `${origin}/${page}`, browser));
    results[name] = medians(reports);
    console.error(`${name}: ${JSON.stringify(results[name])}`);
    await stop();
  }
  return results;
}
