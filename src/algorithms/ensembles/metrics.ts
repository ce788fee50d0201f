/** Scores of predictions against truth; each throws on zero rows, since a mean of nothing says nothing. */

function requireRows(y: readonly number[], predicted: readonly number[]): void {
  if (y.length === 0) throw new Error('A metric needs at least one row');
  if (y.length !== predicted.length) throw new Error(`${y.length} targets but ${predicted.length} predictions`);
}

function mean(y: readonly number[], score: (target: number, i: number) => number): number {
  return y.reduce((sum, target, i) => sum + score(target, i), 0) / y.length;
}

/** Share of rows on the wrong side of one half. */
export function errorRate(y: readonly number[], p: readonly number[]): number {
  requireRows(y, p);
  return mean(y, (target, i) => ((p[i]! > 0.5 ? 1 : 0) === target ? 0 : 1));
}

/** Mean of (y − ŷ)²; on probabilities of class 1 this is the Brier score. */
export function squaredError(y: readonly number[], predicted: readonly number[]): number {
  requireRows(y, predicted);
  return mean(y, (target, i) => (target - predicted[i]!) ** 2);
}

/** Mean of −ln of the probability given to what happened, in nats; probabilities are kept 1e-15 away from 0 and 1. */
export function logLoss(y: readonly number[], p: readonly number[]): number {
  requireRows(y, p);
  const clip = (probability: number): number => Math.min(1 - 1e-15, Math.max(1e-15, probability));
  return mean(y, (target, i) => -Math.log(target === 1 ? clip(p[i]!) : 1 - clip(p[i]!)));
}

/** Area under the ROC curve: the chance that a random 1 is scored above a random 0, ties counting half. */
export function rocAuc(y: readonly number[], score: readonly number[]): number {
  requireRows(y, score);
  const order = score.map((_, i) => i).sort((a, b) => score[a]! - score[b]!);
  const ones = y.filter((target) => target === 1).length;
  const zeros = y.length - ones;
  if (ones === 0 || zeros === 0) throw new Error('ROC AUC needs both classes');
  // Sum of the ranks of the ones (Mann–Whitney), tied scores sharing the mean of their ranks.
  let rankSum = 0;
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end < order.length && score[order[end]!] === score[order[start]!]) end++;
    for (let i = start; i < end; i++) if (y[order[i]!] === 1) rankSum += (start + 1 + end) / 2;
    start = end;
  }
  return (rankSum - (ones * (ones + 1)) / 2) / (ones * zeros);
}
