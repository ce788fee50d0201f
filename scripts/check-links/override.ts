/** The `override` command: records what a person saw of a link, which stands above the verdicts for a while. */
import path from 'node:path';
import { type CatalogueCitation, catalogueCitations } from '../../src/catalogue/citations';
import { dayOf, daysBetween, HUMAN_LOOK_DAYS, linkKey, type LinkRecord } from '../../src/catalogue/link-state';
import { closest } from '../../src/catalogue/topics';
import type { Arguments } from './arguments';
import { UsageError } from './citations';
import { takeLock } from './lock';
import { readState, writeState } from './memory';

type Override = NonNullable<LinkRecord['override']>;
const VERDICTS: readonly Override['verdict'][] = ['ok', 'dead'];
const MOST_NOTE = 300;

/** Writes the override and says in one line what stands now. Throws UsageError, Locked, CorruptState and WriteFailed. */
export function recordOverride(args: Pick<Arguments, 'state' | 'override'>, root: string, now: Date): string {
  const told = args.override;
  const citation = findCitation(told, catalogueCitations(root));
  const override = told.remove ? undefined : readOverride(told, now);
  const file = path.resolve(args.state ?? path.join(root, 'catalogue/link-state.json'));
  const release = takeLock(file);
  try {
    const state = readState(file);
    if (state.run) throw new UsageError(`${file}: the run of ${state.run.started} was cut off and may yet be undone; let it go on first: npm run --silent links -- external`);
    const record = state.links[linkKey(citation.url)];
    const named = `${citation.file}:${citation.line}: ${citation.id} (${citation.url})`;
    if (!record) throw new UsageError(`${named} was never checked, so there is no verdict to stand above; run npm run --silent links -- external first`);
    if (told.remove && !record.override) throw new UsageError(`${named} has no override to remove`);
    if (override) record.override = override;
    else delete record.override;
    writeState(file, state);
    return `${citation.id} (${citation.url}): ${override ? effectOf(override) : 'the override is gone; the checks decide again'}. Commit ${path.relative(root, file)}.\n`;
  } finally {
    release();
  }
}

function findCitation({ id, url }: Arguments['override'], citations: readonly CatalogueCitation[]): CatalogueCitation {
  if ((id === undefined) === (url === undefined)) throw new UsageError('name the link by --id or by --url, one of the two');
  if (url !== undefined && !URL.canParse(url)) throw new UsageError(`--url ${url}: write the whole address, beginning with https://`);
  const key = url === undefined ? undefined : linkKey(url);
  const found = citations.filter((one) => (key === undefined ? one.id === id : URL.canParse(one.url) && linkKey(one.url) === key));
  const [first] = found;
  if (!first) {
    const known = citations.map((one) => (key === undefined ? one.id : one.url));
    throw new UsageError(key === undefined ? `--id ${id}: the catalogue has no such record. Did you mean "${closest(id ?? '', known)}"?` : `--url ${url}: the catalogue does not cite it. Did you mean ${closest(url ?? '', known)}?`);
  }
  if (new Set(found.map((one) => (URL.canParse(one.url) ? linkKey(one.url) : one.url))).size > 1)
    throw new UsageError(`--id ${id} names ${found.length} links; say which with --url:\n${found.map((one) => `  ${one.url} (${one.file}:${one.line})`).join('\n')}`);
  return first;
}

function readOverride({ verdict, date, note }: Arguments['override'], now: Date): Override {
  const known = VERDICTS.find((one) => one === verdict);
  if (!known) throw new UsageError(verdict === undefined ? 'say what you saw with --verdict ok or --verdict dead, or --remove' : `--verdict ${verdict}: write ok or dead`);
  const today = dayOf(now);
  const day = date ?? today;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)) || dayOf(new Date(day)) !== day) throw new UsageError(`--date ${day}: write a day as YYYY-MM-DD, for example ${today}`);
  if (day > today) throw new UsageError(`--date ${day}: that day is to come; write the day on which you looked, at the latest ${today}`);
  if (known === 'ok' && daysBetween(day, today) >= HUMAN_LOOK_DAYS) throw new UsageError(`--date ${day}: a look holds for ${HUMAN_LOOK_DAYS} days, and this one is ${daysBetween(day, today)} days old; look again`);
  const said = note?.replace(/\s+/g, ' ').trim();
  if (said !== undefined && said.length > MOST_NOTE) throw new UsageError(`--note is ${said.length} characters long: write at most ${MOST_NOTE}`);
  return { verdict: known, date: day, ...(said ? { note: said } : {}) };
}

function effectOf({ verdict, date }: Override): string {
  if (verdict === 'dead') return `counts as dead from ${date} on, until a later check finds it well`;
  return `counts as well until ${dayOf(new Date(Date.parse(date) + HUMAN_LOOK_DAYS * 86_400_000))}, then a person is asked again`;
}
