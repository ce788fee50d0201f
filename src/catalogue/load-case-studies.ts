/** Reads and checks the case studies, the companies behind them, and the lists by which they are sorted. */
import { checkUrl, duplicates, topicSlugs, unknownTopic } from './check';
import { companySpellings, spellingKey } from './companies';
import { urlKey } from './normalise-url';
import { type Problem, show } from './problems';
import { type Located, readList, readMapping, yamlFiles } from './read-records';
import * as schema from './schema';
import { closest } from './topics';
import { refuseUrl } from './url-policy';

/** The three kinds of file, each record with where it was written. */
export interface CaseStudyFiles {
  caseStudies: Located<schema.CaseStudy>[];
  companies: Located<schema.Companies>;
  lists: Located<schema.CaseStudyLists>;
}

const COMPANIES = 'catalogue/companies.yaml';
const LISTS = 'catalogue/case-study-tags.yaml';

/** Reads everything about case studies below `root`; malformed records are reported and left out. */
export function readCaseStudies(root: string, problems: Problem[]): CaseStudyFiles {
  return {
    caseStudies: yamlFiles(root, 'catalogue/case-studies').flatMap((file) => readList(root, file, schema.CaseStudySchema, problems)),
    companies: readMapping(root, COMPANIES, schema.CompaniesSchema, problems) ?? nothing(COMPANIES, { industries: [], companies: [] }),
    lists: readMapping(root, LISTS, schema.CaseStudyListsSchema, problems) ?? nothing(LISTS, { categories: [], tags: [] }),
  };
}

function nothing<T>(file: string, record: T): Located<T> {
  return { record, file, line: 1, lineOf: () => 1 };
}

/** Every problem that needs more than one record. */
export function checkCaseStudies(files: CaseStudyFiles, topics: schema.Topics): Problem[] {
  const valid = files.caseStudies.filter(({ record }) => refuseUrl(record.url) === undefined);
  return [
    ...(files.caseStudies.length === 0 ? [{ file: 'catalogue/case-studies', line: 1, message: 'there is no case study at all', remedy: 'restore the files from the main branch' }] : []),
    ...checkCompanies(files.companies),
    ...checkLists(files.lists),
    ...files.caseStudies.flatMap((study) => checkStudy(study, files, topicSlugs(topics))),
    ...checkOrder(files.caseStudies),
    ...duplicates(valid, ({ record }) => urlKey(record.url), 'url', 'one text is one case study: add your tags to the record that stands'),
  ];
}

function checkOrder(studies: readonly Located<schema.CaseStudy>[]): Problem[] {
  return studies.flatMap(({ record, file, line }, index) => {
    const before = studies[index - 1];
    if (!before || before.file !== file || compareStudies(before.record, record) <= 0) return [];
    return [{ file, line, message: `${show(record.title)} stands after ${show(before.record.title)}`, remedy: 'run `npm run fix`, which sorts by company, year and title, so that additions rarely conflict' }];
  });
}

/** By company, then year (undated last), then title: the order of the files. */
export function compareStudies(a: schema.CaseStudy, b: schema.CaseStudy): number {
  return compare(a.company, b.company) || (a.year ?? 9999) - (b.year ?? 9999) || compare(a.title, b.title) || compare(a.url, b.url);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function checkStudy({ record, file, lineOf }: Located<schema.CaseStudy>, { companies, lists }: CaseStudyFiles, topics: ReadonlySet<string>): Problem[] {
  const problems = checkUrl(record.url, file, lineOf('url'));
  const closed = (field: string, value: string, known: readonly string[], where: string, line = lineOf(field)): void => {
    if (!known.includes(value)) problems.push({ file, line, message: `\`${field}\` is ${show(value)}, which ${where} does not list`, remedy: `did you mean ${show(closest(value, known))}? If not, add it to ${where} first` });
  };
  const company = companies.record.companies.find(({ slug }) => slug === record.company);
  if (!company) closed('company', record.company, companies.record.companies.map(({ slug }) => slug), COMPANIES);
  else if (record.publishedAs !== undefined) closed('publishedAs', record.publishedAs, company.knownAs.map(({ name }) => name), `${COMPANIES} (${company.slug}, knownAs)`);
  const category = lists.record.categories.find(({ slug }) => slug === record.category);
  if (!category) closed('category', record.category, lists.record.categories.map(({ slug }) => slug), LISTS);
  else if (record.area !== undefined) closed('area', record.area, category.areas, `${LISTS} (${category.slug}, areas)`);
  const expected = `catalogue/case-studies/${record.category}.yaml`;
  if (category && file !== expected) problems.push({ file, line: lineOf('category'), message: `the category is ${show(record.category)}, so the record belongs in ${expected}`, remedy: 'run `npm run fix`, which moves and sorts records' });
  const tags = lists.record.tags.map(({ slug }) => slug);
  record.tags.forEach((tag, index) => closed('tags', tag, tags, LISTS, lineOf('tags', index)));
  for (const field of ['topics', 'notTopics'] as const) record[field].forEach((slug, index) => problems.push(...unknownTopic(slug, topics, file, lineOf(field, index))));
  return problems;
}

function checkCompanies({ record, file, lineOf }: Located<schema.Companies>): Problem[] {
  const problems: Problem[] = [];
  const industries = record.industries.map(({ slug }) => slug);
  const spelled = new Map<string, string>();
  record.companies.forEach((company, index) => {
    const line = lineOf('companies', index);
    if (!industries.includes(company.industry)) problems.push({ file, line: lineOf('companies', index, 'industry'), message: `the industry ${show(company.industry)} of ${company.slug} is not in the list`, remedy: `write one of: ${industries.join(', ')}` });
    const previous = record.companies[index - 1];
    if (previous && previous.name.toLowerCase() > company.name.toLowerCase()) problems.push({ file, line, message: `${show(company.name)} stands after ${show(previous.name)}`, remedy: 'keep the companies in alphabetical order' });
    for (const spelling of new Set([...companySpellings([company]).keys(), `slug ${company.slug}`])) {
      const taken = spelled.get(spelling);
      if (taken) problems.push({ file, line, message: `${show(spelling)} means both ${taken} and ${company.slug}`, remedy: 'a spelling belongs to one company: remove it from the other, or merge the two' });
      spelled.set(spelling, company.slug);
    }
  });
  return problems;
}

function checkLists({ record, file, lineOf }: Located<schema.CaseStudyLists>): Problem[] {
  const problems: Problem[] = [];
  const folded = new Map<string, string>();
  record.tags.forEach(({ slug, folds }, index) => {
    for (const spelling of [slug, ...folds]) {
      const taken = folded.get(spellingKey(spelling));
      if (taken) problems.push({ file, line: lineOf('tags', index), message: `${show(spelling)} folds into both ${taken} and ${slug}`, remedy: 'leave it with one of the two' });
      folded.set(spellingKey(spelling), slug);
    }
  });
  if (record.tags.length > 100) problems.push({ file, line: lineOf('tags'), message: `there are ${record.tags.length} tags`, remedy: 'a list of more than a hundred helps nobody to find: fold the rarest into another' });
  return problems;
}
