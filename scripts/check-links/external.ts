/** The `external` command: from arguments to report and exit code. */
import fs from 'node:fs';
import path from 'node:path';
import { catalogueCitations } from '../../src/catalogue/citations';
import { dayOf, linkKey } from '../../src/catalogue/link-state';
import { archiveCopies } from './archive';
import type { Arguments } from './arguments';
import { type FileSystem, writeAtomically, WriteFailed } from './atomic-write';
import { changedSince, citationsFrom, UsageError } from './citations';
import { DEFAULT_PATIENCE, type FetchContext, type Patience } from './fetch-page';
import { countVerdicts, type Report } from './formats';
import type { Resolver } from './guarded-lookup';
import { createHttpClient } from './http-client';
import { takeLock } from './lock';
import { type Memory, openMemory } from './memory';
import { type Run, runChecks } from './run';
import { createScheduler } from './scheduler';
import { blocks, type Citation } from './verdict';

/** What a run takes from the outside; tests put other things in its place. */
export interface World {
  root: string;
  now: () => Date;
  /** Aborted when the process is asked to end. */
  interrupted: AbortSignal;
  userAgent: string;
  resolver?: Resolver;
  patience?: Partial<Patience>;
  /** Citations in place of the catalogue's. */
  catalogue?: readonly Citation[];
  /** The archive's availability interface; none is asked where it is undefined. */
  archiveApi?: string;
  /** The disk on which the memory is kept. */
  disk?: FileSystem;
}

/** More than this share of a catalogue run failing is our own network's fault. */
const OWN_FAULT_SHARE = 0.2;

interface Job {
  citations: readonly Citation[];
  duplicates: ReadonlyMap<Citation, string>;
  /** Where the memory is; undefined where none is kept. */
  stateFile?: string;
  /** The whole catalogue is asked, so that its share of failures tells of our own network. */
  wholeCatalogue: boolean;
}

/**
 * Runs the check and returns its report, also where the disk fills on the way: then with exit code 2.
 * Throws UsageError, Locked, CorruptState, and WriteFailed where not even the beginning of the run can be noted.
 */
export async function checkExternal(args: Arguments, world: World): Promise<Report> {
  const started = world.now();
  const job = readJob(args, world);
  const release = job.stateFile === undefined ? (): void => undefined : takeLock(job.stateFile);
  const memory = job.stateFile === undefined ? undefined : openGuarded(job.stateFile, started, release, world.disk);
  const context = openContext(args, world);
  try {
    const run = await runChecks({ ...context, citations: job.citations, duplicates: job.duplicates, memory });
    const fault = ownFault(run, job.wholeCatalogue);
    const notes = fault === undefined ? [] : [fault];
    let unwritten = false;
    const write = async (work: () => void | Promise<void>): Promise<void> => {
      try {
        await work();
      } catch (error) {
        if (!(error instanceof WriteFailed)) throw error;
        unwritten = true;
        notes.push(error.message);
      }
    };
    await write(async () => {
      const worthless = fault !== undefined && job.wholeCatalogue;
      if (memory && worthless) memory.rollBack();
      if (run.unsaved !== undefined) throw run.unsaved;
      if (memory && !worthless) notes.push(...(await conclude(memory, job, context, world)));
    });
    if (job.citations.length === 0) notes.push(`no address was added or altered since ${args.changedSince}`);
    if (memory?.resumed) notes.push(`went on with the run of ${memory.started.toISOString()}, which was cut off`);
    const about = { started, finished: world.now(), mostInFlight: context.scheduler.load.most, notes, unusable: fault !== undefined };
    if (args.report !== undefined) await write(() => writeReport(args.report as string, reportOf(run, { ...about, unwritten })));
    return reportOf(run, { ...about, unwritten });
  } finally {
    await context.client.close();
    context.endBudget();
    release();
  }
}

function readJob(args: Arguments, world: World): Job {
  const inRoot = (file: string): string => path.resolve(world.root, file);
  const none = new Map<Citation, string>();
  if (args.report !== undefined && !fs.existsSync(path.dirname(path.resolve(args.report)))) throw new UsageError(`--report ${args.report}: there is no such folder`);
  if (args.ca !== undefined && !fs.existsSync(args.ca)) throw new UsageError(`--ca ${args.ca}: there is no such file`);
  if (args.changedSince !== undefined) {
    const { added, duplicates } = changedSince(args.changedSince, world.root);
    return { citations: added, duplicates, stateFile: args.state, wholeCatalogue: false };
  }
  const citations = args.from === undefined ? (world.catalogue ?? catalogueCitations(world.root)) : citationsFrom(args.from);
  if (citations.length === 0) throw new UsageError(`${args.from ?? 'the catalogue'} holds no link: nothing was checked`);
  const wholeCatalogue = args.from === undefined;
  return { citations, duplicates: none, stateFile: args.state ?? (wholeCatalogue ? inRoot('catalogue/link-state.json') : undefined), wholeCatalogue };
}

function openGuarded(file: string, now: Date, release: () => void, disk?: FileSystem): Memory {
  try {
    return openMemory(file, now, disk);
  } catch (error) {
    release();
    throw error;
  }
}

function openContext(args: Arguments, world: World): FetchContext & { stop: AbortSignal; endBudget: () => void } {
  const budget = new AbortController();
  const timer = args.budgetMinutes === undefined ? undefined : setTimeout(() => budget.abort(), args.budgetMinutes * 60_000);
  const total = args.timeoutMs;
  return {
    client: createHttpClient({
      userAgent: world.userAgent,
      allowedOrigins: args.allowOrigins,
      resolver: world.resolver,
      caFile: args.ca,
      perHost: args.perHost,
      limits: total === undefined ? {} : { totalMs: total, headersMs: Math.min(total, 12_000), connectMs: Math.min(total, 8_000) },
    }),
    scheduler: createScheduler({ concurrency: args.concurrency, perHost: args.perHost, gapMs: args.gapMs }),
    patience: { ...DEFAULT_PATIENCE, ...world.patience },
    now: world.now,
    stop: AbortSignal.any([budget.signal, world.interrupted]),
    endBudget: () => clearTimeout(timer),
  };
}

/** Says why nothing can be concluded, where that is so. */
function ownFault({ results, pages }: Run, wholeCatalogue: boolean): string | undefined {
  const share = pages.checked === 0 ? 0 : pages.failed / pages.checked;
  if (wholeCatalogue && share > OWN_FAULT_SHARE) return `${pages.failed} of ${pages.checked} pages failed: more than a fifth is our own network's fault, so the recorded state was left as it was`;
  if (results.length > 0 && results.every(({ cause }) => cause === 'own-network')) return 'our own network reaches nothing: nothing was concluded';
  return undefined;
}

/** After a run that counts: drops what is no longer cited, looks for archived copies, keeps the state. */
async function conclude(memory: Memory, job: Job, context: FetchContext, world: World): Promise<string[]> {
  const notes: string[] = [];
  if (job.wholeCatalogue) {
    forgetUncited(memory, job.citations, world.now());
    if (world.archiveApi !== undefined) {
      const found = await archiveCopies(memory.state, context, world.archiveApi, world.now());
      if (found > 0) notes.push(`${found} archived copies were recorded`);
    }
  }
  memory.finish();
  return notes;
}

function forgetUncited({ state }: Memory, citations: readonly Citation[], now: Date): void {
  const cited = new Set(citations.flatMap(({ url }) => (URL.canParse(url) ? [linkKey(url)] : [])));
  for (const url of Object.keys(state.links).filter((key) => !cited.has(key))) {
    const died = state.history.findLast((event) => event.url === url)?.event === 'died';
    if (died) state.history.push({ date: dayOf(now), url, event: 'replaced' });
    delete state.links[url];
  }
}

function reportOf({ results, notReached }: Run, about: { started: Date; finished: Date; mostInFlight: number; notes: string[]; unusable: boolean; unwritten: boolean }): Report {
  const blocking = results.filter(blocks).length;
  return {
    summary: {
      started: about.started.toISOString(),
      finished: about.finished.toISOString(),
      checked: results.length,
      notReached,
      blocking,
      verdicts: countVerdicts(results),
      mostInFlight: about.mostInFlight,
      exitCode: about.unwritten ? 2 : about.unusable ? 3 : blocking > 0 ? 1 : 0,
      notes: about.notes,
    },
    results,
  };
}

function writeReport(file: string, report: Report): void {
  writeAtomically(file, reportText(report));
}

/** The report as JSON, result by result: a long one is never held as a whole text. */
function* reportText({ summary, results }: Report): Generator<string> {
  const indented = (value: unknown, indent: string): string => JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
  yield `{\n  "summary": ${indented(summary, '  ')},\n  "results": [`;
  for (const [at, result] of results.entries()) yield `${at === 0 ? '' : ','}\n    ${indented(result, '    ')}`;
  yield results.length === 0 ? ']\n}\n' : '\n  ]\n}\n';
}
