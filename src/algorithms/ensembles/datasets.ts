/** Small seeded data sets: two classes in the plane, and one curve to regress on. */
import type { Random } from '../random';

/** `x` is n rows of features, `y` n targets: 0 or 1 for classes, real numbers for regression. */
export interface Dataset {
  readonly x: readonly (readonly number[])[];
  readonly y: readonly number[];
}

export const PLANE_SHAPES = ['moons', 'circles', 'spirals', 'blobs'] as const;
export type PlaneShape = (typeof PLANE_SHAPES)[number];

/** The part of the plane in which every shape lies (noise may carry single points beyond it). */
export const PLANE = { min: -3, max: 3 } as const;

/** Where a point of a class lies before noise; `t` in [0, 1) runs along the shape. */
const CENTRE: Record<PlaneShape, (label: number, t: number, random: Random) => [number, number]> = {
  moons: (label, t) => {
    const angle = Math.PI * t;
    return label === 0
      ? [1.6 * Math.cos(angle) - 0.8, 1.6 * Math.sin(angle) - 0.4]
      : [0.8 - 1.6 * Math.cos(angle), 0.4 - 1.6 * Math.sin(angle)];
  },
  circles: (label, t) => {
    const radius = label === 0 ? 2.1 : 1;
    return [radius * Math.cos(2 * Math.PI * t), radius * Math.sin(2 * Math.PI * t)];
  },
  spirals: (label, t) => {
    const angle = 3 * Math.PI * Math.sqrt(t) + Math.PI * label;
    const radius = 0.2 + 2.2 * Math.sqrt(t);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  },
  blobs: (label, _t, random) => {
    // Two blobs a class, crosswise: no straight line parts them.
    const side = random.uniform() < 0.5 ? -1 : 1;
    return [1.2 * side, 1.2 * side * (label === 0 ? 1 : -1)];
  },
};

/** Draws `n` points of two equally frequent classes; `noise` is the standard deviation added to each coordinate. */
export function drawPlane(shape: PlaneShape, n: number, noise: number, random: Random): Dataset {
  const x: number[][] = [];
  const y: number[] = [];
  for (let i = 0; i < n; i++) {
    const label = i % 2;
    const [a, b] = CENTRE[shape](label, random.uniform(), random);
    x.push([a + noise * random.normal(), b + noise * random.normal()]);
    y.push(label);
  }
  return { x, y };
}

/** The curve behind `drawCurve`, on [0, 1]: slow on the left, fast on the right. */
export function curve(x: number): number {
  return Math.sin(2 * Math.PI * x * (0.6 + 1.4 * x)) + 0.6 * x;
}

/** Draws `n` points of the curve at random places; `noise` is the standard deviation of the target. */
export function drawCurve(n: number, noise: number, random: Random): Dataset {
  const x = Array.from({ length: n }, () => [random.uniform()]);
  return { x, y: x.map(([place]) => curve(place!) + noise * random.normal()) };
}
