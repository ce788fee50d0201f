/** Acronyms and the words they stand for, joined in both directions. */
import { phraseKey, words } from './tokenise';

/** Two ways to say one thing, as typed by people: `["ANN", "approximate nearest neighbours"]`. */
export type SynonymPair = readonly [string, string];

/** What a topic, a page or a glossary row calls itself. */
export interface Named {
  title: string;
  aliases: readonly string[];
}

const LINKING = new Set(['of', 'the', 'and', 'for', 'in', 'to', 'a', 'an', 'on', 'at', 'by', 'with']);

/** True where an acronym's letters are the initials of a phrase, linking words counted or not. */
export function standsFor(acronym: string, phrase: string): boolean {
  const letters = acronym.replace(/s$/, '').toLowerCase();
  const parts = words(phrase).map((token) => token.word);
  const initials = (list: string[]) => list.map((word) => word[0]).join('');
  return parts.length > 1 && (initials(parts) === letters || initials(parts.filter((word) => !LINKING.has(word))) === letters);
}

/** The acronyms that a list of names already explains: an alias in capitals whose initials another name of the same thing spells out. */
export function pairsFromNames(named: readonly Named[]): SynonymPair[] {
  return named.flatMap(({ title, aliases }) => {
    const names = [title, ...aliases];
    const acronyms = aliases.filter((alias) => /^[A-Za-z]{2,6}$/.test(alias) && /[A-Z].*[A-Z]/.test(alias));
    return acronyms.flatMap((acronym) => names.filter((name) => standsFor(acronym, name)).map((name): SynonymPair => [acronym, name]));
  });
}

/** Each term of the glossary with each of its meanings. */
export function pairsFromGlossary(glossary: readonly { term: string; means: readonly string[] }[]): SynonymPair[] {
  return glossary.flatMap(({ term, means }) => means.map((meaning): SynonymPair => [term, meaning]));
}

/** Pairs ready to be looked up by the terms of either side. */
export class Synonyms {
  private readonly byKey = new Map<string, string[][]>();
  private longest = 1;

  constructor(pairs: readonly SynonymPair[]) {
    for (const [left, right] of pairs) {
      this.add(left, right);
      this.add(right, left);
    }
  }

  private add(from: string, to: string): void {
    const key = phraseKey(from);
    const terms = phraseKey(to).split(' ');
    if (!key || key === terms.join(' ')) return;
    const known = this.byKey.get(key) ?? [];
    if (!known.some((other) => other.join(' ') === terms.join(' '))) known.push(terms);
    this.byKey.set(key, known);
    this.longest = Math.max(this.longest, key.split(' ').length);
  }

  /** True where a single term has another name: it is no slip, then, though no text uses it. */
  has(term: string): boolean {
    return this.byKey.has(term);
  }

  /** Every run of the given terms that has another name: its first index, its length and the other names' terms. */
  matches(terms: readonly string[]): { at: number; length: number; others: string[][] }[] {
    const found = [];
    for (let at = 0; at < terms.length; at++) {
      for (let length = Math.min(this.longest, terms.length - at); length > 0; length--) {
        const others = this.byKey.get(terms.slice(at, at + length).join(' '));
        if (others) found.push({ at, length, others });
      }
    }
    return found;
  }
}
