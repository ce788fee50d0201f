/** Holds the page of a concept to its anatomy. */
import { WORDS_A_MINUTE } from './anatomy';
import { countWords, readPage, section } from './page';
import { checkAnswered, type FollowUp } from './questions';
import { checkCitations, checkDecisions, checkDiagrams, DECISION, type Finding, type Say } from './rules';

/** Words of a concept's page without its follow-ups; beyond, it is two concepts or half of one. */
export const CONCEPT_WORDS = [600, 1500] as const;
const FOLLOW_UPS = 3;
const FAILURES = 2;

/** Checks a page by what it says and the follow-ups of its topic. */
export function checkConcept({ slug, source, followUps, known }: { slug: string; source: string; followUps: readonly FollowUp[]; known: ReadonlySet<string> }): { findings: Finding[]; words: number; minutes: number } {
  const page = readPage(source);
  const findings: Finding[] = [];
  const say: Say = (line, message) => void findings.push({ line, message });
  const parts = page.headings.filter(({ level }) => level === 2);
  const has = (text: string): boolean => page.prose.some((line) => line.text.includes(text));
  if (page.frontMatter.topic !== slug) say(1, `the front matter's topic is not "${slug}", the name of the file`);

  const opening = page.prose.filter(({ number }) => number < (parts[0]?.line ?? Infinity));
  if (!/\p{L}/u.test(opening[opening.findIndex(({ text }) => text.trim() !== '')]?.text.replace(/^<.*/, '') ?? '')) say(1, 'the page does not begin with why an interviewer asks');
  if (!opening.some(({ text }) => text.includes('<SayThis>'))) say(1, 'no <SayThis> stands before the first heading');
  if (!page.prose.some(({ text }) => /\$[^$]+\$|^\$\$|<Derived>/.test(text)) && !/^```(?!dot)/m.test(source)) say(1, 'the page has no formula, no working and no pseudo-code');

  for (const part of ['When', 'Where it breaks', 'Follow-ups', 'Sources']) if (!parts.some(({ title }) => title.startsWith(part))) say(1, `no part begins with "## ${part}"`);
  if (checkDecisions(page.prose, say) === 0) say(1, `the page has no decision table (columns: ${DECISION.join(', ')})`);
  const breaks = parts.find(({ title }) => title.startsWith('Where it breaks'));
  const failures = breaks ? section(page, breaks.title).filter(({ text }) => /^(?:- |\d+\. )?\*\*/.test(text)).length : FAILURES;
  if (failures < FAILURES) say(breaks?.line ?? 1, `${failures} failures in production; at least ${FAILURES} are asked, each beginning with its name in bold`);
  if (!has(`<FollowUps topic="${slug}"`)) say(1, `the page has no <FollowUps topic="${slug}" />`);
  if (!has('<Sources')) say(1, 'the page has no <Sources />');
  checkAnswered(followUps, FOLLOW_UPS, say);

  checkCitations(page, known, say);
  checkDiagrams(page, say);
  const words = countWords(page.prose.map(({ text }) => text));
  const [least, most] = CONCEPT_WORDS;
  if (words < least || words > most) say(1, `${words} words; ${least} to ${most} are asked`);
  return { findings, words, minutes: Math.ceil(words / WORDS_A_MINUTE) };
}
