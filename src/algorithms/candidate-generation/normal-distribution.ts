/** The standard normal's density and tails, accurate far out: a catalogue of a billion puts its best item near z = 6. */

/** φ(z) = e^(−z²/2) / √(2π). */
export function density(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

/**
 * P(Z > z), relative error below 2e-7: the complementary error function by a Chebyshev fit (the `erfcc` routine of Numerical
 * Recipes), which keeps its digits in the tail where 1 − Φ(z) would lose them.
 */
export function upperTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.5 * x);
  const series =
    -1.26551223 + t * (1.00002368 + t * (0.37409196 + t * (0.09678418 + t * (-0.18628806 + t * (0.27886807 +
    t * (-1.13520398 + t * (1.48851587 + t * (-0.82215223 + t * 0.17087277))))))));
  const tail = 0.5 * t * Math.exp(-x * x + series);
  return z >= 0 ? tail : 1 - tail;
}

/** The z with P(Z > z) = share, by bisection; share in (0, 1). */
export function tailPoint(share: number): number {
  let low = -9;
  let high = 9;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (upperTail(middle) > share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
