import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { defaults } from '../shared/parameters';
import { finish } from '../shared/task';
import { MAP_POINTS, race } from './compute';
import { clip, type Polygon } from './map';
import { INDEXES, OWN_CONTROLS, spec, type RaceValues } from './parameters';

vi.setConfig({ testTimeout: 90_000 });

const values = (over: Partial<RaceValues> = {}): RaceValues => ({ ...defaults(spec), ...over });
const small = { n: 500, dim: '4', efc: 20 } as const;

function areaOf(polygon: Polygon): number {
  let area = 0;
  for (let i = 0; i < polygon.length; i += 2) {
    const next = (i + 2) % polygon.length;
    area += polygon[i]! * polygon[next + 1]! - polygon[next]! * polygon[i + 1]!;
  }
  return Math.abs(area) / 2;
}

describe('the race', () => {
  it('makes its point by default: the graph finds nearly all at a small share of a scan, codes are small, the KD-tree scans', () => {
    const { entries } = finish(race, values());
    const of = (name: string) => entries.find(({ index }) => index === name)!;
    expect(entries.map(({ index }) => index)).toEqual(INDEXES);
    expect(of('exact')).toMatchObject({ recall: 1, cost: 2000, bytesPerVector: 64 });
    expect(of('hnsw').recall).toBeGreaterThan(0.95);
    expect(of('hnsw').cost).toBeLessThan(400);
    expect(of('kd-tree')).toMatchObject({ recall: 1 });
    expect(of('kd-tree').cost).toBeGreaterThan(1500);
    expect(of('pq').bytesPerVector).toBeLessThan(10);
    for (const { curve } of entries) {
      const sorted = [...curve].sort((a, b) => a.cost - b.cost);
      sorted.forEach((point, i) => i > 0 && expect(point.recall).toBeGreaterThanOrEqual(sorted[i - 1]!.recall - 0.02));
    }
  });

  it('gives the same numbers for the same state, and one index’s knob leaves the others alone', () => {
    const first = finish(race, values(small));
    expect(finish(race, values({ ...small, M: 4 })).entries.slice(0, 7)).toEqual(first.entries.slice(0, 7));
    expect(finish(race, values(small))).toEqual(first);
    expect(finish(race, values({ ...small, seed: 8 })).entries[3]!.recall).not.toBe(first.entries[3]!.recall);
  });

  it('works in any state that a link can name, and tells its progress upwards', () => {
    const choice = <T extends string>(options: readonly T[]) => fc.constantFrom(...options);
    fc.assert(
      fc.property(
        fc.record({ shape: choice(spec.shape.options), dim: choice(spec.dim.options), m: choice(spec.m.options), k: fc.integer({ min: 1, max: 50 }), nlist: fc.integer({ min: 1, max: 64 }).map((n) => 4 * n), rerank: choice(['0', '50']).map(Number), query: fc.integer({ min: 0, max: 9 }) }),
        (over) => {
          const steps = race(values({ n: 500, efc: 10, ...over }));
          let last = 0;
          let next = steps.next();
          for (; !next.done; next = steps.next()) {
            if (typeof next.value === 'number' && next.value > 0) {
              expect(next.value).toBeGreaterThanOrEqual(last);
              last = next.value;
            }
          }
          for (const { recall, cost, bytesPerVector } of next.value.entries) {
            expect(recall).toBeGreaterThanOrEqual(0);
            expect(recall).toBeLessThanOrEqual(1);
            expect(cost).toBeGreaterThan(0);
            expect(bytesPerVector).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it('walks every index on the map, with a scene behind each step and no vector that is not there', () => {
    const { map } = finish(race, values(small));
    for (const name of INDEXES) {
      const walk = map.walks[name];
      expect(walk.steps.length).toBeGreaterThan(0);
      expect(walk.steps.length).toBeLessThanOrEqual(spec.step.max + 1);
      for (const step of walk.steps) {
        expect(walk.scenes[step.scene]).toBeDefined();
        expect(step.ids.every((id) => id >= 0 && id < MAP_POINTS)).toBe(true);
      }
    }
    expect(map.walks.exact.recall).toBe(1);
  });

  it('names each control once or more, and only its own', () => {
    const owned = new Set(INDEXES.flatMap((index) => OWN_CONTROLS[index]));
    const general = ['seed', 'index', 'step', 'query', 'shape', 'n', 'dim', 'k'];
    expect([...owned, ...general].sort()).toEqual(Object.keys(spec).sort());
  });
});

describe('clipping', () => {
  it('cuts a square into two parts that make it up again', () => {
    // Lines of a drawable length: a thousandth of the square, not the smallest double.
    const thousandths = fc.integer({ min: -1000, max: 1000 }).map((number) => number / 1000);
    fc.assert(
      fc.property(thousandths, thousandths, thousandths, (a, b, c) => {
        const square: Polygon = [0, 0, 1, 0, 1, 1, 0, 1];
        const [one, other] = [areaOf(clip(square, a, b, c)), areaOf(clip(square, -a, -b, -c))];
        if (Math.hypot(a, b) > 1e-6) expect(one + other).toBeCloseTo(1, 6);
      }),
    );
  });
});
