/** How well a ranking serves queries whose answers were judged beforehand. */
import * as v from 'valibot';
import { parse } from 'yaml';
import { pageOf } from './document';

/** A query and the addresses that answer it; a page stands for each of its sections. */
export interface Judged {
  query: string;
  wanted: string[];
}

/** Figures over a set of queries, and those that were not answered first. */
export interface Relevance {
  /** Mean over queries of 1 / rank of the first answer within ten, 0 where there is none. */
  mrr: number;
  /** Share of queries with an answer within five. */
  recall: number;
  misses: { query: string; rank: number | undefined }[];
}

const JudgedSchema = v.pipe(
  v.array(v.strictObject({ query: v.pipe(v.string(), v.minLength(1)), wanted: v.pipe(v.array(v.string()), v.minLength(1, 'must name at least one address')) })),
  v.minLength(1, 'must hold at least one query'),
  v.check((rows) => new Set(rows.map(({ query }) => query)).size === rows.length, 'must not hold the same query twice'),
);

/** Reads a set of judged queries. @throws when it is empty or malformed */
export function readJudged(text: string): Judged[] {
  return v.parse(JudgedSchema, parse(text));
}

/** The judged addresses that cannot be found because the index does not hold them, each with its query. */
export function unknownAddresses(rows: readonly Judged[], addresses: Iterable<string>): string[] {
  const known = new Set<string>();
  for (const address of addresses) known.add(address).add(pageOf(address));
  return rows.flatMap(({ query, wanted }) => wanted.filter((address) => !known.has(address)).map((address) => `"${query}" wants ${address}`));
}

function answers(url: string, wanted: readonly string[]): boolean {
  return wanted.some((address) => url === address || (!address.includes('#') && pageOf(url) === address));
}

/** Measures a ranking; `search` returns addresses, best first. @throws on an empty set */
export async function measure(rows: readonly Judged[], search: (query: string) => Promise<string[]>): Promise<Relevance> {
  if (rows.length === 0) throw new Error('There is no judged query to measure with.');
  let [reciprocal, found] = [0, 0];
  const misses: Relevance['misses'] = [];
  for (const { query, wanted } of rows) {
    const at = (await search(query)).slice(0, 10).findIndex((url) => answers(url, wanted));
    if (at >= 0) reciprocal += 1 / (at + 1);
    if (at >= 0 && at < 5) found++;
    if (at !== 0) misses.push({ query, rank: at < 0 ? undefined : at + 1 });
  }
  return { mrr: reciprocal / rows.length, recall: found / rows.length, misses };
}
