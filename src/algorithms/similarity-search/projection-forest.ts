/**
 * A forest of random projection trees, the idea of the Annoy library: each tree halves the points by the plane midway
 * between two of them chosen at random, so that every tree makes different mistakes; a search opens the most promising
 * nodes of all trees from one queue and measures the union of the leaves.
 */
import { MinHeap, NearestList } from './queues';
import { finish, type Walk } from './steps';
import { dot, noWork, squaredL2, type SearchResult, type Vectors } from './vectors';

/** An inner node's plane is `normal`·x = `offset` (left is below); a leaf holds `ids`. */
export interface ProjectionNode {
  readonly normal?: Float32Array;
  readonly offset: number;
  readonly left: number;
  readonly right: number;
  readonly ids?: readonly number[];
}

export interface ProjectionForest {
  readonly vectors: Vectors;
  readonly nodes: readonly ProjectionNode[];
  /** Node number of each tree's root. */
  readonly roots: readonly number[];
}

/** Plans the plane midway between two random members; undefined where the two are equal. */
function randomPlane(vectors: Vectors, ids: readonly number[], random: () => number): { normal: Float32Array; offset: number } | undefined {
  const { data, dim } = vectors;
  const a = ids[Math.floor(random() * ids.length)]! * dim;
  const b = ids[Math.floor(random() * ids.length)]! * dim;
  const normal = new Float32Array(dim);
  let offset = 0;
  for (let i = 0; i < dim; i++) {
    normal[i] = data[b + i]! - data[a + i]!;
    offset += (normal[i]! * (data[a + i]! + data[b + i]!)) / 2;
  }
  return normal.some((x) => x !== 0) ? { normal, offset } : undefined;
}

/** Builds `trees` trees whose leaves hold at most `leafSize` ids. */
export function buildProjectionForest(vectors: Vectors, options: { trees: number; leafSize: number; random: () => number }): ProjectionForest {
  const { leafSize, random } = options;
  const nodes: ProjectionNode[] = [];
  const grow = (ids: readonly number[]): number => {
    const self = nodes.push({ offset: 0, left: -1, right: -1, ids }) - 1;
    if (ids.length <= leafSize) return self;
    for (let attempt = 0; attempt < 3; attempt++) {
      const plane = randomPlane(vectors, ids, random);
      if (!plane) continue;
      const below = ids.filter((id) => dot(plane.normal, 0, vectors.data, id * vectors.dim, vectors.dim) < plane.offset);
      if (below.length === 0 || below.length === ids.length) continue;
      const inside = new Set(below);
      const left = grow(below);
      const right = grow(ids.filter((id) => !inside.has(id)));
      nodes[self] = { ...plane, left, right };
      return self;
    }
    return self; // Copies of one point cannot be cut apart: a large leaf is the honest answer.
  };
  const all = Array.from({ length: vectors.count }, (_, id) => id);
  const roots = Array.from({ length: options.trees }, () => grow(all));
  return { vectors, nodes, roots };
}

/**
 * Takes nodes by the worst margin on their path (how far on the wrong side of a plane the query lies), gathers ids until
 * there are `searchK`, then measures them. A margin costs one projection, counted as a distance computation.
 */
export function* walkProjectionForest(forest: ProjectionForest, query: Float32Array, k: number, searchK: number): Walk {
  const { vectors, nodes } = forest;
  const work = noWork();
  const queue = new MinHeap<number>();
  for (const root of forest.roots) queue.push(-Infinity, root);
  const candidates = new Set<number>();
  for (let next = queue.pop(); next && candidates.size < searchK; next = queue.pop()) {
    const node = nodes[next.item]!;
    work.visits++;
    if (node.ids) {
      for (const id of node.ids) candidates.add(id);
      yield { kind: 'leaf', part: next.item, ids: node.ids, at: candidates.size, distances: work.distances };
      continue;
    }
    const margin = dot(node.normal!, 0, query, 0, vectors.dim) - node.offset;
    work.distances++;
    queue.push(Math.max(next.key, margin), node.left);
    queue.push(Math.max(next.key, -margin), node.right);
    yield { kind: 'split', part: next.item, ids: [], at: margin, distances: work.distances };
  }
  const best = new NearestList(k);
  for (const id of candidates) best.offer(id, squaredL2(query, 0, vectors.data, id * vectors.dim, vectors.dim));
  work.distances += candidates.size;
  yield { kind: 'rerank', part: 0, ids: [...candidates], at: best.bar, distances: work.distances };
  return { neighbours: best.toArray(), work };
}

/** Approximate k nearest. */
export function searchProjectionForest(forest: ProjectionForest, query: Float32Array, k: number, searchK: number): SearchResult {
  return finish(walkProjectionForest(forest, query, k, searchK));
}

/** Float32 vectors; per inner node a normal, an offset and two children; per leaf its ids, in every tree. */
export function projectionForestBytes(forest: ProjectionForest): number {
  const node = (n: ProjectionNode) => (n.ids ? 4 * n.ids.length : 4 * forest.vectors.dim + 12);
  return forest.vectors.data.byteLength + forest.nodes.reduce((sum, n) => sum + node(n), 0);
}
