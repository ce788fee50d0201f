/**
 * Product quantisation (Jégou, Douze and Schmid, 2011): cut a vector into `m` pieces and store, for each, the number of
 * the nearest of 2^bits centroids trained for that piece: m·bits bits instead of 32·dim. A query fills one table of
 * m × 2^bits squared distances, and each code is then scored with m look-ups ("asymmetric distance": the query itself is
 * never rounded).
 */
import { kMeans, nearestCentroid } from './k-means';
import { NearestList } from './queues';
import { rerank } from './rerank';
import { finish, type Walk } from './steps';
import { firstRows, noWork, squaredL2, type SearchResult, type Vectors } from './vectors';

export interface ProductQuantiser {
  readonly m: number;
  readonly bits: number;
  /** Numbers in one piece: dim / m. */
  readonly pieceDim: number;
  /** One set of at most 2^bits centroids (dim = pieceDim) a piece. */
  readonly codebooks: readonly Vectors[];
}

export interface PqIndex {
  readonly quantiser: ProductQuantiser;
  /** n × m centroid numbers. */
  readonly codes: Uint8Array;
  /** Kept only to measure the `depth` best exactly; not counted in the index's bytes. */
  readonly vectors: Vectors;
}

export interface QuantiserOptions {
  readonly m: number;
  readonly bits: number;
  /** Rounds of k-means at most. */
  readonly rounds?: number;
  /** Vectors trained on, the first ones. */
  readonly trainOn?: number;
  readonly random: () => number;
}

/** Trains a codebook for each piece; `m` must divide dim, `bits` at most 8. */
export function trainQuantiser(vectors: Vectors, options: QuantiserOptions): ProductQuantiser {
  const { m, bits, rounds = 10, trainOn = Infinity, random } = options;
  const { dim, count, data } = firstRows(vectors, trainOn);
  if (m < 1 || dim % m !== 0) throw new RangeError(`m must divide the ${dim} dimensions, ${m} does not`);
  if (bits < 1 || bits > 8) throw new RangeError(`bits must be from 1 to 8, not ${bits}`);
  const pieceDim = dim / m;
  const codebooks = Array.from({ length: m }, (_, piece) => {
    const pieces = new Float32Array(count * pieceDim);
    for (let id = 0; id < count; id++) {
      const start = id * dim + piece * pieceDim;
      pieces.set(data.subarray(start, start + pieceDim), id * pieceDim);
    }
    return finish(kMeans({ data: pieces, count, dim: pieceDim }, 2 ** bits, rounds, random)).centroids;
  });
  return { m, bits, pieceDim, codebooks };
}

/** Codes of every vector, m bytes each. */
export function encode(quantiser: ProductQuantiser, vectors: Vectors): Uint8Array {
  const { m, pieceDim, codebooks } = quantiser;
  const codes = new Uint8Array(vectors.count * m);
  for (let i = 0; i < codes.length; i++) codes[i] = nearestCentroid(codebooks[i % m]!, vectors.data, i * pieceDim).id;
  return codes;
}

/** The vector that a code stands for. */
export function decode(quantiser: ProductQuantiser, codes: Uint8Array, id: number): Float32Array {
  const { m, pieceDim, codebooks } = quantiser;
  const vector = new Float32Array(m * pieceDim);
  codebooks.forEach((book, piece) => {
    const start = codes[id * m + piece]! * pieceDim;
    vector.set(book.data.subarray(start, start + pieceDim), piece * pieceDim);
  });
  return vector;
}

/** Squared distance of each query piece from each centroid: row `piece`, column centroid; as dear as 2^bits distances. */
export function distanceTable(quantiser: ProductQuantiser, query: Float32Array): Float32Array {
  const { m, bits, pieceDim, codebooks } = quantiser;
  const width = 2 ** bits;
  const table = new Float32Array(m * width);
  codebooks.forEach((book, piece) => {
    for (let c = 0; c < book.count; c++) table[piece * width + c] = squaredL2(query, piece * pieceDim, book.data, c * pieceDim, pieceDim);
  });
  return table;
}

/** Estimated squared distance of one code: m look-ups, added. */
export function tableDistance(table: Float32Array, codes: Uint8Array, id: number, m: number): number {
  const width = table.length / m;
  let sum = 0;
  for (let piece = 0; piece < m; piece++) sum += table[piece * width + codes[id * m + piece]!]!;
  return sum;
}

/** Trains on all vectors and encodes them. */
export function buildPq(vectors: Vectors, options: QuantiserOptions): PqIndex {
  const quantiser = trainQuantiser(vectors, options);
  return { quantiser, codes: encode(quantiser, vectors), vectors };
}

/** Scores every code; measures the `depth` best exactly where depth > 0. */
export function* walkPq(index: PqIndex, query: Float32Array, k: number, depth = 0): Walk {
  const { quantiser, codes, vectors } = index;
  const { m, bits } = quantiser;
  const work = noWork();
  const table = distanceTable(quantiser, query);
  work.distances += 2 ** bits;
  yield { kind: 'table', part: m, ids: [], at: 2 ** bits, distances: work.distances };
  const shortlist = new NearestList(Math.max(k, depth));
  for (let id = 0; id < vectors.count; id++) shortlist.offer(id, tableDistance(table, codes, id, m));
  work.lookups += m * vectors.count;
  yield { kind: 'codes', part: 0, ids: shortlist.toArray().map((f) => f.id), at: shortlist.bar, distances: work.distances };
  return yield* rerank(vectors, query, shortlist, k, depth, work);
}

/** Approximate k nearest; distances are estimates unless `depth` > 0. */
export function searchPq(index: PqIndex, query: Float32Array, k: number, depth?: number): SearchResult {
  return finish(walkPq(index, query, k, depth));
}

/** Bytes of `count` codes, packed to whole bytes each, and of the codebooks. */
export function quantiserBytes(quantiser: ProductQuantiser, count: number): number {
  const code = Math.ceil((quantiser.m * quantiser.bits) / 8);
  return count * code + quantiser.codebooks.reduce((sum, book) => sum + book.data.byteLength, 0);
}
