/** One run over a list of citations: groups, orders, drives linkinator, judges, remembers. */
import { afterCheck, eventBetween, dayOf, isConfirmedDead, isWell, type LinkRecord, type Observation } from '../../src/catalogue/link-state';
import { RefusedAddress } from './address-policy';
import { classify, permanentTarget } from './classify';
import { type Linkinator, withLinkinator } from './drive';
import { type Fetched, fetchPage, type FetchContext } from './fetch-page';
import { fragmentOf, isFragmentMissing, pageOf } from './fragments';
import type { Memory } from './memory';
import { ownCopy } from './page-facts';
import { groupByPage, orderPages, type Page } from './plan';
import { keepSaving } from './saver';
import { fingerprint } from './titles';
import type { Citation, Judgement, Result } from './verdict';

export interface RunOptions extends FetchContext {
  citations: readonly Citation[];
  /** Citations of what is cited already, by the id that does; they are refused without a request. */
  duplicates?: ReadonlyMap<Citation, string>;
  memory?: Memory;
  /** Aborted when the budget is spent or the run is interrupted. */
  stop: AbortSignal;
  /** Hears of every result as it comes. */
  onResult?: (result: Result) => void;
}

export interface Run {
  /** In the order of the citations. */
  results: Result[];
  /** Pages that the budget did not reach. */
  notReached: number;
  /** Pages checked, and those of them that failed without being known to be dead. */
  pages: { checked: number; failed: number };
  /** Why what was found could not be remembered to the end; the run stopped there. */
  unsaved?: unknown;
}

/** Addresses on one page for linkinator. Two pages are under way at once, so that no slot waits for a page's last link. */
const BATCH = 200;

/** Checks the citations. The network's failures are results, and a full disk ends the run with what was found so far. */
export async function runChecks(options: RunOptions): Promise<Run> {
  const { citations, memory, now } = options;
  const interrupted = new AbortController();
  const stop = AbortSignal.any([options.stop, interrupted.signal]);
  const results = new Map<Citation, Result>();
  const report = (citation: Citation, result: Result): void => {
    results.set(citation, result);
    options.onResult?.(result);
  };
  const run: Run = { results: [], notReached: 0, pages: { checked: 0, failed: 0 } };
  const count = (before: LinkRecord | undefined, verdict: Judgement['verdict']): void => {
    run.pages.checked += 1;
    if ((verdict === 'dead' || verdict === 'unreachable') && !(before && isConfirmedDead(before))) run.pages.failed += 1;
  };

  const admitted = citations.flatMap((citation) => {
    const first = options.duplicates?.get(citation);
    if (first !== undefined) {
      report(citation, { ...describe(citation), verdict: 'refused', cause: 'duplicate', reason: `the same page as “${first}”: add to that record, or remove this one` });
      return [];
    }
    try {
      options.client.admit(citation.url);
      return [{ page: pageOf(citation.url), citation }];
    } catch (error) {
      if (!(error instanceof RefusedAddress)) throw error;
      report(citation, { ...describe(citation), verdict: 'refused', reason: error.message });
      return [];
    }
  });
  const pages = groupByPage(admitted);
  const done = pages.filter(({ url }) => memory?.resumed && Date.parse(memory.state.links[url]?.lastChecked ?? '') >= memory.started.getTime());
  for (const page of done) for (const citation of page.citations) report(citation, recalled(citation, memory?.state.links[page.url]));
  for (const page of done) count(undefined, memory?.state.links[page.url]?.verdict ?? 'ok');
  const alreadyDone = new Set(done);

  const fetched = new Map<string, Fetched>();
  const transport = async (url: string): Promise<number> => {
    const outcome = await fetchPage(url, { ...options, stop });
    fetched.set(url, outcome);
    return statusFor(outcome);
  };

  const finishPage = (page: Page): void => {
    const outcome = fetched.get(page.url);
    fetched.delete(page.url);
    if (!outcome || outcome.failure?.failure === 'stopped') {
      run.notReached += 1;
      return;
    }
    const before = memory?.state.links[page.url];
    const judged = page.citations.map((citation) => ({ citation, judgement: judge(outcome, citation, before) }));
    for (const { citation, judgement } of judged) report(citation, { ...describe(citation, outcome), ...judgement });
    const overall = overallOf(judged.map(({ judgement }) => judgement));
    count(before, overall.verdict);
    if (!memory) return;
    const after = afterCheck(before, observe(page, outcome, overall), now());
    const event = eventBetween(before, after);
    if (event) memory.state.history.push({ date: dayOf(now()), url: page.url, event });
    memory.state.links[page.url] = after;
    saver?.changed();
  };
  // Before anything is asked: a state that cannot be written would remember nothing of it.
  memory?.save();
  const saver = memory && keepSaving(memory, () => interrupted.abort());
  await withLinkinator(transport, (linkinator) => inBatches(orderPages(pages.filter((page) => !alreadyDone.has(page)), memory?.state), linkinator, stop, finishPage, (left) => (run.notReached += left))).finally(() => saver?.stop());
  if (saver?.error !== undefined) run.unsaved = saver.error;
  run.results = citations.flatMap((citation) => results.get(citation) ?? []);
  return run;
}

/** The reason may quote the page, which is not to be kept for it. */
function judge(outcome: Fetched, citation: Citation, known: LinkRecord | undefined): Judgement {
  const judgement = classify(outcome, { ...citation, fragment: fragmentOf(citation.url), known });
  return { ...judgement, reason: ownCopy(judgement.reason) };
}

/** Gives linkinator one page of addresses after another, the next as soon as the last is half done with. */
async function inBatches(pages: readonly Page[], linkinator: Linkinator, stop: AbortSignal, onPage: (page: Page) => void, onLeft: (count: number) => void): Promise<void> {
  const running = new Set<Promise<void>>();
  let open = 0;
  let wake = (): void => undefined;
  for (let at = 0; at < pages.length; at += BATCH) {
    while (open > BATCH && running.size > 0) await Promise.race([new Promise<void>((resolve) => (wake = resolve)), ...running]);
    if (stop.aborted) {
      onLeft(pages.length - at);
      break;
    }
    const batch = new Map(pages.slice(at, at + BATCH).map((page) => [page.url, page]));
    open += batch.size;
    const checking = linkinator
      .check([...batch.keys()], (url) => {
        open -= 1;
        const page = batch.get(url);
        if (page) onPage(page);
        wake();
      })
      .finally(() => running.delete(checking));
    running.add(checking);
  }
  await Promise.all(running);
}

/** What linkinator is told: it knows good from bad by the status alone. */
function statusFor({ status, failure }: Fetched): number {
  if (failure) return 502;
  return status !== undefined && status >= 200 && status <= 599 && (status < 300 || status >= 400) ? status : 502;
}

function describe(citation: Citation, outcome?: Fetched): Omit<Result, keyof Judgement> {
  const { id, url, file, line } = citation;
  const where = file === undefined ? {} : { file, line };
  if (!outcome) return { id, url, status: null, finalUrl: null, title: null, attempts: 0, ms: 0, ...where };
  return { id, url, status: outcome.status ?? null, finalUrl: outcome.finalUrl, title: outcome.facts?.title || null, attempts: outcome.attempts, ms: outcome.ms, ...where };
}

/** A result of the part of the run that went before it was cut off. */
function recalled(citation: Citation, record: LinkRecord | undefined): Result {
  const { verdict = 'ok', reason = '', cause, status, finalUrl, title } = record ?? {};
  const missing = record?.missingAnchors?.includes(fragmentOf(citation.url)) ?? false;
  const own = verdict === 'anchor-missing' && !missing ? { verdict: 'ok' as const, reason: 'answers' } : { verdict, reason };
  return { ...describe(citation), ...own, ...(cause ? { cause } : {}), status: status ?? null, finalUrl: finalUrl ?? null, title: title ?? null };
}

/** Of the judgements on one page the best: where one citation's title fits, the page is there. */
function overallOf(judgements: readonly Judgement[]): Judgement {
  const best = judgements.find(({ verdict }) => isWell(verdict)) ?? judgements[0];
  if (!best) throw new Error('a page without a citation');
  return judgements.find(({ verdict }) => verdict === 'anchor-missing') ?? best;
}

function observe(page: Page, outcome: Fetched, { verdict, reason, cause }: Judgement): Observation {
  const well = isWell(verdict);
  const fragments = page.citations.map(({ url }) => fragmentOf(url));
  return {
    verdict,
    reason,
    cause,
    status: outcome.status,
    finalUrl: outcome.finalUrl === page.url ? undefined : outcome.finalUrl,
    movedTo: permanentTarget(outcome),
    title: well ? outcome.facts?.title || undefined : undefined,
    fingerprint: well && outcome.facts?.text ? fingerprint(outcome.facts.text) : undefined,
    missingAnchors: well ? [...new Set(fragments.filter((fragment) => isFragmentMissing(fragment, outcome)))].sort() : undefined,
  };
}
