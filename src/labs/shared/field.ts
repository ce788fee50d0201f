/**
 * Cuts a grid of values into bands (`levels.length` + 1) and gives each band's cells as one SVG path.
 * Runs of equal cells in a row become one rectangle, so a tree's axis-parallel regions stay exact and short,
 * where interpolated contours would round their corners. Shapes: `grid` is size×size, row by row from the lower left.
 */
export function contourBands(grid: ArrayLike<number>, size: number, levels: readonly number[]): string[] {
  if (grid.length !== size * size)
    throw new Error(`A field of ${size}×${size} needs ${size * size} values, not ${grid.length}`);
  const paths = Array.from({ length: levels.length + 1 }, () => '');
  const band = (value: number): number => levels.reduce((count, level) => count + (value >= level ? 1 : 0), 0);
  for (let row = 0; row < size; row++) {
    let start = 0;
    let current = band(grid[row * size]!);
    for (let column = 1; column <= size; column++) {
      const next = column < size ? band(grid[row * size + column]!) : -1;
      if (next === current) continue;
      paths[current] += `M${start} ${row}h${column - start}v1h${start - column}z`;
      start = column;
      current = next;
    }
  }
  return paths;
}
