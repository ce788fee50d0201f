/** What must hold of every index on any points: brute force is the oracle. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchExact, walkExact } from './brute-force';
import { gaussianMixture, splitQueries } from './data-sets';
import { searchFiltered } from './filtered-search';
import { Hnsw } from './hnsw';
import { buildLsh, collisionProbability, lshBytes, searchLsh, walkLsh } from './hyperplane-lsh';
import { buildIvf, ivfBytes, searchIvf, walkIvf } from './ivf';
import { buildIvfPq, ivfPqBytes, searchIvfPq, walkIvfPq } from './ivf-pq';
import { kMeans } from './k-means';
import { buildKdTree, kdTreeBytes, searchKdTree, walkKdTree } from './kd-tree';
import { buildPq, decode, quantiserBytes, searchPq, walkPq } from './product-quantiser';
import { buildProjectionForest, projectionForestBytes, searchProjectionForest, walkProjectionForest } from './projection-forest';
import { finish, type SearchStep, type Walk } from './steps';
import { cosine, distanceEquivalents, dot, innerProductAsL2, normalised, recall, row, squaredL2, type Vectors } from './vectors';

function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function points(seed: number, count = 400, dim = 8): { base: Vectors; queries: Vectors } {
  return splitQueries(gaussianMixture({ count: count + 20, dim, clusters: 12, spread: 0.15, random: seeded(seed) }), 20);
}

const seeds = fc.integer({ min: 0, max: 1e6 });
const small = fc.record({ seed: seeds, count: fc.integer({ min: 1, max: 120 }), dim: fc.integer({ min: 1, max: 6 }), k: fc.integer({ min: 1, max: 12 }) });
const distancesOf = (found: { neighbours: readonly { distance: number }[] }) => found.neighbours.map((n) => n.distance);

describe('exact structures equal brute force', () => {
  it('KD-tree, whatever the points and the leaf size', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 20 }), ({ seed, count, dim, k }, leafSize) => {
        const random = seeded(seed);
        // Coordinates from a coarse grid bring ties and copies, where a median split goes wrong first.
        const data = Float32Array.from({ length: count * dim }, () => Math.floor(random() * 5));
        const vectors = { data, count, dim };
        const tree = buildKdTree(vectors, leafSize);
        const query = Float32Array.from({ length: dim }, () => random() * 5);
        expect(distancesOf(searchKdTree(tree, query, k))).toEqual(distancesOf(searchExact(vectors, query, k)));
      }),
    );
  });

  it('IVF with every list open, HNSW and a forest with no limit', () => {
    fc.assert(
      fc.property(small, ({ seed, count, dim, k }) => {
        const { base, queries } = points(seed, count, dim);
        const query = row(queries, 0);
        const exact = distancesOf(searchExact(base, query, k));
        expect(distancesOf(searchIvf(buildIvf(base, { nlist: 8, random: seeded(1) }), query, k, 8))).toEqual(exact);
        const forest = buildProjectionForest(base, { trees: 2, leafSize: 4, random: seeded(2) });
        expect(distancesOf(searchProjectionForest(forest, query, k, Infinity))).toEqual(exact);
        const simple = finish(new Hnsw(base, { M: 64, efConstruction: 200, random: seeded(3), diverse: false }).insertAll());
        expect(distancesOf(simple.search(query, k, count))).toEqual(exact);
      }),
      { numRuns: 40 },
    );
  });
});

describe('every walk', () => {
  const { base, queries } = points(5);
  const kd = buildKdTree(base, 8);
  const forest = buildProjectionForest(base, { trees: 4, leafSize: 16, random: seeded(1) });
  const lsh = buildLsh(base, { tables: 4, bits: 6, random: seeded(2) });
  const ivf = buildIvf(base, { nlist: 16, random: seeded(3) });
  const pq = buildPq(base, { m: 4, bits: 5, random: seeded(4) });
  const ivfPq = buildIvfPq(base, { nlist: 16, m: 4, bits: 5, random: seeded(5) });
  const graph = finish(new Hnsw(base, { M: 6, efConstruction: 40, random: seeded(6) }).insertAll());
  const walks: [string, (query: Float32Array) => Walk][] = [
    ['exact', (q) => walkExact(base, q, 10)],
    ['kd-tree', (q) => walkKdTree(kd, q, 10)],
    ['forest', (q) => walkProjectionForest(forest, q, 10, 100)],
    ['lsh', (q) => walkLsh(lsh, q, 10, 3)],
    ['ivf', (q) => walkIvf(ivf, q, 10, 4)],
    ['pq', (q) => walkPq(pq, q, 10, 30)],
    ['ivf-pq', (q) => walkIvfPq(ivfPq, q, 10, 4, 30)],
    ['hnsw', (q) => graph.walk(q, 10, 30)],
  ];

  it.each(walks)('%s: reports true distances in order, and its last step has the total', (_, walk) => {
    for (let q = 0; q < queries.count; q++) {
      const query = row(queries, q);
      const steps: SearchStep[] = [];
      const running = walk(query);
      let next = running.next();
      for (; !next.done; next = running.next()) steps.push(next.value);
      const { neighbours, work } = next.value;
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.at(-1)!.distances).toBe(work.distances);
      expect(steps.every((step, i) => i === 0 || step.distances >= steps[i - 1]!.distances)).toBe(true);
      expect(new Set(neighbours.map((n) => n.id)).size).toBe(neighbours.length);
      neighbours.forEach(({ id, distance }, i) => {
        expect(distance).toBe(squaredL2(query, 0, base.data, id * base.dim, base.dim));
        if (i > 0) expect(distance).toBeGreaterThanOrEqual(neighbours[i - 1]!.distance);
      });
      expect(distanceEquivalents(work, base.dim)).toBeGreaterThan(0);
    }
  });

  it.each([
    ['lsh', lshBytes(lsh)], ['kd-tree', kdTreeBytes(kd)], ['forest', projectionForestBytes(forest)], ['ivf', ivfBytes(ivf)], ['hnsw', graph.bytes],
  ])('%s is larger than the vectors it holds', (_, bytes) => {
    expect(bytes).toBeGreaterThan(base.data.byteLength);
  });

  it('quantised indexes are smaller: 3 bytes a vector for 4 pieces of 5 bits', () => {
    const books = 4 * 32 * 2 * 4;
    expect(quantiserBytes(pq.quantiser, base.count)).toBe(3 * base.count + books);
    expect(ivfPqBytes(ivfPq)).toBe(3 * base.count + books + 16 * 8 * 4 + 4 * base.count);
  });

  it('more work never finds less', () => {
    const total = (search: (q: Float32Array) => { neighbours: readonly { id: number; distance: number }[] }) =>
      Array.from({ length: queries.count }, (_, q) => recall(search(row(queries, q)).neighbours, searchExact(base, row(queries, q), 10).neighbours)).reduce((a, b) => a + b);
    expect(total((q) => searchIvf(ivf, q, 10, 4))).toBeGreaterThan(total((q) => searchIvf(ivf, q, 10, 1)));
    expect(total((q) => searchLsh(lsh, q, 10, 6))).toBeGreaterThan(total((q) => searchLsh(lsh, q, 10, 1)));
    expect(total((q) => searchPq(pq, q, 10, 60))).toBeGreaterThan(total((q) => searchPq(pq, q, 10)));
    expect(total((q) => searchIvfPq(ivfPq, q, 10, 8, 40))).toBeGreaterThan(total((q) => searchIvfPq(ivfPq, q, 10, 1)));
    expect(total((q) => searchKdTree(kd, q, 10, 20))).toBeGreaterThan(total((q) => searchKdTree(kd, q, 10, 1)));
  });
});

describe('HNSW', () => {
  const { base, queries } = points(9, 800, 8);
  const M = 5;
  const graph = finish(new Hnsw(base, { M, efConstruction: 40, random: seeded(6) }).insertAll());

  it('keeps the limit of links, and no vector links to itself or twice to another', () => {
    graph.links.forEach((layers, id) => layers.forEach((own, layer) => {
      expect(own.length).toBeLessThanOrEqual(layer === 0 ? 2 * M : M);
      expect(own).not.toContain(id);
      expect(new Set(own).size).toBe(own.length);
      for (const other of own) expect(graph.links[other]!.length).toBeGreaterThan(layer);
    }));
  });

  it('has layers that thin out about M-fold', () => {
    const above = graph.links.filter((layers) => layers.length > 1).length;
    expect(above / base.count).toBeGreaterThan(0.5 / M);
    expect(above / base.count).toBeLessThan(2 / M);
  });

  it('gives the same graph for the same seed', () => {
    const again = finish(new Hnsw(base, { M, efConstruction: 40, random: seeded(6) }).insertAll());
    expect(again.links).toEqual(graph.links);
  });

  it('answers on an empty set and on one vector', () => {
    const none = new Hnsw({ data: new Float32Array(0), count: 0, dim: 8 }, { M, efConstruction: 10, random: seeded(1) });
    expect(none.search(new Float32Array(8), 3, 10).neighbours).toEqual([]);
    const one = finish(new Hnsw({ data: new Float32Array(8), count: 1, dim: 8 }, { M, efConstruction: 10, random: seeded(1) }).insertAll());
    expect(one.search(new Float32Array(8), 3, 10).neighbours).toEqual([{ id: 0, distance: 0 }]);
  });

  it('returns only what passes a filter, and each strategy pays in its own coin', () => {
    const accept = (id: number) => id % 20 === 0;
    const options = { k: 10, ef: 20, accept };
    let after = 0;
    let during = 0;
    for (let q = 0; q < queries.count; q++) {
      const query = row(queries, q);
      const before = searchFiltered(graph, query, { ...options, strategy: 'before' });
      expect(before.work.distances).toBe(40);
      expect(before.neighbours).toHaveLength(10);
      const found = (['after', 'during'] as const).map((strategy) => searchFiltered(graph, query, { ...options, strategy }));
      for (const { neighbours } of found) expect(neighbours.every(({ id }) => accept(id))).toBe(true);
      after += found[0]!.neighbours.length;
      during += found[1]!.neighbours.length;
    }
    expect(after / queries.count).toBeLessThan(3); // 5% of 20 is one on average
    expect(during / queries.count).toBe(10);
  });
});

describe('hashing', () => {
  it('collides as often as the angle says', () => {
    const { base } = points(3, 600, 6);
    const index = buildLsh(base, { tables: 400, bits: 1, random: seeded(8) });
    const side = index.tables.map((buckets) => new Set(buckets.get(1)));
    const centred = (id: number) => row(base, id).map((x, i) => x - index.mean[i]!);
    for (const [a, b] of [[0, 1], [2, 3], [4, 5], [6, 7]] as const) {
      const share = side.filter((ids) => ids.has(a) === ids.has(b)).length / side.length;
      // Four standard errors of a share over 400 independent planes.
      expect(Math.abs(share - collisionProbability(Math.acos(cosine(centred(a), centred(b))), 1, 1))).toBeLessThan(0.1);
    }
  });

  it('refuses a signature that does not fit', () => {
    const { base } = points(1, 10);
    expect(() => buildLsh(base, { tables: 1, bits: 25, random: seeded(1) })).toThrow('from 1 to 24');
  });
});

describe('quantisers', () => {
  it('k-means never gets worse from round to round, and no cell of distinct points stays empty', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 20 }), (seed, k) => {
        const { base } = points(seed, 60, 3);
        const rounds = [...kMeans(base, k, 8, seeded(seed))];
        rounds.forEach((round, i) => i > 0 && expect(round.inertia).toBeLessThanOrEqual(rounds[i - 1]!.inertia * (1 + 1e-5)));
        expect(new Set(rounds.at(-1)!.assignment).size).toBe(k);
      }),
      { numRuns: 50 },
    );
  });

  it('a code stands for the nearest product of centroids, and more bits round less', () => {
    const { base } = points(4, 300, 8);
    const error = (bits: number) => {
      const { quantiser, codes } = buildPq(base, { m: 4, bits, random: seeded(2) });
      return Array.from({ length: base.count }, (_, id) => squaredL2(decode(quantiser, codes, id), 0, base.data, id * 8, 8)).reduce((a, b) => a + b);
    };
    expect(error(5)).toBeLessThan(error(3));
    expect(error(3)).toBeLessThan(error(1));
  });

  it('says which sizes do not fit', () => {
    const { base } = points(1, 10);
    expect(() => buildPq(base, { m: 3, bits: 4, random: seeded(1) })).toThrow('m must divide the 8 dimensions, 3 does not');
    expect(() => buildPq(base, { m: 2, bits: 9, random: seeded(1) })).toThrow('bits must be from 1 to 8');
    expect(() => finish(kMeans({ data: new Float32Array(0), count: 0, dim: 2 }, 3, 5, seeded(1)))).toThrow('at least one vector');
  });
});

describe('measures', () => {
  it('cosine and L2 rank the same once the length is 1', () => {
    const unit = normalised(points(2).base);
    const [a, b] = [row(unit, 0), row(unit, 1)];
    expect(squaredL2(a, 0, b, 0, 8)).toBeCloseTo(2 - 2 * cosine(a, b), 5);
    expect(cosine(new Float32Array(3), Float32Array.of(1, 2, 3))).toBe(0);
  });

  it('one more dimension turns the largest inner product into the nearest neighbour', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { base, queries } = points(seed, 60, 4);
        const query = row(queries, 0);
        const best = Array.from({ length: base.count }, (_, id) => dot(query, 0, base.data, id * 4, 4));
        const found = searchExact(innerProductAsL2(base), Float32Array.of(...query, 0), 1).neighbours[0]!.id;
        expect(best[found]).toBeCloseTo(Math.max(...best), 5);
      }),
    );
  });
});
