/**
 * Binary codes: one bit a dimension, whether the number is above that dimension's mean. Codes are compared by the count
 * of differing bits (Hamming distance): for each word of 32 dimensions one exclusive-or and one bit count. Query and
 * vectors are both rounded, so with few dimensions many vectors tie, and the order among them is chance.
 */
import { NearestList } from './queues';
import { rerank } from './rerank';
import type { Walk } from './steps';
import { noWork, row, type Vectors } from './vectors';

export interface BinaryIndex {
  /** Mean of each dimension: where the bit turns. */
  readonly mean: Float32Array;
  /** n × ⌈dim / 32⌉ words. */
  readonly codes: Uint32Array;
  /** Kept only to measure the best candidates exactly. */
  readonly vectors: Vectors;
}

/** The words of one vector's code. */
function encode(mean: Float32Array, vector: Float32Array): Uint32Array {
  const words = new Uint32Array(Math.ceil(mean.length / 32));
  vector.forEach((value, i) => {
    if (value > mean[i]!) words[i >> 5]! |= 1 << (i & 31);
  });
  return words;
}

/** Finds the means and encodes every vector. */
export function buildBinary(vectors: Vectors): BinaryIndex {
  const { data, count, dim } = vectors;
  const mean = new Float32Array(dim);
  data.forEach((value, i) => (mean[i % dim]! += value / count));
  const codes = new Uint32Array(count * Math.ceil(dim / 32));
  for (let id = 0; id < count; id++) codes.set(encode(mean, row(vectors, id)), id * Math.ceil(dim / 32));
  return { mean, codes, vectors };
}

/** Number of bits set in a 32-bit word, added up in parallel: pairs, then fours, then bytes. */
export function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Counts differing bits of every code; a word is counted as one look-up. */
export function* walkBinary({ mean, codes, vectors }: BinaryIndex, query: Float32Array, k: number, depth = 0): Walk {
  const work = noWork();
  const wanted = encode(mean, query);
  const shortlist = new NearestList(Math.max(k, depth));
  for (let id = 0; id < vectors.count; id++) {
    let differing = 0;
    for (let w = 0; w < wanted.length; w++) differing += bitCount(wanted[w]! ^ codes[id * wanted.length + w]!);
    shortlist.offer(id, differing);
  }
  work.lookups += codes.length;
  yield { kind: 'codes', part: 0, ids: shortlist.toArray().map((f) => f.id), at: shortlist.bar, distances: work.distances };
  return yield* rerank(vectors, query, shortlist, k, depth, work);
}

/** One bit a dimension in whole bytes, and the means. */
export function binaryBytes({ mean, vectors }: BinaryIndex): number {
  return vectors.count * Math.ceil(mean.length / 8) + mean.byteLength;
}
