/**
 * Three ways to honour a filter ("only listings free on these nights"). Which one wins turns on selectivity, the share of
 * vectors that pass:
 * *before*: find the ids that pass, measure them all (exact; selectivity × n distances);
 * *after*: ask the index for more than k and throw away what fails (finds about selectivity × asked);
 * *during*: walk the graph through everything, but return only what passes.
 */
import { searchExact } from './brute-force';
import type { Hnsw } from './hnsw';
import type { SearchResult } from './vectors';

export type FilterStrategy = 'before' | 'after' | 'during';

/** One filtered query over one graph; `ef` is the list that *after* and *during* keep. */
export function searchFiltered(
  graph: Hnsw,
  query: Float32Array,
  options: { k: number; ef: number; accept: (id: number) => boolean; strategy: FilterStrategy },
): SearchResult {
  const { k, ef, accept, strategy } = options;
  if (strategy === 'before') return searchExact(graph.vectors, query, k, accept);
  if (strategy === 'during') return graph.search(query, k, ef, accept);
  const { neighbours, work } = graph.search(query, ef, ef);
  return { neighbours: neighbours.filter(({ id }) => accept(id)).slice(0, k), work };
}
