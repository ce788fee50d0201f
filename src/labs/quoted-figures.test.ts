/** Every figure that a page or an answer quotes from a lab, computed again from the same state: a changed algorithm fails here. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { Hnsw } from '../algorithms/similarity-search/hnsw';
import { gaussianMixture, splitQueries } from '../algorithms/similarity-search/data-sets';
import { createRandom } from '../algorithms/random';
import { computeBagging } from './bagging/compute';
import { spec as baggingSpec } from './bagging/parameters';
import { computeBoosting } from './boosting/compute';
import { spec as boostingSpec } from './boosting/parameters';
import { chosenOf } from './filtered-search/choice';
import { computeFilters } from './filtered-search/compute';
import { spec as filterSpec, type FilterValues } from './filtered-search/parameters';
import { funnel } from './funnel/compute';
import { spec as funnelSpec, type FunnelValues } from './funnel/parameters';
import { race, type Entry } from './index-race/compute';
import { spec as raceSpec, type IndexName, type RaceValues } from './index-race/parameters';
import { factorise } from './matrix-factorisation/compute';
import { spec as mfSpec, type MfValues } from './matrix-factorisation/parameters';
import { percent as percentOf, three } from './shared/numbers';
import { defaults } from './shared/parameters';
import { finish } from './shared/task';
import { computeStacking } from './stacking/compute';
import { spec as stackingSpec } from './stacking/parameters';
import { missingQuotes, unpinned } from './shared/quotes';

// Dozens of races are run, in a few seconds each.
vi.setConfig({ testTimeout: 180_000 });

const FOLDERS = ['docs/labs', 'docs/concepts/ensembles', 'docs/concepts/similarity-search', 'docs/concepts/candidate-generation'];
const questions = fs.readdirSync('catalogue/questions').map((name) => `catalogue/questions/${name}`);
const pages = [...FOLDERS.flatMap((folder) => fs.readdirSync(folder).map((name) => path.join(folder, name))), ...questions];
const pinned = new Map<string, string[]>();

/** Expects each text to stand in the page, line breaks aside. */
function quoted(page: string, ...texts: string[]): void {
  const file = page.startsWith('labs/') ? `docs/${page}.mdx` : page.includes('/') ? `docs/concepts/${page}.mdx` : `catalogue/questions/${page}.yaml`;
  pinned.set(file, [...(pinned.get(file) ?? []), ...texts]);
  expect(missingQuotes(fs.readFileSync(file, 'utf8'), texts), `${file} quotes another figure than the lab computes`).toEqual([]);
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;
const whole = (count: number): string => Math.round(count).toLocaleString('en-GB');
const races = new Map<string, Record<IndexName, Entry>>();
function raced(over: Partial<RaceValues> = {}): Record<IndexName, Entry> {
  const key = JSON.stringify(over);
  if (!races.has(key)) races.set(key, Object.fromEntries(finish(race, { ...defaults(raceSpec), ...over }).entries.map((entry) => [entry.index, entry])) as Record<IndexName, Entry>);
  return races.get(key)!;
}

describe('the index race', () => {
  it('in its default state', () => {
    const { hnsw, ivf, pq, forest, lsh, exact, 'kd-tree': kd, 'ivf-pq': ivfPq } = raced();
    quoted('similarity-search/approximate-nearest-neighbours', `finds ${percent(hnsw.recall)} of the true ten with <Derived>${whole(hnsw.cost)} distances, ${percent(hnsw.cost / exact.cost)} of a scan`, `finds ${percent(ivf.recall)} with ${whole(ivf.cost)}`, `it measures ${whole(kd.cost)} of 2,000`, `needs ${whole(pq.bytesPerVector)} bytes a vector where the numbers alone take ${whole(exact.bytesPerVector)}`);
    quoted('similarity-search/tree-indexes', `measures ${whole(kd.cost)} of 2,000 vectors at 16 dimensions`, `${whole(forest.bytesPerVector)} bytes a vector against ${whole(exact.bytesPerVector)} for the numbers alone: more than HNSW's ${whole(hnsw.bytesPerVector)}`, `${percent(forest.recall)} recall for ${whole(forest.cost)} distances`, `HNSW finds ${percent(hnsw.recall)} for ${whole(hnsw.cost)}`);
    quoted('similarity-search/vector-quantisation', `PQ keeps ${whole(pq.bytesPerVector)} bytes of ${whole(exact.bytesPerVector)} and finds ${percent(pq.recall)} of the true ten`, `IVF-PQ reaches ${percent(ivfPq.recall)} where PQ alone reaches ${percent(pq.recall)}`);
    quoted('similarity-search/clustering-indexes', `${whole(ivf.bytesPerVector)} bytes a vector in the lab against ${whole(exact.bytesPerVector)}`);
    quoted('similarity-search/hashing-indexes', `in the default state, of ${whole(lsh.cost)} in all`);
    quoted('approximate-nearest-neighbours', `a graph finds ${percent(hnsw.recall)} for about ${percent(hnsw.cost / exact.cost)} of a scan in the race`, `(${percent(pq.recall)} in the race, with ${whole(pq.bytesPerVector)} bytes for 16 dimensions)`);
    quoted('tree-indexes', `measures ${whole(kd.cost)} of 2,000 vectors`);
  });

  it('with another setting of one knob', () => {
    const lists = (nprobe: number) => raced({ nprobe }).ivf;
    quoted('similarity-search/clustering-indexes', `one list finds ${percent(lists(1).recall)} of the neighbours for ${whole(lists(1).cost)} distances, four find ${percent(lists(4).recall)} for ${whole(lists(4).cost)}, sixteen find practically all for ${whole(lists(16).cost)}`, `at nprobe 16 IVF-PQ costs ${whole(raced({ nprobe: 16 })['ivf-pq'].cost)} distance equivalents`);
    expect(lists(16).recall).toBeGreaterThan(0.985);
    quoted('clustering-indexes', `${whole(lists(16).cost)} against ${whole(raced().hnsw.cost)} for about 99%`);
    const buckets = (probes: number) => raced({ probes }).lsh;
    quoted('similarity-search/hashing-indexes', `from one bucket a table to three raises recall from ${percent(buckets(1).recall)} to ${percent(buckets(3).recall)} for twice the distances`);
    expect(buckets(3).cost / buckets(1).cost).toBeCloseTo(2, 0);
    const kd = raced({ leaves: 10 })['kd-tree'];
    quoted('similarity-search/tree-indexes', `it finds ${percent(kd.recall)} with ${whole(kd.cost)} distances`);
    quoted('similarity-search/exact-search', `it finds ${percent(kd.recall)} of the neighbours for ${whole(kd.cost)} distances`);
    quoted('approximate-nearest-neighbours', `the same tree finds ${percent(kd.recall)} of the neighbours for ${whole(kd.cost)} distances instead of ${whole(raced()['kd-tree'].cost)}`);
    const [twenty, fifty] = [20, 50].map((rerank) => raced({ rerank }).pq);
    quoted('labs/index-race', `From ${percent(raced().pq.recall)} to ${percent(twenty!.recall)} for twenty more distances`);
    expect(twenty!.cost - raced().pq.cost).toBeCloseTo(20, 6);
    quoted('similarity-search/vector-quantisation', 'recall is nearly complete for fifty more distances');
    quoted('vector-quantisation', `PQ alone finds ${percent(raced().pq.recall)}; re-ranking 20 gives ${percent(twenty!.recall)}, 50 gives all`);
    expect(fifty!.recall).toBeGreaterThan(0.995);
    const [low, middle, high] = [10, 40, 160].map((ef) => raced({ ef }).hnsw);
    quoted('graph-indexes', `moves recall ${Math.round(100 * low!.recall)} → ${Math.round(100 * middle!.recall)} → ${percent(high!.recall)} and distances ${[low!, middle!, high!].map(({ cost }) => whole(cost)).join(' → ')}`);
    const [ef20, ef80] = [20, 80].map((ef) => raced({ ef }).hnsw);
    quoted('choosing-an-index', 'from ef 20 to ef 80 adds about three points and 160% work');
    expect(100 * (ef80!.recall - ef20!.recall)).toBeCloseTo(3, -0.5);
    expect(ef80!.cost / ef20!.cost - 1).toBeCloseTo(1.6, 1);
  });

  it('with other codes, and without layers', () => {
    const binary = (dim: '16' | '64') => percent(raced({ dim, rerank: 50 }).binary.recall);
    const { scalar, exact, hnsw } = raced();
    quoted('similarity-search/vector-quantisation', `one-bit codes find ${binary('16')} of the true ten in 16 dimensions and ${binary('64')} in 64`, `8-bit codes alone find ${percent(scalar.recall)} with ${whole(scalar.bytesPerVector)} bytes instead of ${whole(exact.bytesPerVector)}`);
    quoted('labs/index-race', `From ${binary('16')} to ${binary('64')}`);
    const flat = raced({ layers: false }).hnsw;
    quoted('labs/index-race', `${whole(flat.cost)} distances instead of ${whole(hnsw.cost)}, and ${whole(flat.bytesPerVector)} bytes instead of ${whole(hnsw.bytesPerVector)}`);
    quoted('similarity-search/graph-indexes', `a plain NSW graph finds ${percent(flat.recall)} for ${whole(flat.cost)} distances instead of ${whole(hnsw.cost)}`);
  });

  it('on other points', () => {
    const tight = raced({ shape: 'tight' });
    const near = raced({ shape: 'tight', diverse: false });
    const [small, smallNear] = [true, false].map((diverse) => raced({ shape: 'tight', M: 4, ef: 10, diverse }).hnsw);
    const fall = `from ${percent(tight.hnsw.recall)} to ${percent(near.hnsw.recall)}`;
    quoted('similarity-search/graph-indexes', `recall falls ${fall}, and at M = 4 with ef = 10 from ${percent(small!.recall)} to ${percent(smallNear!.recall)}`);
    quoted('labs/index-race', `Recall falls ${fall}`, `From ${whole(raced()['kd-tree'].cost)} distances to ${whole(raced({ dim: '2' })['kd-tree'].cost)}`);
    quoted('graph-indexes', `recall goes ${fall}`);
    quoted('similarity-search/exact-search', `at 16 it measures ${whole(raced()['kd-tree'].cost)} of them`, `back from ${whole(raced()['kd-tree'].cost)} distances to ${whole(tight['kd-tree'].cost)}`);
    expect(raced({ shape: 'uniform' })['kd-tree'].cost).toBeGreaterThan(1999);
  });

  it('while building the graph', () => {
    const { base } = splitQueries(gaussianMixture({ count: 2050, dim: 16, random: createRandom(7, 0).uniform, clusters: 40, spread: 0.25 }), 50);
    const graph = new Hnsw(base, { M: 8, efConstruction: 60, random: createRandom(7, 17).uniform });
    finish(function* () { yield* graph.insertAll(); }, undefined);
    quoted('similarity-search/graph-indexes', `about ${10 * Math.round(graph.work.distances / base.count / 10)} distances a vector at M = 8, efConstruction = 60`);
  });
});

describe('filtered search', () => {
  it('at several shares', () => {
    const filtered = (over: Partial<FilterValues> = {}) => chosenOf(finish(computeFilters, { ...defaults(filterSpec), ...over }), over.pass ?? filterSpec.pass.default).by;
    const [usual, half, dead] = [filtered(), filtered({ pass: '50' }), filtered({ pass: '100', dead: 80 })];
    const [near, far] = (['near', 'far'] as const).map((follows) => filtered({ follows }).after);
    expect(usual.before.cost).toBe(150);
    quoted('similarity-search/filtered-search', `hands back ${usual.after.returned.toFixed(1)} of 10 results`, `finds all of them for ${whole(usual.during.cost)} distances`, `${whole(half.after.cost)} distances after, ${whole(half.during.cost)} during, ${whole(half.before.cost)} before`, `filtering afterwards finds ${percent(near!.recall)}`, `recall stays at ${percent(dead.during.recall)}, and a query costs ${whole(dead.during.cost)} distances instead of ${whole(filtered({ pass: '100' }).during.cost)}`);
    expect([usual.during.recall, far!.returned < 0.1]).toEqual([1, true]);
    quoted('labs/filtered-search', `hands back ${filtered({ pass: '10', ef: 40 }).after.returned.toFixed(1)} of 10 results`, 'about a hundred and fifty for 10%');
    expect(filtered({ pass: '10', ef: 150 }).after.returned).toBeGreaterThan(9.75);
    expect(filtered({ pass: '1', ef: 400 }).after.returned).toBeLessThan(6);
  });
});

describe('the ensembles', () => {
  it('bagging', () => {
    const { split, correlation } = finish(computeBagging, defaults(baggingSpec));
    const [one, many] = [split[0]!, split.at(-1)!];
    const floor = correlation.toFixed(2);
    quoted('ensembles/bagging', `from ${three(one.variance)} for one tree to ${three(many.variance)} for the vote`, `stay at ${many.biasAndNoise.toFixed(2)}`, `$\\rho = ${floor}$`, `${floor} × ${three(one.variance)} = ${three(Number(floor) * Number(three(one.variance)))}`);
    quoted('bagging', `In the bagging lab depth 1 leaves bias² + noise at ${three(finish(computeBagging, { ...defaults(baggingSpec), depth: 1 }).split.at(-1)!.biasAndNoise)}`);
  });

  it('boosting', () => {
    const { best, fresh, training } = finish(computeBoosting, defaults(boostingSpec));
    quoted('ensembles/boosting', `lowest after ${best} rounds, ${three(fresh[best]!)}, and ${three(fresh.at(-1)!)} after 150, while training loss has gone to ${three(training.at(-1)!)}`);
    const classes = finish(computeBoosting, { ...defaults(boostingSpec), method: 'gradient' });
    quoted('ensembles/boosting', `from ${three(classes.fresh[classes.best]!)} to ${three(classes.fresh.at(-1)!)} and the error rate from ${percentOf(classes.freshErrors[classes.best]!)} to ${percentOf(classes.freshErrors.at(-1)!)}`);
  });

  it('stacking', () => {
    const { honest, leaky, alone } = finish(computeStacking, defaults(stackingSpec));
    const [said, got, leakSaid, leakGot] = [honest.validation, honest.fresh, leaky.validation, leaky.fresh].map(({ error }) => percentOf(error));
    quoted('ensembles/stacking', `reports ${said} error and gets ${got} on fresh rows`, `reports **${leakSaid}** and gets ${leakGot}`, `alone get ${percentOf(alone[1]!.error)} against the stack's ${got}`);
    quoted('stacking', `reports ${leakSaid} error and gets ${leakGot} on fresh rows`, `in the lab ${said} against ${got}`);
  });
});

describe('candidate generation', () => {
  const trained = (over: Partial<MfValues> = {}) => finish(factorise, { ...defaults(mfSpec), ...over });

  it('matrix factorisation', () => {
    const [free, penalised] = [trained(), trained({ lambda: '1' })];
    const known = free.known.filter(Boolean).length;
    const last = (of: typeof free) => of.epochs.at(-1)!;
    const drop = 1 - last(penalised).test / last(free).test;
    const [none, five, ten] = [0, 5, 10].map((given) => last(penalised).cold[given]!.toFixed(2));
    quoted('candidate-generation/matrix-factorisation', `${known} numbers`, `fits the known ratings to ${last(free).train.toFixed(2)} stars`, `the hidden error drops by ${10 * Math.round(10 * drop)}%`, `error ${none} stars with nothing known, ${five} after five ratings, ${ten} after ten`);
    quoted('labs/matrix-factorisation', `falls to ${last(free).train.toFixed(2)} stars`, `350 parameters for ${known} ratings`);
    quoted('matrix-factorisation', `cuts the hidden error by about ${10 * Math.round(10 * drop)}%`, `falls from ${none} stars with no rating to ${five} after five`);
    expect(last(free).test).toBeGreaterThan(free.meanError);
  });

  it('the funnel', () => {
    const run = (over: Partial<FunnelValues> = {}) => finish(funnel, { ...defaults(funnelSpec), ...over });
    const [usual, large, bare] = [run(), run({ catalogue: 9 }), run({ light: false })];
    const ms = (value: number): string => value.toFixed(0);
    const lost = (stage: number): string => percent(1 - usual.report.stages[stage]!.recall);
    expect(usual.heavyOnAllMs / 60_000).toBeGreaterThan(8);
    expect(usual.heavyOnAllMs / 60_000).toBeLessThan(9);
    quoted('candidate-generation/multi-stage-funnel', `takes ${ms(usual.report.latencyMs)} ms and shows ${percent(usual.report.recall)} of the ten`, `retrieval loses ${lost(0)}`, `Recall falls to ${percent(large.report.recall)}`, `(${ms(large.report.latencyMs)} ms)`, `takes about ${ms(bare.report.stages[1]!.latencyMs)} ms`);
    quoted('labs/funnel', `from ${ms(usual.report.latencyMs)} to ${ms(bare.report.latencyMs)} ms`);
    quoted('multi-stage-funnel', `latency from ${ms(usual.report.latencyMs)} to ${ms(bare.report.latencyMs)} ms`, `in the lab from ${usual.report.stages[0]!.latencyMs} to ${large.report.stages[0]!.latencyMs} ms at a billion`, `from ${percent(usual.report.recall)} to ${percent(large.report.recall)}`);
    quoted('candidate-generation', `loses ${lost(0)} of the best items in retrieval and ${lost(2)} in ranking`);
    const scan = run({ catalogue: 9, scanned: '1' }).report;
    quoted('labs/funnel', 'Ten million distances a request: five times the budget');
    expect([scan.stages[0]!.scored, Math.round(scan.latencyMs / 100)]).toEqual([1e7, 5]);
  });
});

it('pins every figure that a page quotes from a lab', () => {
  expect(pages.length).toBeGreaterThan(20);
  const loose = pages.flatMap((file) => unpinned(fs.readFileSync(file, 'utf8'), pinned.get(file) ?? []).map((paragraph) => `${file}: ${paragraph.slice(0, 200)}`));
  expect(loose, 'figures from a lab that no test computes again: add them above').toEqual([]);
});
