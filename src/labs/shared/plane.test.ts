import { describe, expect, it } from 'vitest';
import { drawPlane } from '../../algorithms/ensembles/datasets';
import { growTree, predictTree } from '../../algorithms/ensembles/tree';
import { createRandom } from '../../algorithms/random';
import { addTree, CELLS, planeCells } from './plane';

describe('addTree', () => {
  it('fills each cell with what the tree predicts at its centre, and adds up', () => {
    for (const depth of [0, 1, 6, 12]) {
      const tree = growTree(drawPlane('moons', 150, 0.6, createRandom(depth)), { maxDepth: depth });
      const grid = addTree(new Float32Array(CELLS * CELLS), tree, (value) => value);
      expect([...grid]).toEqual(planeCells().map((cell) => Math.fround(predictTree(tree, cell))));
      const twice = addTree(grid.slice(), tree, (value) => Math.fround(value));
      expect([...twice]).toEqual([...grid].map((value) => 2 * value));
    }
  });
});
