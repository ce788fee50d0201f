/** Reads a page of MDX into what the checks look at; lines keep their numbers. */
import { parse } from 'yaml';

export interface Line {
  text: string;
  /** Counted from 1. */
  number: number;
}

export interface Page {
  frontMatter: Record<string, unknown>;
  headings: { title: string; level: number; line: number }[];
  /** Lines outside code fences and imports. */
  prose: Line[];
  diagrams: { meta: string; line: number }[];
}

/** Splits front matter, fences, headings and prose. */
export function readPage(source: string): Page {
  const lines = source.split('\n');
  const page: Page = { frontMatter: {}, headings: [], prose: [], diagrams: [] };
  let start = 0;
  if (lines[0] === '---') {
    const end = lines.indexOf('---', 1);
    page.frontMatter = (parse(lines.slice(1, end).join('\n')) ?? {}) as Record<string, unknown>;
    start = end + 1;
  }
  let fenced = false;
  for (let index = start; index < lines.length; index += 1) {
    const text = lines[index] ?? '';
    const number = index + 1;
    if (text.startsWith('```')) {
      if (!fenced && text.startsWith('```dot')) page.diagrams.push({ meta: text.slice(6), line: number });
      fenced = !fenced;
      continue;
    }
    if (fenced || /^(?:import|export) /.test(text)) continue;
    const heading = /^(#{2,6}) (.*)$/.exec(text);
    if (heading) page.headings.push({ title: (heading[2] ?? '').trim(), level: (heading[1] ?? '').length, line: number });
    page.prose.push({ text, number });
  }
  return page;
}

/** The lines between a second-level heading and the next one. */
export function section({ headings, prose }: Page, title: string): Line[] {
  const from = headings.find((heading) => heading.level === 2 && heading.title === title)?.line;
  if (from === undefined) return [];
  const to = headings.find(({ level, line }) => level === 2 && line > from)?.line ?? Infinity;
  return prose.filter(({ number }) => number > from && number < to);
}

/** The ids of all `<Cite id="…"/>` in order, repeats included. */
export function citations(text: string): string[] {
  return [...text.matchAll(/<Cite id="([^"]+)"/g)].map(([, id]) => id ?? '');
}

/** A line as a reader reads it: without elements, link targets, signs of Markdown and formulae. */
export function spoken(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/\$[^$]*\$/g, ' ')
    .replace(/[|#*_`[\]{}\\>-]+/g, ' ')
    .trim();
}

/** A line without what is not prose: elements, code, addresses, formulae, emphasis; hyphens and quotation marks stay. */
export function readable(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/`[^`]*`/g, ' ')
    .replace(/\]\([^)]*\)/g, '] ')
    .replace(/https?:\S+/g, ' ')
    .replace(/\$[^$]*\$/g, ' ')
    .replace(/[*_]+/g, '');
}

/** Counts words: runs of letters or digits. */
export function countWords(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (spoken(text).match(/[\p{L}\p{N}][\p{L}\p{N}'’.,%-]*/gu) ?? []).length, 0);
}

/** A Markdown table: its header cells, the header's line number, and the rows of its body. */
export interface Table {
  header: string[];
  number: number;
  rows: Line[];
}

/** The Markdown tables among the lines. */
export function tables(lines: readonly Line[]): Table[] {
  const found: Table[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (!/^\|[\s:|-]+\|$/.test(line.text.trim()) || above === undefined) continue;
    const rows: Line[] = [];
    for (let next = index + 1; lines[next]?.text.trim().startsWith('|'); next += 1) rows.push(lines[next] as Line);
    found.push({ header: cells(above.text), number: above.number, rows });
  }
  return found;
}

/** The cells of a table's row. */
export function cells(row: string): string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}
