/** What an import did, in words. */
import type { addNew, Imported } from './import-rows';

/** Says how many rows came in, what was left out and why, and what is new. */
export function report(rows: number, { studies, dropped, merged, unfoldedTags }: Imported, result: ReturnType<typeof addNew>): string {
  const lines = [`${rows} rows: ${studies.length} records, ${merged.length} merged, ${dropped.length} dropped.`];
  if (dropped.length > 0) lines.push('', 'Dropped:', ...dropped.map(({ row, because }) => `  ${row.company || '(no company)'}: "${row.title ?? ''}": ${because}`));
  if (merged.length > 0) lines.push('', 'Merged:', ...merged.map(({ kept, dropped: lost, reason }) => `  ${kept.company}: "${kept.title}" (${reason}): kept ${kept.url}, not ${lost.url}`));
  const occurrences = [...unfoldedTags.values()].reduce((sum, count) => sum + count, 0);
  lines.push('', `Tags: ${unfoldedTags.size} spellings fold nowhere (${occurrences} uses dropped).`);
  const frequent = [...unfoldedTags].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, 15);
  if (frequent.length > 0) lines.push(`  most used of them: ${frequent.map(([tag, count]) => `${tag} ${count}`).join(', ')}`);
  lines.push('', `New to the catalogue: ${result.added}; there already: ${result.known}.`);
  return lines.join('\n');
}
