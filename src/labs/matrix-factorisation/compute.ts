/** Makes a ratings matrix from known tastes, trains on the part that is seen, and folds new users in. */
import { solveUser, trainAls } from '../../algorithms/candidate-generation/alternating-least-squares';
import { predict, rmse, trainSgd, type Epoch, type Factors, type Rating } from '../../algorithms/candidate-generation/matrix-factorisation';
import { createRandom, type Random } from '../../algorithms/random';
import { EPOCHS, ITEMS, LAMBDAS, MOST_GIVEN, USERS, type MfValues } from './parameters';

/** Root-mean-square errors after an epoch. */
export interface EpochErrors {
  readonly train: number;
  readonly test: number;
  /** Error on a new user's unseen ratings, by the number of ratings given. */
  readonly cold: readonly number[];
}

export interface MfResult {
  readonly epochs: readonly (EpochErrors & { readonly factors: Factors })[];
  /** Test error at the end for each penalty, with everything else as it is. */
  readonly sweep: readonly number[];
  /** Test error of always saying the mean. */
  readonly meanError: number;
  /** True rating by user and item, row by row, and whether it was seen in training. */
  readonly truth: readonly number[];
  readonly known: readonly boolean[];
}

const NEW_USERS = 24;
const NOISE = 0.3;

interface Taste {
  readonly bias: number;
  readonly factors: readonly [number, number];
}

function taste(random: Random): Taste {
  return { bias: 0.45 * random.normal(), factors: [random.normal(), random.normal()] };
}

/** 3.3 plus both biases plus the match of two hidden tastes plus noise, held to the scale of one to five stars. */
function rate(user: Taste, item: Taste, random: Random): number {
  const match = user.factors[0] * item.factors[0] + user.factors[1] * item.factors[1];
  return Math.max(1, Math.min(5, 3.3 + user.bias + item.bias + 0.7 * match + NOISE * random.normal()));
}

function makeWorld(v: MfValues): { train: Rating[]; test: Rating[]; truth: number[]; known: boolean[]; newcomers: Rating[][] } {
  const random = createRandom(v.seed);
  const items = Array.from({ length: ITEMS }, () => taste(random));
  const users = Array.from({ length: USERS + NEW_USERS }, () => taste(random));
  const rows = users.map((user, u) => items.map((item, i): Rating => ({ user: u, item: i, value: rate(user, item, random) })));
  const all = rows.slice(0, USERS).flat();
  const draw = createRandom(v.seed, 1);
  const known = all.map(() => draw.uniform() < v.seen);
  // The order in which each newcomer rates is fixed, so that a further rating adds to the ones before.
  const newcomers = rows.slice(USERS).map((row) => draw.withoutReplacement(ITEMS, ITEMS).map((i) => row[i]!));
  return { train: all.filter((_, i) => known[i]), test: all.filter((_, i) => !known[i]), truth: all.map((r) => r.value), known, newcomers };
}

function* train(v: MfValues, ratings: readonly Rating[], lambda: number): Generator<Epoch, void, void> {
  const options = { users: USERS, items: ITEMS, rank: v.rank, epochs: EPOCHS, random: createRandom(v.seed, 2).uniform };
  // SGD pays the penalty at each rating, ALS once a row: divided by the ratings in a row, λ means the same to both.
  if (v.method === 'sgd') yield* trainSgd(ratings, { ...options, regularisation: (lambda * USERS) / Math.max(USERS, ratings.length), rate: 0.06 });
  else yield* trainAls(ratings, { ...options, regularisation: lambda });
}

/** Mean-square error over newcomers who gave their first ratings and are judged on the last of them all. */
function coldError(factors: Factors, newcomers: readonly (readonly Rating[])[], given: number, lambda: number): number {
  let sum = 0;
  let count = 0;
  for (const ratings of newcomers) {
    const solved = solveUser(factors, ratings.slice(0, given), lambda);
    const own: Factors = { ...factors, userBias: Float64Array.of(solved.bias), userFactors: solved.factors };
    for (const { item, value } of ratings.slice(MOST_GIVEN)) {
      sum += (value - predict(own, 0, item)) ** 2;
      count++;
    }
  }
  return Math.sqrt(sum / count);
}

/** Trains, then trains again with every other penalty. */
export function* factorise(v: MfValues): Generator<number, MfResult, void> {
  const world = makeWorld(v);
  const lambda = Number(v.lambda);
  const epochs: MfResult['epochs'][number][] = [];
  for (const { factors, trainError } of train(v, world.train, lambda)) {
    const cold = Array.from({ length: MOST_GIVEN + 1 }, (_, given) => coldError(factors, world.newcomers, given, lambda));
    epochs.push({ factors, train: trainError, test: rmse(factors, world.test), cold });
    yield (0.4 * epochs.length) / EPOCHS;
  }
  const sweep: number[] = [];
  for (const candidate of LAMBDAS) {
    let last: Factors | undefined;
    for (const { factors } of train(v, world.train, Number(candidate))) last = factors;
    sweep.push(rmse(last!, world.test));
    yield 0.4 + (0.6 * sweep.length) / LAMBDAS.length;
  }
  const mean = world.train.reduce((sum, r) => sum + r.value, 0) / Math.max(1, world.train.length);
  const meanError = Math.sqrt(world.test.reduce((sum, r) => sum + (r.value - mean) ** 2, 0) / world.test.length);
  return { epochs, sweep, meanError, truth: world.truth, known: world.known };
}
