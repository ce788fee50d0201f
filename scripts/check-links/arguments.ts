/** The command line: what may be said, and what it means. */
import { parseArgs } from 'node:util';
import { parseAllowedOrigin } from './address-policy';
import { UsageError } from './citations';
import { FORMATS, type Format } from './formats';

export const HELP = `Checks the links of the catalogue and of the built site.

  npm run --silent links -- external [options]   ask every cited page whether it is still there
  npm run --silent links -- internal [options]   links, anchors and assets of the built site, offline
  npm run --silent links -- status   [options]   the health of the catalogue from the recorded state
  npm run --silent links -- override [options]   record what a person saw where the checker cannot tell

external
  --from FILE            a JSON array of {id, url, title?} in place of the catalogue
  --changed-since REF    only addresses that the working tree adds or alters against the merge base with REF
  --report FILE          write the report as JSON: {summary, results}
  --state FILE           the memory (default catalogue/link-state.json; with --from or --changed-since: none)
  --budget MINUTES       stop after so long; the next run goes on with what was checked longest ago
  --concurrency N        most requests in flight (default 25)
  --per-host N           most requests in flight to one host (default 2)
  --gap MS               least time between two requests to one host (default 250)
  --timeout SECONDS      longest time for one request (default 20)
  --allow-origin ORIGIN  admit an origin on this machine's loopback, for tests; may be repeated
  --ca FILE              trust these certificate authorities (PEM) as well
  --format FORMAT        what is printed: ${FORMATS.join(', ')} (default text)

internal
  --site DIR             the built site (default build)
  --report, --format     as above

status
  --state FILE           the memory (default catalogue/link-state.json)
  --format FORMAT        ${FORMATS.join(', ')}; markdown is the text of the tracking issue

override
  --id ID                the record's id, as the report and the tracking issue print it, or
  --url URL              the address that the catalogue cites
  --verdict VERDICT      ok: the page is the cited one; dead: it is gone, whatever it answers
  --date DAY             when it was seen, YYYY-MM-DD (default today); ok holds for 90 days from then,
                         dead until a later check finds the page well
  --note TEXT            how that was found out, for whoever looks next
  --remove               take the override away, in place of --verdict
  --state FILE           the memory (default catalogue/link-state.json)

Exit code: 0 fine or warnings · 1 findings that block (refused, gone, duplicate, parked or taken over) ·
2 usage or configuration · 3 the network itself is unusable, nothing was concluded
`;

export interface Arguments {
  command: 'external' | 'internal' | 'status' | 'override';
  from?: string;
  changedSince?: string;
  report?: string;
  state?: string;
  budgetMinutes?: number;
  concurrency: number;
  perHost: number;
  gapMs: number;
  timeoutMs?: number;
  allowOrigins: ReadonlySet<string>;
  ca?: string;
  format: Format;
  site: string;
  /** What `override` is told, as it was written. */
  override: { id?: string; url?: string; verdict?: string; date?: string; note?: string; remove?: boolean };
}

const COMMANDS = ['external', 'internal', 'status', 'override'] as const;
const OPTIONS_OF: Record<Arguments['command'], readonly string[]> = {
  external: ['from', 'changed-since', 'report', 'state', 'budget', 'concurrency', 'per-host', 'gap', 'timeout', 'allow-origin', 'ca', 'format'],
  internal: ['site', 'report', 'format'],
  status: ['state', 'format', 'report'],
  override: ['id', 'url', 'verdict', 'date', 'note', 'remove', 'state'],
};

/** Parses the arguments after the script's name; `help` where help was asked for. Throws UsageError. */
export function readArguments(argv: readonly string[]): Arguments | 'help' {
  const { values, positionals } = parse(argv);
  if (values.help || positionals[0] === 'help') return 'help';
  const command = COMMANDS.find((one) => one === positionals[0]);
  if (!command || positionals.length !== 1) throw new UsageError(`say one of: ${COMMANDS.join(', ')} (--help explains them)`);
  for (const name of Object.keys(values)) if (!OPTIONS_OF[command].includes(name)) throw new UsageError(`--${name} is no option of ${command}`);
  if (values.from !== undefined && values['changed-since'] !== undefined) throw new UsageError('--from and --changed-since exclude each other');
  const format = FORMATS.find((one) => one === (values.format ?? 'text'));
  if (!format) throw new UsageError(`--format ${values.format}: write one of ${FORMATS.join(', ')}`);
  const timeout = number(values.timeout, 'timeout', 0.1);
  return {
    command,
    from: values.from,
    changedSince: values['changed-since'],
    report: values.report,
    state: values.state,
    budgetMinutes: number(values.budget, 'budget', 0),
    concurrency: whole(values.concurrency, 'concurrency') ?? 25,
    perHost: whole(values['per-host'], 'per-host') ?? 2,
    gapMs: number(values.gap, 'gap', 0) ?? 250,
    timeoutMs: timeout === undefined ? undefined : timeout * 1000,
    allowOrigins: new Set((values['allow-origin'] ?? []).map(admitted)),
    ca: values.ca,
    format,
    site: values.site ?? 'build',
    override: { id: values.id, url: values.url, verdict: values.verdict, date: values.date, note: values.note, remove: values.remove },
  };
}

function parse(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        from: text, 'changed-since': text, report: text, state: text, budget: text, concurrency: text, 'per-host': text, gap: text,
        timeout: text, 'allow-origin': { type: 'string', multiple: true }, ca: text, format: text, site: text, id: text, url: text, verdict: text, date: text,
        note: text, remove: { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function admitted(origin: string): string {
  try {
    return parseAllowedOrigin(origin);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function number(text: string | undefined, name: string, least: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < least) throw new UsageError(`--${name} ${text}: write a number of at least ${least}`);
  return value;
}

function whole(text: string | undefined, name: string): number | undefined {
  const value = number(text, name, 1);
  if (value !== undefined && !Number.isInteger(value)) throw new UsageError(`--${name} ${text}: write a whole number`);
  return value;
}
