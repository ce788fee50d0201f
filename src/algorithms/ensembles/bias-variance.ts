/**
 * Splits the expected squared error of a learner into parts, by training it on many data sets.
 * For test rows with targets y and predictions f_r from R training sets, f̄ their mean over r:
 *   mean_r (y − f_r)²  =  (y − f̄)²  +  mean_r (f_r − f̄)²        exactly, row by row.
 * The first part is bias² and noise together (they cannot be told apart from labels alone), the second the variance.
 */
export interface Decomposition {
  /** Mean squared error over rows and training sets. */
  readonly error: number;
  readonly biasAndNoise: number;
  readonly variance: number;
}

/** `predictions` is R lists (one a training set) of n predictions for the n targets of `y`. */
export function decompose(predictions: readonly ArrayLike<number>[], y: readonly number[]): Decomposition {
  const runs = predictions.length;
  if (runs === 0 || y.length === 0) throw new Error('A decomposition needs at least one training set and one row');
  let biasAndNoise = 0;
  let variance = 0;
  for (let i = 0; i < y.length; i++) {
    let sum = 0;
    for (const run of predictions) sum += run[i]!;
    const mean = sum / runs;
    biasAndNoise += (y[i]! - mean) ** 2;
    for (const run of predictions) variance += (run[i]! - mean) ** 2 / runs;
  }
  biasAndNoise /= y.length;
  variance /= y.length;
  return { error: biasAndNoise + variance, biasAndNoise, variance };
}

/** The correlation ρ that the law of averages implies where one tree has variance `one` and the mean of B has `many`. */
export function impliedCorrelation(one: number, many: number, count: number): number {
  if (count < 2 || one === 0) return NaN;
  return (many / one - 1 / count) / (1 - 1 / count);
}
