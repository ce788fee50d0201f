/** What the browse pages and the company pages are made of, from the catalogue alone. */
import { createHash } from 'node:crypto';
import type { CompaniesPageProps, CompanyPageProps, Counted, ListPageProps } from '../../catalogue/browse-pages';
import type { CitingPage } from '../../catalogue/citing-pages';
import { packCaseStudies, packResources } from '../../catalogue/browse-data';
import { caseStudyView, newestFirst } from '../../catalogue/case-study-view';
import { topicsOf } from '../../catalogue/case-study-topics';
import { companyHeading } from '../../catalogue/companies';
import type { LinkLookup } from '../../catalogue/link-view';
import type { Catalogue } from '../../catalogue/load';

/** A company with so many case studies has a page of its own; the others are a filtered view. */
export const ENOUGH_FOR_A_PAGE = 5;

interface BrowseRoute {
  /** Below the base URL, without a leading slash. */
  path: string;
  /** Below src/components. */
  component: string;
  props: ListPageProps | CompanyPageProps | CompaniesPageProps;
}

export interface BrowseContent {
  routes: BrowseRoute[];
  /** Static files, by path below the site's root. */
  files: Map<string, string>;
}

/** Builds routes and files; the files' names carry a hash of their content, so that they may be cached for ever. */
export function browseContent(catalogue: Catalogue, links: LinkLookup, citing: ReadonlyMap<string, CitingPage[]>): BrowseContent {
  const files = new Map<string, string>();
  const publish = (name: string, value: unknown): string => {
    const text = JSON.stringify(value);
    const file = `browse/${name}.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`;
    files.set(file, text);
    return file;
  };
  const companies = companyPages(catalogue, links);
  const pages = companies.map(({ slug }) => slug);
  return {
    routes: [
      { path: 'case-studies', component: 'browse/case-studies-page.tsx', props: { file: publish('case-studies', packCaseStudies(catalogue, links)), total: catalogue.caseStudies.length, companyPages: pages } },
      { path: 'resources', component: 'browse/resources-page.tsx', props: { file: publish('resources', packResources(catalogue, links, citing)), total: catalogue.resources.length, companyPages: pages } },
      { path: 'companies', component: 'companies/companies-page.tsx', props: companiesIndex(catalogue, new Set(pages)) },
      ...companies.map((props) => ({ path: `companies/${props.slug}`, component: 'companies/company-page.tsx', props })),
    ],
    files,
  };
}

/** One page for each company with enough to tell. */
export function companyPages(catalogue: Catalogue, links: LinkLookup): CompanyPageProps[] {
  const view = caseStudyView(catalogue, links);
  const industries = new Map(catalogue.industries.map(({ slug, title }) => [slug, title]));
  const topics = new Map<string, Pick<Counted, 'facet' | 'title'>>();
  for (const { slug, short } of catalogue.topics.chapters) topics.set(slug, { facet: 'chapter', title: short });
  for (const { slug, title } of catalogue.topics.concepts) topics.set(slug, { facet: 'concept', title });
  const studiesOf = groupBy(catalogue.caseStudies, ({ company }) => company);
  return catalogue.companies.flatMap((company) => {
    const studies = [...(studiesOf.get(company.slug) ?? [])].sort(newestFirst);
    if (studies.length < ENOUGH_FOR_A_PAGE) return [];
    const counts = new Map<string, number>();
    for (const study of studies) for (const topic of topicsOf(study)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    const counted: Counted[] = [...counts].flatMap(([slug, count]) => {
      const topic = topics.get(slug);
      return topic ? [{ slug, count, ...topic }] : [];
    });
    return [
      {
        slug: company.slug,
        heading: companyHeading(company),
        industry: industries.get(company.industry) ?? '',
        topics: counted.sort((a, b) => b.count - a.count || a.title.localeCompare(b.title)),
        studies: studies.map(view),
      },
    ];
  });
}

function companiesIndex(catalogue: Catalogue, pages: ReadonlySet<string>): CompaniesPageProps {
  const counts = groupBy(catalogue.caseStudies, ({ company }) => company);
  return {
    companies: catalogue.companies.flatMap((company) => {
      const count = counts.get(company.slug)?.length ?? 0;
      return count > 0 ? [{ slug: company.slug, name: companyHeading(company), count, page: pages.has(company.slug) }] : [];
    }),
  };
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
