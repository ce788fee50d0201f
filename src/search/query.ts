/** A reader's words into what is looked for: slots, each with the alternatives that may fill it. */
import { joinedTerm } from './phrases';
import type { Synonyms } from './synonyms';
import { isStopWord, isWeakWord, queryWords, type Token } from './tokenise';
import type { Vocabulary } from './vocabulary';

/** Terms that together may stand for a typed word, and how much of its worth they carry. */
export interface Alternative {
  terms: string[];
  weight: number;
}

/** One word that was typed. */
export interface Slot {
  word: string;
  /** Worth of the word within the query, from 0 to 1. */
  weight: number;
  alternatives: Alternative[];
  /** Term of the known word that an unknown one was read as. */
  corrected?: string;
}

/** A query understood. */
export interface ParsedQuery {
  slots: Slot[];
  /** Titles in quotes. */
  phrases: string[];
  /** A numbered reference of the book, or a chapter, named outright. */
  jump?: { chapter: number; reference?: number };
  /** Words that were read as other words: typed, used. */
  corrections: [string, string][];
  /** All its terms in order, with corrections, to be compared with titles. */
  meant: string;
  /** True where the words make a question or a sentence, rather than name a thing. */
  asks: boolean;
  /** Why there is nothing to look for. */
  nothing?: 'empty' | 'no-words' | 'only-stop-words';
}

/** Longer queries are cut here: nobody types more, and a pasted page should not stall the box. */
export const MOST_CHARACTERS = 240;
const MOST_WORDS = 20;
const MOST_COMPLETIONS = 12;
const QUESTION_OPENING = /^(?:what|why|how|when|where|which|who|whose|is|are|was|does|do|did|can|could|should|would|will|must|explain)\b/i;

const CHAPTER = String.raw`(?:ch|chap|chapter)\.?\s*(\d{1,2})`;
const REFERENCE = String.raw`(?:ref|refs|reference|references|citation)\.?\s*(?:no\.?|number|#)?\s*\[?(\d{1,3})\]?`;
const JUMPS: [RegExp, (match: RegExpExecArray) => ParsedQuery['jump']][] = [
  [new RegExp(`^${CHAPTER}[\\s,:;/-]*${REFERENCE}$`, 'i'), (m) => ({ chapter: Number(m[1]), reference: Number(m[2]) })],
  [new RegExp(`^${REFERENCE}\\s*(?:,|of|in|from|for)?\\s*(?:the\\s+)?${CHAPTER}$`, 'i'), (m) => ({ chapter: Number(m[2]), reference: Number(m[1]) })],
  [/^\/?r\/(\d{1,2})\/(\d{1,3})$/i, (m) => ({ chapter: Number(m[1]), reference: Number(m[2]) })],
  [new RegExp(`^${CHAPTER}\\s*\\[(\\d{1,3})\\]$`, 'i'), (m) => ({ chapter: Number(m[1]), reference: Number(m[2]) })],
  [new RegExp(`^${CHAPTER}$`, 'i'), (m) => ({ chapter: Number(m[1]) })],
];

/** The chapter, and perhaps the reference, that a query names outright. */
export function readJump(query: string): ParsedQuery['jump'] {
  const text = query.trim().replace(/\s+/g, ' ');
  for (const [pattern, read] of JUMPS) {
    const match = pattern.exec(text);
    if (match) return read(match);
  }
  return undefined;
}

function addCompletions(slot: Slot, vocabulary: Vocabulary): void {
  const known = vocabulary.has(slot.word);
  for (const { term, word } of vocabulary.complete(slot.word, MOST_COMPLETIONS)) {
    const share = slot.word.length / word.length;
    slot.alternatives.push({ terms: [term], weight: (known ? 0.35 : 0.85) * Math.sqrt(share) });
  }
}

function addCorrections(slot: Slot, vocabulary: Vocabulary, corrections: ParsedQuery['corrections']): void {
  const parts = vocabulary.split(slot.word);
  if (parts) slot.alternatives.push({ terms: parts, weight: 0.9 });
  const suggestions = vocabulary.correct(slot.word);
  for (const { term, distance } of suggestions) slot.alternatives.push({ terms: [term], weight: distance === 1 ? 0.75 : 0.55 });
  if (parts || !suggestions[0]) return;
  slot.corrected = suggestions[0].term;
  corrections.push([slot.word, suggestions[0].word]);
}

/** The term that a slot most likely means: the word's own, or that of its correction. */
function meantTerm(slot: Slot): string {
  return slot.corrected ?? slot.alternatives[0]!.terms[0]!;
}

function addSynonyms(slots: Slot[], synonyms: Synonyms): void {
  const terms = slots.map(meantTerm);
  for (const { at, length, others } of synonyms.matches(terms)) {
    for (const other of others) for (const slot of slots.slice(at, at + length)) slot.alternatives.push({ terms: other, weight: 0.8 / Math.sqrt(length) });
  }
}

/** Words side by side may be one: a compound, or a set phrase. */
function addJoined(slots: Slot[], vocabulary: Vocabulary): void {
  for (let from = 0; from < slots.length; from++) {
    for (let length = 2; length <= 3 && from + length <= slots.length; length++) {
      const run = slots.slice(from, from + length);
      const term = joinedTerm(run);
      if (term && vocabulary.has(term)) for (const slot of run) slot.alternatives.push({ terms: [term], weight: 0.7 });
    }
  }
}

/** True for words that ask: they begin or end as questions do, or a third of them only hold a sentence together. */
function isAsking(text: string, tokens: readonly Token[]): boolean {
  if (tokens.length < 3) return false;
  if (QUESTION_OPENING.test(text.trim()) || text.trim().endsWith('?')) return true;
  return tokens.length >= 5 && tokens.filter(({ word }) => isStopWord(word) || isWeakWord(word)).length * 3 >= tokens.length;
}

/** Reads a query. The last word is taken as unfinished unless a space or mark follows it. */
export function parseQuery(query: string, vocabulary: Vocabulary, synonyms: Synonyms): ParsedQuery {
  const text = query.slice(0, MOST_CHARACTERS);
  const corrections: ParsedQuery['corrections'] = [];
  if (!text.trim()) return { slots: [], phrases: [], corrections, meant: '', asks: false, nothing: 'empty' };
  const tokens = queryWords(text).slice(0, MOST_WORDS);
  if (tokens.length === 0) return { slots: [], phrases: [], corrections, meant: '', asks: false, nothing: 'no-words' };
  const jump = readJump(text);
  const phrases = [...text.matchAll(/["“”«]([^"“”«»]{2,})["“”»]/g)].map((match) => match[1]!.trim());

  // A word said twice counts once, in its last place: that one may be unfinished.
  const telling = tokens.filter(({ word }, index) => !isStopWord(word) && tokens.findLastIndex((other) => other.word === word) === index);
  const unfinished = tokens.at(-1)!.end === text.length;
  const slots = telling.map((token): Slot => ({ word: token.word, weight: isWeakWord(token.word) ? 0.3 : 1, alternatives: [{ terms: [token.term], weight: 1 }] }));
  const asks = isAsking(text, tokens);
  if (slots.length === 0) return { slots, phrases, jump, corrections, meant: '', asks, nothing: 'only-stop-words' };

  addJoined(slots, vocabulary);
  slots.forEach((slot, index) => {
    const isLast = index === slots.length - 1 && unfinished && telling.at(-1) === tokens.at(-1);
    // A known word that ends a question is finished.
    if (isLast && !(asks && vocabulary.has(slot.word))) addCompletions(slot, vocabulary);
    if (!vocabulary.has(slot.word) && !synonyms.has(slot.alternatives[0]!.terms[0]!) && (!isLast || slot.alternatives.length === 1)) addCorrections(slot, vocabulary, corrections);
  });
  addSynonyms(slots, synonyms);
  const meant = tokens.map((token) => slots[telling.indexOf(token)]?.corrected ?? token.term).join(' ');
  return { slots, phrases, jump, corrections, meant, asks };
}
