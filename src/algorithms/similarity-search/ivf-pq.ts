/**
 * IVF-PQ: an inverted file whose lists hold product-quantised codes of what is left of a vector after its cell's centroid
 * is taken off (the residual, which is smaller and so rounds better). The index that fits a billion vectors in memory.
 */
import { buildCells, rankCells, type CellOptions, type Cells } from './ivf';
import { distanceTable, encode, quantiserBytes, tableDistance, trainQuantiser, type ProductQuantiser, type QuantiserOptions } from './product-quantiser';
import { NearestList } from './queues';
import { rerank } from './rerank';
import { finish, type Walk } from './steps';
import { noWork, row, type SearchResult, type Vectors } from './vectors';

export interface IvfPqIndex extends Cells {
  readonly quantiser: ProductQuantiser;
  /** n × m centroid numbers, by vector id. */
  readonly codes: Uint8Array;
  /** Kept only to measure the `depth` best exactly; not counted in the index's bytes. */
  readonly vectors: Vectors;
}

function minus(vector: Float32Array, centroid: Float32Array): Float32Array {
  return vector.map((x, i) => x - centroid[i]!);
}

/** Trains the cells, then one quantiser on all residuals. */
export function buildIvfPq(vectors: Vectors, options: CellOptions & QuantiserOptions): IvfPqIndex {
  const cells = buildCells(vectors, options);
  const data = new Float32Array(vectors.data.length);
  for (let id = 0; id < vectors.count; id++) {
    data.set(minus(row(vectors, id), row(cells.centroids, cells.assignment[id]!)), id * vectors.dim);
  }
  const residuals = { ...vectors, data };
  const quantiser = trainQuantiser(residuals, options);
  return { ...cells, quantiser, codes: encode(quantiser, residuals), vectors };
}

/** Opens the `nprobe` nearest cells; each needs a distance table of its own, because the residual query differs. */
export function* walkIvfPq(index: IvfPqIndex, query: Float32Array, k: number, nprobe: number, depth = 0): Walk {
  const { quantiser, codes, centroids, lists, vectors } = index;
  const { m, bits } = quantiser;
  const work = noWork();
  const shortlist = new NearestList(Math.max(k, depth));
  for (const cell of yield* rankCells(index, query, nprobe, work)) {
    const table = distanceTable(quantiser, minus(query, row(centroids, cell)));
    work.distances += 2 ** bits;
    work.visits++;
    for (const id of lists[cell]!) shortlist.offer(id, tableDistance(table, codes, id, m));
    work.lookups += m * lists[cell]!.length;
    yield { kind: 'list', part: cell, ids: lists[cell]!, at: shortlist.bar, distances: work.distances };
  }
  return yield* rerank(vectors, query, shortlist, k, depth, work);
}

/** Approximate k nearest; distances are estimates unless `depth` > 0. */
export function searchIvfPq(index: IvfPqIndex, query: Float32Array, k: number, nprobe: number, depth?: number): SearchResult {
  return finish(walkIvfPq(index, query, k, nprobe, depth));
}

/** Codes, codebooks, coarse centroids and 4 bytes an id. */
export function ivfPqBytes(index: IvfPqIndex): number {
  return quantiserBytes(index.quantiser, index.vectors.count) + index.centroids.data.byteLength + 4 * index.vectors.count;
}
