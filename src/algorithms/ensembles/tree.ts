/**
 * A CART decision tree for regression and for two classes.
 * Split rule: of all features and all midpoints between neighbouring values, take the cut that lowers the weighted sum
 * of squares the most; with sums S and weights W on each side that is the cut with the largest S_l²/W_l + S_r²/W_r.
 * For labels 0 and 1 the Gini impurity 2p(1 − p) is twice the variance, so the same rule grows both kinds.
 * Rows are sorted by each feature once and keep that order while questions part them, so the cost is
 * O(features · n log n) and then O(features · n) a level. Source: Breiman, Friedman, Olshen, Stone, Classification and Regression Trees.
 */
import type { Dataset } from './datasets';
import type { Random } from '../random';

/** An end of the tree: the weighted mean of the targets that fell here (for two classes the share of class 1). */
export interface Leaf {
  readonly value: number;
  /** Rows of the training data that fell here. */
  readonly rows: readonly number[];
}

/** A question: rows with `x[feature] <= threshold` go left. */
export interface Split {
  readonly feature: number;
  readonly threshold: number;
  readonly left: Tree;
  readonly right: Tree;
}

export type Tree = Leaf | Split;

export interface TreeOptions {
  /** Levels of questions; 0 gives a single leaf. */
  readonly maxDepth: number;
  /** Fewest rows in a leaf. */
  readonly minLeaf?: number;
  /** Features looked at for each split, drawn anew each time (random forests); all where left out. */
  readonly features?: number;
  readonly random?: Random;
  /** Weight of each row of `data` (boosting); 1 where left out. */
  readonly weights?: ArrayLike<number>;
  /** Rows to grow on, with repetition (bootstrap); all where left out. */
  readonly rows?: readonly number[];
  /** What a leaf predicts for its rows; their weighted mean where left out. */
  readonly leafValue?: (rows: readonly number[]) => number;
}

/** Grows a tree; throws where there is no row to grow on. */
export function growTree(data: Dataset, options: TreeOptions): Tree {
  const rows = options.rows ?? data.y.map((_, i) => i);
  if (rows.length === 0) throw new Error('A tree needs at least one row');
  const orders = data.x[0]!.map((_, feature) => [...rows].sort((a, b) => data.x[a]![feature]! - data.x[b]![feature]!));
  return grow(data, options, { rows, orders }, 0);
}

/** What reaches a node: its rows, and the same rows in the order of each feature. */
interface Arrived {
  readonly rows: readonly number[];
  readonly orders: readonly (readonly number[])[];
}

function grow(data: Dataset, options: TreeOptions, arrived: Arrived, depth: number): Tree {
  const { rows } = arrived;
  const pure = rows.every((row) => data.y[row] === data.y[rows[0]!]);
  const cut = pure || depth >= options.maxDepth ? undefined : bestCut(data, options, arrived);
  if (!cut) return { value: options.leafValue?.(rows) ?? weightedMean(data, options, rows), rows };
  const side = (left: boolean): Tree => {
    const goes = (row: number): boolean => data.x[row]![cut.feature]! <= cut.threshold === left;
    return grow(data, options, { rows: rows.filter(goes), orders: arrived.orders.map((order) => order.filter(goes)) }, depth + 1);
  };
  return { ...cut, left: side(true), right: side(false) };
}

function bestCut(data: Dataset, options: TreeOptions, { rows, orders }: Arrived): { feature: number; threshold: number } | undefined {
  const { weights, minLeaf = 1, features: tried, random } = options;
  const count = orders.length;
  const features =
    tried && random ? random.withoutReplacement(tried, count) : Array.from({ length: count }, (_, i) => i);
  let best: { feature: number; threshold: number } | undefined;
  let bestScore = -Infinity;
  // Only differences of targets matter to the split; taking the mean out first keeps the sums of squares exact.
  const mean = weightedMean(data, options, rows);
  for (const feature of features) {
    const value = (row: number): number => data.x[row]![feature]!;
    const sorted = orders[feature]!;
    let weightRight = 0;
    let sumRight = 0;
    for (const row of sorted) {
      const weight = weights?.[row] ?? 1;
      weightRight += weight;
      sumRight += weight * (data.y[row]! - mean);
    }
    let weightLeft = 0;
    let sumLeft = 0;
    for (let i = 0; i < sorted.length - 1; i++) {
      const row = sorted[i]!;
      const weight = weights?.[row] ?? 1;
      const moved = weight * (data.y[row]! - mean);
      weightLeft += weight;
      weightRight -= weight;
      sumLeft += moved;
      sumRight -= moved;
      const here = value(row);
      const next = value(sorted[i + 1]!);
      if (here === next || i + 1 < minLeaf || sorted.length - i - 1 < minLeaf) continue;
      const score = sumLeft ** 2 / weightLeft + sumRight ** 2 / weightRight;
      if (score > bestScore) {
        bestScore = score;
        best = { feature, threshold: here / 2 + next / 2 };
      }
    }
  }
  return best;
}

function weightedMean(data: Dataset, { weights }: TreeOptions, rows: readonly number[]): number {
  let weight = 0;
  let sum = 0;
  for (const row of rows) {
    const w = weights?.[row] ?? 1;
    weight += w;
    sum += w * data.y[row]!;
  }
  return sum / weight;
}

/** The leaf that a row of features falls into. */
export function findLeaf(tree: Tree, x: readonly number[]): Leaf {
  let node = tree;
  while ('left' in node) node = x[node.feature]! <= node.threshold ? node.left : node.right;
  return node;
}

/** The tree's prediction for one row of features. */
export function predictTree(tree: Tree, x: readonly number[]): number {
  return findLeaf(tree, x).value;
}
