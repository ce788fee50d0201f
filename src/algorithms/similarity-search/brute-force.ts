/**
 * Exact search: measure every vector, keep the k nearest. n distances a query, nothing to build, recall 1 by
 * definition: the oracle for every index here and, for small n or selective filters, the right answer in production.
 */
import { NearestList } from './queues';
import { finish, type Walk } from './steps';
import { noWork, squaredL2, type SearchResult, type Vectors } from './vectors';

/** Exact k nearest, as steps of `block` vectors; `accept` leaves out vectors before they are measured. */
export function* walkExact(vectors: Vectors, query: Float32Array, k: number, accept?: (id: number) => boolean, block = 64): Walk {
  const best = new NearestList(k);
  const work = noWork();
  let ids: number[] = [];
  for (let id = 0; id < vectors.count; id++) {
    if (accept && !accept(id)) continue;
    best.offer(id, squaredL2(query, 0, vectors.data, id * vectors.dim, vectors.dim));
    work.distances++;
    ids.push(id);
    if (ids.length === block) {
      yield { kind: 'scan', part: 0, ids, at: best.bar, distances: work.distances };
      ids = [];
    }
  }
  if (ids.length > 0) yield { kind: 'scan', part: 0, ids, at: best.bar, distances: work.distances };
  return { neighbours: best.toArray(), work };
}

/** Exact k nearest. */
export function searchExact(vectors: Vectors, query: Float32Array, k: number, accept?: (id: number) => boolean): SearchResult {
  return finish(walkExact(vectors, query, k, accept));
}
