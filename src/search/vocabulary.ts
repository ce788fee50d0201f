/** The words a reader may have meant: completions while typing, and corrections of slips. */
import { indexTerms, termOf, words } from './tokenise';

/** A word that could stand for what was typed. */
export interface Suggestion {
  word: string;
  term: string;
  /** Edits away from what was typed. */
  distance: number;
}

/**
 * Edits from one word to another: insert, delete, replace, or swap two neighbours (optimal string alignment).
 * Stops early and returns `limit + 1` when the distance is certain to exceed `limit`.
 * Source: Boytsov, "Indexing methods for approximate dictionary searching", 2011, section 2.2.
 */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[to.length]!, limit + 1);
}

/** How many slips a word of this length is forgiven. */
export function allowedEdits(length: number): number {
  return length < 3 ? 0 : length < 8 ? 1 : 2;
}

const MOST_CORRECTIONS = 3;

/** All words that titles use, as written, and all terms that texts use. */
export class Vocabulary {
  private readonly terms = new Map<string, string>();
  private readonly sorted: string[];
  private readonly corrected = new Map<string, Suggestion[]>();

  /** @param names titles, headings and aliases, whose words are known as written @param terms terms of the texts, known by their stem */
  constructor(names: Iterable<string>, terms: Iterable<string>) {
    for (const term of terms) this.terms.set(term, term);
    for (const name of names) {
      for (const token of words(name)) this.terms.set(token.word, token.term);
      for (const term of indexTerms(name)) if (!this.terms.has(term)) this.terms.set(term, term);
    }
    this.sorted = [...this.terms.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  }

  /** True where a word, or another form of it, is in use. */
  has(word: string): boolean {
    return this.terms.has(word) || this.terms.has(termOf(word));
  }

  /** The distinct terms of the words that begin as typed; shorter words first, at most `limit`. */
  complete(start: string, limit: number): Suggestion[] {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle]! < start) low = middle + 1;
      else high = middle;
    }
    const found = new Map<string, string>();
    for (let at = low; at < this.sorted.length && this.sorted[at]!.startsWith(start); at++) {
      const word = this.sorted[at]!;
      const term = this.terms.get(word)!;
      const known = found.get(term);
      if (known === undefined || word.length < known.length) found.set(term, word);
    }
    return [...found]
      .map(([term, word]) => ({ word, term, distance: word.length - start.length }))
      .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
      .slice(0, limit);
  }

  /** The nearest known words to one that is unknown, nearest first. */
  correct(word: string): Suggestion[] {
    const cached = this.corrected.get(word);
    if (cached) return cached;
    const limit = allowedEdits(word.length);
    let found: Suggestion[] = [];
    if (limit > 0 && word.length <= 32) {
      for (const known of this.sorted) {
        // A three-letter word has too many neighbours: only its own letters in another order count.
        if (word.length === 3 && known.length !== 3) continue;
        const distance = editDistance(word, known, limit);
        if (distance > limit || (word.length === 3 && [...known].sort().join('') !== [...word].sort().join(''))) continue;
        found.push({ word: known, term: this.terms.get(known)!, distance });
      }
    }
    const sameStart = (suggestion: Suggestion) => (suggestion.word[0] === word[0] ? 0 : 1);
    found.sort((a, b) => a.distance - b.distance || sameStart(a) - sameStart(b) || Math.abs(a.word.length - word.length) - Math.abs(b.word.length - word.length));
    found = found.filter((suggestion, index) => found.findIndex((other) => other.term === suggestion.term) === index);
    const best = found[0]?.distance ?? 0;
    found = found.filter((suggestion) => suggestion.distance === best).slice(0, MOST_CORRECTIONS);
    this.corrected.set(word, found);
    return found;
  }

  /** Two known words that were typed as one ("newsfeed"), the longest first part first. */
  split(word: string): [string, string] | undefined {
    for (let at = word.length - 3; at >= 3; at--) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (this.has(left) && this.has(right)) return [termOf(left), termOf(right)];
    }
    return undefined;
  }
}
