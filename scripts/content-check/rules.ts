/** Rules that every kind of page is held to. */
import { FILLER } from './anatomy';
import { cells, citations, type Line, type Page, readable, spoken, tables } from './page';

export interface Finding {
  line: number;
  message: string;
}

/** Files a finding under its line. */
export type Say = (line: number, message: string) => void;

/** The four columns of a decision table, in lower case. */
export const DECISION = ['reach for', 'when', 'instead of', 'what it costs'];

/** A number in a table is traced when its row cites, derives or assumes. */
export const TRACED = /<Cite |<Derived>|<Assumption>/;

/** Phrases that say nothing, in prose as it is read. */
export function checkFiller(lines: readonly Line[], say: Say): void {
  for (const { text, number } of lines) for (const phrase of FILLER) if (phrase.test(readable(text).toLowerCase())) say(number, `a phrase that says nothing: ${phrase.source}`);
}

/** Every cited id stands in the catalogue, and a page that cites shows its sources. */
export function checkCitations({ prose }: Page, known: ReadonlySet<string>, say: Say): void {
  for (const { text, number } of prose) for (const id of citations(text)) if (!known.has(id)) say(number, `no resource has the id "${id}"`);
  if (prose.some(({ text }) => text.includes('<Cite ')) && !prose.some(({ text }) => text.includes('<Sources'))) say(1, 'the page cites and has no <Sources />');
}

/** Every number of a table has a parent in its row or in the head of the table; an ordinal such as `1.` is not a number. */
export function checkTracedTables(lines: readonly Line[], say: Say): void {
  for (const { header, rows } of tables(lines)) {
    if (header.some((cell) => TRACED.test(cell))) continue;
    for (const { text, number } of rows) if (/\d/.test(spoken(text).replace(/^\d+\. /, '')) && !TRACED.test(text)) say(number, 'a number of the table has no parent: add <Cite>, <Derived> or <Assumption> to the row, or to the head for all rows');
  }
}

/** The decision tables among the lines; a choice without its loser or its price is a finding. */
export function checkDecisions(lines: readonly Line[], say: Say): number {
  const decisions = tables(lines).filter(({ header }) => DECISION.every((name, index) => header[index]?.toLowerCase() === name));
  for (const { rows } of decisions) for (const { text, number } of rows) if (cells(text).some((cell) => cell === '')) say(number, 'a decision has an empty cell: every choice has a loser and a price');
  return decisions.length;
}

/** A paragraph is not made of tags alone: MDX then leaves its frame out, and it sticks to the next one. */
export function checkFramed(lines: readonly Line[], say: Say): void {
  for (const { text, number } of lines)
    if (/^<(?:Derived|Assumption)>/.test(text) && text.replace(/<(Derived|Assumption)>.*?<\/\1>/g, '').trim() === '') say(number, 'a paragraph made of tags alone loses its spacing: begin it with words');
}

/** A column has a name in words: screen readers differ in how they say a formula, and some say nothing. */
export function checkColumnNames(lines: readonly Line[], say: Say): void {
  for (const { header, number } of tables(lines)) for (const cell of header) if (/^\$[^$]+\$$/.test(cell)) say(number, `the column "${cell}" has a formula alone for its name: put a word before it`);
}

/** Every diagram has a title and a description. */
export function checkDiagrams({ diagrams }: Page, say: Say): void {
  for (const { meta, line } of diagrams) if (!/title="[^"]+"/.test(meta) || !/description="[^"]+"/.test(meta)) say(line, 'the diagram has no title or no description');
}

/** The line of a text, or the first. */
export function lineOf(lines: readonly Line[], text: string): number {
  return lines.find((line) => line.text.includes(text))?.number ?? 1;
}
