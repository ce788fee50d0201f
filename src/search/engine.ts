/**
 * The search as the browser's worker, the command line and the tests run it: fetches the files in stages, answers from
 * what has arrived, and starts afresh when the site was published anew under its feet.
 */
import type { AsPlainObject } from 'minisearch';
import type { SearchEntry } from './document';
import { excerptOf, type Excerpt } from './excerpt';
import { FORMAT, unpackEntries, type FileRef, type FirstFile, type Manifest, type PackedEntry, type TextRef } from './pack';
import { Ranker, type SearchAnswer, type SearchOptions } from './rank';
import { buildIndex, loadIndex } from './text-index';

/** How files reach the engine. */
export interface FileSource {
  /** The manifest as it is now, past every cache. */
  manifest(): Promise<Manifest>;
  /** A file's JSON. @throws when it is missing or not what its integrity says */
  file(ref: FileRef): Promise<unknown>;
}

/** The index is written in a layout that these scripts do not know: the page has to be reloaded. */
export class OutdatedScripts extends Error {
  override readonly name = 'OutdatedScripts';
}

interface Loaded {
  manifest: Manifest;
  first: FirstFile;
  entries: SearchEntry[];
  ranker: Ranker;
  complete: boolean;
}

/** Answers queries from an index that it loads on first use. */
export class SearchEngine {
  private loaded?: Loaded;
  private titles?: Promise<Loaded>;
  private full?: Promise<Loaded>;
  private readonly lists = new Map<string, Promise<unknown[]>>();

  constructor(private readonly source: FileSource) {}

  /** Loads the titles. A failure is not remembered: the next call tries again. */
  loadTitles(): Promise<Loaded> {
    this.titles ??= this.fetchTitles().catch((error: unknown) => {
      this.titles = undefined;
      throw error;
    });
    return this.titles;
  }

  /** Loads everything but the texts. */
  loadAll(): Promise<Loaded> {
    this.full ??= this.fetchAll().catch((error: unknown) => {
      this.full = undefined;
      throw error;
    });
    return this.full;
  }

  /** Looks whether the site was published anew, and if so forgets the old index. True when it did. */
  async refresh(): Promise<boolean> {
    if (!this.loaded) return false;
    const manifest = await this.source.manifest();
    if (manifest.version === this.loaded.manifest.version) return false;
    this.forget();
    return true;
  }

  /** Answers from what has arrived; loads the titles if nothing has. */
  async search(query: string, options?: SearchOptions): Promise<SearchAnswer & { complete: boolean; version: string }> {
    const { ranker, complete, manifest } = this.loaded ?? (await this.loadTitles());
    return { ...ranker.search(query, options), complete, version: manifest.version };
  }

  /** Excerpts for an answer's results, by entry number; a text that cannot be had is left out. */
  async excerpts(ids: readonly number[], marks: readonly string[]): Promise<Map<number, Excerpt>> {
    const { manifest } = this.loaded ?? (await this.loadTitles());
    const texts = await this.textList(manifest).catch(() => []);
    const terms = new Set(marks);
    const found = new Map<number, Excerpt>();
    await Promise.all(
      ids.map(async (id) => {
        const ref = texts.find(({ from, count }) => id >= from && id < from + count);
        const text = ref && (await this.kept<string>(ref).catch(() => undefined))?.[id - ref.from];
        if (text) found.set(id, excerptOf(text, terms));
      }),
    );
    return found;
  }

  /** Which file holds which texts. */
  textList(manifest: Manifest): Promise<TextRef[]> {
    return this.kept<TextRef>(manifest.texts);
  }

  private forget(): void {
    this.loaded = undefined;
    this.titles = undefined;
    this.full = undefined;
    this.lists.clear();
  }

  /** A list that is fetched once per edition; a failure is not remembered. */
  private kept<T>(ref: FileRef): Promise<T[]> {
    let file = this.lists.get(ref.path);
    if (!file) {
      file = this.source.file(ref) as Promise<T[]>;
      file.catch(() => this.lists.delete(ref.path));
      this.lists.set(ref.path, file);
    }
    return file as Promise<T[]>;
  }

  private async fetchTitles(): Promise<Loaded> {
    const { manifest, data } = await this.read((manifest) => this.source.file(manifest.first));
    const first = data as FirstFile;
    const entries = unpackEntries(first.entries);
    const ranker = new Ranker({ entries, synonyms: first.synonyms, references: first.references }, buildIndex(entries));
    this.loaded = { manifest, first, entries, ranker, complete: false };
    return this.loaded;
  }

  private async fetchAll(): Promise<Loaded> {
    const titles = await this.loadTitles();
    const { manifest, data } = await this.read((manifest) =>
      Promise.all([manifest.version === titles.manifest.version ? titles.first : this.source.file(manifest.first), this.source.file(manifest.rest), this.source.file(manifest.index)]),
    );
    const [first, rest, index] = data as [FirstFile, PackedEntry[], AsPlainObject];
    const before = first === titles.first ? titles.entries : unpackEntries(first.entries);
    const entries = [...before, ...unpackEntries(rest, before)];
    const ranker = new Ranker({ entries, synonyms: first.synonyms, references: first.references }, loadIndex(index));
    this.loaded = { manifest, first, entries, ranker, complete: true };
    return this.loaded;
  }

  /** Reads files that the manifest names; when one is gone or altered, the manifest was stale, and a fresh one is tried once. */
  private async read<T>(files: (manifest: Manifest) => Promise<T>): Promise<{ manifest: Manifest; data: T }> {
    const manifest = this.loaded?.manifest ?? (await this.freshManifest());
    try {
      return { manifest, data: await files(manifest) };
    } catch (error) {
      const fresh = await this.freshManifest();
      if (fresh.version === manifest.version && !this.loaded) throw error;
      this.lists.clear();
      return { manifest: fresh, data: await files(fresh) };
    }
  }

  private async freshManifest(): Promise<Manifest> {
    const manifest = await this.source.manifest();
    if (manifest.format !== FORMAT) throw new OutdatedScripts(`The search index has layout ${String(manifest.format)}; these scripts read ${FORMAT}.`);
    return manifest;
  }
}
