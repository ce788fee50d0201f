/** Reads and writes `link-state.json`: sorted, replaced whole, never lost. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { emptyState, type LinkState } from '../../src/catalogue/link-state';
import { parseLinkState } from '../../src/catalogue/load-link-state';
import { type FileSystem, writeAtomically } from './atomic-write';

/** Thrown where the state cannot be read; the message says where it was kept and what to do. */
export class CorruptState extends Error {
  override name = 'CorruptState';
}

/** The recorded state; an empty one where there is no file. A file that cannot be understood is copied aside and left. */
export function readState(file: string): LinkState {
  if (!fs.existsSync(file)) return emptyState();
  if (!fs.statSync(file).isFile()) throw new CorruptState(`${file} is no file: name one that can hold the link state`);
  const text = fs.readFileSync(file, 'utf8');
  try {
    return parseLinkState(text);
  } catch (error) {
    // Named by its content, so that a nightly run does not pile up copies.
    const aside = `${file}.corrupt-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
    fs.copyFileSync(file, aside);
    throw new CorruptState(`${file} is not a link state: ${(error as Error).message.slice(0, 200)}\nIt is kept as ${aside}. Restore the last good one (git checkout -- ${file}), or delete it to begin anew.`);
  }
}

/** The file's text: keys sorted at every level, so that a night's changes read as such in a diff. */
export function formatState(state: LinkState): string {
  return [...stateText(state)].join('');
}

/** Replaces the file by this state, whole or not at all. Throws WriteFailed. */
export function writeState(file: string, state: LinkState, disk: FileSystem = fs): void {
  writeAtomically(file, stateText(state), disk);
}

/** The text link by link: written as a whole it would be held in memory several times over, at each save. */
function* stateText(state: LinkState): Generator<string> {
  const { links, ...others } = state;
  const parts: [string, unknown][] = [...Object.entries(others), ['links', links] as [string, unknown]].sort(([a], [b]) => (a < b ? -1 : 1));
  let lead = '{\n ';
  for (const [name, part] of parts) {
    if (part === undefined) continue;
    yield `${lead}"${name}": `;
    lead = ',\n ';
    if (part !== links) yield indented(part, ' ');
    else yield* linksText(links);
  }
  yield '\n}\n';
}

function* linksText(links: LinkState['links']): Generator<string> {
  let lead = '{\n  ';
  for (const url of Object.keys(links).sort()) {
    yield `${lead}${JSON.stringify(url)}: ${indented(links[url], '  ')}`;
    lead = ',\n  ';
  }
  yield lead === '{\n  ' ? '{}' : '\n }';
}

function indented(value: unknown, indent: string): string {
  const text = JSON.stringify(value, (_, inner: unknown) => (inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? sorted(inner) : inner), 1);
  return text.replaceAll('\n', `\n${indent}`);
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** A run older than this is not resumed but begun anew. */
const RESUME_WITHIN_MS = 24 * 3_600_000;

/** The state of one run: kept after each batch, with what stood before it for the case that the run proves worthless. */
export interface Memory {
  state: LinkState;
  /** When the run began: earlier than now where a killed one goes on. */
  started: Date;
  resumed: boolean;
  save(): void;
  /** Ends the run and keeps what it found. */
  finish(): void;
  /** Ends the run and puts back what stood before it. */
  rollBack(): void;
}

/** Opens the state for a run; one that was cut off within a day goes on where it was. */
export function openMemory(file: string, now: Date, disk: FileSystem = fs): Memory {
  const before = `${file}.before`;
  const state = readState(file);
  const cutOff = state.run && now.getTime() - Date.parse(state.run.started) < RESUME_WITHIN_MS;
  const resumed = cutOff === true && fs.existsSync(before);
  if (!resumed) {
    writeAtomically(before, fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '', disk);
    state.run = { started: now.toISOString() };
  }
  const save = (): void => writeState(file, state, disk);
  return {
    state,
    started: new Date(state.run?.started ?? now),
    resumed,
    save,
    finish: () => {
      delete state.run;
      save();
      fs.rmSync(before, { force: true });
    },
    rollBack: () => {
      // Renaming takes no room: it works on a full disk too.
      if (fs.statSync(before).size > 0) fs.renameSync(before, file);
      else for (const one of [file, before]) fs.rmSync(one, { force: true });
    },
  };
}
