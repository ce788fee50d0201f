/** The catalogue and its links as pages see them while they are built: read again only when a file has changed. */
import fs from 'node:fs';
import path from 'node:path';
import type { LinkRecord } from './link-state';
import { type LinkLookup, linkLookup } from './link-view';
import { type Catalogue, loadCatalogue } from './load';
import { loadLinkState } from './load-link-state';
import { formatProblem } from './problems';

let cached: { root: string; fingerprint: string; catalogue: Catalogue } | undefined;

/** The sound catalogue below `root`. Throws with every problem (file, line, remedy) when it is not sound. */
export function soundCatalogue(root: string): Catalogue {
  const fingerprint = fingerprintOf(path.join(root, 'catalogue'));
  if (cached?.root === root && cached.fingerprint === fingerprint) return cached.catalogue;
  const { catalogue, problems } = loadCatalogue(root);
  if (problems.length > 0) throw new Error(`the catalogue has ${problems.length} problem(s):\n${problems.map(formatProblem).join('\n')}`);
  cached = { root, fingerprint, catalogue };
  return catalogue;
}

let recorded: { root: string; modified: number; links: Readonly<Record<string, LinkRecord>> } | undefined;

/** How the links below `root` stand now, by the recorded state. Throws where that cannot be read. */
export function recordedLinks(root: string): LinkLookup {
  const modified = fs.statSync(path.join(root, 'catalogue/link-state.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (recorded?.root !== root || recorded.modified !== modified) recorded = { root, modified, links: loadLinkState(root).links };
  return linkLookup(recorded.links, new Date());
}

function fingerprintOf(folder: string): string {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const { mtimeMs, size } = fs.statSync(file);
      return `${file}:${mtimeMs}:${size}`;
    })
    .join('\n');
}
