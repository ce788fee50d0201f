import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, isOpen, type Query, runQuery, type Table, toggle, without } from './filter';
import { readQuery, writeQuery } from './filter-url';

const table: Table = {
  size: 4,
  text: ['ranking ads pinterest', 'ranking video netflix', 'search at netflix', 'fraud at stripe'],
  columns: {
    company: { values: ['netflix', 'pinterest', 'stripe'], labels: ['Netflix', 'Pinterest', 'Stripe'], rows: [[1], [0], [0], [2]] },
    topic: { values: ['ads', 'video', 'search'], labels: ['Ads', 'Video', 'Search'], rows: [[0], [1], [1, 2], []] },
  },
  orders: { newest: [3, 2, 1, 0], oldest: [0, 1, 2, 3] },
};
const open: Query = { text: '', facets: {}, sort: 'newest' };

describe('runQuery', () => {
  it('shows everything in the first order when nothing is asked', () => {
    expect(runQuery(table, { ...open, sort: 'no-such-sort' }).rows).toEqual([3, 2, 1, 0]);
    expect(runQuery(table, { ...open, sort: 'oldest' }).rows).toEqual([0, 1, 2, 3]);
  });

  it('takes any value within a facet and all facets together', () => {
    expect(runQuery(table, { ...open, facets: { company: ['netflix', 'stripe'] } }).rows).toEqual([3, 2, 1]);
    expect(runQuery(table, { ...open, facets: { company: ['netflix', 'stripe'], topic: ['search'] } }).rows).toEqual([2]);
  });

  it('wants every word, in any order, without accents or case', () => {
    expect(runQuery(table, { ...open, text: ' NETFLIX  rànking ' }).rows).toEqual([1]);
    expect(foldText('Mercado Livré')).toBe('mercado livre');
  });

  it("counts what each value would show beside the other filters, not what it shows within its own", () => {
    const { counts } = runQuery(table, { ...open, facets: { company: ['netflix'] } });
    expect(counts.company).toEqual([2, 1, 1]);
    expect(counts.topic).toEqual([0, 2, 1]);
  });

  it('says which filter to give up when nothing is left', () => {
    const { rows, relaxations } = runQuery(table, { text: 'ranking', facets: { company: ['netflix'], topic: ['ads'] }, sort: 'newest' });
    expect(rows).toEqual([]);
    expect(relaxations).toEqual([{ filter: 'company', rows: 1 }, { filter: 'topic', rows: 1 }]);
    expect(runQuery(table, { ...open, text: 'nothing such' }).relaxations).toEqual([{ filter: 'text', rows: 4 }]);
  });

  it('finds nothing for a value that it does not know', () => {
    expect(runQuery(table, { ...open, facets: { company: ['acme'] } }).rows).toEqual([]);
  });
});

describe('toggle, without and isOpen', () => {
  it('switch values on and off, and leave no empty facet behind', () => {
    const one = toggle(open, 'company', 'stripe');
    expect(toggle(one, 'company', 'netflix').facets.company).toEqual(['netflix', 'stripe']);
    expect(toggle(one, 'company', 'stripe')).toEqual(open);
    expect(without(one, 'company')).toEqual(open);
    expect(without({ ...open, text: 'x' }, 'text')).toEqual(open);
    expect([isOpen(open), isOpen(one), isOpen({ ...open, text: '  ' })]).toEqual([true, false, true]);
  });
});

const SHAPE = { facets: ['company', 'topic'], sorts: ['newest', 'oldest'] };
const slugs = fc.uniqueArray(fc.constantFrom('netflix', 'pinterest', 'stripe', 'ads', 'a-1', '2024'), { minLength: 1 }).map((list) => list.sort());
const queries: fc.Arbitrary<Query> = fc.record({
  text: fc.string({ maxLength: 40 }),
  facets: fc.record({ company: slugs, topic: slugs }, { requiredKeys: [] }),
  sort: fc.constantFrom('newest', 'oldest'),
});

describe('the address of a query', () => {
  it('is legible, has one spelling, and leaves defaults out', () => {
    expect(writeQuery({ text: 'two tower', facets: { topic: ['video', 'ads'], company: ['netflix'] }, sort: 'oldest' }, SHAPE)).toBe('?q=two+tower&company=netflix&topic=ads,video&sort=oldest');
    expect(writeQuery(open, SHAPE)).toBe('');
  });

  it('reads back as the query that was written', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(readQuery(writeQuery(query, SHAPE), SHAPE)).toEqual(query);
      }),
    );
  });

  it('never fails on what strangers type, and never reads more than its facets', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        const query = readQuery(search, SHAPE);
        expect(SHAPE.sorts).toContain(query.sort);
        expect(Object.keys(query.facets).every((name) => SHAPE.facets.includes(name))).toBe(true);
        expect(readQuery(writeQuery(query, SHAPE), SHAPE)).toEqual(query);
      }),
    );
  });

  it('drops markup, unknown sorts and empty values', () => {
    expect(readQuery('?company=<script>,,netflix,netflix&sort=random&other=1', SHAPE)).toEqual({ text: '', facets: { company: ['netflix'] }, sort: 'newest' });
  });
});

/** The definition of filtering, written the slow way. */
function oracle(data: Table, query: Query): { rows: number[]; counts: Record<string, number[]> } {
  const words = foldText(query.text).split(/\s+/).filter(Boolean);
  const passes = (row: number, skip?: string): boolean =>
    words.every((word) => data.text[row]?.includes(word)) &&
    Object.entries(data.columns).every(([name, column]) => name === skip || !query.facets[name]?.length || (column.rows[row] ?? []).some((value) => query.facets[name]?.includes(column.values[value] ?? '')));
  const all = [...Array(data.size).keys()];
  return {
    rows: (data.orders[query.sort] ?? []).filter((row) => passes(row)),
    counts: Object.fromEntries(Object.entries(data.columns).map(([name, column]) => [name, column.values.map((_, value) => all.filter((row) => passes(row, name) && column.rows[row]?.includes(value)).length)])),
  };
}

const tables: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 12 }).chain((size) => {
  const column = (values: string[]) => fc.array(fc.uniqueArray(fc.nat(values.length - 1), { maxLength: 2 }), { minLength: size, maxLength: size }).map((rows) => ({ values, labels: values, rows }));
  return fc.record({
    size: fc.constant(size),
    text: fc.array(fc.constantFrom('ranking ads', 'video search', 'fraud'), { minLength: size, maxLength: size }),
    columns: fc.record({ company: column(['netflix', 'pinterest', 'stripe']), topic: column(['ads', 'a-1']) }),
    orders: fc.constant({ newest: [...Array(size).keys()].reverse(), oldest: [...Array(size).keys()] }),
  });
});

describe('runQuery against its definition', () => {
  it('finds the same rows and the same counts', () => {
    fc.assert(
      fc.property(tables, fc.record({ text: fc.constantFrom('', 'ads', 'video', 'ranking ads'), facets: fc.record({ company: slugs, topic: slugs }, { requiredKeys: [] }), sort: fc.constantFrom('newest', 'oldest') }), (data, query) => {
        const { rows, counts, relaxations } = runQuery(data, query);
        const expected = oracle(data, query);
        expect(rows).toEqual(expected.rows);
        expect(counts).toEqual(expected.counts);
        for (const { filter, rows: promised } of relaxations) expect(runQuery(data, without(query, filter)).rows).toHaveLength(promised);
      }),
      { numRuns: 300 },
    );
  });
});
