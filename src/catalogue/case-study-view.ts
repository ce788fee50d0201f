/** What pages show of the case studies and of the sister volumes: small, joined, serialisable views. */
import { topicsOf } from './case-study-topics';
import { shownCompany } from './companies';
import { type LinkLookup, type LinkView, NOTHING_RECORDED } from './link-view';
import type { Catalogue } from './load';
import { urlKey } from './normalise-url';
import type { CaseStudy, SisterReference } from './schema';

export interface CaseStudyView {
  title: string;
  url: string;
  /** The company's name then. */
  company: string;
  year?: number;
  /** How its link stood when the page was built; absent where it was never checked. */
  link?: LinkView;
}

/** A topic's case studies: a few to show, and how many there are. */
export interface CaseStudyChoice {
  shown: CaseStudyView[];
  total: number;
}

/** So many stand on a page, however large the catalogue grows: the rest is one link away. */
export const SHOWN_ON_A_PAGE = 12;

/** Joins every case study to its topics once, for all pages of a build. */
export function caseStudiesByTopic(catalogue: Catalogue): Map<string, CaseStudy[]> {
  const byTopic = new Map<string, CaseStudy[]>();
  for (const study of catalogue.caseStudies)
    for (const topic of topicsOf(study)) {
      const list = byTopic.get(topic);
      if (list) list.push(study);
      else byTopic.set(topic, [study]);
    }
  return byTopic;
}

/** The newest of a topic, each company once before any company twice. */
export function chooseCaseStudies(studies: readonly CaseStudy[], catalogue: Pick<Catalogue, 'companies'>, limit = SHOWN_ON_A_PAGE, links: LinkLookup = NOTHING_RECORDED): CaseStudyChoice {
  const newest = [...studies].sort(newestFirst);
  const firsts: CaseStudy[] = [];
  const others: CaseStudy[] = [];
  const seen = new Set<string>();
  for (const study of newest) {
    (seen.has(study.company) ? others : firsts).push(study);
    seen.add(study.company);
  }
  const chosen = [...firsts, ...others].slice(0, limit).sort(newestFirst);
  const view = caseStudyView(catalogue, links);
  return { shown: chosen.map(view), total: studies.length };
}

/** By year, undated last, then title. */
export function newestFirst(a: Pick<CaseStudy, 'year' | 'title'>, b: Pick<CaseStudy, 'year' | 'title'>): number {
  return (b.year ?? 0) - (a.year ?? 0) || (a.title < b.title ? -1 : 1);
}

/** Makes views with the company's name of the time. */
export function caseStudyView({ companies }: Pick<Catalogue, 'companies'>, links: LinkLookup = NOTHING_RECORDED): (study: CaseStudy) => CaseStudyView {
  const bySlug = new Map(companies.map((company) => [company.slug, company]));
  return (study) => {
    const company = bySlug.get(study.company);
    const link = links(study);
    return { title: study.title, url: study.url, company: company ? shownCompany(study, company) : study.company, ...(study.year === undefined ? {} : { year: study.year }), ...(link && { link }) };
  };
}

/** A numbered reference of a sister volume, with the record of ours that is the same work. */
export interface SisterReferenceView extends Omit<SisterReference, 'topics' | 'resource'> {
  topics: { slug: string; title: string; path: string }[];
  /** Id of our resource, where there is one. */
  resource?: string;
  /** How its link stood when the page was built; absent where it was never checked. */
  link?: LinkView;
}

export interface SisterVolumeView {
  volume: 1 | 2;
  title: string;
  chapters: { number: number; title: string; references: SisterReferenceView[] }[];
}

/** One volume by chapters; topics carry the path of their page where `hasPage` knows one. */
export function sisterVolume(catalogue: Catalogue, volume: number, hasPage: (path: string) => boolean, links: LinkLookup = NOTHING_RECORDED): SisterVolumeView | undefined {
  const found = catalogue.sisterVolumes.find((one) => one.volume === volume);
  if (!found) return undefined;
  const ours = new Map(catalogue.resources.map(({ id, url }) => [urlKey(url), id]));
  const chapters = new Map(catalogue.topics.chapters.map((chapter) => [chapter.slug, { slug: chapter.slug, title: chapter.short, path: `/chapters/${chapter.slug}` }]));
  const concepts = new Map(catalogue.topics.concepts.map((concept) => [concept.slug, { slug: concept.slug, title: concept.title, path: `/concepts/${concept.family}/${concept.slug}` }]));
  const references = catalogue.sisterReferences.filter((reference) => reference.volume === volume);
  return {
    volume: found.volume,
    title: found.title,
    chapters: found.chapters.map(({ number, title }) => ({
      number,
      title,
      references: references
        .filter(({ chapter }) => chapter === number)
        .map((reference) => {
          const resource = reference.resource ?? (reference.url === undefined ? undefined : ours.get(urlKey(reference.url)));
          const topics = reference.topics.flatMap((slug) => chapters.get(slug) ?? concepts.get(slug) ?? []).filter(({ path }) => hasPage(path));
          const link = reference.url === undefined ? undefined : links({ url: reference.url });
          return { ...reference, topics, ...(resource === undefined ? {} : { resource }), ...(link && { link }) };
        }),
    })),
  };
}
