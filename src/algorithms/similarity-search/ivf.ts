/**
 * Inverted file (IVF): k-means cuts the space into `nlist` cells, each vector sits in the list of its nearest centroid,
 * and a search opens only the `nprobe` lists whose centroids are nearest. About nlist + n·nprobe/nlist distances a query.
 */
import { finish, type SearchStep, type Walk } from './steps';
import { kMeans, nearestCentroid } from './k-means';
import { NearestList } from './queues';
import { firstRows, noWork, squaredL2, type SearchResult, type Vectors, type Work } from './vectors';

/** The cells alone: what IVF and IVF-PQ share. */
export interface Cells {
  readonly centroids: Vectors;
  /** Ids in each cell. */
  readonly lists: readonly (readonly number[])[];
  /** Cell of each vector. */
  readonly assignment: Int32Array;
}

export interface IvfIndex extends Cells {
  readonly vectors: Vectors;
}

export interface CellOptions {
  readonly nlist: number;
  /** Rounds of k-means at most. */
  readonly rounds?: number;
  /** Vectors trained on, the first ones; all are assigned. */
  readonly trainOn?: number;
  readonly random: () => number;
}

/** Trains the cells, then assigns every vector to its nearest centroid. */
export function buildCells(vectors: Vectors, { nlist, rounds = 10, trainOn = Infinity, random }: CellOptions): Cells {
  const { centroids } = finish(kMeans(firstRows(vectors, trainOn), nlist, rounds, random));
  const assignment = Int32Array.from({ length: vectors.count }, (_, id) => nearestCentroid(centroids, vectors.data, id * vectors.dim).id);
  const lists: number[][] = Array.from({ length: centroids.count }, () => []);
  assignment.forEach((cell, id) => lists[cell]!.push(id));
  return { centroids, lists, assignment };
}

/** An inverted file over whole vectors ("IVF-Flat"). */
export function buildIvf(vectors: Vectors, options: CellOptions): IvfIndex {
  return { vectors, ...buildCells(vectors, options) };
}

/** Ranks the cells by their centroid's distance from the query: one distance a cell. */
export function* rankCells(cells: Cells, query: Float32Array, nprobe: number, work: Work): Generator<SearchStep, number[], void> {
  const nearest = new NearestList(Math.min(nprobe, cells.centroids.count));
  const { data, dim, count } = cells.centroids;
  for (let cell = 0; cell < count; cell++) nearest.offer(cell, squaredL2(query, 0, data, cell * dim, dim));
  work.distances += count;
  const order = nearest.toArray().map((cell) => cell.id);
  yield { kind: 'centroids', part: order[0] ?? 0, ids: [], at: order.length, distances: work.distances };
  return order;
}

/** Opens the nearest cells in turn; `accept` skips ids before they are measured. */
export function* walkIvf(index: IvfIndex, query: Float32Array, k: number, nprobe: number, accept?: (id: number) => boolean): Walk {
  const { vectors, lists } = index;
  const best = new NearestList(k);
  const work = noWork();
  for (const cell of yield* rankCells(index, query, nprobe, work)) {
    const ids = accept ? lists[cell]!.filter(accept) : lists[cell]!;
    for (const id of ids) best.offer(id, squaredL2(query, 0, vectors.data, id * vectors.dim, vectors.dim));
    work.distances += ids.length;
    work.visits++;
    yield { kind: 'list', part: cell, ids, at: best.bar, distances: work.distances };
  }
  return { neighbours: best.toArray(), work };
}

/** Approximate k nearest; exact where nprobe = nlist. */
export function searchIvf(index: IvfIndex, query: Float32Array, k: number, nprobe: number, accept?: (id: number) => boolean): SearchResult {
  return finish(walkIvf(index, query, k, nprobe, accept));
}

/** Float32 vectors and centroids, 4 bytes an id. */
export function ivfBytes(index: IvfIndex): number {
  return index.vectors.data.byteLength + index.centroids.data.byteLength + 4 * index.vectors.count;
}
