/**
 * `npm run --silent search -- --json "QUERY"…`: searches the built site from the command line.
 * With `--json` prints for each query, in order, one JSON array per line of at most ten {url, title, section, kind, score}; without it, a table to debug a ranking.
 * `--index FOLDER` reads another index than build/search-index.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SearchEngine } from '../src/search/engine';
import { MANIFEST } from '../src/search/pack';
import { folderSource } from '../src/search/read-folder';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false }, index: { type: 'string', default: 'build/search-index' } } });
if (positionals.length === 0) {
  console.error('Usage: npm run --silent search -- [--json] [--index FOLDER] "QUERY"…');
  process.exit(2);
}
if (!existsSync(path.join(values.index, MANIFEST))) {
  console.error(`No index in ${values.index}: run \`npm run build\` first.`);
  process.exit(1);
}

async function main(): Promise<void> {
  const engine = new SearchEngine(folderSource(values.index));
  await engine.loadAll();
  for (const query of positionals) {
    const { results, total, corrections, nothing } = await engine.search(query, { limit: 10 });
    if (values.json) {
      console.log(JSON.stringify(results.map(({ url, title, section, kind, score }) => ({ url, title, section, kind, score: Number(score.toFixed(3)) }))));
      continue;
    }
    const read = corrections.map(([typed, used]) => `${typed} → ${used}`).join(', ');
    console.log(`\n${query}  (${total} found${read && `; read ${read}`}${nothing ? `; ${nothing}` : ''})`);
    for (const { url, title, section, kind, score } of results) console.log(`${score.toFixed(1).padStart(8)}  ${kind.padEnd(10)}  ${title}${section && ` › ${section}`}\n${' '.repeat(22)}${url}`);
  }
}

void main();
