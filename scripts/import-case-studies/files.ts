/** Reads and writes catalogue/case-studies/<category>.yaml. */
import fs from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse, stringify } from 'yaml';
import { compareStudies } from '../../src/catalogue/load-case-studies';
import { type CaseStudy, CaseStudySchema } from '../../src/catalogue/schema';

const FOLDER = 'catalogue/case-studies';

/** case-study-corrections.yaml: repairs that no rule can make, by the row's cleaned address. */
export const CorrectionsSchema = v.strictObject({
  drop: v.array(v.strictObject({ url: v.string(), because: v.string() })),
  same: v.array(v.strictObject({ url: v.string(), as: v.string() })),
  titles: v.array(v.strictObject({ url: v.string(), title: v.string() })),
  moves: v.array(v.strictObject({ url: v.string(), category: v.string(), area: v.string() })),
});

/** Every record that the catalogue has; none where the folder is missing. */
export function readStudies(root: string): CaseStudy[] {
  const folder = path.join(root, FOLDER);
  if (!fs.existsSync(folder)) return [];
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.flatMap((name) => v.parse(v.array(CaseStudySchema), parse(fs.readFileSync(path.join(folder, name), 'utf8')) ?? []));
}

/** Writes one sorted file per category; returns how many. */
export function writeStudies(root: string, studies: readonly CaseStudy[], categories: readonly string[]): number {
  const folder = path.join(root, FOLDER);
  fs.mkdirSync(folder, { recursive: true });
  let files = 0;
  for (const category of categories) {
    const own = studies.filter((study) => study.category === category);
    if (own.length === 0) continue;
    fs.writeFileSync(path.join(folder, `${category}.yaml`), formatStudies(own));
    files += 1;
  }
  return files;
}

/** The YAML of one file: records sorted, empty fields left out, tags on one line. */
export function formatStudies(studies: readonly CaseStudy[]): string {
  return [...studies].sort(compareStudies).map(formatStudy).join('');
}

function formatStudy({ title, company, publishedAs, year, url, category, area, tags, topics, notTopics }: CaseStudy): string {
  const head = stringify([{ title, company, publishedAs, year, url, category, area }], { lineWidth: 0, singleQuote: true });
  const flow = (name: string, list: readonly string[]): string => (list.length > 0 ? `  ${name}: [${list.join(', ')}]\n` : '');
  return head + flow('tags', tags) + flow('topics', topics) + flow('notTopics', notTopics);
}
