/** Says what is wrong with the catalogue where its reader looks: the terminal, the changed line on GitHub, the run's summary. */
import fs from 'node:fs';
import { formatProblem, githubAnnotation, type Problem } from '../../src/catalogue/problems';

/** Prints every problem; on GitHub also annotates each line, and lists all of them in the run's summary. */
export function reportProblems(problems: readonly Problem[], env: NodeJS.ProcessEnv = process.env, print: { out: (line: string) => void; error: (line: string) => void } = { out: console.log, error: console.error }): void {
  for (const problem of problems) {
    print.error(formatProblem(problem));
    if (env.GITHUB_ACTIONS === 'true') print.out(githubAnnotation(problem));
  }
  if (problems.length > 0 && env.GITHUB_STEP_SUMMARY) fs.appendFileSync(env.GITHUB_STEP_SUMMARY, problemSummary(problems));
}

/** Markdown for a contributor: where, what, and what to write instead; values of strangers stay inert text. */
export function problemSummary(problems: readonly Problem[]): string {
  const cell = (text: string): string => text.replace(/[\\`*_{}[\]<>#|!@~&:/]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\s+/g, ' ');
  const rows = problems.map(({ file, line, message, remedy }) => `| ${cell(file)}, line ${line} | ${cell(message)} | ${cell(remedy)} |`);
  return [
    `### ${problems.length === 1 ? 'One thing' : `${problems.length} things`} to mend in the catalogue`,
    '',
    'Thank you for the addition. Nothing is lost: change these lines in the same branch and the check runs again. `npm run fix` mends order and spelling of addresses by itself; `npm run validate` shows this list on your machine.',
    '',
    '| Where | What is wrong | What to write instead |',
    '| --- | --- | --- |',
    ...rows,
    '',
    '',
  ].join('\n');
}
