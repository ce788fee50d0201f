/**
 * Which candidates become a graph node's links (Malkov and Yashunin's Algorithm 4, the rule that Vamana relaxes by a
 * factor α): the nearest first, but none that lies nearer to a link already chosen than to the node itself. What is left
 * out can be reached through that link; what is kept points in different directions.
 */
import { squaredL2, type Neighbour, type Vectors } from './vectors';

/** At most `limit` of the candidates, which come nearest first with their distance from the node. */
export function diverseLinks(vectors: Vectors, sorted: readonly Neighbour[], limit: number): Neighbour[] {
  const { data, dim } = vectors;
  const chosen: Neighbour[] = [];
  for (const candidate of sorted) {
    if (chosen.length === limit) break;
    const start = candidate.id * dim;
    if (chosen.every((link) => squaredL2(data, start, data, link.id * dim, dim) > candidate.distance)) chosen.push(candidate);
  }
  return chosen;
}
