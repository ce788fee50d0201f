/** `npm run fix`: puts every record into its file, in order, with canonical addresses; changes nothing else. */
import { fixCaseStudies } from './fix-catalogue/fix-case-studies';
import { fixResources } from './fix-catalogue/fix-resources';

const changed = [...fixResources(process.cwd()), ...fixCaseStudies(process.cwd())];
console.log(changed.length === 0 ? 'Nothing to fix: every record stands in its place.' : `Rewrote ${changed.join(', ')}.`);
