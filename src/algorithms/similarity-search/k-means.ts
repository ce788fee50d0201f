/**
 * k-means (Lloyd, 1982) from k-means++ seeds (Arthur and Vassilvitskii, 2007): the step that trains both the cells of an
 * inverted file and the codebooks of a product quantiser. One round costs n·k distances.
 */
import { squaredL2, type Vectors } from './vectors';

/** The state after one round: centroids, each vector's nearest centroid, and Σ squared distance to it. */
export interface KMeansRound {
  readonly centroids: Vectors;
  readonly assignment: Int32Array;
  readonly inertia: number;
}

/** Nearest centroid of the `dim` numbers at `start` in `data`. */
export function nearestCentroid(centroids: Vectors, data: Float32Array, start: number): { id: number; distance: number } {
  let id = 0;
  let distance = Infinity;
  for (let c = 0; c < centroids.count; c++) {
    const d = squaredL2(data, start, centroids.data, c * centroids.dim, centroids.dim);
    if (d < distance) {
      distance = d;
      id = c;
    }
  }
  return { id, distance };
}

/** Seeds spread out: each next one is a vector drawn with probability in proportion to its squared distance so far. */
function plusPlusSeeds(vectors: Vectors, k: number, random: () => number): Vectors {
  const { data, count, dim } = vectors;
  const seeds = new Float32Array(k * dim);
  const nearest = new Float64Array(count).fill(Infinity);
  let chosen = Math.floor(random() * count);
  for (let c = 0; c < k; c++) {
    seeds.set(data.subarray(chosen * dim, (chosen + 1) * dim), c * dim);
    let total = 0;
    for (let id = 0; id < count; id++) {
      nearest[id] = Math.min(nearest[id]!, squaredL2(data, id * dim, seeds, c * dim, dim));
      total += nearest[id]!;
    }
    let left = random() * total;
    chosen = 0;
    while (chosen < count - 1 && (left -= nearest[chosen]!) >= 0) chosen++;
  }
  return { data: seeds, count: k, dim };
}

function assign(vectors: Vectors, centroids: Vectors): { assignment: Int32Array; distances: Float64Array; inertia: number } {
  const assignment = new Int32Array(vectors.count);
  const distances = new Float64Array(vectors.count);
  let inertia = 0;
  for (let id = 0; id < vectors.count; id++) {
    const nearest = nearestCentroid(centroids, vectors.data, id * vectors.dim);
    assignment[id] = nearest.id;
    distances[id] = nearest.distance;
    inertia += nearest.distance;
  }
  return { assignment, distances, inertia };
}

/** Means of the members; a cell left empty moves to the vector farthest from its own centroid. */
function means(vectors: Vectors, k: number, assignment: Int32Array, distances: Float64Array): Vectors {
  const { data, count, dim } = vectors;
  const sums = new Float64Array(k * dim);
  const sizes = new Int32Array(k);
  for (let id = 0; id < count; id++) {
    const c = assignment[id]!;
    sizes[c]!++;
    for (let i = 0; i < dim; i++) sums[c * dim + i]! += data[id * dim + i]!;
  }
  const far = Array.from(distances.keys()).sort((a, b) => distances[b]! - distances[a]!);
  let spare = 0;
  const centroids = new Float32Array(k * dim);
  for (let c = 0; c < k; c++) {
    if (sizes[c] === 0) centroids.set(data.subarray(far[spare]! * dim, (far[spare++]! + 1) * dim), c * dim);
    else for (let i = 0; i < dim; i++) centroids[c * dim + i] = sums[c * dim + i]! / sizes[c]!;
  }
  return { data: centroids, count: k, dim };
}

/** Yields the state after the seeds and after each round; stops early once nothing changes cell. `k` is cut to n. */
export function* kMeans(vectors: Vectors, k: number, rounds: number, random: () => number): Generator<KMeansRound, KMeansRound, void> {
  if (vectors.count === 0) throw new RangeError('k-means needs at least one vector');
  let centroids = plusPlusSeeds(vectors, Math.min(k, vectors.count), random);
  let state = assign(vectors, centroids);
  yield { centroids, ...state };
  for (let round = 0; round < rounds; round++) {
    centroids = means(vectors, centroids.count, state.assignment, state.distances);
    const before = state.assignment;
    state = assign(vectors, centroids);
    yield { centroids, ...state };
    if (before.every((c, id) => c === state.assignment[id])) break;
  }
  return { centroids, ...state };
}
