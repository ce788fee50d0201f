/** `npm run validate`: checks the catalogue and says what is wrong, where, and what to write instead. */
import { loadCatalogue } from '../src/catalogue/load';
import { reportProblems } from './steps/report-problems';

const { problems, counts } = loadCatalogue(process.cwd());
reportProblems(problems);
const read = Object.entries(counts).map(([name, count]) => `${count} ${name.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`)}`).join(', ');
console.log(problems.length === 0 ? `The catalogue is sound: ${read}.` : `${problems.length} problem${problems.length === 1 ? '' : 's'} in the catalogue (${read}).`);
process.exitCode = problems.length === 0 ? 0 : 1;
