/** Each index as the race sees it: how to build it from the lab's values, and one knob that trades work for recall. */
import { binaryBytes, buildBinary, walkBinary } from '../../algorithms/similarity-search/binary-codes';
import { walkExact } from '../../algorithms/similarity-search/brute-force';
import { Hnsw } from '../../algorithms/similarity-search/hnsw';
import { buildLsh, lshBytes, walkLsh } from '../../algorithms/similarity-search/hyperplane-lsh';
import { buildIvf, ivfBytes, walkIvf } from '../../algorithms/similarity-search/ivf';
import { buildIvfPq, ivfPqBytes, walkIvfPq } from '../../algorithms/similarity-search/ivf-pq';
import { buildKdTree, kdTreeBytes, walkKdTree, type KdTree } from '../../algorithms/similarity-search/kd-tree';
import { buildPq, quantiserBytes, walkPq } from '../../algorithms/similarity-search/product-quantiser';
import { buildProjectionForest, projectionForestBytes, walkProjectionForest, type ProjectionForest } from '../../algorithms/similarity-search/projection-forest';
import { buildScalar, scalarBytes, walkScalar } from '../../algorithms/similarity-search/scalar-quantiser';
import type { LshIndex } from '../../algorithms/similarity-search/hyperplane-lsh';
import type { Cells } from '../../algorithms/similarity-search/ivf';
import type { IvfPqIndex } from '../../algorithms/similarity-search/ivf-pq';
import type { PqIndex } from '../../algorithms/similarity-search/product-quantiser';
import type { Walk } from '../../algorithms/similarity-search/steps';
import type { Vectors } from '../../algorithms/similarity-search/vectors';
import type { IndexName, RaceValues } from './parameters';

/** What the map draws an index from. */
export type Structure =
  | { kind: 'exact' }
  | { kind: 'signs'; mean: Float32Array }
  | { kind: 'kd-tree'; index: KdTree }
  | { kind: 'forest'; index: ProjectionForest }
  | { kind: 'lsh'; index: LshIndex }
  | { kind: 'ivf'; index: Cells }
  | { kind: 'pq'; index: PqIndex }
  | { kind: 'ivf-pq'; index: IvfPqIndex }
  | { kind: 'hnsw'; index: Hnsw };

/** A built index; `effort` is its search knob: leaves, candidates, probes, lists, survivors measured again, or ef. */
export interface Built {
  readonly structure: Structure;
  readonly bytes: number;
  readonly walk: (query: Float32Array, k: number, effort: number) => Walk;
}

interface Contender {
  /** The values that the structure depends on; equal keys, equal structures. */
  readonly key: (v: RaceValues) => readonly unknown[];
  /** Yields how far the build is, from 0 to 1. */
  readonly build: (vectors: Vectors, v: RaceValues, random: () => number) => Generator<number, Built, void>;
  /** The knob's present setting. */
  readonly effort: (v: RaceValues) => number;
  /** The settings along the curve, from least work to most. */
  readonly efforts: (v: RaceValues) => readonly number[];
}

/** Cells and codebooks are trained on this many vectors, so that the largest state a link can name stays bounded. */
const SAMPLE = 2000;

/** A quantiser needs pieces of whole dimensions: few dimensions, few pieces. */
export function pieces(v: RaceValues, dim: number): number {
  return Math.min(Number(v.m), dim);
}

/** The knob of everything that scores codes: how many survivors are measured again. */
const BY_DEPTH: Pick<Contender, 'effort' | 'efforts'> = { effort: (v) => v.rerank, efforts: (v) => (v.rerank > 0 ? [10, 20, 50, 100, 200] : [0]) };

/** `build` for indexes that are quick enough to be made in one go. */
function atOnce(make: (vectors: Vectors, v: RaceValues, random: () => number) => Built): Contender['build'] {
  return function* (vectors, v, random) {
    yield 0;
    return make(vectors, v, random);
  };
}

/** Measuring survivors again needs the vectors themselves, and so their memory. */
function withVectors(bytes: number, vectors: Vectors, v: RaceValues): number {
  return v.rerank > 0 ? bytes + vectors.data.byteLength : bytes;
}

export const CONTENDERS: Readonly<Record<IndexName, Contender>> = {
  exact: {
    key: () => [],
    build: atOnce((vectors) => ({ structure: { kind: 'exact' }, bytes: vectors.data.byteLength, walk: (query, k) => walkExact(vectors, query, k) })),
    effort: () => 0,
    efforts: () => [0],
  },
  'kd-tree': {
    key: (v) => [v.leaf],
    build: atOnce((vectors, v) => {
      const index = buildKdTree(vectors, v.leaf);
      return { structure: { kind: 'kd-tree', index }, bytes: kdTreeBytes(index), walk: (query, k, leaves) => walkKdTree(index, query, k, leaves || Infinity) };
    }),
    effort: (v) => v.leaves,
    efforts: () => [1, 3, 10, 30, 100, 0],
  },
  forest: {
    key: (v) => [v.leaf, v.trees],
    build: atOnce((vectors, v, random) => {
      const index = buildProjectionForest(vectors, { trees: v.trees, leafSize: v.leaf, random });
      return { structure: { kind: 'forest', index }, bytes: projectionForestBytes(index), walk: (query, k, searchK) => walkProjectionForest(index, query, k, searchK) };
    }),
    effort: (v) => v.searchk,
    efforts: () => [20, 60, 200, 600, 2000],
  },
  lsh: {
    key: (v) => [v.tables, v.bits],
    build: atOnce((vectors, v, random) => {
      const index = buildLsh(vectors, { tables: v.tables, bits: v.bits, random });
      return { structure: { kind: 'lsh', index }, bytes: lshBytes(index), walk: (query, k, probes) => walkLsh(index, query, k, probes) };
    }),
    effort: (v) => Math.min(v.probes, v.bits + 1),
    efforts: (v) => [1, 2, 3, 5, 7, 9].filter((probes) => probes <= v.bits + 1),
  },
  ivf: {
    key: (v) => [v.nlist],
    build: atOnce((vectors, v, random) => {
      const index = buildIvf(vectors, { nlist: v.nlist, trainOn: SAMPLE, random });
      return { structure: { kind: 'ivf', index }, bytes: ivfBytes(index), walk: (query, k, nprobe) => walkIvf(index, query, k, nprobe) };
    }),
    effort: (v) => Math.min(v.nprobe, v.nlist),
    efforts: (v) => [1, 2, 4, 8, 16, 32, 64].filter((nprobe) => nprobe <= v.nlist),
  },
  pq: {
    key: (v) => [v.m, v.codebits],
    build: atOnce((vectors, v, random) => {
      const index = buildPq(vectors, { m: pieces(v, vectors.dim), bits: v.codebits, rounds: 6, trainOn: SAMPLE, random });
      const bytes = withVectors(quantiserBytes(index.quantiser, vectors.count), vectors, v);
      return { structure: { kind: 'pq', index }, bytes, walk: (query, k, rerank) => walkPq(index, query, k, rerank) };
    }),
    ...BY_DEPTH,
  },
  'ivf-pq': {
    key: (v) => [v.nlist, v.m, v.codebits],
    build: atOnce((vectors, v, random) => {
      const index = buildIvfPq(vectors, { nlist: v.nlist, m: pieces(v, vectors.dim), bits: v.codebits, rounds: 6, trainOn: SAMPLE, random });
      const bytes = withVectors(ivfPqBytes(index), vectors, v);
      return { structure: { kind: 'ivf-pq', index }, bytes, walk: (query, k, nprobe) => walkIvfPq(index, query, k, nprobe, v.rerank) };
    }),
    effort: (v) => Math.min(v.nprobe, v.nlist),
    efforts: (v) => [1, 2, 4, 8, 16, 32, 64].filter((nprobe) => nprobe <= v.nlist),
  },
  hnsw: {
    key: (v) => [v.M, v.efc, v.diverse, v.layers],
    *build(vectors, v, random) {
      const index = new Hnsw(vectors, { M: v.M, efConstruction: v.efc, diverse: v.diverse, layered: v.layers, random });
      for (const done of index.insertAll()) yield done / vectors.count;
      return { structure: { kind: 'hnsw', index }, bytes: index.bytes, walk: (query, k, ef) => index.walk(query, k, ef) };
    },
    effort: (v) => v.ef,
    efforts: () => [10, 20, 40, 80, 160, 300],
  },
  scalar: {
    key: () => [],
    build: atOnce((vectors, v) => {
      const index = buildScalar(vectors);
      return { structure: { kind: 'exact' }, bytes: withVectors(scalarBytes(index), vectors, v), walk: (query, k, depth) => walkScalar(index, query, k, depth) };
    }),
    ...BY_DEPTH,
  },
  binary: {
    key: () => [],
    build: atOnce((vectors, v) => {
      const index = buildBinary(vectors);
      return { structure: { kind: 'signs', mean: index.mean }, bytes: withVectors(binaryBytes(index), vectors, v), walk: (query, k, depth) => walkBinary(index, query, k, depth) };
    }),
    ...BY_DEPTH,
  },
};
