/** The catalogue as pages see it while they are built: read again only when a file below `catalogue/` has changed. */
import fs from 'node:fs';
import path from 'node:path';
import { type Catalogue, loadCatalogue } from './load';
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
