/** Reads `link-state.json` against its schema. Node only. */
import fs from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { emptyState, type LinkState, VERDICTS } from './link-state';

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/));
/** Pages lead readers there, so nothing but the web will do. */
const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\//, 'write an address that begins with https:// or http://'));
const RecordSchema = v.strictObject({
  lastChecked: instant,
  verdict: v.picklist(VERDICTS),
  reason: v.string(),
  cause: v.optional(v.picklist(['parked', 'hijacked', 'soft-404', 'login', 'home-page', 'other-title', 'empty', 'duplicate', 'own-network'])),
  status: v.optional(v.number()),
  lastOk: v.optional(instant),
  firstFailure: v.optional(day),
  failureDays: v.optional(v.record(day, v.picklist(['dead', 'unreachable']))),
  finalUrl: v.optional(v.string()),
  movedTo: v.optional(webAddress),
  title: v.optional(v.string()),
  fingerprint: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))),
  missingAnchors: v.optional(v.array(v.string())),
  archive: v.optional(v.strictObject({ url: webAddress, date: day })),
  archiveAsked: v.optional(day),
  override: v.optional(v.strictObject({ verdict: v.picklist(['ok', 'dead']), date: day, note: v.optional(v.string()) })),
});
const StateSchema = v.strictObject({
  version: v.literal(1),
  run: v.optional(v.strictObject({ started: instant })),
  links: v.record(v.string(), RecordSchema),
  history: v.array(v.strictObject({ date: day, url: v.string(), event: v.picklist(['died', 'recovered', 'replaced']) })),
});

/** The state in `text`; throws an Error that names the first wrong place by line, value and what may stand there. */
export function parseLinkState(text: string): LinkState {
  const parsed = v.safeParse(StateSchema, JSON.parse(text));
  if (parsed.success) return parsed.output as LinkState;
  const [issue] = parsed.issues;
  const keys = (issue.path ?? []).map((item) => String((item as { key: unknown }).key));
  throw new Error(`line ${lineOf(text, keys)}: ${keys.join(' › ') || 'the top'}: ${issue.message}`);
}

/** The line on which the last of nested keys stands, each looked for after the one that holds it. */
function lineOf(text: string, keys: readonly string[]): number {
  const at = keys.reduce((from, key) => Math.max(from, text.indexOf(`${JSON.stringify(key)}:`, from)), 0);
  return text.slice(0, at).split('\n').length;
}

/** The recorded state of the repository at `root`; an empty one where nothing was ever recorded. */
export function loadLinkState(root: string): LinkState {
  const file = path.join(root, 'catalogue/link-state.json');
  if (!fs.existsSync(file)) return emptyState();
  try {
    return parseLinkState(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`catalogue/link-state.json is not a link state (${(error as Error).message}); mend that line, or restore the last good one with git checkout -- catalogue/link-state.json`);
  }
}
