/** Reads and checks everything under `catalogue/`. Node only: browser code is handed generated JSON instead. */
import path from 'node:path';
import { checkBlogs, checkCatalogue } from './check';
import { type CaseStudyFiles, checkCaseStudies, readCaseStudies } from './load-case-studies';
import { checkSisterVolumes, readSisterVolumes } from './load-sister-volumes';
import { type Problem, sortProblems } from './problems';
import { type Located, readList, readMapping, yamlFiles } from './read-records';
import * as schema from './schema';

/** The glossary's file, from the root of the repository. */
export const GLOSSARY = 'catalogue/glossary.yaml';

export interface LocatedQuestion extends Located<schema.Question> {
  topic: string;
}

/** Every record, each with where it was written. */
export interface CatalogueFiles {
  topics: Located<schema.Topics>;
  resources: Located<schema.Resource>[];
  bookReferences: Located<schema.BookReference>[];
  questions: LocatedQuestion[];
  blogs: Located<schema.Blog>[];
  glossary: Located<schema.GlossaryEntry>[];
}

/** Everything read below `catalogue/`. */
export type AllFiles = CatalogueFiles & CaseStudyFiles & { sisterVolumes: Located<schema.SisterVolumes> };

/** The records alone, joined and ready to be shown. */
export interface Catalogue {
  topics: schema.Topics;
  resources: schema.Resource[];
  bookReferences: schema.BookReference[];
  questions: (schema.Question & { topic: string })[];
  blogs: schema.Blog[];
  glossaryTerms: schema.GlossaryEntry[];
  caseStudies: schema.CaseStudy[];
  companies: schema.Company[];
  industries: schema.Companies['industries'];
  /** Closed lists of the case studies' categories and tags. */
  caseStudyLists: schema.CaseStudyLists;
  sisterVolumes: schema.SisterVolumes['volumes'];
  sisterReferences: schema.SisterReference[];
}

export interface Loaded {
  catalogue: Catalogue;
  problems: Problem[];
  /** How many records of each kind were read, for the report of a validation. */
  counts: Record<string, number>;
}

/**
 * Loads the catalogue below `root`. One bad record never hides the others' errors: it is reported in `problems` and
 * left out of `catalogue`. A catalogue without a single resource is itself a problem.
 */
export function loadCatalogue(root: string): Loaded {
  const problems: Problem[] = [];
  const topics = readMapping(root, 'catalogue/topics.yaml', schema.TopicsSchema, problems) ?? noTopics;
  const files: AllFiles = {
    topics,
    ...readCaseStudies(root, problems),
    sisterVolumes: readSisterVolumes(root, problems),
    resources: yamlFiles(root, 'catalogue/resources').flatMap((file) => readList(root, file, schema.ResourceSchema, problems)),
    bookReferences: readList(root, 'catalogue/book-references.yaml', schema.BookReferenceSchema, problems),
    blogs: readList(root, 'catalogue/blogs.yaml', schema.BlogSchema, problems),
    glossary: readList(root, GLOSSARY, schema.GlossaryEntrySchema, problems),
    questions: yamlFiles(root, 'catalogue/questions').flatMap((file) =>
      readList(root, file, schema.QuestionSchema, problems).map((question) => ({ ...question, topic: path.basename(file, '.yaml') })),
    ),
  };
  problems.push(...checkCatalogue(files), ...checkBlogs(files.blogs, files.companies.record.companies), ...checkCaseStudies(files, topics.record), ...checkSisterVolumes(files.sisterVolumes, new Set(files.resources.map(({ record }) => record.id)), topics.record));
  const catalogue: Catalogue = {
    topics: files.topics.record,
    resources: files.resources.map(({ record }) => record),
    bookReferences: files.bookReferences.map(({ record }) => record),
    questions: files.questions.map(({ record, topic }) => ({ ...record, topic })),
    blogs: files.blogs.map(({ record }) => record),
    glossaryTerms: files.glossary.map(({ record }) => record),
    caseStudies: files.caseStudies.map(({ record }) => record),
    companies: files.companies.record.companies,
    industries: files.companies.record.industries,
    caseStudyLists: files.lists.record,
    sisterVolumes: files.sisterVolumes.record.volumes,
    sisterReferences: files.sisterVolumes.record.references,
  };
  const { topics: known, industries: _industries, caseStudyLists: _lists, sisterVolumes: _volumes, ...lists } = catalogue;
  const counts = { topics: known.chapters.length + known.concepts.length, ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length])) };
  return { catalogue, problems: sortProblems(problems), counts };
}

const noTopics: Located<schema.Topics> = {
  record: { chapters: [], families: [], concepts: [] },
  file: 'catalogue/topics.yaml',
  line: 1,
  lineOf: () => 1,
};
