/** The grid of cells on which a model over the plane is drawn. */
import { PLANE } from '@site/src/algorithms/ensembles/datasets';

/** Cells along one side: fine enough for a boundary, coarse enough to redraw while a slider moves. */
export const CELLS = 56;

/** The centre of every cell, row by row from the lower left. */
export function planeCells(): readonly (readonly [number, number])[] {
  const at = (i: number): number => PLANE.min + ((PLANE.max - PLANE.min) * (i + 0.5)) / CELLS;
  return Array.from({ length: CELLS * CELLS }, (_, i) => [at(i % CELLS), at(Math.floor(i / CELLS))] as const);
}

/** Axes of the plane: a map, so no ticks. */
export const PLANE_AXIS = { domain: [PLANE.min, PLANE.max], ticks: 0 } as const;
