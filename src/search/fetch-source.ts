/** The index's files over HTTP. */
import type { FileSource } from './engine';
import { FOLDER, MANIFEST, type Manifest } from './pack';

async function json(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${response.url}: HTTP ${response.status}`);
  return response.json();
}

/** Files below `base` (the site's base, with a slash at its end). The browser itself checks each file's integrity. */
export function fetchSource(base: string): FileSource {
  const manifest = `${base}${FOLDER}/${MANIFEST}`;
  return {
    // Offline, the copy of the last visit is as good as it gets.
    manifest: async () => (await fetch(manifest, { cache: 'no-cache' }).catch(() => fetch(manifest, { cache: 'force-cache' })).then(json)) as Manifest,
    file: async (ref) => json(await fetch(`${base}${FOLDER}/${ref.path}`, { integrity: ref.integrity })),
  };
}
