/**
 * Scalar quantisation: each dimension's range, from its least to its greatest value, is cut into 256 equal steps and a
 * number is stored as the step that it falls into: dim bytes instead of 4·dim. Decoded to the middle of a step, a number
 * is off by at most half a step. Unlike a product quantiser it needs no training, and knows nothing of how dimensions vary together.
 */
import { NearestList } from './queues';
import { rerank } from './rerank';
import type { Walk } from './steps';
import { noWork, type Vectors } from './vectors';

export interface ScalarIndex {
  /** Least value and width of a step, for each dimension. */
  readonly low: Float32Array;
  readonly step: Float32Array;
  /** n × dim step numbers. */
  readonly codes: Uint8Array;
  /** Kept only to measure the best candidates exactly. */
  readonly vectors: Vectors;
}

/** Finds the ranges and encodes every vector. */
export function buildScalar(vectors: Vectors): ScalarIndex {
  const { data, dim } = vectors;
  const low = new Float32Array(dim).fill(Infinity);
  const high = new Float32Array(dim).fill(-Infinity);
  data.forEach((value, i) => {
    low[i % dim] = Math.min(low[i % dim]!, value);
    high[i % dim] = Math.max(high[i % dim]!, value);
  });
  // A dimension that never varies has steps of width 0; any width will do for it.
  const step = high.map((top, i) => (top - low[i]!) / 256 || 1);
  const codes = Uint8Array.from(data, (value, i) => Math.min(255, Math.floor((value - low[i % dim]!) / step[i % dim]!)));
  return { low, step, codes, vectors };
}

/** The number that a code stands for in one dimension. */
export function decodeScalar({ low, step }: ScalarIndex, code: number, dimension: number): number {
  return low[dimension]! + (code + 0.5) * step[dimension]!;
}

/** Squared distance from the query to each decoded vector: a full pass over the dimensions, on a quarter of the bytes. */
export function* walkScalar(index: ScalarIndex, query: Float32Array, k: number, depth = 0): Walk {
  const { codes, vectors } = index;
  const work = noWork();
  const shortlist = new NearestList(Math.max(k, depth));
  for (let id = 0; id < vectors.count; id++) {
    let sum = 0;
    for (let i = 0; i < vectors.dim; i++) sum += (query[i]! - decodeScalar(index, codes[id * vectors.dim + i]!, i)) ** 2;
    shortlist.offer(id, sum);
  }
  work.distances += vectors.count;
  yield { kind: 'codes', part: 0, ids: shortlist.toArray().map((f) => f.id), at: shortlist.bar, distances: work.distances };
  return yield* rerank(vectors, query, shortlist, k, depth, work);
}

/** One byte a number, and two floats a dimension. */
export function scalarBytes({ codes, low }: ScalarIndex): number {
  return codes.byteLength + 8 * low.length;
}
