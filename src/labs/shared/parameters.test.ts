import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeKey, defaults, MAX_SEED, parameters, readQuery, snap, writeQuery } from './parameters';

const spec = parameters({
  trees: { kind: 'number', min: 1, max: 200, step: 1, default: 25 },
  share: { kind: 'number', min: 0.1, max: 1, step: 0.05, default: 0.6 },
  data: { kind: 'choice', options: ['moons', 'circles'], default: 'moons' },
  leak: { kind: 'switch', default: false },
  seed: { kind: 'seed', default: 7 },
  round: { kind: 'number', min: 0, max: 10, step: 1, default: 3, view: true },
});

describe('readQuery', () => {
  it('gives the defaults for an empty query, without a problem', () => {
    expect(readQuery(spec, '')).toEqual({ values: defaults(spec), problems: [] });
  });

  it.each([
    ['trees', '9999', '1–200', '25'],
    ['trees', '-1', '1–200', '25'],
    ['trees', '1.5', '1–200', '25'],
    ['trees', '1e2', '1–200', '25'],
    ['trees', '', '1–200', '25'],
    ['trees', 'NaN', '1–200', '25'],
    ['trees', 'Infinity', '1–200', '25'],
    ['share', '0.33', '0.1–1, step 0.05', '0.6'],
    ['data', 'constructor', 'moons | circles', 'moons'],
    ['leak', 'true', '0 | 1', '0'],
    ['seed', '1000000', `0–${MAX_SEED}`, '7'],
    ['seed', '0x10', `0–${MAX_SEED}`, '7'],
  ])('names %s=%s and uses the default', (name, given, allowed, used) => {
    const { values, problems } = readQuery(spec, new URLSearchParams({ [name]: given }).toString());
    expect(problems).toEqual([{ name, given, allowed, used }]);
    expect(values).toEqual(defaults(spec));
  });

  it('cuts a very long value before it is shown', () => {
    expect(readQuery(spec, `trees=${'9'.repeat(100_000)}`).problems[0]?.given).toHaveLength(25);
  });

  it('never throws and always stays within bounds, whatever the query', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...Object.keys(spec)),
        fc.string(),
        (noise, name, value) => {
          for (const query of [
            noise,
            `${name}=${value}`,
            `${name}=${encodeURIComponent(value)}`,
            `${name}=${value}&${noise}`,
          ]) {
            const { values } = readQuery(spec, query);
            expect(Number.isInteger(values.trees) && values.trees >= 1 && values.trees <= 200).toBe(true);
            expect(values.share >= 0.1 && values.share <= 1).toBe(true);
            expect(['moons', 'circles']).toContain(values.data);
            expect(typeof values.leak).toBe('boolean');
          }
        },
      ),
    );
  });
});

describe('writeQuery', () => {
  it('reads back what it wrote, for every state', () => {
    const state = fc.record({
      trees: fc.integer({ min: 1, max: 200 }),
      share: fc.integer({ min: 0, max: 18 }).map((steps) => snap(spec.share, 0.1 + steps * 0.05)),
      data: fc.constantFrom('moons' as const, 'circles' as const),
      leak: fc.boolean(),
      seed: fc.integer({ min: 0, max: MAX_SEED }),
      round: fc.integer({ min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(state, (values) => {
        expect(readQuery(spec, writeQuery(spec, values))).toEqual({ values, problems: [] });
      }),
    );
  });

  it("keeps others' keys and leaves a clean address at the defaults", () => {
    expect(writeQuery(spec, { ...defaults(spec), leak: true }, 'q=x&trees=abc')).toBe(
      'q=x&trees=25&share=0.6&data=moons&leak=1&seed=7&round=3',
    );
    expect(writeQuery(spec, defaults(spec), 'q=x&trees=9')).toBe('q=x');
  });
});

describe('snap and computeKey', () => {
  it('snaps to the grid without floating-point dust', () => {
    expect(snap(spec.share, 0.30000000000000004)).toBe(0.3);
    expect(snap(spec.trees, 1e9)).toBe(200);
  });

  it('ignores what only changes the view', () => {
    const values = defaults(spec);
    expect(computeKey(spec, { ...values, round: 9 })).toBe(computeKey(spec, values));
    expect(computeKey(spec, { ...values, seed: 8 })).not.toBe(computeKey(spec, values));
  });
});
