/** Packs resources and case studies into the files that the browse pages load. */
import type { BrowseFile, PackedColumn } from './browse-file';
import type { CitingPage } from './citing-pages';
import { topicsOf } from './case-study-topics';
import { companyHeading } from './companies';
import { displayOf, SAID } from './link-display';
import { type LinkLookup, NOTHING_RECORDED } from './link-view';
import type { Catalogue } from './load';
import { ACCESS, LEVELS, RESOURCE_KINDS } from './schema';

type Choice = readonly [slug: string, label: string];

/** Lengths by which readers choose, in minutes. */
const LENGTHS: readonly Choice[] = [
  ['up-to-10', 'up to 10 minutes'],
  ['11-to-30', '11 to 30 minutes'],
  ['31-to-60', '31 to 60 minutes'],
  ['over-60', 'over an hour'],
];

/** The case studies, in the order of the catalogue: sorting is the table's business. */
export function packCaseStudies(catalogue: Catalogue, links: LinkLookup = NOTHING_RECORDED): BrowseFile {
  const { caseStudies: studies, companies, industries, caseStudyLists, topics } = catalogue;
  const company = new Map(companies.map((one) => [one.slug, one]));
  const joined = studies.map((study) => topicsOf(study));
  const { facet, columns } = packLinks(studies, links);
  return {
    version: 1,
    facets: {
      chapter: pack(choices(topics.chapters), joined),
      concept: pack(choices(topics.concepts), joined),
      company: pack(companies.map((one) => [one.slug, companyHeading(one)]), studies.map((study) => [study.company])),
      industry: pack(choices(industries), studies.map((study) => [company.get(study.company)?.industry ?? ''])),
      category: pack(choices(caseStudyLists.categories), studies.map((study) => [study.category])),
      tag: pack(choices(caseStudyLists.tags), studies.map(({ tags }) => tags)),
      year: packYears(studies.map(({ year }) => year)),
      ...facet,
    },
    title: studies.map(({ title }) => title),
    ...columns,
    publishedAs: sparse(studies.map(({ publishedAs }) => publishedAs)),
  };
}

/** The resources with our notes. */
export function packResources({ resources, bookReferences, topics }: Catalogue, links: LinkLookup = NOTHING_RECORDED, citing: ReadonlyMap<string, CitingPage[]> = new Map()): BrowseFile {
  const pages = [...new Map([...citing.values()].flat().map((page) => [page[0], page]))].map(([, page]) => page);
  const position = new Map(pages.map(([path], index) => [path, index]));
  const book = new Map<string, string[]>();
  for (const { resource, chapter, reference } of bookReferences) book.set(resource, [...(book.get(resource) ?? []), `${chapter}.${reference}`]);
  const organisations = [...new Set(resources.flatMap(({ organisation }) => organisation ?? []))].map((name): Choice => [slugOf(name), name]);
  const joined = resources.map((resource) => resource.topics);
  const { facet, columns } = packLinks(resources, links);
  return {
    version: 1,
    facets: {
      chapter: pack(choices(topics.chapters), joined),
      concept: pack(choices(topics.concepts), joined),
      kind: pack(RESOURCE_KINDS.map((kind) => [kind, kind]), resources.map(({ kind }) => [kind])),
      level: pack(LEVELS.map((level) => [level, level]), resources.map(({ level }) => (level ? [level] : []))),
      length: pack(LENGTHS, resources.map(({ minutes }) => (minutes === undefined ? [] : [lengthOf(minutes)]))),
      access: pack(ACCESS.map((access) => [access, access]), resources.map(({ access }) => [access])),
      company: pack(organisations, resources.map(({ organisation }) => (organisation ? [slugOf(organisation)] : []))),
      year: packYears(resources.map(({ year }) => year)),
      ...facet,
    },
    title: resources.map(({ title }) => title),
    ...columns,
    who: sparse(resources.map(({ authors }) => (authors && authors.length > 3 ? `${authors[0]} and others` : authors?.join(', ')))),
    note: resources.map(({ note }) => note.replace(/\s+/g, ' ').trim()),
    minutes: sparse(resources.map(({ minutes }) => minutes)),
    book: sparse(resources.map(({ id }) => book.get(id))),
    pages,
    citedOn: sparse(resources.map(({ id }) => citing.get(id)?.flatMap(([path]) => position.get(path) ?? []))),
  };
}

function choices(list: readonly { slug: string; title: string }[]): Choice[] {
  return list.map(({ slug, title }) => [slug, title]);
}

/** Values that no row has are left out: a facet never offers what the list does not hold. */
function pack(offered: readonly Choice[], rows: readonly (readonly string[])[]): PackedColumn {
  const used = new Set(rows.flat());
  const kept = [...new Map(offered).entries()].filter(([slug]) => used.has(slug));
  const index = new Map(kept.map(([slug], position) => [slug, position]));
  return {
    values: kept.map(([slug]) => slug),
    labels: kept.map(([, label]) => label),
    rows: rows.map((slugs) => {
      const indexes = slugs.flatMap((slug) => index.get(slug) ?? []);
      return indexes.length === 1 ? (indexes[0] ?? -1) : indexes.length === 0 ? -1 : indexes;
    }),
  };
}

function packYears(years: readonly (number | undefined)[]): PackedColumn {
  const known = [...new Set(years.flatMap((year) => year ?? []))].sort((a, b) => b - a).map((year): Choice => [`${year}`, `${year}`]);
  return pack(known, years.map((year) => (year === undefined ? [] : [`${year}`])));
}

/** Where the links lead and how they stand; neither facet nor days before the first check. */
function packLinks(records: readonly { url: string; movedTo?: string; archive?: string }[], links: LinkLookup): { facet: Record<string, PackedColumn>; columns: Pick<BrowseFile, 'url' | 'checked' | 'copied'> } {
  const shown = records.map((record) => displayOf(record, links(record)));
  const url = shown.map(({ href }) => href);
  if (shown.every(({ says }) => says === 'unchecked')) return { facet: {}, columns: { url } };
  const days = [...new Set(shown.flatMap(({ checked }) => checked ?? []))].sort();
  const place = new Map(days.map((day, index) => [day, index]));
  return {
    facet: { link: pack(Object.entries(SAID).map(([says, { facet }]) => [says, facet]), shown.map(({ says }) => [says])) },
    columns: { url, checked: { days, rows: shown.map(({ checked }) => place.get(checked ?? '') ?? -1) }, copied: sparse(shown.map(({ copied }) => copied)) },
  };
}

function lengthOf(minutes: number): string {
  return minutes <= 10 ? 'up-to-10' : minutes <= 30 ? '11-to-30' : minutes <= 60 ? '31-to-60' : 'over-60';
}

function sparse<T>(values: readonly (T | undefined)[]): Record<number, T> {
  return Object.fromEntries(values.flatMap((value, row) => (value === undefined ? [] : [[row, value] as const])));
}

/** A name as the slug that stands in an address. */
export function slugOf(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/&/g, ' and ').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
