/**
 * Vectors in one flat typed array, the three measures of closeness, and the counters every index reports.
 */

/** `count` row vectors of `dim` numbers each, row-major: row i starts at `i * dim`. */
export interface Vectors {
  readonly data: Float32Array;
  readonly count: number;
  readonly dim: number;
}

/** A stored vector's row number and its squared Euclidean distance from the query. */
export interface Neighbour {
  readonly id: number;
  readonly distance: number;
}

/** What a search cost, in counts that are the same on every machine. */
export interface Work {
  /** Passes over all `dim` numbers of two vectors: distances, centroid comparisons and hyperplane projections. */
  distances: number;
  /** Single look-ups in a quantiser's distance table. */
  lookups: number;
  /** Tree nodes, buckets, lists or graph nodes opened. */
  visits: number;
}

/** The nearest vectors found, nearest first, and the work done to find them. */
export interface SearchResult {
  readonly neighbours: readonly Neighbour[];
  readonly work: Work;
}

/** A counter at zero. */
export function noWork(): Work {
  return { distances: 0, lookups: 0, visits: 0 };
}

/** Work in full distance computations: a look-up is one of the `dim` multiply-adds that a distance takes. */
export function distanceEquivalents(work: Work, dim: number): number {
  return work.distances + work.lookups / dim;
}

/** Row `id` as a view, not a copy. */
export function row(vectors: Vectors, id: number): Float32Array {
  return vectors.data.subarray(id * vectors.dim, (id + 1) * vectors.dim);
}

/** The first `count` rows: a training sample where the order is random. */
export function firstRows(vectors: Vectors, count: number): Vectors {
  return count >= vectors.count ? vectors : { data: vectors.data.subarray(0, count * vectors.dim), count, dim: vectors.dim };
}

/** Σ (aᵢ − bᵢ)², read from two flat arrays at the given offsets; its root is the Euclidean distance. */
export function squaredL2(a: Float32Array, aStart: number, b: Float32Array, bStart: number, dim: number): number {
  let sum = 0;
  for (let i = 0; i < dim; i++) {
    const difference = a[aStart + i]! - b[bStart + i]!;
    sum += difference * difference;
  }
  return sum;
}

/** Σ aᵢ·bᵢ, read from two flat arrays at the given offsets. */
export function dot(a: Float32Array, aStart: number, b: Float32Array, bStart: number, dim: number): number {
  let sum = 0;
  for (let i = 0; i < dim; i++) sum += a[aStart + i]! * b[bStart + i]!;
  return sum;
}

/** a·b / (‖a‖‖b‖), in [−1, 1]; 0 where either vector is all zeros. */
export function cosine(a: Float32Array, b: Float32Array): number {
  const lengths = Math.sqrt(dot(a, 0, a, 0, a.length) * dot(b, 0, b, 0, b.length));
  return lengths === 0 ? 0 : dot(a, 0, b, 0, a.length) / lengths;
}

/** Every row scaled to length 1 (a zero row stays zero): then ‖a − b‖² = 2 − 2·cos(a, b), and one index serves both. */
export function normalised(vectors: Vectors): Vectors {
  const data = vectors.data.slice();
  for (let start = 0; start < data.length; start += vectors.dim) {
    const length = Math.sqrt(dot(data, start, data, start, vectors.dim));
    if (length > 0) for (let i = 0; i < vectors.dim; i++) data[start + i]! /= length;
  }
  return { ...vectors, data };
}

/**
 * Inner-product search as Euclidean search: each row gains the number √(R² − ‖x‖²), R the longest row's length, and a
 * query gains 0. Then ‖q′ − x′‖² = ‖q‖² + R² − 2·q·x, smallest where q·x is largest (Bachrach et al., 2014).
 */
export function innerProductAsL2(vectors: Vectors): Vectors {
  const { count, dim } = vectors;
  const squares = Float64Array.from({ length: count }, (_, id) => dot(vectors.data, id * dim, vectors.data, id * dim, dim));
  const longest = squares.reduce((a, b) => Math.max(a, b), 0);
  const data = new Float32Array(count * (dim + 1));
  for (let id = 0; id < count; id++) {
    data.set(row(vectors, id), id * (dim + 1));
    data[id * (dim + 1) + dim] = Math.sqrt(longest - squares[id]!);
  }
  return { data, count, dim: dim + 1 };
}

/** Share of the true nearest ids that a search returned: recall@k where `truth` holds k ids. */
export function recall(found: readonly Neighbour[], truth: readonly Neighbour[]): number {
  const ids = new Set(found.map((neighbour) => neighbour.id));
  return truth.length === 0 ? 1 : truth.filter((neighbour) => ids.has(neighbour.id)).length / truth.length;
}
