/** Holds any page of prose, with the follow-ups that it shows, to plain words and known terms. */
import { readPage } from './page';
import { checkSpokenQuestions, type FollowUp } from './questions';
import { checkColumnNames, checkFiller, checkFramed, type Finding, type Say } from './rules';
import { checkTerms } from './terms';

/** Checks a page; what the follow-ups say is reported at its first line, since they stand in a file of their own. */
export function checkAnyPage(source: string, followUps: readonly FollowUp[], terms: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  const say: Say = (line, message) => void findings.push({ line, message });
  const { prose } = readPage(source);
  checkFiller(prose, say);
  checkFramed(prose, say);
  checkColumnNames(prose, say);
  checkSpokenQuestions(followUps, say);
  const asked = followUps.flatMap(({ question, answer, wrong = '' }) => [question, answer, wrong]);
  return [...findings, ...checkTerms([...prose, ...asked.map((text) => ({ text, number: 1 }))], terms)];
}
