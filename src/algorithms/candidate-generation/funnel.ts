/**
 * A cascade of rankers as arithmetic: what each stage keeps, what it costs, and which good items it throws away.
 *
 * Every item has a true worth z, standard normal over the catalogue. Stage s sees ρ_s·z + √(1−ρ_s²)·noise and keeps its
 * best K_s. An item of worth z passes with probability g_s(z) = P(noise > (t_s − ρ_s·z)/√(1−ρ_s²)), where the threshold
 * t_s is the one that keeps K_s on average: N ∫ φ(z) Π_{r≤s} g_r(z) dz = K_s. Recall is the share of the truly best k
 * that passes all stages. Simplified: noise is Gaussian and independent between stages, and what an approximate index
 * misses it misses at random.
 */
import { density, tailPoint, upperTail } from './normal-distribution';

export interface Stage {
  readonly name: string;
  /** Items passed on. */
  readonly keep: number;
  /** ρ in [0, 1): correlation of this stage's score with true worth. */
  readonly quality: number;
  /** Share of its input that the stage scores at all: below 1 for an approximate index. */
  readonly scanned: number;
  /** Of the items that the stage's score would pass, the share that its index finds: 1 where all are scored. */
  readonly indexRecall: number;
  /** Microseconds of compute for one scored item. */
  readonly microsPerItem: number;
  /** Scored items are spread over this many workers. */
  readonly parallel: number;
  /** Milliseconds spent whatever the size: network, feature fetch, queue. */
  readonly fixedMs: number;
}

/** What a stage is given and what that costs: arithmetic on counts alone. */
export interface StageLoad {
  readonly name: string;
  readonly input: number;
  readonly output: number;
  readonly scored: number;
  readonly latencyMs: number;
  /** Core-milliseconds of compute a request. */
  readonly computeMs: number;
}

export interface StageReport extends StageLoad {
  /** Of the truly best k that arrived, the share that leaves. */
  readonly recall: number;
  /** Of the truly best k of the catalogue, the share that is still there. */
  readonly cumulativeRecall: number;
}

export interface FunnelReport {
  readonly stages: readonly StageReport[];
  readonly latencyMs: number;
  readonly computeMs: number;
  readonly recall: number;
}

const STEP = 0.02;
const GRID = Float64Array.from({ length: 901 }, (_, i) => -9 + i * STEP);
const WEIGHT = GRID.map((z) => density(z) * STEP);

/** Σ over the grid of density × surviving share: the share of the catalogue still in the funnel. */
function mass(survival: Float64Array, from = -Infinity): number {
  let sum = 0;
  for (let i = 0; i < GRID.length; i++) {
    // The grid cell that contains `from` counts in part, or k would jump in steps of a whole cell.
    const part = Math.min(1, Math.max(0, (GRID[i]! + STEP / 2 - from) / STEP));
    sum += part * WEIGHT[i]! * survival[i]!;
  }
  return sum;
}

/** Survival after a stage with this threshold. */
function after(survival: Float64Array, quality: number, threshold: number): Float64Array {
  const noise = Math.sqrt(1 - quality * quality);
  return survival.map((share, i) => share * upperTail((threshold - quality * GRID[i]!) / noise));
}

/** The threshold that leaves `share` of the catalogue, by bisection; nothing is cut where all fits. */
function cut(survival: Float64Array, quality: number, share: number): Float64Array {
  if (mass(survival) <= share) return survival;
  let low = -12;
  let high = 12;
  for (let i = 0; i < 32; i++) {
    const middle = (low + high) / 2;
    if (mass(after(survival, quality, middle)) > share) low = middle;
    else high = middle;
  }
  return after(survival, quality, (low + high) / 2);
}

/** Counts, latency and compute of each stage for one request. */
export function stageLoads(catalogue: number, stages: readonly Stage[]): StageLoad[] {
  let input = catalogue;
  return stages.map((stage) => {
    const scored = input * stage.scanned;
    const output = Math.min(input, stage.keep);
    const computeMs = (scored * stage.microsPerItem) / 1000;
    const load = { name: stage.name, input, output, scored, computeMs, latencyMs: stage.fixedMs + computeMs / stage.parallel };
    input = output;
    return load;
  });
}

/** Runs `catalogue` items through the stages and follows the truly best `k`. */
export function runFunnel(catalogue: number, k: number, stages: readonly Stage[]): FunnelReport {
  if (!(catalogue > k && k > 0)) throw new RangeError('the catalogue must hold more than the k items asked for');
  const from = tailPoint(k / catalogue);
  let survival: Float64Array = new Float64Array(GRID.length).fill(1);
  const all = mass(survival, from);
  let before = 1;
  const reports = stageLoads(catalogue, stages).map((load, s): StageReport => {
    const { quality, indexRecall } = stages[s]!;
    survival = cut(survival, quality, load.output / catalogue).map((share) => share * indexRecall);
    const cumulativeRecall = mass(survival, from) / all;
    const report = { ...load, cumulativeRecall, recall: before === 0 ? 0 : cumulativeRecall / before };
    before = cumulativeRecall;
    return report;
  });
  const total = (of: (report: StageReport) => number) => reports.reduce((sum, report) => sum + of(report), 0);
  return { stages: reports, latencyMs: total((r) => r.latencyMs), computeMs: total((r) => r.computeMs), recall: before };
}

/** The largest factor up to 10⁶ by which `grow` can scale the load within the budget; 0 if it is already over. */
export function headroom(grow: (factor: number) => readonly StageLoad[], budgetMs: number): number {
  const fits = (factor: number) => grow(factor).reduce((sum, load) => sum + load.latencyMs, 0) <= budgetMs;
  if (!fits(1)) return 0;
  let low = 0;
  let high = 6;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (fits(10 ** middle)) low = middle;
    else high = middle;
  }
  return 10 ** low;
}
