/** Keeps thousands of records from crowding out the pages that explain. */
import type { SearchKind } from './document';

/** Records that we point at, as against pages that we wrote. */
export const RECORDS: ReadonlySet<SearchKind> = new Set(['resource', 'case-study', 'question']);
/** Of every five results at most this many are records, while a page that answers is left. */
const MOST_RECORDS_OF_FIVE = 3;
/** A page that scores below this share of the best result does not answer. */
const ANSWERS = 0.3;

/** Reorders results that are sorted by score, so that pages hold their share of each five; records keep their order, and so do pages. */
export function balance<T extends { score: number }>(sorted: readonly T[], kindOf: (item: T) => SearchKind): T[] {
  const least = ANSWERS * (sorted[0]?.score ?? 0);
  const queue = [...sorted];
  const pages = queue.filter((item) => !RECORDS.has(kindOf(item)) && item.score >= least);
  const out: T[] = [];
  const taken = new Set<T>();
  let records = 0;
  for (const item of queue) {
    if (taken.has(item)) continue;
    if (out.length % 5 === 0) records = 0;
    if (RECORDS.has(kindOf(item))) {
      while (records >= MOST_RECORDS_OF_FIVE) {
        const page = pages.find((candidate) => !taken.has(candidate));
        if (!page) break;
        taken.add(page);
        out.push(page);
        if (out.length % 5 === 0) records = 0;
      }
      records++;
    }
    taken.add(item);
    out.push(item);
  }
  return out;
}
