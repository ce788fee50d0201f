/** What a document is, for search engines that read JSON-LD. */
export interface DocumentFacts {
  title: string;
  description: string;
  /** Absolute address of the page. */
  url: string;
  /** Absolute address of the front page. */
  home: string;
  siteTitle: string;
  /** Minutes that the page takes to read. */
  minutes?: number;
  /** Titles of what to know before. */
  before?: string[];
  /** Milliseconds since 1970. */
  updated?: number;
  /** The pages above this one, outermost first, with absolute addresses where they have one. */
  trail: { title: string; url?: string }[];
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** The page as a schema.org LearningResource with its BreadcrumbList. */
export function structuredData({ title, description, url, home, siteTitle, minutes, before = [], updated, trail }: DocumentFacts): object {
  const steps = [{ title: siteTitle, url: home }, ...trail, { title, url }];
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'LearningResource',
        '@id': url,
        name: title,
        description,
        url,
        inLanguage: 'en',
        isAccessibleForFree: true,
        license: LICENCE,
        educationalLevel: 'professional',
        learningResourceType: 'study guide',
        isPartOf: { '@type': 'WebSite', name: siteTitle, url: home },
        ...(minutes === undefined ? {} : { timeRequired: `PT${minutes}M` }),
        ...(before.length === 0 ? {} : { competencyRequired: before }),
        ...(updated === undefined ? {} : { dateModified: new Date(updated).toISOString() }),
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, name: step.title, ...(step.url ? { item: step.url } : {}) })),
      },
    ],
  };
}
