import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowed, defaultInputs, formatQuantity, readInputs, scaleSheet, writeInputs } from './scale-sheet';

const sheet = scaleSheet({
  inputs: {
    images: { label: 'Images', unit: 'million', default: 1000, min: 1, max: 100_000, parent: { assumption: 'round' } },
    dims: { label: 'Dimensions', unit: '', default: 256, min: 16, max: 4096, parent: { assumption: 'round' } },
  },
  rows: [{ label: 'Raw', unit: 'B', working: 'images × dimensions × 4', value: ({ images, dims }) => images * 1e6 * dims * 4 }],
});

describe('a scale sheet', () => {
  it('computes its rows from the defaults', () => {
    expect(formatQuantity(sheet.rows[0]!.value(defaultInputs(sheet)), 'B')).toBe('1.02 TB');
  });

  it.each(['0', '-1', '1e3', 'NaN', '', '100001', '0x10', '９'])('names images=%s and uses the default', (given) => {
    const { values, refused } = readInputs(sheet, new URLSearchParams({ images: given }).toString());
    expect(values).toEqual(defaultInputs(sheet));
    expect(refused).toEqual([{ label: 'Images', given, allowed: '1–100000', used: '1000' }]);
  });

  it('reads back what it wrote, leaves a clean address at the defaults, and keeps other keys', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 16, max: 4096 }), (images, dims) => {
        expect(readInputs(sheet, writeInputs(sheet, { images, dims }, 'q=x'))).toEqual({ values: { images, dims }, refused: [] });
      }),
    );
    expect(writeInputs(sheet, defaultInputs(sheet), 'q=x&images=5')).toBe('q=x');
  });

  it('stays within bounds whatever the address says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (noise) => {
        const { values } = readInputs(sheet, `images=${noise}&dims=${encodeURIComponent(noise)}`);
        expect(allowed(sheet.inputs.images, values.images) && allowed(sheet.inputs.dims, values.dims)).toBe(true);
      }),
    );
  });
});

describe('formatQuantity', () => {
  it.each([
    [64e9, 'B', '64 GB'],
    [999, 'B', '999 B'],
    [12_345, '$', '$12,300'],
    [2.592e9, 'frames', '2.59 billion frames'],
    [0.25, 's', '0.25 s'],
    [1736.1, 'per second', '1,740 per second'],
    [3, '', '3'],
  ])('%s in %s is %s', (value, unit, text) => {
    expect(formatQuantity(value, unit)).toBe(text);
  });
});
