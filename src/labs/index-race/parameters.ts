import { parameters, type Values } from '../shared/parameters';

/** The indexes in the race. Each draws from a stream by its place, so a new one goes to the end. */
export const INDEXES = ['exact', 'kd-tree', 'forest', 'lsh', 'ivf', 'pq', 'ivf-pq', 'hnsw', 'scalar', 'binary'] as const;
export type IndexName = (typeof INDEXES)[number];

/** Corners of the square that the map shows: x₁, y₁, x₂, y₂ …; points of the last cluster may lie beyond the unit square. */
export const BOX: readonly number[] = [-0.3, -0.3, 1.3, -0.3, 1.3, 1.3, -0.3, 1.3];

/** Bounds hold the largest state to a few seconds of one core, so that no link can freeze a browser. */
export const spec = parameters({
  seed: { kind: 'seed', default: 7 },
  index: { kind: 'choice', options: INDEXES, default: 'hnsw', view: true },
  step: { kind: 'number', min: 0, max: 200, step: 1, default: 15, view: true },
  query: { kind: 'number', min: 0, max: 9, step: 1, default: 0 },
  shape: { kind: 'choice', options: ['tight', 'loose', 'uniform'], default: 'loose' },
  n: { kind: 'number', min: 500, max: 5000, step: 500, default: 2000 },
  dim: { kind: 'choice', options: ['2', '4', '8', '16', '32', '64'], default: '16' },
  k: { kind: 'number', min: 1, max: 50, step: 1, default: 10 },
  leaf: { kind: 'number', min: 2, max: 64, step: 2, default: 16 },
  leaves: { kind: 'number', min: 0, max: 200, step: 5, default: 0 },
  trees: { kind: 'number', min: 1, max: 30, step: 1, default: 10 },
  searchk: { kind: 'number', min: 20, max: 2000, step: 20, default: 200 },
  tables: { kind: 'number', min: 1, max: 24, step: 1, default: 8 },
  bits: { kind: 'number', min: 2, max: 16, step: 1, default: 8 },
  probes: { kind: 'number', min: 1, max: 9, step: 1, default: 2 },
  nlist: { kind: 'number', min: 4, max: 256, step: 4, default: 44 },
  nprobe: { kind: 'number', min: 1, max: 64, step: 1, default: 4 },
  m: { kind: 'choice', options: ['1', '2', '4', '8', '16'], default: '8' },
  codebits: { kind: 'number', min: 2, max: 8, step: 1, default: 6 },
  rerank: { kind: 'number', min: 0, max: 200, step: 10, default: 0 },
  M: { kind: 'number', min: 2, max: 32, step: 1, default: 8 },
  efc: { kind: 'number', min: 10, max: 200, step: 10, default: 60 },
  ef: { kind: 'number', min: 10, max: 300, step: 10, default: 40 },
  diverse: { kind: 'switch', default: true },
  layers: { kind: 'switch', default: true },
});

export type RaceValues = Values<typeof spec>;

/** Which controls belong to which index: the others are put away while it is the one in view. */
export const OWN_CONTROLS: Readonly<Record<IndexName, readonly (keyof typeof spec)[]>> = {
  exact: [],
  'kd-tree': ['leaf', 'leaves'],
  forest: ['leaf', 'trees', 'searchk'],
  lsh: ['tables', 'bits', 'probes'],
  ivf: ['nlist', 'nprobe'],
  pq: ['m', 'codebits', 'rerank'],
  'ivf-pq': ['nlist', 'nprobe', 'm', 'codebits', 'rerank'],
  hnsw: ['M', 'efc', 'ef', 'diverse', 'layers'],
  scalar: ['rerank'],
  binary: ['rerank'],
};
