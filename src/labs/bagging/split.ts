import type { Decomposition } from '@site/src/algorithms/ensembles/bias-variance';

/** Stands for a split while the resampling still runs: its numbers are written as dashes. */
export const PENDING: Decomposition = { error: NaN, biasAndNoise: NaN, variance: NaN };

/** The split of one tree and that of all of them. */
export function ends(split: readonly Decomposition[]): readonly [one: Decomposition, all: Decomposition] {
  return [split[0] ?? PENDING, split.at(-1) ?? PENDING];
}
