import { expect, it } from 'vitest';
import { bibtex, type Citable } from './bibtex';
import { entriesOf } from './bibtex-entries';

const record = (id: string): Citable => ({ id, title: `On @${id}`, url: `https://x.org/${id}`, kind: 'paper' });

it('takes the entries of the keys, in their order', () => {
  const file = bibtex([record('a'), record('ab'), record('b')]);
  expect(entriesOf(file, ['b', 'a'])).toBe(bibtex([record('b'), record('a')]));
  expect(entriesOf(file, ['c'])).toBe('');
});
