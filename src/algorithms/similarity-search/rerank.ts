/** The last step of every search over codes: measure the best candidates against their full vectors. */
import { NearestList } from './queues';
import type { SearchStep } from './steps';
import { squaredL2, type SearchResult, type Vectors, type Work } from './vectors';

/**
 * The k nearest of a shortlist. With `depth` 0 the order by code stands and distances are estimates; above, every vector
 * of the shortlist is measured: as many distances, and as many reads where the vectors lie on disk.
 */
export function* rerank(vectors: Vectors, query: Float32Array, shortlist: NearestList, k: number, depth: number, work: Work): Generator<SearchStep, SearchResult, void> {
  const found = shortlist.toArray();
  if (depth === 0) return { neighbours: found.slice(0, k), work };
  const best = new NearestList(k);
  for (const { id } of found) best.offer(id, squaredL2(query, 0, vectors.data, id * vectors.dim, vectors.dim));
  work.distances += found.length;
  yield { kind: 'rerank', part: 0, ids: found.map((f) => f.id), at: best.bar, distances: work.distances };
  return { neighbours: best.toArray(), work };
}
