/** Reads YAML files of records against a schema, keeping for every field the line that it stands on. */
import fs from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { type Alias, type Document, isNode, LineCounter, parseDocument, visit } from 'yaml';
import { type Problem, show } from './problems';

/** A record with where it was written. */
export interface Located<T> {
  record: T;
  file: string;
  line: number;
  /** The line of one field; the record's own line where the field is absent. */
  lineOf: (...keys: (string | number)[]) => number;
}

type Schema<T> = v.GenericSchema<unknown, T>;

/** Names of the YAML files of a folder, sorted; none where the folder is missing. */
export function yamlFiles(root: string, folder: string): string[] {
  const full = path.join(root, folder);
  if (!fs.existsSync(full)) return [];
  return fs.readdirSync(full).filter((name) => /\.ya?ml$/.test(name)).sort().map((name) => `${folder}/${name}`);
}

/** Reads a file that is a list of records; a malformed record is reported and left out, the others stand. */
export function readList<T>(root: string, file: string, schema: Schema<T>, problems: Problem[]): Located<T>[] {
  const opened = open(root, file, problems);
  if (!opened) return [];
  const { value, lineAt } = opened;
  if (value === null) return [];
  if (!Array.isArray(value)) {
    problems.push({ file, line: 1, message: `the file holds ${typeof value === 'object' ? 'a mapping' : show(value)}, not a list of records`, remedy: 'begin each record with "- " at the start of a line' });
    return [];
  }
  return value.flatMap((item, index) => {
    const record = parse(schema, item, file, [index], lineAt, problems);
    return record === undefined ? [] : [{ record, file, line: lineAt([index]), lineOf: (...keys) => lineAt([index, ...keys]) }];
  });
}

/** Reads a file that is one mapping; undefined where it is malformed. */
export function readMapping<T>(root: string, file: string, schema: Schema<T>, problems: Problem[]): Located<T> | undefined {
  const opened = open(root, file, problems);
  if (!opened) return undefined;
  const record = parse(schema, opened.value, file, [], opened.lineAt, problems);
  return record === undefined ? undefined : { record, file, line: 1, lineOf: (...keys) => opened.lineAt(keys) };
}

type LineAt = (keys: (string | number)[]) => number;

function open(root: string, file: string, problems: Problem[]): { value: unknown; lineAt: LineAt } | undefined {
  const full = path.join(root, file);
  if (!fs.existsSync(full)) {
    problems.push({ file, line: 1, message: 'the file is missing', remedy: 'restore it from the main branch' });
    return undefined;
  }
  const counter = new LineCounter();
  const document = parseDocument(fs.readFileSync(full, 'utf8'), { lineCounter: counter, uniqueKeys: true });
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const at = counter.linePos(error.pos[0]);
      problems.push({ file, line: at.line, message: `not valid YAML: ${error.message.split('\n')[0]}`, remedy: 'check the indentation, and put a value that holds ": " or begins with a quote, @, [ or { in single quotes' });
    }
    return undefined;
  }
  const alias = firstAlias(document);
  if (alias) {
    problems.push({ file, line: counter.linePos(alias.range?.[0] ?? 0).line, message: `the YAML alias ${show(`*${alias.source}`)} stands for text written elsewhere`, remedy: 'write the value out: each record stands by itself' });
    return undefined;
  }
  return { value: document.toJS(), lineAt: (keys) => lineOfPath(document, counter, keys) };
}

/** A few aliases can blow a small file up to gigabytes, so none is resolved. */
function firstAlias(document: Document): Alias | undefined {
  let found: Alias | undefined;
  visit(document, {
    Alias: (_key, node) => {
      found = node;
      return visit.BREAK;
    },
  });
  return found;
}

function lineOfPath(document: Document, counter: LineCounter, keys: (string | number)[]): number {
  for (let depth = keys.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(keys.slice(0, depth), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}

function parse<T>(schema: Schema<T>, value: unknown, file: string, at: (string | number)[], lineAt: LineAt, problems: Problem[]): T | undefined {
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const keys = (issue.path ?? []).map((item) => item.key as string | number);
    const name = keys.length > 0 ? `\`${keys.join('.')}\`` : 'the record';
    problems.push({ file, line: lineAt([...at, ...keys]), ...explain(name, issue) });
  }
  return undefined;
}

function explain(name: string, issue: v.BaseIssue<unknown>): { message: string; remedy: string } {
  if (issue.input === undefined) return { message: `${name} is missing`, remedy: `add ${name}` };
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { message: `${name} is not a field of this record`, remedy: 'check the spelling against the schema (catalogue/README.md), or remove it' };
  if (issue.type === 'picklist') return { message: `${name} is ${show(issue.input)}`, remedy: `write one of: ${(issue.expected ?? '').replaceAll('"', '').replaceAll(' | ', ', ').replace(/[()]/g, '')}` };
  if (issue.kind === 'schema') return { message: `${name} is ${show(issue.input)}`, remedy: `write ${/^[aeiou]/i.test(issue.expected ?? '') ? 'an' : 'a'} ${(issue.expected ?? 'value').toLowerCase()}` };
  return { message: `${name} is ${show(issue.input)}`, remedy: `it ${issue.message}` };
}
