import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random';
import { binaryBytes, bitCount, buildBinary, walkBinary } from './binary-codes';
import { searchExact } from './brute-force';
import { gaussianMixture, splitQueries } from './data-sets';
import { buildScalar, decodeScalar, scalarBytes, walkScalar } from './scalar-quantiser';
import { finish } from './steps';
import { recall, row } from './vectors';

const points = (seed: number, dim = 16) => splitQueries(gaussianMixture({ count: 420, dim, clusters: 12, spread: 0.15, random: createRandom(seed).uniform }), 20);

describe('scalar codes', () => {
  it('are off by at most half a step, and a quarter of the bytes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 20 }), (seed, dim) => {
        const { base } = points(seed, dim);
        const index = buildScalar(base);
        base.data.forEach((value, i) => expect(Math.abs(decodeScalar(index, index.codes[i]!, i % dim) - value)).toBeLessThanOrEqual(0.5001 * index.step[i % dim]! + 1e-6));
        expect(scalarBytes(index)).toBe(base.data.byteLength / 4 + 8 * dim);
      }),
      { numRuns: 20 },
    );
  });

  it('bear a dimension that never varies', () => {
    const vectors = { data: Float32Array.of(1, 5, 1, 7, 1, 9), count: 3, dim: 2 };
    expect(finish(walkScalar(buildScalar(vectors), Float32Array.of(1, 9), 1)).neighbours[0]!.id).toBe(2);
  });

  it('find nearly all alone', () => {
    const { base, queries } = points(3);
    const index = buildScalar(base);
    const shares = Array.from({ length: 20 }, (_, q) => recall(finish(walkScalar(index, row(queries, q), 10)).neighbours, searchExact(base, row(queries, q), 10).neighbours));
    expect(shares.reduce((a, b) => a + b) / 20).toBeGreaterThan(0.98);
  });
});

describe('binary codes', () => {
  it('count bits as a string of them would', () => {
    fc.assert(
      fc.property(fc.integer(), (word) => {
        expect(bitCount(word)).toBe([...(word >>> 0).toString(2)].filter((bit) => bit === '1').length);
      }),
    );
  });

  it('give a vector distance 0 from itself and all bits from its mirror image', () => {
    const { base } = points(5, 40);
    const index = buildBinary(base);
    const mirrored = row(base, 7).map((value, i) => 2 * index.mean[i]! - value);
    expect(finish(walkBinary(index, row(base, 7), 1)).neighbours[0]!.distance).toBe(0);
    expect(finish(walkBinary({ ...index, codes: index.codes.slice(14, 16), vectors: { data: row(base, 7), count: 1, dim: 40 } }, mirrored, 1)).neighbours[0]!.distance).toBe(40);
    expect(binaryBytes(index)).toBe(400 * 5 + 4 * 40);
  });
});

describe('measuring the shortlist again', () => {
  it('is exact where the shortlist holds everything, and never finds less than the codes alone', () => {
    const { base, queries } = points(9);
    const [scalar, binary] = [buildScalar(base), buildBinary(base)];
    for (let q = 0; q < 20; q++) {
      const query = row(queries, q);
      const truth = searchExact(base, query, 10).neighbours;
      for (const walk of [(depth: number) => finish(walkScalar(scalar, query, 10, depth)), (depth: number) => finish(walkBinary(binary, query, 10, depth))]) {
        expect(walk(400).neighbours).toEqual(truth);
        expect(recall(walk(50).neighbours, truth)).toBeGreaterThanOrEqual(recall(walk(0).neighbours, truth));
        expect(walk(50).work.distances - walk(0).work.distances).toBe(50);
      }
    }
  });
});
