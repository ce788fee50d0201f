/**
 * Brings the public CSV of eren23/awesome-ml-system-design-case-studies into catalogue/case-studies/.
 *
 *   npx tsx scripts/import-case-studies.ts path/to.csv            says what an import would change
 *   npx tsx scripts/import-case-studies.ts path/to.csv --write    writes the files
 */
import fs from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { CaseStudyListsSchema, CompaniesSchema } from '../src/catalogue/schema';
import { addNew, importRows } from './import-case-studies/import-rows';
import { parseCsv } from './import-case-studies/parse-csv';
import { report } from './import-case-studies/report';
import { CorrectionsSchema, readStudies, writeStudies } from './import-case-studies/files';

const root = path.resolve(import.meta.dirname, '..');
const [csv] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (!csv) {
  console.error('Say which CSV: npx tsx scripts/import-case-studies.ts path/to.csv [--write]');
  process.exit(2);
}

const yaml = (file: string): unknown => parse(fs.readFileSync(path.join(root, 'catalogue', file), 'utf8'));
const lists = v.parse(CaseStudyListsSchema, yaml('case-study-tags.yaml'));
const rows = parseCsv(fs.readFileSync(csv, 'utf8'));
const imported = importRows(rows, {
  companies: v.parse(CompaniesSchema, yaml('companies.yaml')).companies,
  lists,
  corrections: v.parse(CorrectionsSchema, yaml('case-study-corrections.yaml')),
  thisYear: new Date().getFullYear(),
});
const result = addNew(readStudies(root), imported.studies);
console.log(report(rows.length, imported, result));
if (process.argv.includes('--write')) {
  const files = writeStudies(root, result.studies, lists.categories.map(({ slug }) => slug));
  console.log(`\nWrote ${result.studies.length} records to ${files} files.`);
}
