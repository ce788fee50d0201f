/**
 * Matrix factorisation with biases (Koren, Bell and Volinsky, 2009): a rating is predicted as
 *   r̂(u, i) = μ + b_u + b_i + p_u · q_i
 * and trained by stochastic gradient descent on Σ (r − r̂)² + λ (b_u² + b_i² + ‖p_u‖² + ‖q_i‖²) over the known ratings.
 */

/** One known cell of the matrix. */
export interface Rating {
  readonly user: number;
  readonly item: number;
  readonly value: number;
}

/** What is learnt; `userFactors` is users × rank, `itemFactors` items × rank, both row-major. */
export interface Factors {
  readonly rank: number;
  readonly mean: number;
  readonly userBias: Float64Array;
  readonly itemBias: Float64Array;
  readonly userFactors: Float64Array;
  readonly itemFactors: Float64Array;
}

/** The model after an epoch and its root-mean-square error on the training ratings. */
export interface Epoch {
  readonly epoch: number;
  readonly factors: Factors;
  readonly trainError: number;
}

export interface FactorOptions {
  readonly users: number;
  readonly items: number;
  readonly rank: number;
  /** λ, the weight of the squared-size penalty. */
  readonly regularisation: number;
  readonly epochs: number;
  readonly random: () => number;
}

/** Mean of the ratings; 0 where there are none. */
export function meanRating(ratings: readonly Rating[]): number {
  return ratings.length === 0 ? 0 : ratings.reduce((sum, r) => sum + r.value, 0) / ratings.length;
}

/** r̂(u, i). */
export function predict(f: Factors, user: number, item: number): number {
  let value = f.mean + f.userBias[user]! + f.itemBias[item]!;
  for (let d = 0; d < f.rank; d++) value += f.userFactors[user * f.rank + d]! * f.itemFactors[item * f.rank + d]!;
  return value;
}

/** Root-mean-square error; NaN where there are no ratings to judge by. */
export function rmse(factors: Factors, ratings: readonly Rating[]): number {
  const squares = ratings.reduce((sum, r) => sum + (r.value - predict(factors, r.user, r.item)) ** 2, 0);
  return Math.sqrt(squares / ratings.length);
}

/** Small random factors and zero biases: equal factors would get equal gradients and never part. */
export function initialFactors(ratings: readonly Rating[], options: FactorOptions): Factors {
  const { users, items, rank, random } = options;
  const small = (length: number) => Float64Array.from({ length }, () => 0.2 * (random() - 0.5));
  return {
    rank,
    mean: meanRating(ratings),
    userBias: new Float64Array(users),
    itemBias: new Float64Array(items),
    userFactors: small(users * rank),
    itemFactors: small(items * rank),
  };
}

/** A copy that later steps leave alone. */
export function copyFactors(f: Factors): Factors {
  return { ...f, userBias: f.userBias.slice(), itemBias: f.itemBias.slice(), userFactors: f.userFactors.slice(), itemFactors: f.itemFactors.slice() };
}

/** One gradient step on one rating, in place: every parameter moves against its share of the error. */
export function sgdStep(f: Factors, { user, item, value }: Rating, rate: number, regularisation: number): void {
  const error = value - predict(f, user, item);
  f.userBias[user]! += rate * (error - regularisation * f.userBias[user]!);
  f.itemBias[item]! += rate * (error - regularisation * f.itemBias[item]!);
  for (let d = 0; d < f.rank; d++) {
    const p = f.userFactors[user * f.rank + d]!;
    const q = f.itemFactors[item * f.rank + d]!;
    f.userFactors[user * f.rank + d] = p + rate * (error * q - regularisation * p);
    f.itemFactors[item * f.rank + d] = q + rate * (error * p - regularisation * q);
  }
}

/** Visits the ratings in a fresh random order each epoch; yields the start and every epoch. */
export function* trainSgd(ratings: readonly Rating[], options: FactorOptions & { rate: number }): Generator<Epoch, Factors, void> {
  const { epochs, rate, regularisation, random } = options;
  const factors = initialFactors(ratings, options);
  const order = Array.from(ratings.keys());
  yield { epoch: 0, factors: copyFactors(factors), trainError: rmse(factors, ratings) };
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const i of order) sgdStep(factors, ratings[i]!, rate, regularisation);
    yield { epoch, factors: copyFactors(factors), trainError: rmse(factors, ratings) };
  }
  return factors;
}
