import { describe, expect, it } from 'vitest';
import { Phrases } from './phrases';

describe('Phrases', () => {
  const phrases = new Phrases(['position bias', 'cold start', 'bias', 'one far too long a name to be a phrase']);
  it('finds words side by side, in every inflection and over punctuation, under the term of the compound', () => {
    expect(phrases.termsIn('Position bias, and the cold-starts that follow.')).toEqual(['positionbia', 'coldstart']);
  });
  it('finds nothing where the words stand apart, or alone', () => expect(phrases.termsIn('A bias of position; bias.')).toEqual([]));
});
