import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** One file of the saved site; `hash` is SHA-256 in hexadecimal, `bytes` the size as it is stored. */
export interface OfflineFile {
  url: string;
  bytes: number;
  hash: string;
}

/** The whole site as one version: saved entirely or not at all. */
export interface OfflineManifest {
  version: string;
  bytes: number;
  files: OfflineFile[];
}

/** Not worth a phone's storage: pictures for other sites' previews, feeds, redirects, twins, and what we write here. */
const LEFT_OUT = /^(?:img\/cards\/|r\/|sitemap\.xml|llms\.txt|robots\.txt|sw\.js|offline\.json|.*\.(?:md|map|LICENSE\.txt)$|blog\/(?:rss|atom))/;

/** The address under which a page asks for a file: `chapters/a.html` is `chapters/a`, `index.html` is the root. */
export function addressOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '').replace(/(.)\/$/, '$1');
}

/**
 * Lists the built site for saving. The version is the hash of all contents.
 * @throws when the folder holds no page.
 */
export function offlineManifest(folder: string, baseUrl: string): OfflineManifest {
  const names = (fs.readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => !LEFT_OUT.test(name) && fs.statSync(path.join(folder, name)).isFile())
    .sort();
  if (!names.some((name) => name.endsWith('.html'))) throw new Error(`${folder}: there is no page to save for offline. Run the build first.`);
  const files = names.map((name) => {
    const content = fs.readFileSync(path.join(folder, name));
    return { url: baseUrl + addressOf(name), bytes: content.length, hash: createHash('sha256').update(content).digest('hex') };
  });
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  return { version, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), files };
}
