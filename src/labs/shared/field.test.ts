import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contourBands } from './field';

/** The cells that a path of rectangles covers. */
function cells(path: string): string[] {
  return [...path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-\d+z/g)].flatMap(([, x, y, width, height]) =>
    Array.from({ length: Number(width) * Number(height) }, (_, i) => `${Number(x) + (i % Number(width))},${Number(y) + Math.floor(i / Number(width))}`),
  );
}

it('covers every cell exactly once, in the band of its value', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 9 })
        .chain((size) =>
          fc.tuple(
            fc.constant(size),
            fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: size * size, maxLength: size * size }),
          ),
        ),
      ([size, grid]) => {
        const levels = [0.25, 0.5, 0.75];
        const seen = new Map<string, number>();
        contourBands(grid, size, levels).forEach((path, band) =>
          cells(path).forEach((cell) => (expect(seen.has(cell)).toBe(false), seen.set(cell, band))),
        );
        expect(seen.size).toBe(size * size);
        grid.forEach((value, i) =>
          expect(seen.get(`${i % size},${Math.floor(i / size)}`)).toBe(levels.filter((level) => value >= level).length),
        );
      },
    ),
  );
});

it('writes a rectangle of equal cells once, however tall', () => {
  expect(contourBands([0, 1, 0, 1], 2, [0.5])).toEqual(['M0 0h1v2h-1z', 'M1 0h1v2h-1z']);
});

it('refuses a grid of the wrong size', () => {
  expect(() => contourBands([1, 2, 3], 2, [0.5])).toThrow('needs 4 values, not 3');
});
