/**
 * Locality-sensitive hashing with random hyperplanes (Charikar, 2002): a vector's signature is the sides of `bits` planes
 * through the data's mean that it lies on. Two vectors at angle θ (seen from the mean) share one bit with probability
 * 1 − θ/π, a whole signature with (1 − θ/π)^bits, and at least one of `tables` signatures with
 * 1 − (1 − (1 − θ/π)^bits)^tables.
 */
import { gaussian } from './data-sets';
import { NearestList } from './queues';
import { finish, type Walk } from './steps';
import { dot, noWork, squaredL2, type SearchResult, type Vectors } from './vectors';

export interface LshIndex {
  readonly vectors: Vectors;
  readonly bits: number;
  readonly mean: Float32Array;
  /** One matrix of `bits` normals (rows of `dim`) a table. */
  readonly planes: readonly Float32Array[];
  /** signature → ids, one map a table. */
  readonly tables: readonly ReadonlyMap<number, readonly number[]>[];
}

/** Probability that a vector at angle `theta` (radians) is met in at least one table. */
export function collisionProbability(theta: number, bits: number, tables: number): number {
  return 1 - (1 - (1 - theta / Math.PI) ** bits) ** tables;
}

/** Signed distances (unscaled) from the planes; the signature's bit b is 1 where margin b ≥ 0. */
function marginsOf(index: Pick<LshIndex, 'mean' | 'bits' | 'planes'>, table: number, vector: Float32Array): Float32Array {
  const { mean, bits } = index;
  const dim = mean.length;
  const centred = vector.map((x, i) => x - mean[i]!);
  return Float32Array.from({ length: bits }, (_, b) => dot(index.planes[table]!, b * dim, centred, 0, dim));
}

function signatureOf(margins: Float32Array): number {
  return margins.reduce((signature, margin, b) => (margin >= 0 ? signature | (1 << b) : signature), 0);
}

/** Hashes every vector into every table; `bits` at most 24. */
export function buildLsh(vectors: Vectors, options: { tables: number; bits: number; random: () => number }): LshIndex {
  const { bits, random } = options;
  const { data, dim, count } = vectors;
  if (bits < 1 || bits > 24) throw new RangeError(`bits must be from 1 to 24, not ${bits}`);
  const mean = new Float32Array(dim);
  for (let i = 0; i < data.length; i++) mean[i % dim]! += data[i]! / count;
  // Gaussian coordinates make a normal's direction uniform, which the collision probability rests on.
  const planes = Array.from({ length: options.tables }, () => Float32Array.from({ length: bits * dim }, () => gaussian(random)));
  const tables = planes.map((_, table) => {
    const buckets = new Map<number, number[]>();
    for (let id = 0; id < count; id++) {
      const signature = signatureOf(marginsOf({ mean, bits, planes }, table, data.subarray(id * dim, (id + 1) * dim)));
      const bucket = buckets.get(signature);
      if (bucket) bucket.push(id);
      else buckets.set(signature, [id]);
    }
    return buckets;
  });
  return { vectors, bits, mean, planes, tables };
}

/** The query's own signature, then those with one bit flipped, the least certain bit first ("multi-probe"). */
function probesOf(margins: Float32Array, probes: number): number[] {
  const own = signatureOf(margins);
  const uncertain = [...margins.keys()].sort((a, b) => Math.abs(margins[a]!) - Math.abs(margins[b]!));
  return [own, ...uncertain.slice(0, probes - 1).map((b) => own ^ (1 << b))];
}

/** Looks in `probes` buckets of each table, then measures each id found once; every plane costs one projection. */
export function* walkLsh(index: LshIndex, query: Float32Array, k: number, probes = 1): Walk {
  const { vectors } = index;
  const best = new NearestList(k);
  const work = noWork();
  const seen = new Set<number>();
  for (const [table, buckets] of index.tables.entries()) {
    const margins = marginsOf(index, table, query);
    work.distances += index.bits;
    yield { kind: 'hash', part: table, ids: [], at: signatureOf(margins), distances: work.distances };
    for (const signature of probesOf(margins, probes)) {
      work.visits++;
      const fresh = (buckets.get(signature) ?? []).filter((id) => !seen.has(id));
      for (const id of fresh) {
        seen.add(id);
        best.offer(id, squaredL2(query, 0, vectors.data, id * vectors.dim, vectors.dim));
      }
      work.distances += fresh.length;
      yield { kind: 'bucket', part: table, ids: fresh, at: signature, distances: work.distances };
    }
  }
  return { neighbours: best.toArray(), work };
}

/** Approximate k nearest; may find fewer than k, or none, where the buckets are empty. */
export function searchLsh(index: LshIndex, query: Float32Array, k: number, probes?: number): SearchResult {
  return finish(walkLsh(index, query, k, probes));
}

/** Float32 vectors, the planes, and per table 4 bytes an id and 8 a bucket. */
export function lshBytes(index: LshIndex): number {
  const buckets = index.tables.reduce((sum, table) => sum + 8 * table.size + 4 * index.vectors.count, 0);
  return index.vectors.data.byteLength + index.planes.reduce((sum, p) => sum + p.byteLength, 0) + buckets;
}
