/**
 * Hierarchical navigable small world graph (Malkov and Yashunin, 2016; the algorithm numbers below are theirs). Each vector
 * gets a top layer drawn at random, so that each layer holds about 1/M of the one below; a search walks greedily down the
 * sparse layers and then explores the full bottom layer with a list of `ef` candidates.
 * `layered: false` gives the plain navigable small world graph (NSW), `diverse: false` links simply to the nearest.
 */
import { diverseLinks } from './diverse-links';
import { MinHeap, NearestList } from './queues';
import { finish, type SearchStep, type Walk } from './steps';
import { noWork, row, squaredL2, type Neighbour, type SearchResult, type Vectors, type Work } from './vectors';

export interface HnswOptions {
  /** Links a vector makes on arrival; it may hold M on an upper layer and 2·M on the bottom one. */
  readonly M: number;
  /** Candidates kept while looking for those links. */
  readonly efConstruction: number;
  readonly random: () => number;
  readonly layered?: boolean;
  readonly diverse?: boolean;
}

type Accept = (id: number) => boolean;

/** The graph and its two operations. Nothing is inserted until `insertAll` runs. */
export class Hnsw {
  /** links[id][layer] are the neighbours' ids; a vector's top layer is links[id].length − 1. */
  readonly links: number[][][] = [];
  readonly work: Work = noWork();
  entry = -1;
  /** stamp[id] = number of the last layer search that met the vector: a set that need not be emptied. */
  private readonly stamp: Uint32Array;
  private searches = 0;

  constructor(
    readonly vectors: Vectors,
    readonly options: HnswOptions,
  ) {
    this.stamp = new Uint32Array(vectors.count);
  }

  get topLayer(): number {
    return (this.links[this.entry]?.length ?? 0) - 1;
  }

  /** Inserts every vector in order, yielding the number done after each (Algorithm 1). */
  *insertAll(): Generator<number, this, void> {
    for (let id = this.links.length; id < this.vectors.count; id++) {
      this.insert(id);
      yield id + 1;
    }
    return this;
  }

  /** Best-first search of one layer (Algorithm 2): expand the nearest open node until none can improve the `ef` best. */
  *searchLayer(query: Float32Array, entries: readonly Neighbour[], ef: number, layer: number, work: Work, accept?: Accept): Generator<SearchStep, NearestList, void> {
    const best = new NearestList(ef);
    const open = new MinHeap<number>();
    const search = ++this.searches;
    for (const { id, distance } of entries) {
      this.stamp[id] = search;
      open.push(distance, id);
      if (!accept || accept(id)) best.offer(id, distance);
    }
    for (let next = open.pop(); next && next.key <= best.bar; next = open.pop()) {
      const ids: number[] = [];
      for (const id of this.links[next.item]![layer]!) {
        if (this.stamp[id] === search) continue;
        this.stamp[id] = search;
        ids.push(id);
        const distance = this.distance(query, id);
        if (distance >= best.bar) continue;
        open.push(distance, id);
        if (!accept || accept(id)) best.offer(id, distance);
      }
      work.distances += ids.length;
      work.visits++;
      yield { kind: 'expand', part: layer, ids, at: next.item, distances: work.distances };
    }
    return best;
  }

  /** Approximate k nearest (Algorithm 5); ids that `accept` refuses are walked through but not returned. */
  *walk(query: Float32Array, k: number, ef: number, accept?: Accept): Walk {
    const work = noWork();
    if (this.entry < 0) return { neighbours: [], work };
    let entries = [{ id: this.entry, distance: this.distance(query, this.entry) }];
    work.distances++;
    for (let layer = this.topLayer; layer > 0; layer--) {
      yield { kind: 'enter', part: layer, ids: [entries[0]!.id], at: entries[0]!.id, distances: work.distances };
      entries = (yield* this.searchLayer(query, entries, 1, layer, work)).toArray();
    }
    yield { kind: 'enter', part: 0, ids: [entries[0]!.id], at: entries[0]!.id, distances: work.distances };
    const best = yield* this.searchLayer(query, entries, Math.max(ef, k), 0, work, accept);
    return { neighbours: best.toArray(k), work };
  }

  search(query: Float32Array, k: number, ef: number, accept?: Accept): SearchResult {
    return finish(this.walk(query, k, ef, accept));
  }

  /** Float32 vectors and room for 2·M links of 4 bytes at the bottom, M on each layer above. */
  get bytes(): number {
    const layers = this.links.reduce((sum, own) => sum + own.length + 1, 0);
    return this.vectors.data.byteLength + 4 * this.options.M * layers;
  }

  private insert(id: number): void {
    const { M, efConstruction, random, layered = true } = this.options;
    const query = row(this.vectors, id);
    // An exponential draw with mean 1/ln M makes each layer M times thinner than the one below.
    const top = layered ? Math.floor(-Math.log(1 - random()) / Math.log(Math.max(2, M))) : 0;
    this.links[id] = Array.from({ length: top + 1 }, () => []);
    if (this.entry < 0) {
      this.entry = id;
      return;
    }
    let entries: Neighbour[] = [{ id: this.entry, distance: this.distance(query, this.entry) }];
    this.work.distances++;
    const highest = this.topLayer;
    for (let layer = highest; layer >= 0; layer--) {
      const ef = layer > top ? 1 : efConstruction;
      entries = finish(this.searchLayer(query, entries, ef, layer, this.work)).toArray();
      if (layer > top) continue;
      for (const neighbour of this.choose(entries, M)) {
        this.links[id][layer]!.push(neighbour.id);
        this.linkBack(neighbour.id, id, layer);
      }
    }
    if (top > highest) this.entry = id;
  }

  private choose(sorted: readonly Neighbour[], limit: number): readonly Neighbour[] {
    return this.options.diverse === false ? sorted.slice(0, limit) : diverseLinks(this.vectors, sorted, limit);
  }

  private linkBack(from: number, to: number, layer: number): void {
    const own = this.links[from]![layer]!;
    own.push(to);
    const limit = layer === 0 ? 2 * this.options.M : this.options.M;
    if (own.length <= limit) return;
    const vector = row(this.vectors, from);
    const sorted = own.map((id) => ({ id, distance: this.distance(vector, id) })).sort((a, b) => a.distance - b.distance);
    this.work.distances += sorted.length;
    this.links[from]![layer] = this.choose(sorted, limit).map((link) => link.id);
  }

  private distance(query: Float32Array, id: number): number {
    return squaredL2(query, 0, this.vectors.data, id * this.vectors.dim, this.vectors.dim);
  }
}
