/** The two small queues that nearest-neighbour searches are made of. */
import type { Neighbour } from './vectors';

/** The `capacity` nearest neighbours met so far, nearest first; insertion costs O(capacity). */
export class NearestList {
  /** Distance of the worst kept neighbour, or Infinity while there is room: what a newcomer has to beat. */
  bar = Infinity;
  size = 0;
  private readonly ids: Int32Array;
  private readonly distances: Float64Array;

  constructor(readonly capacity: number) {
    this.ids = new Int32Array(capacity);
    this.distances = new Float64Array(capacity);
  }

  /** Keeps the neighbour if it beats the bar; true if it was kept. */
  offer(id: number, distance: number): boolean {
    if (!(distance < this.bar) || this.capacity === 0) return false;
    const { ids, distances, capacity } = this;
    let place = this.size < capacity ? this.size++ : capacity - 1;
    for (; place > 0 && distances[place - 1]! > distance; place--) {
      ids[place] = ids[place - 1]!;
      distances[place] = distances[place - 1]!;
    }
    ids[place] = id;
    distances[place] = distance;
    if (this.size === capacity) this.bar = distances[capacity - 1]!;
    return true;
  }

  toArray(limit = this.capacity): Neighbour[] {
    return Array.from({ length: Math.min(limit, this.size) }, (_, i) => ({ id: this.ids[i]!, distance: this.distances[i]! }));
  }
}

/** A binary heap that gives back the item with the smallest key first. */
export class MinHeap<T> {
  private readonly keys: number[] = [];
  private readonly items: T[] = [];

  get size(): number {
    return this.keys.length;
  }

  push(key: number, item: T): void {
    let at = this.keys.push(key) - 1;
    this.items.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.keys[parent]! <= key) break;
      this.move(parent, at);
      at = parent;
    }
    this.put(at, key, item);
  }

  /** Removes the smallest; undefined when empty. */
  pop(): { key: number; item: T } | undefined {
    if (this.size === 0) return undefined;
    const top = { key: this.keys[0]!, item: this.items[0]! };
    const key = this.keys.pop()!;
    const item = this.items.pop()!;
    if (this.size > 0) this.sink(key, item);
    return top;
  }

  private sink(key: number, item: T): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.keys[child + 1]! < this.keys[child]!) child++;
      if (this.keys[child]! >= key) break;
      this.move(child, at);
      at = child;
    }
    this.put(at, key, item);
  }

  private move(from: number, to: number): void {
    this.put(to, this.keys[from]!, this.items[from]!);
  }

  private put(at: number, key: number, item: T): void {
    this.keys[at] = key;
    this.items[at] = item;
  }
}
