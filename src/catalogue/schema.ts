/**
 * The catalogue's records as valibot schemas: the single definition of what a contributor may write.
 * Node only (the loader and scripts validate with it); browser code imports its types alone.
 */
import * as v from 'valibot';

export const RESOURCE_KINDS = ['paper', 'article', 'video', 'course', 'docs', 'code', 'dataset', 'book', 'reference'] as const;
export const ACCESS = ['open', 'registration', 'paid'] as const;
export const LEVELS = ['mid', 'senior', 'staff'] as const;
export const REFERENCE_STATES = ['fine', 'moved', 'gone', 'superseded', 'weak', 'unknown'] as const;

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: lower-case letters, digits and single hyphens'));
const line = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'), v.regex(/^[^\n\r]*$/, 'must be one line'));
const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));
const url = v.pipe(v.string(), v.minLength(1, 'must not be empty'));
const year = v.pipe(v.number('must be a number without quotes'), v.integer(), v.minValue(1900), v.maxValue(2100));
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date as YYYY-MM-DD'));
const unique = <T>(what: string) => v.check<T[], string>((list) => new Set(list).size === list.length, `must not name the same ${what} twice`);

/** A work worth a candidate's time, with our note on why. */
export const ResourceSchema = v.strictObject({
  /** Stable id, `author-year-few-words` or `organisation-few-words`; cited as `<Cite id="…"/>`. */
  id: slug,
  /** The work's real title. */
  title: line,
  /** Canonical address, normalised (see normalise-url.ts). */
  url,
  kind: v.picklist(RESOURCE_KINDS),
  /** People, in the work's order; left out where not confirmed. */
  authors: v.optional(v.pipe(v.array(line), v.minLength(1))),
  /** Company, university or site that published it. */
  organisation: v.optional(line),
  year: v.optional(year),
  access: v.optional(v.picklist(ACCESS), 'open'),
  /** Reading or viewing time in minutes. */
  minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6000))),
  level: v.optional(v.picklist(LEVELS)),
  /** Slugs from topics.yaml; the first decides the file that the record lives in. */
  topics: v.pipe(v.array(slug), v.minLength(1, 'must name at least one topic'), unique('topic')),
  /** One or two sentences of ours: what you learn here that you don't elsewhere, and which part to read first. */
  note: text,
  /** Id of the resource to read instead. */
  supersededBy: v.optional(slug),
  /** Address of an archived copy. */
  archive: v.optional(url),
  /** The work's new address, where `url` is the one that was cited. */
  movedTo: v.optional(url),
  /** Day on which the record entered the catalogue; orders the "newest additions". */
  added: v.optional(date),
});

/** One numbered reference of the book, joined to the resource that it cites. */
export const BookReferenceSchema = v.strictObject({
  chapter: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(11)),
  reference: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The words of the public reference list. */
  label: line,
  /** The address as that list prints it, errors and all. */
  printed: v.string(),
  /** Id of the resource. */
  resource: slug,
  /** What is known of its state without the live web. */
  state: v.optional(v.picklist(REFERENCE_STATES), 'unknown'),
  /** Why that state; what was repaired. */
  remark: v.optional(text),
  /** Id of the better or current work to read. */
  instead: v.optional(slug),
});

/** How one company solved one problem, in public. */
export const CaseStudySchema = v.strictObject({
  title: line,
  /** Slug from companies.yaml. */
  company: slug,
  /** The name under which the company or its product published, where that is not its name now; one of its `knownAs`. */
  publishedAs: v.optional(line),
  year: v.optional(year),
  url,
  /** Closed list, see case-study-tags.yaml; decides the file that the record lives in. */
  category: slug,
  /** Closed list within the category. */
  area: v.optional(slug),
  tags: v.optional(v.pipe(v.array(slug), unique('tag')), []),
  /** Chapters and concepts that the rules of case-study-topics.ts cannot see. */
  topics: v.optional(v.pipe(v.array(slug), unique('topic')), []),
  /** Chapters and concepts that those rules name wrongly. */
  notTopics: v.optional(v.pipe(v.array(slug), unique('topic')), []),
});

const knownName = v.strictObject({
  name: line,
  aliases: v.optional(v.array(line), []),
  /** The last whole year in which the company went by this name. */
  until: v.optional(year),
});

/** A company, once, with every other spelling that sources use for it. */
export const CompanySchema = v.strictObject({
  slug,
  name: line,
  /** Closed list at the head of companies.yaml. */
  industry: slug,
  aliases: v.optional(v.pipe(v.array(line), unique('alias')), []),
  /** Former names, and products that publish under a name of their own. */
  knownAs: v.optional(v.array(knownName), []),
});

/** companies.yaml: the closed list of industries, then every company. */
export const CompaniesSchema = v.strictObject({
  industries: v.array(v.strictObject({ slug, title: line })),
  companies: v.array(CompanySchema),
});

/** case-study-tags.yaml: the closed lists by which case studies are sorted. */
export const CaseStudyListsSchema = v.strictObject({
  categories: v.array(v.strictObject({ slug, title: line, areas: v.pipe(v.array(slug), unique('area')) })),
  /** `folds`: raw spellings, lower case with hyphens, that an import turns into the tag. */
  tags: v.array(v.strictObject({ slug, title: line, folds: v.optional(v.array(slug), []) })),
});

/** One numbered reference of System Design Interview, volume 1 or 2. */
export const SisterReferenceSchema = v.strictObject({
  volume: v.picklist([1, 2]),
  chapter: v.pipe(v.number(), v.integer(), v.minValue(1)),
  reference: v.pipe(v.number(), v.integer(), v.minValue(1)),
  label: line,
  /** The address; left out where a shortened one could not be resolved. */
  url: v.optional(url),
  /** Resource of ours that is the same work. */
  resource: v.optional(slug),
  topics: v.optional(v.pipe(v.array(slug), unique('topic')), []),
  /** Only where the public list prints a shortened address: whether evidence tells where it leads. */
  state: v.optional(v.picklist(['resolved', 'unresolved'])),
  remark: v.optional(text),
});

/** sister-volumes.yaml: the two volumes with their chapters, then every numbered reference. */
export const SisterVolumesSchema = v.strictObject({
  volumes: v.array(v.strictObject({ volume: v.picklist([1, 2]), title: line, chapters: v.array(v.strictObject({ number: v.pipe(v.number(), v.integer()), title: line })) })),
  references: v.array(SisterReferenceSchema),
});

/** One question an interviewer asks about a topic; pages show them folded and practice draws on the same records. */
export const QuestionSchema = v.strictObject({
  id: slug,
  level: v.picklist(LEVELS),
  question: text,
  /** Markdown: the mechanism, then the trade-off, then the number. */
  answer: text,
  /** The common wrong answer, and why it is wrong. */
  wrong: v.optional(text),
  /** Ids of the resources that the answer rests on. */
  cites: v.optional(v.pipe(v.array(slug), unique('resource'))),
});

/** An engineering blog that the library draws on. */
export const BlogSchema = v.strictObject({
  /** Slug of companies.yaml. */
  company: slug,
  title: line,
  home: url,
  /** Address of its RSS or Atom feed. */
  feed: url,
});

/** What an acronym of the field stands for. */
export const GlossaryEntrySchema = v.strictObject({
  term: line,
  /** Every meaning, spelled out; the search reads the term and each of them as one thing. */
  means: v.pipe(v.array(line), v.minLength(1, 'must say what the term stands for'), unique('meaning')),
});

const chapterTopic = v.strictObject({ slug, number: v.pipe(v.number(), v.integer()), title: line, short: line, aliases: v.optional(v.array(line), []) });
const family = v.strictObject({ slug, title: line });
const concept = v.strictObject({ slug, family: slug, title: line, aliases: v.optional(v.array(line), []) });

/** The closed list of topics. */
export const TopicsSchema = v.strictObject({
  chapters: v.array(chapterTopic),
  families: v.array(family),
  concepts: v.array(concept),
});

export type Resource = v.InferOutput<typeof ResourceSchema>;
export type BookReference = v.InferOutput<typeof BookReferenceSchema>;
export type CaseStudy = v.InferOutput<typeof CaseStudySchema>;
export type Company = v.InferOutput<typeof CompanySchema>;
export type Companies = v.InferOutput<typeof CompaniesSchema>;
export type CaseStudyLists = v.InferOutput<typeof CaseStudyListsSchema>;
export type SisterReference = v.InferOutput<typeof SisterReferenceSchema>;
export type SisterVolumes = v.InferOutput<typeof SisterVolumesSchema>;
export type Blog = v.InferOutput<typeof BlogSchema>;
export type Question = v.InferOutput<typeof QuestionSchema>;
export type GlossaryEntry = v.InferOutput<typeof GlossaryEntrySchema>;
export type Topics = v.InferOutput<typeof TopicsSchema>;
export type Chapter = Topics['chapters'][number];
export type Family = Topics['families'][number];
export type Concept = Topics['concepts'][number];
