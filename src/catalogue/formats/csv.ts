/** The catalogue's resources as one table. */
import { stringify } from 'csv-stringify/sync';
import type { BookReference, Resource } from '../schema';

const COLUMNS = ['id', 'title', 'url', 'kind', 'authors', 'organisation', 'year', 'access', 'minutes', 'level', 'topics', 'book', 'note'] as const;

/** RFC 4180 with a header row; lists are joined by `;`, and a cell that a spreadsheet would run as a formula is quoted. */
export function resourcesCsv(resources: readonly Resource[], references: readonly BookReference[]): string {
  const rows = resources.map((resource) => ({
    ...resource,
    authors: resource.authors?.join('; '),
    topics: resource.topics.join(';'),
    book: references.filter((reference) => reference.resource === resource.id).map(({ chapter, reference }) => `${chapter}.${reference}`).join(';'),
  }));
  return stringify(rows, { header: true, columns: [...COLUMNS], escape_formulas: true });
}
