/** Holds one chapter to its anatomy; pure, so that each rule can be shown to fail. */
import type { ScaleSheetSpec } from '../../src/practice/scale-sheet';
import { LIMITS, PARTS, WORDS_A_MINUTE } from './anatomy';
import { citations, countWords, readPage, section, spoken, tables } from './page';
import type { FollowUp } from './questions';
import { checkDecisions, checkDiagrams, DECISION, type Finding, lineOf, type Say, TRACED } from './rules';

export interface ChapterInput {
  source: string;
  followUps: readonly FollowUp[];
  /** What src/practice/chapters/<slug>.ts exports as `scale`. */
  scale?: ScaleSheetSpec;
  /** Ids of the catalogue. */
  known: ReadonlySet<string>;
}

export interface Report {
  /** True for a page that still declares itself an introduction: reported, held to nothing else. */
  introduction: boolean;
  words: number;
  minutes: number;
  citations: number;
  findings: Finding[];
}

/** Checks a page; an empty list of findings means that it holds. */
export function checkChapter({ source, followUps, scale, known }: ChapterInput): Report {
  const page = readPage(source);
  const findings: Finding[] = [];
  const say: Say = (line, message) => void findings.push({ line, message });
  const cited = [...citations(page.prose.map(({ text }) => text).join('\n'))];
  const asked = followUps.flatMap(({ question, answer, wrong }) => [question, answer, wrong ?? '']);
  const words = countWords([...page.prose.map(({ text }) => text), ...asked]);
  const report = { words, minutes: Math.ceil(words / WORDS_A_MINUTE), citations: cited.length, findings };
  if (page.frontMatter.status === 'introduction') return { introduction: true, ...report };
  if (page.frontMatter.status !== undefined) say(1, `status "${String(page.frontMatter.status)}" is not known. Write status: introduction, or leave it out when the chapter is complete`);

  const parts = page.headings.filter(({ level }) => level === 2);
  for (const part of PARTS) if (!parts.some(({ title }) => title === part)) say(1, `the part "## ${part}" is missing`);
  const order = parts.filter(({ title }) => (PARTS as readonly string[]).includes(title));
  for (const [index, { title, line }] of order.entries()) {
    const before = order[index - 1];
    if (before && PARTS.indexOf(title as never) <= PARTS.indexOf(before.title as never)) say(line, `"## ${title}" stands after "## ${before.title}"; the order is fixed in scripts/content-check/anatomy.ts`);
  }
  for (const { title, line } of parts) if (!(PARTS as readonly string[]).includes(title)) say(line, `"## ${title}" is not a part of a chapter. Make it a third-level heading`);
  for (const part of PARTS) if (parts.some(({ title }) => title === part) && section(page, part).every(({ text }) => text.trim() === '')) say(1, `the part "## ${part}" is empty`);

  if (cited.length < LIMITS.citations) say(1, `${cited.length} citations; at least ${LIMITS.citations} are needed`);
  const uncited = new Set(cited);
  for (const id of uncited) if (!known.has(id)) say(lineOf(page.prose, `"${id}"`), `no resource has the id "${id}"`);
  if (page.diagrams.length < LIMITS.diagrams) say(1, `${page.diagrams.length} diagrams; at least ${LIMITS.diagrams} are needed: the serving path and the training path`);
  checkDiagrams(page, say);
  const [least, most] = LIMITS.words;
  if (words < least || words > most) say(1, `${words} words with the follow-ups; ${least} to ${most} are asked`);

  for (const element of ['Prompt', 'ScaleSheet', 'Rubric', 'FollowUps', 'BookReferences', 'Sources', 'Resources', 'CaseStudies']) if (!page.prose.some(({ text }) => text.includes(`<${element}`))) say(1, `the page has no <${element} …>`);
  if (!scale) say(1, 'src/practice/chapters/ has no file that exports `scale` for this chapter');
  else for (const [name, { parent }] of Object.entries(scale.inputs)) if ('cite' in parent && !uncited.has(parent.cite)) say(lineOf(page.prose, '<ScaleSheet'), `the sheet's input "${name}" rests on "${parent.cite}", which the page never cites`);

  checkFollowUps(followUps, known, say);
  for (const part of ['The numbers', 'How real teams differ'])
    for (const { rows } of tables(section(page, part)))
      for (const { text, number } of rows) if (/\d/.test(spoken(text)) && !TRACED.test(text)) say(number, `a number of "${part}" has no parent: add <Cite>, <Derived> or <Assumption> to the row`);
  const systems = tables(section(page, 'How real teams differ')).flatMap(({ rows }) => rows);
  if (systems.length < LIMITS.systems[0] || systems.length > LIMITS.systems[1]) say(lineOf(page.prose, '## How real teams differ'), `${systems.length} production systems; ${LIMITS.systems.join(' to ')} are asked`);
  for (const { text, number } of systems) if (!text.includes('<Cite ')) say(number, 'a production system has no citation');
  const decisions = checkDecisions(page.prose, say);
  if (decisions < LIMITS.decisions) say(1, `${decisions} decision tables (columns: ${DECISION.join(', ')}); at least ${LIMITS.decisions} are asked: retrieval or representation, model, loss, serving`);
  const [from, to] = LIMITS.since;
  const changes = section(page, 'Since the book').filter(({ text }) => text.startsWith('- ') && text.includes('<Cite ') && [...text.matchAll(/\b20\d\d\b/g)].some(([year]) => Number(year) >= from && Number(year) <= to));
  if (changes.length < LIMITS.changes) say(lineOf(page.prose, '## Since the book'), `${changes.length} dated, cited changes; at least ${LIMITS.changes} from ${from} to ${to} are asked, each a list item`);
  return { introduction: false, ...report };
}

function checkFollowUps(followUps: readonly FollowUp[], known: ReadonlySet<string>, say: Say): void {
  if (followUps.length < LIMITS.followUps) say(1, `${followUps.length} follow-ups; at least ${LIMITS.followUps} are needed`);
  for (const level of ['mid', 'senior', 'staff']) if (!followUps.some((question) => question.level === level)) say(1, `no follow-up is graded ${level}`);
  for (const { id, answer, wrong, cites } of followUps) {
    if (!/\d/.test(answer)) say(1, `follow-up "${id}" gives no number`);
    if (wrong === undefined || wrong.trim() === '') say(1, `follow-up "${id}" has no common wrong answer`);
    for (const cite of cites ?? []) if (!known.has(cite)) say(1, `follow-up "${id}" cites "${cite}", which is not in the catalogue`);
  }
}
