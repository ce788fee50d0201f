/** What the build hands to the browse pages and the pages by company: types alone, for both sides. */
import type { CaseStudyView } from './case-study-view';

/** Props of a browse page. */
export interface ListPageProps {
  /** The packed list, below the site's base URL. */
  file: string;
  total: number;
  /** Slugs of the companies that have a page. */
  companyPages: string[];
}

/** A topic with how many of a company's case studies illustrate it. */
export interface Counted {
  slug: string;
  facet: 'chapter' | 'concept';
  title: string;
  count: number;
}

export interface CompanyPageProps {
  slug: string;
  heading: string;
  industry: string;
  topics: Counted[];
  /** Newest first. */
  studies: CaseStudyView[];
}

export interface CompaniesPageProps {
  companies: { slug: string; name: string; count: number; page: boolean }[];
}
