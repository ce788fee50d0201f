/** Finds rows that are the same text, and makes one record of them. */
import { urlKey } from '../../src/catalogue/normalise-url';
import type { CaseStudy } from '../../src/catalogue/schema';

/** Hosts that keep or retell what another host published; the other's address is kept. */
const SECOND_HAND = /(^|\.)(web\.archive\.org|blog\.acolyer\.org|vinija\.ai|semanticscholar\.org|researchgate\.net)$/;

/** Two records that were taken for the same text, with the reason. */
export interface Merged {
  kept: CaseStudy;
  dropped: CaseStudy;
  reason: 'same address' | 'same title and company' | 'case-study-corrections.yaml';
}

/** Everything under which a record may meet its double: its address, and its company with its title and year. */
export function identities(study: CaseStudy): { address: string; title: string } {
  return { address: addressKey(study.url), title: `${study.company}\n${titleKey(study.title, study.company)}` };
}

/** An address without what one site varies for the same page: the language in Uber's, the archive around any. */
function addressKey(url: string): string {
  const original = /^https?:\/\/web\.archive\.org\/web\/\d+\w*\/(https?:\/\/.*)$/.exec(url)?.[1] ?? url;
  return urlKey(original).replace(/^uber\.com\/[a-z]{2}(-[a-z]{2})?\//i, 'uber.com/').toLowerCase();
}

/** A title without punctuation, filler and the company's own name. */
function titleKey(title: string, company: string): string {
  const words = title.toLowerCase().replace(/&/g, ' and ').replace(/[’']s\b/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const name = company.replace(/-/g, ' ');
  return words.replace(new RegExp(`^(${name} )+| (at|in) ${name}$`, 'g'), '').trim();
}

/**
 * Merges doubles in order. Two texts under one title but of different years are parts of a series and stay apart.
 * `same` gives, for addresses that only a person could tell, the address of the record that they repeat.
 * Returns the records kept and what was merged away.
 */
export function mergeDoubles(studies: readonly CaseStudy[], same: ReadonlyMap<string, string> = new Map()): { kept: CaseStudy[]; merged: Merged[] } {
  const kept: CaseStudy[] = [];
  const merged: Merged[] = [];
  const byAddress = new Map<string, number>();
  const byTitle = new Map<string, number>();
  // Corrected rows go last, so that the record they repeat is there to take them in.
  const ordered = [...studies].sort((a, b) => Number(same.has(a.url)) - Number(same.has(b.url)));
  for (const study of ordered) {
    const corrected = same.get(study.url);
    const { address, title } = identities(corrected === undefined ? study : { ...study, url: corrected });
    const sameAddress = byAddress.get(address);
    const sameTitle = byTitle.get(title);
    const at = sameAddress ?? (sameTitle !== undefined && agree(kept[sameTitle]?.year, study.year) ? sameTitle : undefined);
    const first = at === undefined ? undefined : kept[at];
    if (at === undefined || first === undefined) {
      byAddress.set(address, kept.length);
      byTitle.set(title, kept.length);
      kept.push(study);
      continue;
    }
    const [winner, loser] = isSecondHand(first) && !isSecondHand(study) ? [study, first] : [first, study];
    const union = { ...winner, tags: [...new Set([...winner.tags, ...loser.tags])].sort(), ...(winner.year ?? loser.year ? { year: winner.year ?? loser.year } : {}) };
    kept[at] = union;
    byAddress.set(address, at);
    merged.push({ kept: union, dropped: loser, reason: corrected === undefined ? (sameAddress === undefined ? 'same title and company' : 'same address') : 'case-study-corrections.yaml' });
  }
  return { kept, merged };
}

function agree(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function isSecondHand(study: CaseStudy): boolean {
  return SECOND_HAND.test(new URL(study.url).hostname);
}
