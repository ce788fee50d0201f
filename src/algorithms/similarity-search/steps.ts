/** The vocabulary in which every index tells what it is doing while it searches. */
import type { SearchResult } from './vectors';

/**
 * What one step of a search did:
 * `scan` measured vectors; `split` chose a side of a tree node; `prune` gave up a region; `leaf` opened a leaf;
 * `hash` computed a table's signature; `bucket` opened a bucket; `centroids` ranked the cells; `list` opened a cell;
 * `table` filled a quantiser's distance table; `codes` scored compressed codes; `rerank` measured survivors exactly;
 * `enter` started at a graph layer's entry; `expand` measured a graph node's neighbours.
 */
export type StepKind =
  | 'scan' | 'split' | 'prune' | 'leaf' | 'hash' | 'bucket' | 'centroids' | 'list' | 'table' | 'codes' | 'rerank' | 'enter' | 'expand';

/** One step, enough to draw it and to caption it. */
export interface SearchStep {
  readonly kind: StepKind;
  /** The tree node, table, list, sub-space or layer that the step is in. */
  readonly part: number;
  /** Vectors touched by this step. */
  readonly ids: readonly number[];
  /** The graph node expanded, or the value that the step turned on (a margin, a bound, a signature). */
  readonly at: number;
  /** Full distance computations so far. */
  readonly distances: number;
}

/** A search that can be watched: yields its steps, returns its result. */
export type Walk = Generator<SearchStep, SearchResult, void>;

/** Runs a generator to its end and hands back what it returns. */
export function finish<T>(steps: Generator<unknown, T, void>): T {
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}
