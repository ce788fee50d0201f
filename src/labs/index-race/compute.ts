/** The race itself: builds every index, asks each the same queries along its whole curve, and walks one query on the map. */
import { gaussianMixture, splitQueries } from '../../algorithms/similarity-search/data-sets';
import { searchExact } from '../../algorithms/similarity-search/brute-force';
import { finish, type SearchStep } from '../../algorithms/similarity-search/steps';
import { distanceEquivalents, recall, row, type SearchResult, type Vectors } from '../../algorithms/similarity-search/vectors';
import { createRandom } from '../../algorithms/random';
import { CONTENDERS, type Built } from './contenders';
import { atlasOf, type Polygon, type Scene } from './map';
import { BOX, INDEXES, type IndexName, type RaceValues } from './parameters';

/** One setting of one index, averaged over the queries. */
export interface Point {
  readonly effort: number;
  readonly recall: number;
  /** Distance computations and their equivalents a query. */
  readonly cost: number;
}

export interface Entry extends Point {
  readonly index: IndexName;
  readonly bytesPerVector: number;
  /** The whole curve, from least work to most; the present setting is not one of its points as a rule. */
  readonly curve: readonly Point[];
}

/** A step with the region that it is in and the number of the scene behind it. */
export interface MapStep extends SearchStep {
  readonly scene: number;
  readonly region?: Polygon;
}

export interface MapWalk {
  readonly scenes: Readonly<Record<number, Scene>>;
  readonly steps: readonly MapStep[];
  readonly found: readonly number[];
  readonly recall: number;
}

export interface RaceResult {
  readonly entries: readonly Entry[];
  readonly map: {
    /** x, y of each point, in [0, 1] or a little beyond. */
    readonly points: readonly (readonly [number, number])[];
    readonly query: readonly [number, number];
    readonly nearest: readonly number[];
    readonly walks: Readonly<Record<IndexName, MapWalk>>;
  };
}

const SPREADS = { tight: { clusters: 40, spread: 0.08 }, loose: { clusters: 40, spread: 0.25 }, uniform: { clusters: 0, spread: 0 } } as const;
/** Streams of chance of one seed: each set of points and each index has its own. */
const STREAM = { racePoints: 0, mapPoints: 1, race: 10, map: 30 } as const;
const QUERIES = 50;
export const MAP_POINTS = 220;
export const MAP_K = 5;

/** The last structures built, by name: turning a search knob then rebuilds nothing. Same key, same structure. */
const kept = new Map<string, { key: string; built: Built }>();

function* build(place: 'race' | 'map', name: IndexName, vectors: Vectors, v: RaceValues): Generator<number, Built, void> {
  const key = JSON.stringify([v.seed, v.shape, vectors.count, vectors.dim, v.rerank > 0, ...CONTENDERS[name].key(v)]);
  const old = kept.get(place + name);
  if (old?.key === key) return old.built;
  // A stream of its own for each index: turning one index's knob leaves the others' numbers alone.
  const built = yield* CONTENDERS[name].build(vectors, v, createRandom(v.seed, STREAM[place] + INDEXES.indexOf(name)).uniform);
  kept.set(place + name, { key, built });
  return built;
}

/** Yields after each query, so that the page can breathe where there is no Worker. */
function* measure(built: Built, queries: Vectors, truth: readonly SearchResult[], k: number, effort: number): Generator<number, Point, void> {
  let [found, cost] = [0, 0];
  for (let q = 0; q < queries.count; q++) {
    const result = finish(built.walk(row(queries, q), k, effort));
    found += recall(result.neighbours, truth[q]!.neighbours);
    cost += distanceEquivalents(result.work, queries.dim);
    yield q / queries.count;
  }
  return { effort, recall: found / queries.count, cost: cost / queries.count };
}

/** Small structures for 220 points: the race's own settings would leave one point a cell. */
export function mapValues(v: RaceValues): RaceValues {
  return {
    ...v,
    leaf: Math.min(v.leaf, 12), trees: Math.min(v.trees, 3), searchk: Math.min(v.searchk, 60),
    tables: Math.min(v.tables, 3), bits: Math.min(v.bits, 4), probes: Math.min(v.probes, 3),
    nlist: Math.min(v.nlist, 16), nprobe: Math.min(v.nprobe, 3),
    codebits: Math.min(v.codebits, 3), rerank: Math.min(v.rerank, 20),
    M: Math.min(v.M, 4), efc: Math.min(v.efc, 40), ef: Math.min(v.ef, 10),
  };
}

function* walkMap(v: RaceValues): Generator<number, RaceResult['map'], void> {
  const small = mapValues(v);
  const made = gaussianMixture({ count: MAP_POINTS + 10, dim: 2, random: createRandom(v.seed, STREAM.mapPoints).uniform, ...(v.shape === 'uniform' ? SPREADS.uniform : { clusters: 9, spread: SPREADS[v.shape].spread / 2.5 }) });
  const { base, queries } = splitQueries(made, 10);
  const query = row(queries, v.query);
  const exact = searchExact(base, query, MAP_K);
  const walks: Partial<Record<IndexName, MapWalk>> = {};
  for (const name of INDEXES) {
    const built = finish(build('map', name, base, small));
    yield (INDEXES.indexOf(name) + 1) / INDEXES.length;
    const walk = built.walk(query, MAP_K, CONTENDERS[name].effort(small));
    const atlas = atlasOf(built.structure, base, BOX);
    const steps: MapStep[] = [];
    let next = walk.next();
    for (; !next.done; next = walk.next()) {
      const { kind, part, at } = next.value;
      const inside = kind !== 'centroids' && kind !== 'rerank';
      steps.push({ ...next.value, scene: atlas.groupOf(part), region: inside ? atlas.region(part, at) : undefined });
    }
    const scenes = Object.fromEntries([...new Set(steps.map((step) => step.scene))].map((group) => [group, atlas.scene(group)]));
    walks[name] = { scenes, steps, found: next.value.neighbours.map((n) => n.id), recall: recall(next.value.neighbours, exact.neighbours) };
  }
  return {
    points: Array.from({ length: base.count }, (_, id) => [base.data[2 * id]!, base.data[2 * id + 1]!] as const),
    query: [query[0]!, query[1]!],
    nearest: exact.neighbours.map((n) => n.id),
    walks: walks as Record<IndexName, MapWalk>,
  };
}

/** Points, queries and their true neighbours, kept while they stay the same. */
function pointsOf(v: RaceValues): { key: string; base: Vectors; queries: Vectors; truth: readonly SearchResult[] } {
  const key = JSON.stringify([v.seed, v.shape, v.n, v.dim, v.k]);
  if (points?.key === key) return points;
  const made = gaussianMixture({ count: v.n + QUERIES, dim: Number(v.dim), random: createRandom(v.seed, STREAM.racePoints).uniform, ...SPREADS[v.shape] });
  const { base, queries } = splitQueries(made, QUERIES);
  points = { key, base, queries, truth: Array.from({ length: QUERIES }, (_, q) => searchExact(base, row(queries, q), v.k)) };
  return points;
}

let points: ReturnType<typeof pointsOf> | undefined;

/** An index built and measured along its curve, or its entry of the last time where nothing of its own has changed. */
function* enter(index: IndexName, v: RaceValues): Generator<number, Entry, void> {
  const { key, base, queries, truth } = pointsOf(v);
  const { effort, efforts } = CONTENDERS[index];
  const own = JSON.stringify([key, CONTENDERS[index].key(v), effort(v), v.rerank]);
  const old = entered.get(index);
  if (old?.key === own) return old.entry;
  const building = build('race', index, base, v);
  let next = building.next();
  for (; !next.done; next = building.next()) yield 0.7 * next.value;
  const built = next.value;
  const settings = [...efforts(v), effort(v)];
  const measured: Point[] = [];
  for (const setting of settings) {
    const measuring = measure(built, queries, truth, v.k, setting);
    let part = measuring.next();
    for (; !part.done; part = measuring.next()) yield 0.7 + (0.3 * (measured.length + part.value)) / settings.length;
    measured.push(part.value);
  }
  const entry = { index, bytesPerVector: built.bytes / base.count, ...measured.at(-1)!, curve: measured.slice(0, -1) };
  entered.set(index, { key: own, entry });
  return entry;
}

const entered = new Map<IndexName, { key: string; entry: Entry }>();

/** Yields progress; nearly all of the time goes into building the graph. */
export function* race(v: RaceValues): Generator<number, RaceResult, void> {
  const entries: Entry[] = [];
  for (const index of INDEXES) {
    const entering = enter(index, v);
    let next = entering.next();
    for (; !next.done; next = entering.next()) yield (0.9 * (entries.length + next.value)) / INDEXES.length;
    entries.push(next.value);
  }
  const mapping = walkMap(v);
  let next = mapping.next();
  for (; !next.done; next = mapping.next()) yield 0.9 + 0.1 * next.value;
  return { entries, map: next.value };
}
