/** The glossary: what the field's acronyms stand for. Node only. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { SynonymPair } from './synonyms';

/** The glossary's file, from the root of the repository. */
export const GLOSSARY = 'catalogue/glossary.yaml';

const line = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));
const GlossarySchema = v.pipe(
  v.array(v.strictObject({ term: line, means: v.pipe(v.array(line), v.minLength(1, 'must say what the term stands for')) })),
  v.minLength(1, 'must hold at least one term'),
  v.check((rows) => rows.every((row, at) => at === 0 || rows[at - 1]!.term.toLowerCase() < row.term.toLowerCase()), 'must be sorted by term, each term once'),
);

/** Reads a glossary's text. @throws naming the row and what is wrong with it */
export function readGlossary(text: string): SynonymPair[] {
  const result = v.safeParse(GlossarySchema, parse(text));
  if (!result.success) {
    const [issue] = result.issues;
    throw new Error(`${GLOSSARY}: ${v.getDotPath(issue) ?? 'the list'} ${issue.message}`);
  }
  return result.output.flatMap(({ term, means }) => means.map((meaning): SynonymPair => [term, meaning]));
}

/** The pairs of the glossary below `root`. @throws when it is missing or malformed */
export function loadGlossary(root: string): SynonymPair[] {
  const file = path.join(root, GLOSSARY);
  if (!existsSync(file)) throw new Error(`${GLOSSARY} is missing: the search takes its acronyms from it.`);
  return readGlossary(readFileSync(file, 'utf8'));
}
