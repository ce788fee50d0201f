/** Documents into the files that the browser fetches. Node only. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { SEARCH_KINDS, type SearchDocument, type SearchEntry } from './document';
import { FORMAT, MANIFEST, packEntries, type FileRef, type FirstFile, type Manifest, type TextRef } from './pack';
import { Phrases } from './phrases';
import type { ReferenceRow } from './rank';
import type { SynonymPair } from './synonyms';
import { serialiseIndex } from './text-index';

/** Everything that can be searched. */
export interface SearchContent {
  documents: SearchDocument[];
  synonyms: SynonymPair[];
  references: ReferenceRow[];
  /** Names of things, whose words side by side say more than apart. */
  phrases: string[];
}

/** File name, relative to the index's folder, to its contents. */
export type Bundle = Map<string, string>;

/** The titles take at most this many bytes, compressed: with the box's own scripts (22 kB) a first answer arrives within 100 kB. */
export const FIRST_BUDGET = 74_000;
const SHARD_CHARACTERS = 28_000;
/** An excerpt is cut from this much of a section; what stands below it is found, but not quoted. */
const MOST_QUOTED = 6_000;

function entryOf({ url, title, kind, headings, aliases, byline }: SearchDocument): SearchEntry {
  return { url, title, kind, headings, ...(aliases?.length && { aliases }), ...(byline && { byline }) };
}

/** What we wrote first, then what we point at; within a kind the order given. Sections stay behind their page. */
function inOrder(documents: readonly SearchDocument[]): SearchDocument[] {
  const rank = (document: SearchDocument) => Math.max(0, SEARCH_KINDS.indexOf(document.kind) - SEARCH_KINDS.indexOf('page'));
  const questions = (document: SearchDocument) => (document.kind === 'question' ? 0.5 : rank(document));
  return documents.map((document, at) => ({ document, at })).sort((a, b) => questions(a.document) - questions(b.document) || a.at - b.at).map(({ document }) => document);
}

/** How many entries fit the first file. */
function fitting(entries: readonly SearchEntry[], fixed: Omit<FirstFile, 'entries'>): number {
  const size = (count: number) => gzipSync(JSON.stringify({ entries: packEntries(entries.slice(0, count)), ...fixed })).length;
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (size(middle) <= FIRST_BUDGET) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Builds all files of the index, named by their contents, and the manifest that names them.
 * @throws when there is nothing to index: an empty search is a broken one
 */
export function bundle(content: SearchContent): Bundle {
  if (content.documents.length === 0) throw new Error('The search has nothing to index: no page, resource, question or case study was found.');
  const files: Bundle = new Map();
  const add = (name: string, data: unknown): FileRef => {
    const text = JSON.stringify(data);
    const digest = createHash('sha384').update(text).digest();
    const path = `${name}.${digest.toString('hex').slice(0, 12)}.json`;
    files.set(path, text);
    return { path, integrity: `sha384-${digest.toString('base64')}`, gzip: gzipSync(text).length };
  };

  const documents = inOrder(content.documents);
  const entries = documents.map(entryOf);
  const fixed = { synonyms: content.synonyms, references: content.references };
  const count = fitting(entries, fixed);
  const first = add('first', { entries: packEntries(entries.slice(0, count)), ...fixed } satisfies FirstFile);
  const rest = add('rest', packEntriesAfter(entries, count));
  const index = add('index', serialiseIndex(documents, new Phrases(content.phrases)));

  const texts: TextRef[] = [];
  for (let from = 0; from < documents.length; ) {
    const shard: string[] = [];
    for (let size = 0; from + shard.length < documents.length && size < SHARD_CHARACTERS; size += shard.at(-1)!.length) shard.push(documents[from + shard.length]!.text.slice(0, MOST_QUOTED));
    texts.push({ ...add(`text-${texts.length}`, shard), from, count: shard.length });
    from += shard.length;
  }

  const list = add('texts', texts);

  const version = createHash('sha256').update([...files.keys()].join()).digest('hex').slice(0, 16);
  files.set(MANIFEST, JSON.stringify({ format: FORMAT, version, first, rest, index, texts: list } satisfies Manifest));
  return files;
}

/** Packs the entries from `count` on; where the cut falls within a page its sections still lean on the opening before it. */
function packEntriesAfter(entries: readonly SearchEntry[], count: number) {
  return packEntries(entries).slice(count);
}
