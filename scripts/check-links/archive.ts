/** Asks the Internet Archive for a copy of a page while the page still lives. */
import { type ArchivedCopy, dayOf, daysBetween, isWell, type LinkState } from '../../src/catalogue/link-state';
import type { FetchContext } from './fetch-page';

/** Answers with the copy of a page closest to a date, the newest where none is given. */
export const ARCHIVE_API = 'https://archive.org/wayback/available';
/** Questions to the archive in one run. */
const MOST_QUESTIONS = 100;
/** A copy is looked for again when the last question is this old. */
const ASK_AGAIN_DAYS = 90;

/** Looks for copies of well pages that were not asked for of late. Returns how many were found. */
async function rememberCopies(state: LinkState, ask: (url: string) => Promise<ArchivedCopy | undefined>, now: Date): Promise<number> {
  const today = dayOf(now);
  const due = Object.entries(state.links)
    .filter(([, { verdict, archiveAsked }]) => isWell(verdict) && (archiveAsked === undefined || daysBetween(archiveAsked, today) >= ASK_AGAIN_DAYS))
    .sort(([a, one], [b, two]) => (one.archiveAsked ?? '').localeCompare(two.archiveAsked ?? '') || a.localeCompare(b))
    .slice(0, MOST_QUESTIONS);
  let found = 0;
  for (const [url, record] of due) {
    const copy = await ask(url);
    record.archiveAsked = today;
    if (!copy) continue;
    record.archive = copy;
    found += 1;
  }
  return found;
}

/** Records copies as the archive's availability interface at `api` knows them. */
export function archiveCopies(state: LinkState, context: FetchContext, api: string, now: Date): Promise<number> {
  return rememberCopies(state, (url) => askArchive(url, context, api), now);
}

/** The newest good copy of `url` that the availability interface at `api` knows; a failure to ask is no copy. */
export async function askArchive(url: string, { client, scheduler, stop }: FetchContext, api: string): Promise<ArchivedCopy | undefined> {
  if (stop?.aborted) return undefined;
  try {
    const question = client.admit(`${api}?url=${encodeURIComponent(url)}`);
    const { status, body } = await scheduler.run(question.hostname, (sent) => client.get(question, { sent }));
    return status === 200 ? readAnswer(body.bytes.toString('utf8')) : undefined;
  } catch {
    return undefined;
  }
}

/** The newest copy in an answer of the availability interface; only a good copy on the archive's own host counts. */
export function readAnswer(json: string): ArchivedCopy | undefined {
  let closest: { available?: boolean; url?: string; timestamp?: string; status?: string } | undefined;
  try {
    closest = (JSON.parse(json) as { archived_snapshots?: { closest?: typeof closest } }).archived_snapshots?.closest;
  } catch {
    return undefined;
  }
  const day = /^(\d{4})(\d{2})(\d{2})\d{6}$/.exec(closest?.timestamp ?? '');
  if (!closest?.available || closest.status !== '200' || !day || !/^https?:\/\/web\.archive\.org\/web\//.test(closest.url ?? '')) return undefined;
  return { url: (closest.url ?? '').replace(/^http:/, 'https:'), date: `${day[1]}-${day[2]}-${day[3]}` };
}
