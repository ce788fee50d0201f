/** A built index read from disk, checked as a browser would check it. Node only. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileSource } from './engine';
import { MANIFEST, type Manifest } from './pack';

/** Reads the files of the index in `folder` (`build/search-index`). */
export function folderSource(folder: string): FileSource {
  return {
    manifest: async () => JSON.parse(await readFile(path.join(folder, MANIFEST), 'utf8')) as Manifest,
    file: async (ref) => {
      const text = await readFile(path.join(folder, ref.path), 'utf8');
      const integrity = `sha384-${createHash('sha384').update(text).digest('base64')}`;
      if (integrity !== ref.integrity) throw new Error(`${ref.path} is not the file that the manifest names: build the site again.`);
      return JSON.parse(text) as unknown;
    },
  };
}

/** The same over files held in memory. */
export function memorySource(files: ReadonlyMap<string, string>): FileSource {
  const read = (name: string): unknown => {
    const text = files.get(name);
    if (text === undefined) throw new Error(`${name} is not in the index.`);
    return JSON.parse(text);
  };
  return {
    manifest: () => Promise.resolve().then(() => read(MANIFEST) as Manifest),
    file: (ref) => Promise.resolve().then(() => read(ref.path)),
  };
}
