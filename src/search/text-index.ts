/** The full-text index behind a small interface, so that the library under it can be exchanged. */
import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { SearchDocument } from './document';
import type { Phrases } from './phrases';
import { indexTerms } from './tokenise';

/** What ranking asks of an index. Entries are known by their number. */
export interface TextIndex {
  /** Relevance (BM25 over weighted fields) of every entry that holds a term. */
  scores(term: string): ReadonlyMap<number, number>;
  /** Every term held. */
  readonly terms: readonly string[];
  /** How many entries are indexed. */
  readonly size: number;
}

/** What is indexed of an entry before its text has arrived. */
export type Indexable = Omit<SearchDocument, 'text'> & { text?: string };

const BOOST = { title: 6, aliases: 5, heading: 4, byline: 2.5, path: 1.2, text: 1 };
type Field = keyof typeof BOOST;

interface Row extends Record<Field, string> {
  id: number;
}

const options: Options<Row> = {
  fields: Object.keys(BOOST),
  tokenize: indexTerms,
  processTerm: (term) => term,
  searchOptions: { boost: BOOST, tokenize: (term) => [term], prefix: false, fuzzy: false },
};

/** Only a page's opening carries its title, so that a title's words do not match once for every section. */
function rowOf(document: Indexable, id: number, phrases?: Phrases): Row {
  const isSection = document.headings.length > 0;
  const text = document.text ?? '';
  return {
    id,
    title: isSection ? '' : document.title,
    aliases: (document.aliases ?? []).join(' . '),
    heading: document.headings.at(-1) ?? '',
    path: document.headings.slice(0, -1).join(' . '),
    byline: document.byline ?? '',
    text: phrases ? `${text} ${phrases.termsIn(text).join(' ')}` : text,
  };
}

function wrap(index: MiniSearch<Row>, terms: readonly string[]): TextIndex {
  const cache = new Map<string, ReadonlyMap<number, number>>();
  const known = new Set(terms);
  const nothing: ReadonlyMap<number, number> = new Map();
  return {
    terms,
    size: index.documentCount,
    scores(term) {
      if (!known.has(term)) return nothing;
      let scores = cache.get(term);
      if (!scores) {
        scores = new Map(index.search(term).map((result) => [result.id as number, result.score]));
        // A typist repeats words, so each is looked up once; the bound keeps a long session from growing.
        if (cache.size > 400) cache.clear();
        cache.set(term, scores);
      }
      return scores;
    },
  };
}

function termsOf(plain: AsPlainObject): string[] {
  return plain.index.map(([term]) => term);
}

/** Indexes documents under their positions in the list. */
export function buildIndex(documents: readonly Indexable[]): TextIndex {
  const terms = new Set<string>();
  const index = new MiniSearch<Row>({ ...options, processTerm: (term) => (terms.add(term), term) });
  index.addAll(documents.map((document, id) => rowOf(document, id)));
  return wrap(index, [...terms]);
}

/** The index of a list of documents in the form that `loadIndex` reads; `phrases` found in a text are indexed as one term each besides their words. */
export function serialiseIndex(documents: readonly Indexable[], phrases?: Phrases): AsPlainObject {
  const index = new MiniSearch<Row>(options);
  index.addAll(documents.map((document, id) => rowOf(document, id, phrases)));
  return index.toJSON();
}

/** @throws when the data is of another version of the index's format */
export function loadIndex(data: AsPlainObject): TextIndex {
  return wrap(MiniSearch.loadJS<Row>(data, options), termsOf(data));
}
