/**
 * What a reader can find: one document per section of a page, per resource, per case study and per question.
 * Shared by the build (which makes them) and the browser (which ranks them).
 */

/** The kinds of result, in the order in which filters show them. */
export const SEARCH_KINDS = ['framework', 'chapter', 'concept', 'lab', 'question', 'blog', 'page', 'resource', 'case-study'] as const;

/** One kind of result. */
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What is shown of a result, and enough to rank it by its title. */
export interface SearchEntry {
  /** Where it leads: a path without the site's base (`/chapters/visual-search#data`), or an absolute address. */
  url: string;
  /** Title of the page or of the work. */
  title: string;
  kind: SearchKind;
  /** Headings from the page's top down to this section; empty for a page's opening. */
  headings: string[];
  /** Other names: aliases, acronyms, other spellings. */
  aliases?: string[];
  /** Who and when, shown beside the title: "Pinterest · 2024". */
  byline?: string;
}

/** An entry with the text that is searched and quoted from. */
export interface SearchDocument extends SearchEntry {
  text: string;
}

/** The page that an address belongs to: the address without its fragment. */
export function pageOf(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}

/** The label of the section that an entry stands for: its innermost heading, or nothing for a page's opening. */
export function sectionOf(entry: SearchEntry): string {
  return entry.headings.at(-1) ?? '';
}
