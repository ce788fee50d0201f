/** The field's set phrases ("position bias", "cold start"): where their words stand side by side in a text, that says more than the words apart. */
import { MOST_JOINED, termOf, words, type Token } from './tokenise';

const MOST_WORDS = 3;
/** Between two words this ends a phrase. */
const BREAK = /[.;:!?,()\n]/;

/** The term of a run of words taken as one, the same as of a compound; nothing where it would be too long to be typed. */
export function joinedTerm(run: readonly Pick<Token, 'word'>[]): string | undefined {
  const joined = run.map((token) => token.word).join('');
  return joined.length >= 5 && joined.length <= MOST_JOINED ? termOf(joined) : undefined;
}

/** A list of phrases, to be found in texts. */
export class Phrases {
  private readonly joined = new Map<string, string>();

  /** @param names names of things; those of two or three words are taken, others passed over */
  constructor(names: Iterable<string>) {
    for (const name of names) {
      const tokens = words(name);
      const term = tokens.length >= 2 && tokens.length <= MOST_WORDS ? joinedTerm(tokens) : undefined;
      if (term) this.joined.set(tokens.map((token) => token.term).join(' '), term);
    }
  }

  /** The term of each phrase, once for every place where the text holds it. */
  termsIn(text: string): string[] {
    const tokens = words(text);
    const found: string[] = [];
    for (let at = 0; at < tokens.length; at++) {
      let key = tokens[at]!.term;
      for (let next = at + 1; next < tokens.length && next - at < MOST_WORDS; next++) {
        if (BREAK.test(text.slice(tokens[next - 1]!.end, tokens[next]!.start))) break;
        key += ` ${tokens[next]!.term}`;
        const term = this.joined.get(key);
        if (term) found.push(term);
      }
    }
    return found;
  }
}
