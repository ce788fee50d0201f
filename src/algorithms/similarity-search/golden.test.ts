/** Our indexes against Faiss, hnswlib, scikit-learn and SciPy on the same points; see scripts/golden/similarity-search.py. */
import { describe, expect, it } from 'vitest';
import { solveRidge } from '../candidate-generation/alternating-least-squares';
import { upperTail } from '../candidate-generation/normal-distribution';
import { searchExact } from './brute-force';
import golden from './golden.json';
import { Hnsw } from './hnsw';
import { buildIvf, searchIvf } from './ivf';
import { buildIvfPq, searchIvfPq } from './ivf-pq';
import { kMeans } from './k-means';
import { buildPq, searchPq } from './product-quantiser';
import { finish } from './steps';
import { recall, row, type SearchResult, type Vectors } from './vectors';

function lcg(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const { seed, count, queries, dim, clusters, spread, k } = golden.set;

function mixture(): Float32Array {
  const draw = lcg(seed);
  const centres = Array.from({ length: clusters }, () => Array.from({ length: dim }, draw));
  const data = new Float32Array((count + queries) * dim);
  for (let start = 0; start < data.length; start += dim) {
    const centre = centres[Math.floor(draw() * clusters)]!;
    centre.forEach((c, i) => {
      data[start + i] = c + spread * 2 * (draw() + draw() + draw() - 1.5);
    });
  }
  return data;
}

const points = mixture();
const base: Vectors = { data: points.subarray(0, count * dim), count, dim };
const asked: Vectors = { data: points.subarray(count * dim), count: queries, dim };
const truth = Array.from({ length: queries }, (_, q) => searchExact(base, row(asked, q), k));

function meanRecall(search: (query: Float32Array) => SearchResult): number {
  return truth.reduce((sum, exact, q) => sum + recall(search(row(asked, q)).neighbours, exact.neighbours), 0) / queries;
}

type Band = (typeof golden.bands)[number];

function build({ index, nlist = 0, nprobe = 0, m = 0, bits = 0, M = 0, efConstruction = 0, ef = 0 }: Band, random: () => number) {
  if (index === 'ivf') {
    const ivf = buildIvf(base, { nlist, random });
    return (query: Float32Array) => searchIvf(ivf, query, k, nprobe);
  }
  if (index === 'pq') {
    const pq = buildPq(base, { m, bits, random });
    return (query: Float32Array) => searchPq(pq, query, k);
  }
  if (index === 'ivf-pq') {
    const ivfPq = buildIvfPq(base, { nlist, m, bits, random });
    return (query: Float32Array) => searchIvfPq(ivfPq, query, k, nprobe);
  }
  const graph = finish(new Hnsw(base, { M, efConstruction, random }).insertAll());
  return (query: Float32Array) => graph.search(query, k, ef);
}

describe('against the libraries', () => {
  it('works on the very same points', () => {
    expect(points.reduce((sum, x) => sum + x, 0)).toBeCloseTo(golden.checksum, 4);
    expect(golden.exact.length).toBeGreaterThan(0);
    golden.exact.forEach((ids, q) => expect(truth[q]!.neighbours.map((n) => n.id)).toEqual(ids));
  });

  it.each(golden.bands)('finds as much as the library: %o', (band) => {
    // Both sides choose cells, codebooks and layers by their own chance: within 5 points of recall is the same algorithm.
    expect(Math.abs(meanRecall(build(band, lcg(3))) - band.recall)).toBeLessThanOrEqual(0.05);
  });

  it('clusters as tightly as scikit-learn does from one start', () => {
    const { k: cells, rounds, runs } = golden.kMeansInertia;
    const ours = [1, 2, 3, 4, 5].map((s) => finish(kMeans(base, cells, rounds, lcg(s))).inertia);
    const mean = ours.reduce((a, b) => a + b) / ours.length;
    const reference = runs.reduce((a, b) => a + b) / runs.length;
    expect(Math.abs(mean / reference - 1)).toBeLessThan(0.02);
  });

  it('solves a ridge regression to nine digits', () => {
    const draw = lcg(golden.ridge.seed);
    const inputs = Array.from({ length: 6 }, () => [1, draw() - 0.5, draw() - 0.5, draw() - 0.5]);
    const targets = Array.from({ length: 6 }, () => 4 * draw() - 2);
    const a = new Float64Array(16);
    const b = new Float64Array(4);
    inputs.forEach((x, r) => x.forEach((xi, i) => {
      b[i]! += xi * targets[r]!;
      x.forEach((xj, j) => (a[i * 4 + j]! += xi * xj));
    }));
    solveRidge(a, b, golden.ridge.lambda).forEach((x, i) => expect(x).toBeCloseTo(golden.ridge.solution[i]!, 9));
  });

  it.each(golden.upperTail)('has the normal tail beyond %f', (z, expected) => {
    expect(upperTail(z!) / expected! - 1).toBeCloseTo(0, 6);
  });
});
