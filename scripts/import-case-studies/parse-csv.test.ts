import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './parse-csv';

describe('parseCsv', () => {
  it('reads quoted commas, doubled quotes, line breaks and CRLF', () => {
    expect(parseCsv('title,tags\r\n"A, ""B""\nC",x;y\r\nD,\r\n')).toEqual([
      { title: 'A, "B"\nC', tags: 'x;y' },
      { title: 'D', tags: '' },
    ]);
  });

  it('reads a last row without a line break and skips the byte order mark', () => {
    expect(parseCsv('\uFEFFa,b\n1,2')).toEqual([{ a: '1', b: '2' }]);
  });

  it('fails on no rows, on a short row and on an open quote', () => {
    expect(() => parseCsv('a,b\n')).toThrow('the CSV holds no rows');
    expect(() => parseCsv('a,b\n1\n')).toThrow('row 2 has 1 fields where the header has 2');
    expect(() => parseCsv('a,b\n"1,2\n')).toThrow('never closed');
  });

  it('reads back whatever was written', () => {
    const field = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', 'é') });
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { minLength: 1 }), (rows) => {
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const csv = ['a,b', ...rows.map((row) => row.map(quote).join(','))].join('\n');
        expect(parseCsv(csv)).toEqual(rows.map(([a, b]) => ({ a, b })));
      }),
    );
  });
});
