/** Entries as they travel to the browser: a section is written as what differs from the page above it. */
import type { SynonymPair } from './synonyms';
import { pageOf, SEARCH_KINDS, type SearchEntry } from './document';
import type { ReferenceRow } from './rank';

/** A section of the page last named: `[anchor, headings]`; or an entry of its own: `[url, title, kind, aliases, byline]`. */
export type PackedEntry = [anchor: string, headings: string[]] | [url: string, title: string, kind: number, aliases?: string[] | 0, byline?: string];

/** A file the search reads, named by its contents. */
export interface FileRef {
  path: string;
  /** Subresource integrity of the uncompressed file. */
  integrity: string;
  /** Size as it travels, compressed. */
  gzip: number;
}

/** Where everything is. The one file with a fixed name, and never cached. */
export interface Manifest {
  format: typeof FORMAT;
  /** Changes whenever anything that is searched changes. */
  version: string;
  first: FileRef;
  rest: FileRef;
  index: FileRef;
  /** The list of texts for excerpts; apart from this file, as it grows with the library. */
  texts: FileRef;
}

/** One file of texts, those of the entries `[from, from + count)`. */
export type TextRef = FileRef & { from: number; count: number };

/** Version of the files' layout; a browser that knows another reloads its scripts. */
export const FORMAT = 2;
/** Folder of the files under the site's base. */
export const FOLDER = 'search-index';
/** Name of the manifest within the folder. */
export const MANIFEST = 'manifest.json';

/** The first file: enough to answer by title. */
export interface FirstFile {
  entries: PackedEntry[];
  synonyms: SynonymPair[];
  references: ReferenceRow[];
}

/** Packs entries; sections must follow their page's opening. */
export function packEntries(entries: readonly SearchEntry[]): PackedEntry[] {
  let page = '';
  return entries.map((entry): PackedEntry => {
    if (entry.headings.length > 0 && pageOf(entry.url) === page) return [entry.url.slice(page.length), entry.headings];
    page = pageOf(entry.url);
    const packed: PackedEntry = [entry.url, entry.title, SEARCH_KINDS.indexOf(entry.kind)];
    if (entry.aliases?.length || entry.byline) packed.push(entry.aliases?.length ? entry.aliases : 0);
    if (entry.byline) packed.push(entry.byline);
    return packed;
  });
}

/** Reverses `packEntries`. @param before entries that stand before these, where a page is cut between two files */
export function unpackEntries(packed: readonly PackedEntry[], before: readonly SearchEntry[] = []): SearchEntry[] {
  let lead = before.findLast((entry) => entry.headings.length === 0);
  return packed.map((row): SearchEntry => {
    if (row.length === 2) return { url: pageOf(lead?.url ?? '') + row[0], title: lead?.title ?? '', kind: lead?.kind ?? 'page', headings: row[1] };
    const [url, title, kind, aliases, byline] = row;
    lead = { url, title, kind: SEARCH_KINDS[kind] ?? 'page', headings: [], ...(aliases && { aliases }), ...(byline && { byline }) };
    return lead;
  });
}
