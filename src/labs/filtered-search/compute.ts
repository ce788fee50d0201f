/** What the filtered search lab computes: one graph, three places for the filter, at every share that may pass. */
import { searchExact } from '../../algorithms/similarity-search/brute-force';
import { gaussianMixture, splitQueries } from '../../algorithms/similarity-search/data-sets';
import { searchFiltered, type FilterStrategy } from '../../algorithms/similarity-search/filtered-search';
import { Hnsw } from '../../algorithms/similarity-search/hnsw';
import { firstRows, recall, row, type Vectors } from '../../algorithms/similarity-search/vectors';
import { createRandom } from '../../algorithms/random';
import { STRATEGIES } from './choice';
import { K, SHARES, type FilterValues } from './parameters';

/** One strategy at one share, averaged over the queries. */
export interface Outcome {
  readonly recall: number;
  /** Distance computations a query. */
  readonly cost: number;
  /** Results handed back, of the K wanted. */
  readonly returned: number;
}

/** All strategies at one share; `share` is in per cent, `passing` the mean number of living vectors that pass. */
export interface FilterRow {
  readonly share: string;
  readonly passing: number;
  readonly by: Readonly<Record<FilterStrategy, Outcome>>;
}

export interface FilterResult {
  /** One row a share, from the most selective filter to none. */
  readonly rows: readonly FilterRow[];
}

const QUERIES = 40;
const CATEGORIES = 30;
const STREAM = { points: 0, graph: 1, filter: 2, dead: 3 } as const;

interface World {
  readonly key: string;
  readonly graph: Hnsw;
  readonly queries: Vectors;
  /** Category of each vector: the nearest of CATEGORIES vectors. */
  readonly category: readonly number[];
}

let kept: World | undefined;

/** Points and graph; they do not know the filter, so turning its knobs builds nothing. */
function* worldOf({ seed, n, M }: FilterValues): Generator<number, World, void> {
  const key = JSON.stringify([seed, n, M]);
  if (kept?.key === key) return kept;
  const made = gaussianMixture({ count: n + QUERIES, dim: 16, clusters: 40, spread: 0.25, random: createRandom(seed, STREAM.points).uniform });
  const { base, queries } = splitQueries(made, QUERIES);
  const graph = new Hnsw(base, { M, efConstruction: 80, random: createRandom(seed, STREAM.graph).uniform });
  for (const done of graph.insertAll()) yield done / n;
  const anchors = firstRows(base, CATEGORIES);
  const category = Array.from({ length: n }, (_, id) => searchExact(anchors, row(base, id), 1).neighbours[0]!.id);
  return (kept = { key, graph, queries, category });
}

/** Every vector in the order in which a filter of growing share lets it pass, for one query. */
function order({ follows, seed, n }: FilterValues, { graph, category }: World, query: Float32Array): readonly number[] {
  const ids = Array.from({ length: n }, (_, id) => id);
  if (follows === 'chance') return createRandom(seed, STREAM.filter).withoutReplacement(n, n);
  const ranked = searchExact(firstRows(graph.vectors, CATEGORIES), query, CATEGORIES).neighbours.map(({ id }) => id);
  const rank = (id: number): number => ranked.indexOf(category[id]!);
  return ids.sort((a, b) => (follows === 'near' ? rank(a) - rank(b) : rank(b) - rank(a)));
}

/** The lab's task: the graph, then every share with every strategy. */
export function* computeFilters(v: FilterValues): Generator<number, FilterResult, void> {
  const building = worldOf(v);
  let next = building.next();
  for (; !next.done; next = building.next()) yield 0.6 * next.value;
  const world = next.value;
  const dead = new Set(createRandom(v.seed, STREAM.dead).withoutReplacement(Math.round((v.n * v.dead) / 100), v.n));
  const zero = () => ({ recall: 0, cost: 0, returned: 0 });
  const sums = SHARES.map((share) => ({ share, passing: 0, by: { before: zero(), after: zero(), during: zero() } }));
  for (let q = 0; q < QUERIES; q++) {
    const query = row(world.queries, q);
    const passingOrder = order(v, world, query);
    for (const sum of sums) {
      const passing = new Set(passingOrder.slice(0, Math.round((v.n * Number(sum.share)) / 100)).filter((id) => !dead.has(id)));
      sum.passing += passing.size;
      const options = { k: K, ef: v.ef, accept: (id: number) => passing.has(id) };
      const truth = searchFiltered(world.graph, query, { ...options, strategy: 'before' }).neighbours;
      for (const strategy of STRATEGIES) {
        const { neighbours, work } = searchFiltered(world.graph, query, { ...options, strategy });
        sum.by[strategy].recall += recall(neighbours, truth);
        sum.by[strategy].cost += work.distances;
        sum.by[strategy].returned += neighbours.length;
      }
    }
    yield 0.6 + (0.4 * (q + 1)) / QUERIES;
  }
  const mean = ({ recall: found, cost, returned }: Outcome): Outcome => ({ recall: found / QUERIES, cost: cost / QUERIES, returned: returned / QUERIES });
  const rows = sums.map(({ share, passing, by }): FilterRow => ({ share, passing: passing / QUERIES, by: { before: mean(by.before), after: mean(by.after), during: mean(by.during) } }));
  return { rows };
}
