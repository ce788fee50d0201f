/** Pages that are programs rather than prose, described for the search by hand. */
export interface ListedPage {
  url: string;
  title: string;
  description: string;
  aliases?: string[];
}

export const LISTED_PAGES: readonly ListedPage[] = [
  { url: '/resources', title: 'Resources', description: 'Papers, articles, videos, courses, code and data sets, each with a note on what to take from it; filtered by topic, kind, level and time.', aliases: ['resource library', 'papers', 'reading list', 'references'] },
  { url: '/case-studies', title: 'Case studies', description: 'How companies built machine learning systems, in their own words; filtered by company, industry, category and year.', aliases: ['case study', 'engineering blogs', 'production systems'] },
  { url: '/companies', title: 'Companies', description: 'Case studies by the company that published them.', aliases: ['case studies by company'] },
  { url: '/search', title: 'Search', description: 'Search everything in the library.' },
];
