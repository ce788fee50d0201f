/**
 * What is remembered of each link, and what follows from it. Pure and without Node, so that the nightly check, the
 * built pages and the tests decide alike. Days are UTC.
 */

export const VERDICTS = ['ok', 'moved', 'blocked', 'unreachable', 'suspect', 'anchor-missing', 'dead', 'refused'] as const;
/** What one run says of one link. */
export type Verdict = (typeof VERDICTS)[number];

/** Why a page that answers is not the one that was cited, or why a link may not be added. */
export type Cause = 'parked' | 'hijacked' | 'soft-404' | 'login' | 'home-page' | 'other-title' | 'empty' | 'duplicate' | 'own-network';

export interface ArchivedCopy {
  url: string;
  /** Day of the copy. */
  date: string;
}

export interface LinkRecord {
  /** Instant of the last check, ISO 8601. */
  lastChecked: string;
  verdict: Verdict;
  reason: string;
  cause?: Cause;
  status?: number;
  /** Instant at which a reader last reached the cited page. */
  lastOk?: string;
  /** Day of the first failure since then. */
  firstFailure?: string;
  /** Every day since then on which it failed, with the worst of that day. */
  failureDays?: Record<string, 'dead' | 'unreachable'>;
  /** Where the address led. */
  finalUrl?: string;
  /** Where a permanent redirect leads. */
  movedTo?: string;
  /** Title and body fingerprint when last well. */
  title?: string;
  fingerprint?: string;
  missingAnchors?: string[];
  archive?: ArchivedCopy;
  /** Day on which an archive was last asked for a copy. */
  archiveAsked?: string;
  /** A person's finding, which stands above the verdicts for a while. */
  override?: { verdict: 'ok' | 'dead'; date: string; note?: string };
}

export interface LinkEvent {
  date: string;
  url: string;
  event: 'died' | 'recovered' | 'replaced';
}

export interface LinkState {
  version: 1;
  /** Present while a run is under way, or was cut off. */
  run?: { started: string };
  links: Record<string, LinkRecord>;
  /** Deaths and repairs, oldest first. */
  history: LinkEvent[];
}

/** A state in which nothing was ever checked. */
export function emptyState(): LinkState {
  return { version: 1, links: {}, history: [] };
}

/** What a run found for one address. */
export interface Observation {
  verdict: Verdict;
  reason: string;
  cause?: Cause;
  status?: number;
  finalUrl?: string;
  movedTo?: string;
  title?: string;
  fingerprint?: string;
  missingAnchors?: string[];
}

export const DEAD_FAILURES = 3;
export const DEAD_SPAN_DAYS = 7;
export const UNREACHABLE_SPAN_DAYS = 14;
export const HUMAN_LOOK_DAYS = 90;
/** Enough to prove any span; the first day is always kept. */
const MOST_FAILURE_DAYS = 20;

/** How a link stands after all that is remembered. `failing` is not yet decided; `look` asks for a person's eyes. */
export type Standing = 'never-checked' | 'well' | 'moved' | 'anchor-missing' | 'blocked' | 'look' | 'suspect' | 'failing' | 'dead' | 'refused';

/** The record after one more check. A success forgets all failures; blocked and suspect neither add nor forget one. */
export function afterCheck(previous: LinkRecord | undefined, seen: Observation, now: Date): LinkRecord {
  const { archive, archiveAsked, override, title, fingerprint, lastOk, firstFailure, failureDays } = previous ?? {};
  const kept = { archive, archiveAsked, override };
  const base = { ...kept, lastChecked: now.toISOString(), verdict: seen.verdict, reason: seen.reason, cause: seen.cause, status: seen.status, finalUrl: seen.finalUrl };
  if (isWell(seen.verdict)) return compact({ ...base, lastOk: now.toISOString(), title: seen.title ?? title, fingerprint: seen.fingerprint ?? fingerprint, movedTo: seen.movedTo, missingAnchors: seen.missingAnchors });
  const record = { ...base, lastOk, title, fingerprint, firstFailure, failureDays };
  if (seen.verdict !== 'dead' && seen.verdict !== 'unreachable') return compact(record);
  const today = dayOf(now);
  const worst = failureDays?.[today] === 'dead' ? 'dead' : seen.verdict;
  return compact({ ...record, firstFailure: firstFailure ?? today, failureDays: newest({ ...failureDays, [today]: worst }) });
}

function newest(days: Record<string, 'dead' | 'unreachable'>): Record<string, 'dead' | 'unreachable'> {
  const all = Object.entries(days).sort(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(all.length <= MOST_FAILURE_DAYS ? all : [...all.slice(0, 1), ...all.slice(1 - MOST_FAILURE_DAYS)]);
}

function compact(record: LinkRecord): LinkRecord {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))) as unknown as LinkRecord;
}

/** Whether the failures of a record prove its death: gone on three days over a week, or out of reach for two weeks. */
export function isConfirmedDead({ failureDays = {} }: LinkRecord): boolean {
  const all = Object.keys(failureDays).sort();
  const gone = all.filter((day) => failureDays[day] === 'dead');
  return (gone.length >= DEAD_FAILURES && span(gone) >= DEAD_SPAN_DAYS) || (all.length >= DEAD_FAILURES && span(all) >= UNREACHABLE_SPAN_DAYS);
}

function span(days: readonly string[]): number {
  return daysBetween(days[0] ?? '', days.at(-1) ?? '');
}

/** How a link stands at `now`. */
export function standingOf(record: LinkRecord | undefined, now: Date): Standing {
  if (!record) return 'never-checked';
  const { verdict, lastOk } = record;
  // A look that is dated ahead of every time zone was never taken.
  const override = record.override && daysBetween(record.override.date, dayOf(now)) >= -1 ? record.override : undefined;
  const overrideHolds = override !== undefined && daysBetween(override.date, dayOf(now)) < HUMAN_LOOK_DAYS;
  if (overrideHolds && override.verdict === 'ok') return 'well';
  if (override?.verdict === 'dead' && !(lastOk && dayOf(new Date(lastOk)) > override.date)) return 'dead';
  if (verdict === 'refused' || verdict === 'moved' || verdict === 'anchor-missing') return verdict;
  if (verdict === 'ok') return 'well';
  if (verdict === 'dead' || verdict === 'unreachable') return isConfirmedDead(record) ? 'dead' : 'failing';
  if (verdict === 'suspect') return 'suspect';
  const looked = [lastOk ? dayOf(new Date(lastOk)) : '', override?.date ?? ''].sort().at(-1) ?? '';
  return looked === '' || daysBetween(looked, dayOf(now)) >= HUMAN_LOOK_DAYS ? 'look' : 'blocked';
}

/** The death or recovery that a check brought to light. */
export function eventBetween(before: LinkRecord | undefined, after: LinkRecord): LinkEvent['event'] | undefined {
  const was = before !== undefined && isConfirmedDead(before);
  const is = isConfirmedDead(after);
  if (was === is) return undefined;
  return is ? 'died' : 'recovered';
}

/** True where a reader reaches the page that was cited. */
export function isWell(verdict: Verdict): boolean {
  return verdict === 'ok' || verdict === 'moved' || verdict === 'anchor-missing';
}

/** The UTC day of an instant, YYYY-MM-DD. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** Whole days from one UTC day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The key under which an address is remembered: without its fragment. */
export function linkKey(url: string): string {
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}
