/** Where the links to check come from: the catalogue, a file, or what a change adds to the catalogue. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { type CatalogueCitation, catalogueCitations } from '../../src/catalogue/citations';
import { urlKey } from '../../src/catalogue/normalise-url';
import type { Citation } from './verdict';

/** Thrown for anything that the caller has to put right; the message says how. */
export class UsageError extends Error {
  override name = 'UsageError';
}

const ListSchema = v.array(v.object({ id: v.string(), url: v.string(), title: v.optional(v.nullable(v.string())) }));

/** The links of a JSON file `[{id, url, title?}]`. */
export function citationsFrom(file: string): Citation[] {
  let list: unknown;
  try {
    list = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`--from ${file}: ${(error as Error).message}`);
  }
  const parsed = v.safeParse(ListSchema, list);
  if (!parsed.success) throw new UsageError(`--from ${file}: ${v.getDotPath(parsed.issues[0]) ?? 'the file'}: ${parsed.issues[0].message}; write an array of {id, url, title?}`);
  return parsed.output.map(({ id, url, title }) => ({ id, url, ...(title ? { title } : {}) }));
}

export interface Change {
  /** Citations whose address the change adds or alters. */
  added: CatalogueCitation[];
  /** Of these, the ones whose work the same part of the catalogue cites already, by the id that does. */
  duplicates: Map<CatalogueCitation, string>;
}

/** What the working tree cites and the merge base with `ref` does not: compared as parsed data, not as lines of text. */
export function changedSince(ref: string, root: string): Change {
  const base = fs.mkdtempSync(path.join(os.tmpdir(), 'links-base-'));
  try {
    const commit = git(root, 'merge-base', '--', ref, 'HEAD').toString().trim();
    if (git(root, 'ls-tree', '--name-only', commit, 'catalogue/').length > 0) execFileSync('tar', ['-x', '-C', base], { input: git(root, 'archive', '--format=tar', commit, 'catalogue') });
    fs.mkdirSync(path.join(base, 'catalogue'), { recursive: true });
    return compare(catalogueCitations(base), catalogueCitations(root));
  } finally {
    fs.rmSync(base, { recursive: true, force: true });
  }
}

function git(root: string, ...args: string[]): Buffer {
  try {
    return execFileSync('git', args, { cwd: root, maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    throw new UsageError(`--changed-since: git ${args[0]} failed: ${String((error as { stderr?: Buffer }).stderr ?? error).trim().slice(0, 300)}`);
  }
}

/** Compares two versions of the catalogue. */
export function compare(before: readonly CatalogueCitation[], after: readonly CatalogueCitation[]): Change {
  const known = new Set(before.map(({ kind, url }) => `${kind} ${url}`));
  const added = after.filter(({ kind, url }) => !known.has(`${kind} ${url}`));
  const isAdded = new Set(added);
  const firstOf = new Map<string, CatalogueCitation>();
  const duplicates = new Map<CatalogueCitation, string>();
  // What stood before comes first, so that the newcomer is the duplicate.
  for (const citation of [...after.filter((one) => !isAdded.has(one)), ...added]) {
    const key = `${citation.kind} ${keyOf(citation.url)}`;
    const first = firstOf.get(key);
    if (!first) firstOf.set(key, citation);
    // The sister volumes cite one work in many chapters, each time rightly.
    else if (isAdded.has(citation) && citation.kind !== 'sister-volume') duplicates.set(citation, first.id);
  }
  return { added, duplicates };
}

function keyOf(url: string): string {
  try {
    return urlKey(url);
  } catch {
    return url;
  }
}
