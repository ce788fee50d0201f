import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundle, FIRST_BUDGET } from './bundle';
import { OutdatedScripts, SearchEngine } from './engine';
import { smallLibrary } from './fixture';
import { MANIFEST, packEntries, unpackEntries, type Manifest, type TextRef } from './pack';
import { memorySource } from './read-folder';

const files = bundle(smallLibrary());
const manifestOf = (bundled: ReadonlyMap<string, string>) => JSON.parse(bundled.get(MANIFEST)!) as Manifest;

describe('bundle', () => {
  it('refuses to index nothing', () => expect(() => bundle({ documents: [], synonyms: [], references: [], phrases: [] })).toThrow('nothing to index'));

  it('names files by their contents and lists them all', () => {
    const manifest = manifestOf(files);
    const texts = JSON.parse(files.get(manifest.texts.path)!) as TextRef[];
    const listed = [manifest.first, manifest.rest, manifest.index, manifest.texts, ...texts].map(({ path }) => path);
    expect([...files.keys()].sort()).toEqual([...listed, MANIFEST].sort());
    expect(bundle(smallLibrary())).toEqual(files);
    const changed = smallLibrary();
    changed.documents[0]!.text += ' More.';
    expect(manifestOf(bundle(changed)).version).not.toBe(manifest.version);
  });

  it('keeps the first file within its budget, whatever the library holds', () => {
    const big = smallLibrary();
    for (let index = 0; index < 12_000; index++) big.documents.push({ url: `https://example.org/${(index * 7919).toString(36)}`, title: `Case ${(index * 104_729).toString(36)} of ${(index * 1_299_709).toString(36)}`, kind: 'case-study', headings: [], text: '' });
    const bundled = bundle(big);
    const { first } = manifestOf(bundled);
    expect(gzipSync(bundled.get(first.path)!).length).toBeLessThanOrEqual(FIRST_BUDGET);
    expect(first.gzip).toBeGreaterThan(FIRST_BUDGET * 0.9);
  });

  it('packs entries without loss, cut anywhere', () => {
    const entries = smallLibrary().documents.map(({ text: _text, aliases, ...entry }) => ({ ...entry, ...(aliases?.length && { aliases }) }));
    const packed = packEntries(entries);
    for (let cut = 0; cut <= 8; cut++) {
      const before = unpackEntries(packed.slice(0, cut));
      expect([...before, ...unpackEntries(packed.slice(cut), before)]).toEqual(entries);
    }
  });
});

describe('SearchEngine', () => {
  it('answers from titles first, then from everything, with excerpts', async () => {
    const engine = new SearchEngine(memorySource(files));
    expect((await engine.search('hnsw')).complete).toBe(false);
    await engine.loadAll();
    const answer = await engine.search('tombstones');
    expect(answer).toMatchObject({ complete: true, results: [{ url: '/concepts/graph-indexes#deletes' }] });
    const excerpt = (await engine.excerpts([answer.results[0]!.id], answer.marks)).get(answer.results[0]!.id)!;
    expect(excerpt.marks.map(([start, end]) => excerpt.text.slice(start, end))).toEqual(['tombstones']);
  });

  it('starts afresh when the site was published anew', async () => {
    let current: ReadonlyMap<string, string> = files;
    const source = { manifest: () => memorySource(current).manifest(), file: (ref: Manifest['first']) => memorySource(current).file(ref) };
    const engine = new SearchEngine(source);
    await engine.loadTitles();
    const anew = smallLibrary();
    anew.documents[0]!.aliases = ['navigable'];
    anew.documents[0]!.text += ' Quokka.';
    current = bundle(anew);
    // The old files are gone: what was opened before still ends at the new index.
    await engine.loadAll();
    expect((await engine.search('quokka')).results[0]?.url).toBe('/concepts/graph-indexes');
    expect(await engine.refresh()).toBe(false);
    current = files;
    expect(await engine.refresh()).toBe(true);
  });

  it('fails on a file that did not arrive, and works when asked again', async () => {
    let down = true;
    const source = memorySource(files);
    const engine = new SearchEngine({ manifest: () => source.manifest(), file: (ref) => (down ? Promise.reject(new Error('offline')) : source.file(ref)) });
    await expect(engine.search('hnsw')).rejects.toThrow('offline');
    down = false;
    expect((await engine.search('hnsw')).results).not.toHaveLength(0);
  });

  it('says when its scripts are older than the index', async () => {
    const manifest = { ...manifestOf(files), format: 1 } as unknown as Manifest;
    const engine = new SearchEngine({ manifest: () => Promise.resolve(manifest), file: () => Promise.reject(new Error('not reached')) });
    await expect(engine.loadTitles()).rejects.toThrow(OutdatedScripts);
  });
});
