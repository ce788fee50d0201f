/** Writes a query into an address and reads it back, so that a filtered list can be linked, kept and gone back to. */
import type { Query } from './filter';

/** What the codec needs to know of a list. */
export interface QueryShape {
  /** Names of the facets, in the order in which they stand in the address. */
  facets: readonly string[];
  /** Ways to sort; the first is the default and stays out of the address. */
  sorts: readonly string[];
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Longer text finds nothing and only makes addresses unreadable. */
const LONGEST_TEXT = 200;

/** The query of an address's search part (with or without "?"); whatever is malformed or unknown is left out. */
export function readQuery(search: string, { facets, sorts }: QueryShape): Query {
  const parameters = new URLSearchParams(search);
  const chosen: Record<string, readonly string[]> = {};
  for (const facet of facets) {
    const values = [...new Set((parameters.get(facet) ?? '').split(',').filter((value) => SLUG.test(value)))].sort();
    if (values.length > 0) chosen[facet] = values;
  }
  const sort = parameters.get('sort') ?? '';
  return { text: (parameters.get('q') ?? '').slice(0, LONGEST_TEXT), facets: chosen, sort: sorts.includes(sort) ? sort : (sorts[0] ?? '') };
}

/** The search part for a query: empty, or beginning with "?". One query has one spelling. */
export function writeQuery({ text, facets, sort }: Query, shape: QueryShape): string {
  const parts: string[] = [];
  if (text !== '') parts.push(`q=${encodeURIComponent(text.slice(0, LONGEST_TEXT)).replace(/%20/g, '+')}`);
  for (const facet of shape.facets) {
    const values = facets[facet] ?? [];
    // Slugs need no escaping, and a comma may stand in a search part: the address stays legible.
    if (values.length > 0) parts.push(`${facet}=${[...values].sort().join(',')}`);
  }
  if (sort !== '' && sort !== shape.sorts[0]) parts.push(`sort=${sort}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
