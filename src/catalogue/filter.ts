/**
 * Filters a table of records by facets and free text, and counts every facet, in one pass over the rows.
 * Pure and free of the DOM; 2,400 rows take about a millisecond on a laptop, so it runs on every keystroke.
 */

/** One facet: its closed list of values, and for each row the values that it has. */
export interface Column {
  /** Slugs, in the order in which they are offered. */
  values: readonly string[];
  /** What readers see for each value. */
  labels: readonly string[];
  /** For each row, indexes into `values`. */
  rows: readonly (readonly number[])[];
}

export interface Table {
  size: number;
  /** For each row the folded text that free text is looked for in. */
  text: readonly string[];
  columns: Readonly<Record<string, Column>>;
  /** For each way to sort, all rows in that order. */
  orders: Readonly<Record<string, readonly number[]>>;
}

/** What a reader asks: within a facet any of the values, across facets all, and every word of the text. */
export interface Query {
  text: string;
  facets: Readonly<Record<string, readonly string[]>>;
  sort: string;
}

/** What would be found if one filter were given up. */
export interface Relaxation {
  /** The facet's name, or `text`. */
  filter: string;
  rows: number;
}

export interface Result {
  /** Matching rows in the order asked for. */
  rows: number[];
  /** For each facet and value, how many rows it would show beside the other filters. */
  counts: Readonly<Record<string, readonly number[]>>;
  /** For an empty result: each filter that alone stands in the way, the most fruitful to give up first. */
  relaxations: Relaxation[];
}

/** Letters without case and accents, so that "Café" and "cafe" are one text. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Runs a query. Values and facets that the table does not know match nothing, and a sort it does not know is its first. */
export function runQuery(table: Table, query: Query): Result {
  const words = foldText(query.text).split(/\s+/).filter((word) => word !== '');
  const names = Object.keys(table.columns);
  const wanted = names.map((name) => wantedValues(table.columns[name], query.facets[name]));
  const counts = names.map((name) => new Array<number>(table.columns[name]?.values.length ?? 0).fill(0));
  const found = new Uint8Array(table.size);
  const blockedOnly = new Map<string, number>();

  for (let row = 0; row < table.size; row += 1) {
    // A row that fails one facet alone still counts for that facet's values; one that fails two counts nowhere.
    let failures = 0;
    let failed = -1;
    const text = table.text[row] ?? '';
    if (!words.every((word) => text.includes(word))) failures += 1;
    for (let facet = 0; facet < names.length && failures < 2; facet += 1) {
      const wants = wanted[facet];
      if (wants && !(table.columns[names[facet] ?? '']?.rows[row] ?? []).some((value) => wants.has(value))) {
        failures += 1;
        failed = facet;
      }
    }
    if (failures === 0) found[row] = 1;
    if (failures === 1) {
      const filter = failed === -1 ? 'text' : (names[failed] ?? '');
      blockedOnly.set(filter, (blockedOnly.get(filter) ?? 0) + 1);
    }
    for (let facet = 0; facet < names.length; facet += 1) {
      if (failures > 1 || (failures === 1 && facet !== failed)) continue;
      for (const value of table.columns[names[facet] ?? '']?.rows[row] ?? []) {
        const column = counts[facet];
        if (column) column[value] = (column[value] ?? 0) + 1;
      }
    }
  }

  const order = table.orders[query.sort] ?? Object.values(table.orders)[0] ?? [];
  const rows = order.filter((row) => found[row] === 1);
  return {
    rows,
    counts: Object.fromEntries(names.map((name, facet) => [name, counts[facet] ?? []])),
    relaxations: rows.length > 0 ? [] : [...blockedOnly].map(([filter, number]) => ({ filter, rows: number })).sort((a, b) => b.rows - a.rows),
  };
}

function wantedValues(column: Column | undefined, values: readonly string[] | undefined): Set<number> | undefined {
  if (!column || !values || values.length === 0) return undefined;
  return new Set(values.map((value) => column.values.indexOf(value)));
}

/** The query with one value of a facet switched on or off. */
export function toggle(query: Query, facet: string, value: string): Query {
  const chosen = query.facets[facet] ?? [];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value].sort();
  return { ...query, facets: withFacet(query.facets, facet, next) };
}

/** The query without one filter: a facet, or `text`. */
export function without(query: Query, filter: string): Query {
  return filter === 'text' ? { ...query, text: '' } : { ...query, facets: withFacet(query.facets, filter, []) };
}

function withFacet(facets: Query['facets'], facet: string, values: readonly string[]): Query['facets'] {
  const { [facet]: _previous, ...others } = facets;
  return values.length > 0 ? { ...others, [facet]: values } : others;
}

/** True when the query asks for nothing in particular. */
export function isOpen(query: Query): boolean {
  return query.text.trim() === '' && Object.values(query.facets).every((values) => values.length === 0);
}
