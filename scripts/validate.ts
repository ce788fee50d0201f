/** `npm run validate`: checks the catalogue and says what is wrong, where, and what to write instead. */
import { loadCatalogue } from '../src/catalogue/load';
import { formatProblem, githubAnnotation } from '../src/catalogue/problems';

const { problems, counts } = loadCatalogue(process.cwd());
for (const problem of problems) {
  console.error(formatProblem(problem));
  if (process.env.GITHUB_ACTIONS === 'true') console.log(githubAnnotation(problem));
}
const read = Object.entries(counts).map(([name, count]) => `${count} ${name.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`)}`).join(', ');
console.log(problems.length === 0 ? `The catalogue is sound: ${read}.` : `${problems.length} problem${problems.length === 1 ? '' : 's'} in the catalogue (${read}).`);
process.exitCode = problems.length === 0 ? 0 : 1;
