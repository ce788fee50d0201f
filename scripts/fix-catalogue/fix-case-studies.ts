/** Moves case studies to the file of their category and sorts each file by company, year and title. */
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { canonicalUrl } from '../../src/catalogue/normalise-url';
import { yamlFiles } from '../../src/catalogue/read-records';
import type { CaseStudy } from '../../src/catalogue/schema';
import { formatStudies } from '../import-case-studies/files';

const FOLDER = 'catalogue/case-studies';
const FIELDS = ['title', 'company', 'publishedAs', 'year', 'url', 'category', 'area', 'tags', 'topics', 'notTopics'];

/**
 * Rewrites the files below `root` and returns those that changed. A file that is not a list of records, or that holds
 * a field unknown to the schema, throws an error that names it before anything is written: fixing must lose nothing.
 */
export function fixCaseStudies(root: string): string[] {
  const files = new Map<string, CaseStudy[]>();
  for (const file of yamlFiles(root, FOLDER)) {
    files.set(file, files.get(file) ?? []);
    for (const study of readStudies(root, file)) {
      const home = /^[a-z0-9-]+$/.test(study.category) ? `${FOLDER}/${study.category}.yaml` : file;
      files.set(home, [...(files.get(home) ?? []), study]);
    }
  }
  return [...files].flatMap(([file, studies]) => {
    const text = formatStudies(studies);
    const full = path.join(root, file);
    if (fs.existsSync(full) && fs.readFileSync(full, 'utf8') === text) return [];
    if (studies.length === 0) fs.rmSync(full);
    else fs.writeFileSync(full, text);
    return [file];
  });
}

function readStudies(root: string, file: string): CaseStudy[] {
  const mend = (what: string): Error => new Error(`${file}: ${what}. Mend it first; nothing was written.`);
  let list: unknown;
  try {
    list = parse(fs.readFileSync(path.join(root, file), 'utf8')) ?? [];
  } catch (error) {
    throw mend(`not valid YAML (${String(error).split('\n')[0]})`);
  }
  if (!Array.isArray(list)) throw mend('not a list of records');
  return list.map((record: Record<string, unknown>) => {
    const unknown = Object.keys(record ?? {}).find((key) => !FIELDS.includes(key));
    if (record === null || typeof record !== 'object' || unknown) throw mend(unknown ? `\`${unknown}\` is not a field of a case study` : 'a record is no mapping');
    const study = { tags: [], topics: [], notTopics: [], ...record } as unknown as CaseStudy;
    return { ...study, url: URL.canParse(study.url) ? canonicalUrl(study.url) : study.url };
  });
}
