/** What the numbers of the filtered search lab say for one filter. */
import type { FilterStrategy } from '../../algorithms/similarity-search/filtered-search';
import type { FilterResult, FilterRow } from './compute';

/** Places of the filter in the order in which they are drawn. */
export const STRATEGIES = ['before', 'after', 'during'] as const satisfies readonly FilterStrategy[];

/** The row of the chosen share, in per cent. */
export function chosenOf({ rows }: FilterResult, share: string): FilterRow {
  return rows.find((row) => row.share === share)!;
}

/** The cheapest strategy that finds at least 95%; a scan of what passes always does. */
export function cheapest({ by }: FilterRow): FilterStrategy {
  return STRATEGIES.filter((strategy) => by[strategy].recall >= 0.95).sort((a, b) => by[a].cost - by[b].cost)[0]!;
}
