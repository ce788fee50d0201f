/** Small questions about topics that loader, pages and scripts all ask. */
import type { Topics } from './schema';

/** The file (without ending) that records with this first topic live in; undefined for an unknown slug. */
export function shelfOf(slug: string, topics: Pick<Topics, 'chapters' | 'concepts'>): string | undefined {
  if (topics.chapters.some((chapter) => chapter.slug === slug)) return slug;
  return topics.concepts.find((concept) => concept.slug === slug)?.family;
}

/** The candidate with the least edit distance to `wanted`; an empty string when there are no candidates. */
export function closest(wanted: string, candidates: Iterable<string>): string {
  let best = '';
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Levenshtein distance, by rows of the dynamic programme (Wagner and Fischer). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1)
      row.push(Math.min((row[j - 1] ?? 0) + 1, (previous[j] ?? 0) + 1, (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    previous = row;
  }
  return previous[b.length] ?? 0;
}
