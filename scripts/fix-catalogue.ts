/** `npm run fix`: puts every record into its file, in order, with canonical addresses, and writes the editors' schemas. */
import { fixCaseStudies } from './fix-catalogue/fix-case-studies';
import { writeSchemas } from './fix-catalogue/write-schemas';
import { fixResources } from './fix-catalogue/fix-resources';

const changed = [...fixResources(process.cwd()), ...fixCaseStudies(process.cwd()), ...writeSchemas(process.cwd())];
console.log(changed.length === 0 ? 'Nothing to fix: every record stands in its place.' : `Rewrote ${changed.join(', ')}.`);
