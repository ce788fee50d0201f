/** The compact file that a browse page loads, and the table that the page makes of it. Used on both sides: no Node, no DOM. */
import { type Column, foldText, type Table } from './filter';
import { type LinkDisplay, SAID, type Says } from './link-display';

/** A facet as it travels: one index, a list of indexes, or -1 for none, for each row. */
export interface PackedColumn {
  values: string[];
  labels: string[];
  rows: (number | number[])[];
}

/** Columns rather than records: names stand once, and the file compresses to about a third of the same records as objects. */
export interface BrowseFile {
  version: 1;
  facets: Record<string, PackedColumn>;
  title: string[];
  /** Where each link leads: the cited address, its new one, or an archived copy. */
  url: string[];
  /** Who wrote it, where that is not one of the facets; by row, where known. */
  who?: Record<number, string>;
  /** The name under which a company published then; by row, where it has another now. */
  publishedAs?: Record<number, string>;
  /** Days on which links were last checked, and for each row its place among them, -1 for none; absent before the first check. */
  checked?: { days: string[]; rows: number[] };
  /** Day of the archived copy; by row, where the link leads to one. */
  copied?: Record<number, string>;
  /** Our notes. */
  note?: string[];
  /** Minutes of reading or watching; by row, where known. */
  minutes?: Record<number, number>;
  /** Where the book cites the work, as "6.2"; by row, where it does. */
  book?: Record<number, string[]>;
  /** Pages of ours that cite a work: address and title. */
  pages?: (readonly [path: string, title: string])[];
  /** Indexes into `pages`; by row, where a page cites the work. */
  citedOn?: Record<number, number[]>;
}

export const SORTS = ['newest', 'oldest', 'title', 'company'] as const;

/** Facets whose words free text is looked for in, besides titles, authors and notes. */
const SEARCHED = ['company', 'chapter', 'concept', 'category', 'tag', 'kind'];

/** Unpacks a file once it is loaded. */
export function tableOf(file: BrowseFile): Table {
  const size = file.title.length;
  const columns = Object.fromEntries(Object.entries(file.facets).map(([name, column]) => [name, unpack(column)]));
  const text = file.title.map((title, row) => foldText([title, file.who?.[row], file.publishedAs?.[row], file.note?.[row], ...SEARCHED.flatMap((name) => labelsOf(columns[name], row))].join(' ')));
  return { size, text, columns, orders: ordersOf(file, columns) };
}

function unpack({ values, labels, rows }: PackedColumn): Column {
  return { values, labels, rows: rows.map((entry) => (Array.isArray(entry) ? entry : entry === -1 ? [] : [entry])) };
}

/** The labels that a row has in a facet. */
export function labelsOf(column: Column | undefined, row: number): string[] {
  return (column?.rows[row] ?? []).flatMap((value) => column?.labels[value] ?? []);
}

/** How a row's link stands, for the mark beside it. */
export function linkOf(file: Pick<BrowseFile, 'facets' | 'checked' | 'copied'>, row: number): Pick<LinkDisplay, 'dot' | 'says' | 'checked' | 'copied'> {
  const { values = [], rows = [] } = file.facets.link ?? {};
  const says = (values[[rows[row] ?? -1].flat()[0] ?? -1] ?? 'unchecked') as Says;
  return { says, dot: SAID[says].dot, checked: file.checked?.days[file.checked.rows[row] ?? -1], copied: file.copied?.[row] };
}

function ordersOf({ title }: BrowseFile, columns: Readonly<Record<string, Column>>): Table['orders'] {
  const folded = title.map(foldText);
  const companies = title.map((_, row) => foldText(labelsOf(columns.company, row)[0] ?? '￿'));
  const years = title.map((_, row) => Number(labelsOf(columns.year, row)[0] ?? Number.NaN));
  // Undated rows stand last in either direction: an unknown year is neither old nor new.
  const byYear = (direction: 1 | -1) => (a: number, b: number) => {
    const [x = Number.NaN, y = Number.NaN] = [years[a], years[b]];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    return direction * (x - y);
  };
  const byText = (texts: readonly string[]) => (a: number, b: number) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : (texts[a] ?? '') > (texts[b] ?? '') ? 1 : 0);
  const sorted = (...comparators: ((a: number, b: number) => number)[]): number[] =>
    [...title.keys()].sort((a, b) => comparators.reduce((decided, compare) => decided || compare(a, b), 0));
  return {
    newest: sorted(byYear(-1), byText(folded)),
    oldest: sorted(byYear(1), byText(folded)),
    title: sorted(byText(folded)),
    company: sorted(byText(companies), byYear(-1), byText(folded)),
  };
}
