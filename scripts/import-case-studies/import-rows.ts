/** From the rows of the public CSV to records, with an account of everything that was left out. */
import { companySpellings, formerName } from '../../src/catalogue/companies';
import type { CaseStudy, CaseStudyLists, Company } from '../../src/catalogue/schema';
import { cleanTitle, cleanUrl, cleanYear, foldKey } from './clean';
import { identities, type Merged, mergeDoubles } from './merge';

/** Repairs that no rule can make, each by the row's address. */
export interface Corrections {
  drop: { url: string; because: string }[];
  /** A row that is a text known under another address. */
  same: { url: string; as: string }[];
  titles: { url: string; title: string }[];
  /** A row filed under a field that is not its own. */
  moves: { url: string; category: string; area: string }[];
}

/** A row that made no record. */
export interface Dropped {
  row: Record<string, string>;
  because: string;
}

export interface Imported {
  studies: CaseStudy[];
  dropped: Dropped[];
  merged: Merged[];
  /** Raw tag spellings that no tag folds, with how often each was met. */
  unfoldedTags: Map<string, number>;
}

export interface Vocabulary {
  companies: readonly Company[];
  lists: CaseStudyLists;
  corrections: Corrections;
  thisYear: number;
}

/** Turns rows into records; throws on no rows at all, since a check of nothing checks nothing. */
export function importRows(rows: readonly Record<string, string>[], vocabulary: Vocabulary): Imported {
  if (rows.length === 0) throw new Error('no rows to import');
  const readers = prepare(vocabulary);
  const dropped: Dropped[] = [];
  const unfoldedTags = new Map<string, number>();
  const studies: CaseStudy[] = [];
  for (const row of rows) {
    const result = readRow(row, readers, vocabulary, unfoldedTags);
    if (typeof result === 'string') dropped.push({ row, because: result });
    else studies.push(result);
  }
  const { kept, merged } = mergeDoubles(studies, new Map(vocabulary.corrections.same.map(({ url, as }) => [url, as])));
  return { studies: kept, merged, dropped, unfoldedTags };
}

interface Readers {
  spellings: ReturnType<typeof companySpellings>;
  tags: Map<string, string>;
  areas: Map<string, Set<string>>;
  drop: Map<string, string>;
  titles: Map<string, string>;
  moves: Map<string, { category: string; area: string }>;
}

function prepare({ companies, lists, corrections }: Vocabulary): Readers {
  const tags = new Map<string, string>();
  for (const tag of lists.tags) for (const spelling of [tag.slug, ...tag.folds]) tags.set(spelling, tag.slug);
  return {
    spellings: companySpellings(companies),
    tags,
    areas: new Map(lists.categories.map(({ slug, areas }) => [slug, new Set(areas)])),
    drop: new Map(corrections.drop.map(({ url, because }) => [url, because])),
    titles: new Map(corrections.titles.map(({ url, title }) => [url, title])),
    moves: new Map(corrections.moves.map(({ url, ...to }) => [url, to])),
  };
}

function readRow(row: Record<string, string>, readers: Readers, vocabulary: Vocabulary, unfoldedTags: Map<string, number>): CaseStudy | string {
  let url: string;
  try {
    url = cleanUrl(row.url ?? '');
  } catch {
    return 'no usable address';
  }
  const ruledOut = readers.drop.get(url);
  if (ruledOut) return ruledOut;
  const found = readers.spellings.get((row.company ?? '').toLowerCase().replace(/\s+/g, ' ').trim());
  if (!found) return `company "${row.company ?? ''}" is not in companies.yaml`;
  const { category, area } = readers.moves.get(url) ?? { category: row.category ?? '', area: foldKey(row.sub_category ?? '') };
  const areas = readers.areas.get(category);
  if (!areas) return `category "${category}" is not in case-study-tags.yaml`;
  const { company } = found;
  const title = readers.titles.get(url) ?? cleanTitle(row.title ?? '', [company.name, ...company.aliases, ...company.knownAs.map(({ name }) => name)]);
  if (title === '') return 'no title';
  const year = cleanYear(row.year ?? '', vocabulary.thisYear);
  const publishedAs = found.publishedAs ?? formerName(company, year);
  return {
    title,
    company: company.slug,
    ...(publishedAs ? { publishedAs } : {}),
    ...(year ? { year } : {}),
    url,
    category,
    ...(areas.has(area) ? { area } : {}),
    tags: foldTags(row.tags ?? '', readers.tags, unfoldedTags),
    topics: [],
    notTopics: [],
  };
}

function foldTags(raw: string, tags: ReadonlyMap<string, string>, unfolded: Map<string, number>): string[] {
  const folded = new Set<string>();
  for (const spelling of raw.split(';').map(foldKey).filter((key) => key !== '')) {
    const tag = tags.get(spelling);
    if (tag) folded.add(tag);
    else unfolded.set(spelling, (unfolded.get(spelling) ?? 0) + 1);
  }
  return [...folded].sort();
}

/** Adds what is new to what the catalogue has; a record already there keeps every word that people gave it. */
export function addNew(existing: readonly CaseStudy[], incoming: readonly CaseStudy[]): { studies: CaseStudy[]; added: number; known: number } {
  const have = new Set(existing.flatMap((study) => Object.values(identities(study)).concat(study.url)));
  const fresh = incoming.filter((study) => {
    const { address, title } = identities(study);
    return !have.has(address) && !have.has(`${title}\n${study.year ?? ''}`) && !have.has(study.url);
  });
  return { studies: [...existing, ...fresh], added: fresh.length, known: incoming.length - fresh.length };
}
