/** The geometry of an index over two-dimensional points: the regions that it cuts the plane into, as polygons to draw. */
import { row, type Vectors } from '../../algorithms/similarity-search/vectors';
import type { Structure } from './contenders';

/** x₁, y₁, x₂, y₂ … of a convex polygon. */
export type Polygon = readonly number[];

/** What to draw while a search is in one part of its structure: a tree, a table, a layer. */
export interface Scene {
  readonly polygons: readonly Polygon[];
  /** x₁, y₁, x₂, y₂ of each edge. */
  readonly edges: readonly Polygon[];
}

/** The part of a convex polygon where a·x + b·y ≤ c (one round of the Sutherland–Hodgman clipping). */
export function clip(polygon: Polygon, a: number, b: number, c: number): Polygon {
  const kept: number[] = [];
  for (let i = 0; i < polygon.length; i += 2) {
    const [x, y] = [polygon[i]!, polygon[i + 1]!];
    const next = (i + 2) % polygon.length;
    const [x2, y2] = [polygon[next]!, polygon[next + 1]!];
    const side = a * x + b * y - c;
    const side2 = a * x2 + b * y2 - c;
    if (side <= 0) kept.push(x, y);
    if (side * side2 < 0) {
      const t = side / (side - side2);
      kept.push(x + t * (x2 - x), y + t * (y2 - y));
    }
  }
  return kept;
}

interface BinaryNode {
  readonly left: number;
  readonly right: number;
  readonly ids?: readonly number[];
}

/** Regions of a binary tree's nodes from one root; `planeOf` gives the cut a·x + b·y ≤ c of the left side. */
function treeRegions(nodes: readonly BinaryNode[], root: number, box: Polygon, planeOf: (node: number) => readonly [number, number, number]): Map<number, Polygon> {
  const regions = new Map<number, Polygon>();
  const visit = (node: number, region: Polygon): void => {
    regions.set(node, region);
    const { ids, left, right } = nodes[node]!;
    if (ids) return;
    const [a, b, c] = planeOf(node);
    visit(left, clip(region, a, b, c));
    visit(right, clip(region, -a, -b, -c));
  };
  visit(root, box);
  return regions;
}

/** Each centroid's cell: the box cut by the bisector with every other centroid. */
function voronoi(centroids: Vectors, box: Polygon): Polygon[] {
  return Array.from({ length: centroids.count }, (_, i) => {
    let cell = box;
    const p = row(centroids, i);
    for (let j = 0; j < centroids.count; j++) {
      const q = row(centroids, j);
      const [a, b] = [q[0]! - p[0]!, q[1]! - p[1]!];
      if (j !== i) cell = clip(cell, a, b, (a * (p[0]! + q[0]!) + b * (p[1]! + q[1]!)) / 2);
    }
    return cell;
  });
}

/** The bands in which a one-dimensional codebook rounds to the same centroid. */
function gridLines(codebook: Vectors, axis: 0 | 1, box: Polygon): Polygon[] {
  const values = [...codebook.data].sort((a, b) => a - b);
  return values.slice(1).map((value, i) => {
    const at = (value + values[i]!) / 2;
    return axis === 0 ? [at, box[1]!, at, box[5]!] : [box[0]!, at, box[4]!, at];
  });
}

/** Draws an index: scenes by group (a tree's root, a table, a layer; 0 where there is one), regions by step. */
export interface Atlas {
  readonly groupOf: (part: number) => number;
  readonly scene: (group: number) => Scene;
  /** The region that a step is in, where it is in one. */
  readonly region: (part: number, at: number) => Polygon | undefined;
}

const NO_REGION = (): undefined => undefined;

/** An index of one picture. */
function single(scene: Partial<Scene>, region: Atlas['region'] = NO_REGION): Atlas {
  return { groupOf: () => 0, scene: () => ({ polygons: [], edges: [], ...scene }), region };
}

function treeAtlas(nodes: readonly BinaryNode[], roots: readonly number[], box: Polygon, planeOf: (node: number) => readonly [number, number, number]): Atlas {
  // Trees are built one after the other, so a node belongs to the last root that is not behind it.
  const groupOf = (part: number): number => roots.findLast((root) => root <= part) ?? 0;
  const trees = new Map(roots.map((root) => [root, treeRegions(nodes, root, box, planeOf)]));
  return {
    groupOf,
    scene: (root) => ({ polygons: [...trees.get(root)!].filter(([node]) => nodes[node]!.ids).map(([, region]) => region), edges: [] }),
    region: (part) => trees.get(groupOf(part))!.get(part),
  };
}

/** The atlas of an index over two-dimensional `vectors`, cut off at `box`. */
export function atlasOf(structure: Structure, vectors: Vectors, box: Polygon): Atlas {
  switch (structure.kind) {
    case 'exact':
      return single({});
    case 'signs': {
      const [x, y] = [structure.mean[0]!, structure.mean[1]!];
      return single({ edges: [[x, box[1]!, x, box[5]!], [box[0]!, y, box[4]!, y]] });
    }
    case 'kd-tree': {
      const { nodes } = structure.index;
      return treeAtlas(nodes, [0], box, (node) => [nodes[node]!.axis === 0 ? 1 : 0, nodes[node]!.axis, nodes[node]!.value]);
    }
    case 'forest': {
      const { nodes, roots } = structure.index;
      return treeAtlas(nodes, roots, box, (node) => [nodes[node]!.normal![0]!, nodes[node]!.normal![1]!, nodes[node]!.offset]);
    }
    case 'lsh': {
      const { planes, mean, bits } = structure.index;
      const sides = planes.map((table) => Array.from({ length: bits }, (_, b): [number, number, number] => {
        const [x, y] = [table[2 * b]!, table[2 * b + 1]!];
        return [x, y, x * mean[0]! + y * mean[1]!];
      }));
      const bucket = (table: number, signature: number) =>
        sides[table]!.reduce((region, [x, y, c], b) => ((signature >> b) & 1 ? clip(region, -x, -y, -c) : clip(region, x, y, c)), box);
      return { groupOf: (table) => table, scene: (table) => ({ polygons: sides[table]!.map((side) => clip(box, ...side)), edges: [] }), region: bucket };
    }
    case 'ivf':
    case 'ivf-pq': {
      const polygons = voronoi(structure.index.centroids, box);
      return single({ polygons }, (cell) => polygons[cell]);
    }
    case 'pq': {
      const { codebooks } = structure.index.quantiser;
      if (codebooks.length === 1) return single({ polygons: voronoi(codebooks[0]!, box) });
      return single({ edges: codebooks.flatMap((book, axis) => gridLines(book, axis === 0 ? 0 : 1, box)) });
    }
    case 'hnsw': {
      const { links } = structure.index;
      const linksIn = (id: number, layer: number): readonly number[] => links[id]![layer] ?? [];
      const edges = (layer: number): Polygon[] =>
        links.flatMap((_, id) => linksIn(id, layer).filter((other) => other > id || !linksIn(other, layer).includes(id)).map((other) => [...row(vectors, id), ...row(vectors, other)]));
      return { groupOf: (layer) => layer, scene: (layer) => ({ polygons: [], edges: edges(layer) }), region: NO_REGION };
    }
  }
}
