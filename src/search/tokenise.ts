/** Text into the terms that the index holds: words folded, stemmed, and compounds both split and joined. */
import { stemmer } from 'stemmer';
import { foldSpelling } from './fold';

/** One word of a text with its place and the terms that stand for it. */
export interface Token {
  /** The word as written, lower-case, without accents. */
  word: string;
  /** Its index term. */
  term: string;
  /** Offsets into the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** Words that carry no subject; a query drops them when anything else is left. */
const STOP_WORDS = new Set(
  (
    'a about after all also am an and any are as at be because been before being but by can could did do does doing ' +
    'each else even ever few for from get gets getting give gives go goes got had has have having he her here him his how i if in into ' +
    'is it its itself just let like make makes may me might more most much must my need needs no nor not now of off on once only or other ' +
    'our out over own please same shall she should so some such tell than that the their them then there these they ' +
    'this those through to too up us use used using very want was we were what when where which while who why ' +
    'will with without would yes you your vs versus explain difference between good bad way work works mean means'
  ).split(' '),
);

/** Words from STOP_WORDS that still say something when they are all there is to go on with another word. */
const WEAK_WORDS = new Set(
  (
    'good bad difference explain need work works mean means vs versus after before without over between same ' +
    'better big deal deals enough handle handles happen happens know say says take takes tell think'
  ).split(' '),
);

/** True for a word that says nothing about a subject. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word) && !WEAK_WORDS.has(word);
}

/** True for a word that says little, but may break a tie. */
export function isWeakWord(word: string): boolean {
  return WEAK_WORDS.has(word);
}

/** A longer compound is known by its words alone. */
export const MOST_JOINED = 24;

const MARKS = /\p{M}/u;
const WORD = /[\p{L}\p{N}]/u;
/** Between two letters these join a compound: two-tower, A/B, precision@k, k-NN, L'Oréal. */
const JOINERS = new Set(['-', '‐', '‑', '/', '@', '&', "'", '’', '_']);

/** Lower-case, with accents and compatibility forms removed; used on single words, so that offsets stay those of the text. */
export function plain(word: string): string {
  let out = '';
  for (const character of word.normalize('NFKD')) if (!MARKS.test(character)) out += character;
  return out.toLowerCase();
}

/** The index term of one plain word. */
export function termOf(word: string): string {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  const stem = stemmer(foldSpelling(word));
  // Too short a stem means another thing: "bagging" is no bag, "bidding" no bid.
  return stem.length <= 3 && word.length >= 6 ? word.replace(/(?<!s)s$/, '') : stem;
}

/** The words of a text in order, with offsets; a possessive's "s" is dropped. */
export function words(text: string): Token[] {
  const tokens: Token[] = [];
  let start = -1;
  const close = (end: number) => {
    if (start < 0) return;
    const word = plain(text.slice(start, end));
    const previous = text[start - 1];
    if (word && !(word === 's' && (previous === "'" || previous === '’'))) tokens.push({ word, term: termOf(word), start, end });
    start = -1;
  };
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const next = at + character.length;
    if (WORD.test(character) || (start >= 0 && MARKS.test(character))) {
      if (start < 0) start = at;
    } else if (start >= 0 && character === '.' && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[next] ?? '')) {
      // A decimal point stays inside its number.
    } else close(at);
    at = next;
  }
  close(text.length);
  return tokens;
}

/** Runs of words written as one compound, as pairs of token indexes [first, last]. */
function compounds(text: string, tokens: Token[]): [number, number][] {
  const runs: [number, number][] = [];
  let first = 0;
  for (let index = 1; index <= tokens.length; index++) {
    const before = tokens[index - 1];
    const token = tokens[index];
    const joined = before && token && token.start === before.end + 1 && JOINERS.has(text[before.end] ?? '');
    if (joined) continue;
    if (index - first > 1) runs.push([first, index - 1]);
    first = index;
  }
  return runs;
}

/** The terms under which a text is found: each word, and each compound of two or three words joined ("two-tower" also as "twotower"). */
export function indexTerms(text: string): string[] {
  const tokens = words(text);
  const terms = tokens.map((token) => token.term);
  for (const [first, last] of compounds(text, tokens)) {
    if (last - first > 2) continue;
    const joined = tokens.slice(first, last + 1).map((token) => token.word).join('');
    if (joined.length <= MOST_JOINED) terms.push(termOf(joined));
  }
  return terms;
}

/** The words of a query; a compound with a one-letter part ("k-d", "A/B", "t-SNE") becomes one word, as the index also holds it joined. */
export function queryWords(query: string): Token[] {
  const tokens = words(query);
  const out: Token[] = [];
  const runs = new Map(compounds(query, tokens).map(([first, last]) => [first, last]));
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const last = runs.get(index);
    const parts = last === undefined ? [] : tokens.slice(index, last + 1);
    if (last !== undefined && parts.length <= 3 && parts.some((part) => part.word.length === 1)) {
      const word = parts.map((part) => part.word).join('');
      out.push({ word, term: termOf(word), start: token.start, end: parts.at(-1)!.end });
      index = last;
    } else out.push(token);
  }
  return out;
}

/** A text reduced to its terms in order, for comparing titles whatever their spelling and punctuation. */
export function phraseKey(text: string): string {
  return words(text).map((token) => token.term).join(' ');
}
