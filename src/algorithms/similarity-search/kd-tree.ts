/**
 * KD-tree (Bentley, 1975): halve the points at the median of their widest axis until a leaf holds few, then search the
 * regions in order of how near they could be. Exact unless stopped early. Build O(n log² n) with this plain sort.
 */
import { MinHeap, NearestList } from './queues';
import { finish, type Walk } from './steps';
import { noWork, squaredL2, type SearchResult, type Vectors } from './vectors';

/** An inner node cuts `axis` at `value` (left is ≤); a leaf holds `ids`. */
export interface KdNode {
  readonly axis: number;
  readonly value: number;
  readonly left: number;
  readonly right: number;
  readonly ids?: readonly number[];
}

export interface KdTree {
  readonly vectors: Vectors;
  /** Node 0 is the root. */
  readonly nodes: readonly KdNode[];
}

/** Builds the tree; a node of at most `leafSize` points, or of equal points, becomes a leaf. */
export function buildKdTree(vectors: Vectors, leafSize: number): KdTree {
  const { data, dim } = vectors;
  const nodes: KdNode[] = [];
  const widestAxis = (ids: readonly number[]) => {
    let widest = { axis: 0, spread: 0 };
    for (let axis = 0; axis < dim; axis++) {
      let low = Infinity;
      let high = -Infinity;
      for (const id of ids) {
        const value = data[id * dim + axis]!;
        if (value < low) low = value;
        if (value > high) high = value;
      }
      if (high - low > widest.spread) widest = { axis, spread: high - low };
    }
    return widest;
  };
  const grow = (ids: number[]): number => {
    const self = nodes.push({ axis: -1, value: 0, left: -1, right: -1, ids }) - 1;
    const { axis, spread } = widestAxis(ids);
    if (ids.length <= leafSize || spread === 0) return self;
    ids.sort((a, b) => data[a * dim + axis]! - data[b * dim + axis]!);
    // Equal values stay on one side, or the cut would not be a plane: move the middle past them.
    let middle = ids.length >> 1;
    const value = data[ids[middle - 1]! * dim + axis]!;
    while (middle < ids.length && data[ids[middle]! * dim + axis]! === value) middle++;
    if (middle === ids.length) {
      while (middle > 0 && data[ids[middle - 1]! * dim + axis]! === value) middle--;
    }
    const cut = data[ids[middle - 1]! * dim + axis]!;
    const left = grow(ids.slice(0, middle));
    const right = grow(ids.slice(middle));
    nodes[self] = { axis, value: cut, left, right };
    return self;
  };
  grow(Array.from({ length: vectors.count }, (_, id) => id));
  return { vectors, nodes };
}

/**
 * Opens regions nearest first. A region's bound is the squared distance from the query to its box, kept up axis by axis;
 * once the nearest region left is farther than the k-th neighbour, nothing in it can help and the answer is exact.
 * `maxLeaves` stops sooner and gives the approximate variant ("best bin first").
 */
export function* walkKdTree(tree: KdTree, query: Float32Array, k: number, maxLeaves = Infinity): Walk {
  const { vectors, nodes } = tree;
  const best = new NearestList(k);
  const work = noWork();
  const regions = new MinHeap<{ node: number; gaps: Float64Array }>();
  regions.push(0, { node: 0, gaps: new Float64Array(vectors.dim) });
  for (let leaves = 0, next = regions.pop(); next; next = regions.pop()) {
    if (next.key >= best.bar || leaves >= maxLeaves) {
      yield { kind: 'prune', part: next.item.node, ids: [], at: next.key, distances: work.distances };
      break;
    }
    const node = nodes[next.item.node]!;
    work.visits++;
    if (node.ids) {
      for (const id of node.ids) best.offer(id, squaredL2(query, 0, vectors.data, id * vectors.dim, vectors.dim));
      work.distances += node.ids.length;
      leaves++;
      yield { kind: 'leaf', part: next.item.node, ids: node.ids, at: best.bar, distances: work.distances };
      continue;
    }
    const margin = query[node.axis]! - node.value;
    const gaps = next.item.gaps.slice();
    gaps[node.axis] = margin;
    const farBound = next.key - next.item.gaps[node.axis]! ** 2 + margin ** 2;
    regions.push(next.key, { node: margin <= 0 ? node.left : node.right, gaps: next.item.gaps });
    regions.push(farBound, { node: margin <= 0 ? node.right : node.left, gaps });
    yield { kind: 'split', part: next.item.node, ids: [], at: margin, distances: work.distances };
  }
  return { neighbours: best.toArray(), work };
}

/** k nearest; exact unless `maxLeaves` is given. */
export function searchKdTree(tree: KdTree, query: Float32Array, k: number, maxLeaves?: number): SearchResult {
  return finish(walkKdTree(tree, query, k, maxLeaves));
}

/** Float32 vectors, 4 bytes an id, and 16 bytes (axis, value, two children) a node. */
export function kdTreeBytes(tree: KdTree): number {
  return tree.vectors.data.byteLength + 4 * tree.vectors.count + 16 * tree.nodes.length;
}
