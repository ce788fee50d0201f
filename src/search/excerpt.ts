/** The few words of a text that show why it was found. */
import { words, type Token } from './tokenise';

/** A piece of text with the parts to be marked, as offsets [start, end) into it. */
export interface Excerpt {
  text: string;
  marks: [number, number][];
}

/** Where a text holds any of the terms, or the beginning of a word being typed. */
export function marksIn(text: string, terms: ReadonlySet<string>): [number, number][] {
  return words(text).filter((token) => terms.has(token.term) || terms.has(token.word)).map((token) => [token.start, token.end]);
}

function bestStart(tokens: Token[], terms: ReadonlySet<string>, length: number): number {
  const hits = tokens.filter((token) => terms.has(token.term) || terms.has(token.word));
  let best = { start: 0, distinct: 0, hits: 0 };
  hits.forEach((hit, first) => {
    const inside = hits.slice(first).filter((other) => other.end <= hit.start + length * 0.8);
    const distinct = new Set(inside.map((other) => other.term)).size;
    if (distinct > best.distinct || (distinct === best.distinct && inside.length > best.hits)) best = { start: hit.start, distinct, hits: inside.length };
  });
  return best.start;
}

/** Cuts about `length` characters out of a text, where most of the terms stand close together; cuts between words. */
export function excerptOf(text: string, terms: ReadonlySet<string>, length = 180): Excerpt {
  const flat = text.replace(/\s+/g, ' ').trim();
  const tokens = words(flat);
  const wanted = Math.max(0, bestStart(tokens, terms, length) - Math.round(length * 0.2));
  const start = wanted === 0 ? 0 : (tokens.find((token) => token.start >= wanted)?.start ?? 0);
  const last = tokens.filter((token) => token.end <= start + length).at(-1)?.end ?? flat.length;
  const end = flat.length <= start + length ? flat.length : Math.max(last, start);
  const cut = (start > 0 ? '… ' : '') + flat.slice(start, end) + (end < flat.length ? ' …' : '');
  return { text: cut, marks: marksIn(cut, terms) };
}
