import { translate } from '@docusaurus/Translate';
import type { Series } from '../shared/marks';
import type { ControlTexts } from '../shared/lab';
import { whole } from '../shared/numbers';
import type { MapStep, RaceResult } from './compute';
import { INDEXES, OWN_CONTROLS, type spec, type IndexName, type RaceValues } from './parameters';

/** The name of each index as people say it. */
export function nameOf(index: IndexName): string {
  const names: Record<IndexName, string> = {
    exact: translate({ id: 'labs.race.exact', message: 'Exact scan' }),
    'kd-tree': 'KD-tree',
    forest: translate({ id: 'labs.race.forest', message: 'Projection trees (Annoy)' }),
    lsh: 'LSH',
    ivf: 'IVF',
    pq: 'PQ',
    'ivf-pq': 'IVF-PQ',
    hnsw: 'HNSW',
    scalar: translate({ id: 'labs.race.scalar', message: '8-bit codes' }),
    binary: translate({ id: 'labs.race.binary', message: '1-bit codes' }),
  };
  return names[index];
}

/** Colour and dash of each index: six colours, and a dash for those that share one. */
export const STYLE: Readonly<Record<IndexName, { series: Series; dashed?: boolean; shape: 'circle' | 'square' | 'triangle' | 'cross' }>> = {
  exact: { series: 5, shape: 'cross' },
  'kd-tree': { series: 5, shape: 'square' },
  forest: { series: 5, dashed: true, shape: 'triangle' },
  lsh: { series: 2, shape: 'triangle' },
  ivf: { series: 3, shape: 'circle' },
  pq: { series: 4, shape: 'square' },
  'ivf-pq': { series: 3, dashed: true, shape: 'square' },
  hnsw: { series: 1, shape: 'circle' },
  scalar: { series: 4, shape: 'circle' },
  binary: { series: 4, shape: 'triangle' },
};

export const percent = (share: number): string => `${(100 * share).toFixed(share > 0.995 && share < 1 ? 1 : 0)}%`;

/** What the step did, in words. */
export function caption(step: MapStep): string {
  const values = { part: step.part, count: step.ids.length, at: step.at, total: step.distances };
  switch (step.kind) {
    case 'scan':
      return translate({ id: 'labs.race.step.scan', message: 'Measure the next {count} vectors, wherever they lie; {total} distances so far.' }, values);
    case 'split':
      return translate({ id: 'labs.race.step.split', message: 'At node {part}, take the query’s side of the cut first and put the other side in the queue; {total} distances so far.' }, values);
    case 'prune':
      return translate({ id: 'labs.race.step.prune', message: 'The nearest region left cannot hold anything nearer than what is found (or the leaf limit is reached): stop. {total} distances in all.' }, values);
    case 'leaf':
      return translate({ id: 'labs.race.step.leaf', message: 'Open leaf {part} with its {count} vectors; {total} distances so far.' }, values);
    case 'hash':
      return translate({ id: 'labs.race.step.hash', message: 'Table {part}: note on which side of each plane the query lies (one projection a plane); {total} distances so far.' }, values);
    case 'bucket':
      return translate({ id: 'labs.race.step.bucket', message: 'Table {part}: open one bucket and measure the {count} vectors not met before; {total} distances so far.' }, values);
    case 'centroids':
      return translate({ id: 'labs.race.step.centroids', message: 'Measure every centroid and choose the {at} nearest cells; {total} distances so far.' }, values);
    case 'list':
      return translate({ id: 'labs.race.step.list', message: 'Open cell {part} and score its {count} vectors; {total} distances so far.' }, values);
    case 'table':
      return translate({ id: 'labs.race.step.table', message: 'Measure each piece of the query against its {at} centroids, once: the table that all codes are scored with. {total} distances so far.' }, values);
    case 'codes':
      return translate({ id: 'labs.race.step.codes', message: 'Score every code without its vector and keep the best {count}; {total} distances so far.' }, values);
    case 'rerank':
      return translate({ id: 'labs.race.step.rerank', message: 'Measure the {count} candidates exactly; {total} distances in all.' }, values);
    case 'enter':
      return translate({ id: 'labs.race.step.enter', message: 'Layer {part}: start from the best vector known so far; {total} distances so far.' }, values);
    case 'expand':
      return translate({ id: 'labs.race.step.expand', message: 'Layer {part}: open the nearest vector not yet opened and measure its {count} new neighbours; {total} distances so far.' }, values);
  }
}

/** The words of every control; those of other indexes than the one in view are put away. */
export function controls(v: RaceValues, result: RaceResult | undefined): { readonly [K in keyof typeof spec]: ControlTexts } {
  const own = OWN_CONTROLS[v.index];
  const of = (name: keyof typeof spec, texts: ControlTexts): ControlTexts => ({ ...texts, hidden: !own.includes(name) });
  const steps = result?.map.walks[v.index].steps.length ?? 1;
  return {
    seed: { label: translate({ id: 'labs.race.seed', message: 'Seed' }) },
    index: { label: translate({ id: 'labs.race.index', message: 'Index in view' }), options: Object.fromEntries(INDEXES.map((index) => [index, nameOf(index)])) },
    step: { label: translate({ id: 'labs.race.step', message: 'Step of the walk' }), stepper: true, max: Math.max(0, steps - 1), format: (step) => `${Math.min(step, steps - 1) + 1} / ${steps}` },
    query: { label: translate({ id: 'labs.race.query', message: 'Query on the map' }), format: (query) => String(query + 1) },
    shape: {
      label: translate({ id: 'labs.race.shape', message: 'Points' }),
      options: {
        tight: translate({ id: 'labs.race.shape.tight', message: '40 tight clusters' }),
        loose: translate({ id: 'labs.race.shape.loose', message: '40 overlapping clusters' }),
        uniform: translate({ id: 'labs.race.shape.uniform', message: 'uniform in a cube' }),
      },
    },
    n: { label: translate({ id: 'labs.race.n', message: 'Vectors' }), format: whole },
    dim: { label: translate({ id: 'labs.race.dim', message: 'Dimensions' }) },
    k: { label: translate({ id: 'labs.race.k', message: 'Neighbours wanted, k' }) },
    leaf: of('leaf', { label: translate({ id: 'labs.race.leaf', message: 'Vectors in a leaf' }) }),
    leaves: of('leaves', { label: translate({ id: 'labs.race.leaves', message: 'Leaves opened' }), format: (leaves) => (leaves === 0 ? translate({ id: 'labs.race.leaves.all', message: 'until exact' }) : String(leaves)) }),
    trees: of('trees', { label: translate({ id: 'labs.race.trees', message: 'Trees' }) }),
    searchk: of('searchk', { label: translate({ id: 'labs.race.searchk', message: 'Candidates gathered, search_k' }) }),
    tables: of('tables', { label: translate({ id: 'labs.race.tables', message: 'Hash tables' }) }),
    bits: of('bits', { label: translate({ id: 'labs.race.bits', message: 'Planes (bits) a table' }) }),
    probes: of('probes', { label: translate({ id: 'labs.race.probes', message: 'Buckets a table' }) }),
    nlist: of('nlist', { label: translate({ id: 'labs.race.nlist', message: 'Cells, nlist' }) }),
    nprobe: of('nprobe', { label: translate({ id: 'labs.race.nprobe', message: 'Cells opened, nprobe' }) }),
    m: of('m', { label: translate({ id: 'labs.race.m', message: 'Pieces of a vector, m' }) }),
    codebits: of('codebits', { label: translate({ id: 'labs.race.codebits', message: 'Bits a piece' }) }),
    rerank: of('rerank', { label: translate({ id: 'labs.race.rerank', message: 'Survivors measured exactly' }), help: translate({ id: 'labs.race.rerank.help', message: 'Above 0 the full vectors must be kept, and count as memory.' }) }),
    M: of('M', { label: translate({ id: 'labs.race.M', message: 'Links a vector, M' }) }),
    efc: of('efc', { label: translate({ id: 'labs.race.efc', message: 'Candidates while building, efConstruction' }) }),
    ef: of('ef', { label: translate({ id: 'labs.race.ef', message: 'Candidates while searching, ef' }) }),
    diverse: of('diverse', { label: translate({ id: 'labs.race.diverse', message: 'Choose links in different directions' }) }),
    layers: of('layers', { label: translate({ id: 'labs.race.layers', message: 'Sparse layers above (off: plain NSW)' }) }),
  };
}

/** The sentence for the interview. */
export function say(v: RaceValues, result: RaceResult): string {
  const entry = result.entries.find(({ index }) => index === v.index)!;
  const exact = result.entries[0]!;
  const values = {
    name: nameOf(v.index), n: whole(v.n), dim: v.dim, k: v.k, recall: percent(entry.recall), cost: whole(entry.cost), share: percent(entry.cost / exact.cost),
    bytes: whole(entry.bytesPerVector), raw: whole(exact.bytesPerVector),
  };
  if (v.index === 'exact')
    return translate({ id: 'labs.race.say.exact', message: 'At {n} vectors I would not build an index at all: an exact scan measures {cost} distances, finds everything, takes updates and filters for free, and tells me the recall of whatever replaces it.' }, values);
  if (v.index === 'kd-tree' && v.leaves === 0)
    return translate({ id: 'labs.race.say.kd', message: 'A KD-tree stays exact, but in {dim} dimensions it still measures {cost} of {n} vectors ({share}): with many dimensions nearly every region could hold a nearer point, so nothing can be ruled out.' }, values);
  if (entry.bytesPerVector < exact.bytesPerVector)
    return translate({ id: 'labs.race.say.codes', message: '{name} keeps {bytes} bytes a vector instead of {raw} and finds {recall} of the true {k}: I buy memory with recall, and buy recall back by measuring the best candidates exactly.' }, values);
  return translate({ id: 'labs.race.say', message: '{name} finds {recall} of the true {k} for {cost} distance computations a query, {share} of a full scan, and pays with {bytes} bytes a vector where the numbers alone take {raw}.' }, values);
}
