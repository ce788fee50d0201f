/** The grid of cells on which a model over the plane is drawn. */
import { PLANE } from '@site/src/algorithms/ensembles/datasets';
import type { Tree } from '@site/src/algorithms/ensembles/tree';

/** Cells along one side: fine enough for a boundary, coarse enough to redraw while a slider moves. */
export const CELLS = 56;

/** The centre of the i-th column or row. */
const at = (i: number): number => PLANE.min + ((PLANE.max - PLANE.min) * (i + 0.5)) / CELLS;

/** The centre of every cell, row by row from the lower left. */
export function planeCells(): readonly (readonly [number, number])[] {
  return Array.from({ length: CELLS * CELLS }, (_, i) => [at(i % CELLS), at(Math.floor(i / CELLS))] as const);
}

/** Axes of the plane: a map, so no ticks. */
export const PLANE_AXIS = { domain: [PLANE.min, PLANE.max], ticks: 0 } as const;

/**
 * Adds what a tree's leaves give (by their value) to every cell of a grid of CELLS × CELLS. A tree over two features cuts the plane
 * into rectangles, so each leaf fills one: no cell walks down the tree by itself.
 */
export function addTree(grid: Float32Array, tree: Tree, gives: (value: number) => number, box: readonly [number, number, number, number] = [0, 0, CELLS, CELLS]): Float32Array {
  const [left, low, right, high] = box;
  if ('value' in tree) {
    const given = gives(tree.value);
    for (let row = low; row < high; row++) for (let cell = row * CELLS + left; cell < row * CELLS + right; cell++) grid[cell]! += given;
    return grid;
  }
  const across = tree.feature === 0;
  let cut = across ? left : low;
  while (cut < (across ? right : high) && at(cut) <= tree.threshold) cut++;
  addTree(grid, tree.left, gives, across ? [left, low, cut, high] : [left, low, right, cut]);
  return addTree(grid, tree.right, gives, across ? [cut, low, right, high] : [left, cut, right, high]);
}
