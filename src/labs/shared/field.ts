/**
 * Cuts a grid of values into bands (`levels.length` + 1) and gives each band's cells as one SVG path.
 * Runs of equal cells become one rectangle, over as many rows as they repeat, so a tree's axis-parallel regions stay exact and short,
 * where interpolated contours would round their corners. Shapes: `grid` is size×size, row by row from the lower left.
 */
export function contourBands(grid: ArrayLike<number>, size: number, levels: readonly number[]): string[] {
  if (grid.length !== size * size)
    throw new Error(`A field of ${size}×${size} needs ${size * size} values, not ${grid.length}`);
  const paths = Array.from({ length: levels.length + 1 }, () => '');
  const bandOf = (value: number): number => levels.reduce((count, level) => count + (value >= level ? 1 : 0), 0);
  /** Runs that reach down from an earlier row, by where they start and end; the same run in the next row makes them taller. */
  let open = new Map<number, { band: number; from: number }>();
  const close = (row: number): void => {
    for (const [place, { band, from }] of open) {
      const [start, width] = [Math.floor(place / (size + 1)), (place % (size + 1)) - Math.floor(place / (size + 1))];
      paths[band] += `M${start} ${from}h${width}v${row - from}h${-width}z`;
    }
  };
  for (let row = 0; row < size; row++) {
    const next: typeof open = new Map();
    let start = 0;
    let current = bandOf(grid[row * size]!);
    for (let column = 1; column <= size; column++) {
      const found = column < size ? bandOf(grid[row * size + column]!) : -1;
      if (found === current) continue;
      const place = start * (size + 1) + column;
      const above = open.get(place);
      if (above?.band === current) open.delete(place);
      next.set(place, above?.band === current ? above : { band: current, from: row });
      start = column;
      current = found;
    }
    close(row);
    open = next;
  }
  close(size);
  return paths;
}
