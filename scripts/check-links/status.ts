/** The `status` command: how the catalogue's links stand, from the recorded state alone. */
import path from 'node:path';
import { type CatalogueCitation, catalogueCitations } from '../../src/catalogue/citations';
import { dayOf, linkKey, type LinkRecord, type Standing, standingOf } from '../../src/catalogue/link-state';
import type { Arguments } from './arguments';
import { writeAtomically } from './atomic-write';
import { UsageError } from './citations';
import { formatReport, countVerdicts, type Report } from './formats';
import { readState } from './memory';
import { trackingIssue } from './tracking-issue';
import type { Result } from './verdict';

/** One citation with what is remembered of it. */
export interface LinkStatus {
  citation: CatalogueCitation;
  record: LinkRecord | undefined;
  standing: Standing;
}

/** How every citation stands at `now`; a page whose other fragment is missing is well for this one. */
export function statusOf(citations: readonly CatalogueCitation[], links: Record<string, LinkRecord>, now: Date): LinkStatus[] {
  return citations.map((citation) => {
    const record = URL.canParse(citation.url) ? links[linkKey(citation.url)] : undefined;
    const standing = standingOf(record, now);
    const fragment = citation.url.split('#')[1] ?? '';
    const otherAnchor = standing === 'anchor-missing' && !record?.missingAnchors?.includes(fragment);
    return { citation, record, standing: otherAnchor ? 'well' : standing };
  });
}

/** The text to print; throws UsageError where the catalogue is empty, CorruptState where the memory cannot be read. */
export function showStatus(args: Pick<Arguments, 'state' | 'format' | 'report'>, root: string, now: Date): string {
  const citations = catalogueCitations(root);
  if (citations.length === 0) throw new UsageError('the catalogue holds no link');
  const links = statusOf(citations, readState(args.state ?? path.join(root, 'catalogue/link-state.json')).links, now);
  const counts = countStandings(links);
  const json = `${JSON.stringify({ summary: { links: links.length, standings: counts, at: now.toISOString() }, results: links.filter(({ record }) => record).map(({ citation, record, standing }) => ({ id: citation.id, url: citation.url, standing, ...record })) }, null, 2)}\n`;
  if (args.report !== undefined) writeAtomically(args.report, json);
  if (args.format === 'json') return json;
  if (args.format === 'markdown') return trackingIssue(links, dayOf(now));
  if (args.format !== 'text') return formatReport(asReport(links, now), args.format);
  const lines = Object.entries(counts).map(([standing, count]) => `${String(count).padStart(6)}  ${standing.replace('-', ' ')}`);
  return [`${links.length} links in the catalogue`, ...lines, ...(counts['never-checked'] === links.length ? ['No link has been checked yet.'] : []), ''].join('\n');
}

function countStandings(links: readonly LinkStatus[]): Partial<Record<Standing, number>> {
  const counts: Partial<Record<Standing, number>> = {};
  for (const { standing } of links) counts[standing] = (counts[standing] ?? 0) + 1;
  return counts;
}

/** The recorded findings in the shape of a run's report; what is not yet decided is no finding that blocks. */
function asReport(links: readonly LinkStatus[], now: Date): Report {
  const results = links.flatMap(({ citation, record, standing }): Result[] => {
    if (!record) return [];
    const verdict = record.verdict === 'dead' && standing !== 'dead' ? 'unreachable' : record.verdict;
    return [{ id: citation.id, url: citation.url, verdict, reason: record.reason, cause: record.cause, status: record.status ?? null, finalUrl: record.finalUrl ?? null, title: record.title ?? null, attempts: 0, ms: 0, file: citation.file, line: citation.line }];
  });
  const at = now.toISOString();
  const unchecked = links.length - results.length;
  return { summary: { started: at, finished: at, checked: results.length, notReached: unchecked, blocking: 0, verdicts: countVerdicts(results), mostInFlight: 0, exitCode: 0, notes: unchecked > 0 ? [`${unchecked} of ${links.length} links were never checked`] : [] }, results };
}
