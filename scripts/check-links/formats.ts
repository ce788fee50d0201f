/** A report in the forms that people and machines read. Everything that strangers' pages say is escaped. */
import { VERDICTS, type Verdict } from '../../src/catalogue/link-state';
import { blocks, type Result } from './verdict';

export const FORMATS = ['text', 'json', 'markdown', 'junit', 'github'] as const;
export type Format = (typeof FORMATS)[number];

export interface Summary {
  /** When the run began and ended, ISO 8601. */
  started: string;
  finished: string;
  checked: number;
  /** Pages that the budget left for the next run. */
  notReached: number;
  blocking: number;
  verdicts: Record<Verdict, number>;
  /** Most requests in flight at once. */
  mostInFlight: number;
  exitCode: number;
  /** What a reader of the report has to know first. */
  notes: string[];
}

export interface Report {
  summary: Summary;
  results: Result[];
}

/** How many results have each verdict. */
export function countVerdicts(results: readonly Result[]): Record<Verdict, number> {
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, results.filter((result) => result.verdict === verdict).length])) as Record<Verdict, number>;
}

/** The report as text of the given form. */
export function formatReport(report: Report, format: Format): string {
  return { json: asJson, text: asText, markdown: asMarkdown, junit: asJunit, github: asGithub }[format](report);
}

const asJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;

/** Worst first, as a maintainer takes them. */
const WORST_FIRST: readonly Verdict[] = ['refused', 'dead', 'suspect', 'unreachable', 'anchor-missing', 'blocked', 'moved', 'ok'];

function findings(results: readonly Result[]): Result[] {
  return WORST_FIRST.filter((verdict) => verdict !== 'ok').flatMap((verdict) => results.filter((result) => result.verdict === verdict));
}

function headline({ checked, verdicts, notReached }: Summary): string {
  const counts = WORST_FIRST.filter((verdict) => verdicts[verdict] > 0).map((verdict) => `${verdicts[verdict]} ${verdict}`);
  return `${checked} links: ${counts.join(', ') || 'none checked'}${notReached > 0 ? `; ${notReached} pages left for the next run` : ''}`;
}

function asText({ summary, results }: Report): string {
  const lines = findings(results).map((one) => `${one.verdict.padEnd(14)} ${oneLine(one.url)}\n${' '.repeat(15)}${oneLine(one.id)}: ${oneLine(one.reason)}${place(one)}`);
  return [...lines, ...summary.notes, headline(summary), ''].join('\n');
}

function asMarkdown({ summary, results }: Report): string {
  const rows = findings(results).map((one) => `| ${one.verdict} | ${markdownText(one.id)} | ${markdownCode(one.url)} | ${markdownText(one.reason)} |`);
  const table = rows.length > 0 ? ['', '| verdict | cited by | address | reason |', '| --- | --- | --- | --- |', ...rows] : [];
  return [headline(summary), ...summary.notes, ...table, ''].join('\n');
}

function asJunit({ summary, results }: Report): string {
  const cases = results.map((one) => {
    const open = `  <testcase classname="links" name="${xml(`${one.id} ${one.url}`)}" time="${(one.ms / 1000).toFixed(3)}"`;
    if (one.verdict === 'ok') return `${open}/>`;
    const tag = blocks(one) ? 'failure' : 'system-out';
    const body = xml(`${one.verdict}: ${one.reason}${place(one)}`);
    return tag === 'failure' ? `${open}><failure type="${one.verdict}" message="${xml(one.reason)}">${body}</failure></testcase>` : `${open}><system-out>${body}</system-out></testcase>`;
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuite name="links" tests="${results.length}" failures="${summary.blocking}" timestamp="${summary.started}">`, ...cases, '</testsuite>', ''].join('\n');
}

function asGithub({ summary, results }: Report): string {
  const lines = findings(results).map((one) => {
    const level = blocks(one) ? 'error' : one.verdict === 'moved' || one.verdict === 'blocked' ? 'notice' : 'warning';
    const where = one.file ? ` file=${property(one.file)},line=${one.line ?? 1},title=${property(`link ${one.verdict}`)}` : ` title=${property(`link ${one.verdict}`)}`;
    return `::${level}${where}::${data(oneLine(`${one.url}: ${one.reason}`))}`;
  });
  const notes = summary.notes.map((note) => `::notice::${data(note)}`);
  return [...lines, ...notes, headline(summary), ''].join('\n');
}

function place({ file, line }: Result): string {
  return file ? ` (${file}:${line ?? 1})` : '';
}

/** Text of strangers on one line, without the codes that steer a terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}

/** Text of strangers in Markdown: no markup, no mention, no cell border, no link. */
export function markdownText(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>()#+!|~&]/g, '\\$&').replace(/@/g, '@\u200b').replace(/:\/\//g, ':\u200b//');
}

/** An address in Markdown, as code, so that it is neither followed nor counted as a mention. */
export function markdownCode(text: string): string {
  return `\`${oneLine(text).replace(/[`|]/g, (sign) => encodeURIComponent(sign).replace('|', '%7C'))}\``;
}

function xml(text: string): string {
  // XML 1.0 has no place for control characters, lone surrogates and the two non-characters, even escaped.
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, ' ');
  return clean.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
