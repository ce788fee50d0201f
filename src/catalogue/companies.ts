/** One spelling per company: from any spelling that a source uses to the company and the name it published under. */
import type { CaseStudy, Company } from './schema';

/** A company as a source spells it, resolved. */
export interface ResolvedCompany {
  company: Company;
  /** Set where the source used a former name or a product's name. */
  publishedAs?: string;
}

/** Builds the look-up from a source's spelling to the company; throws when one spelling would mean two companies. */
export function companySpellings(companies: readonly Company[]): Map<string, ResolvedCompany> {
  const spellings = new Map<string, ResolvedCompany>();
  const add = (spelling: string, resolved: ResolvedCompany): void => {
    const key = spellingKey(spelling);
    const taken = spellings.get(key);
    if (taken && taken.company.slug !== resolved.company.slug)
      throw new Error(`"${spelling}" is a spelling of both ${taken.company.slug} and ${resolved.company.slug}; remove it from one of them`);
    if (!taken) spellings.set(key, resolved);
  };
  for (const company of companies) {
    for (const spelling of [company.name, ...company.aliases]) add(spelling, { company });
    for (const known of company.knownAs) for (const spelling of [known.name, ...known.aliases]) add(spelling, { company, publishedAs: known.name });
  }
  return spellings;
}

/** Letter case, spaces and a trailing "Inc." do not make another company. */
export function spellingKey(spelling: string): string {
  return spelling.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The former name that the whole company bore in `year`, if that was not its present one. */
export function formerName(company: Company, year: number | undefined): string | undefined {
  if (year === undefined) return undefined;
  return company.knownAs.find((known) => known.until !== undefined && year <= known.until)?.name;
}

/** The company's name as a list shows it beside a case study: the period's name where it had another. */
export function shownCompany(study: Pick<CaseStudy, 'publishedAs'>, company: Company): string {
  return study.publishedAs ?? company.name;
}

/** "Meta (formerly Facebook)": a heading under which readers who know either name find it. */
export function companyHeading(company: Company): string {
  const former = company.knownAs.filter((known) => known.until !== undefined).map((known) => known.name);
  return former.length > 0 ? `${company.name} (formerly ${former.join(', ')})` : company.name;
}
