/** Relevance is a gate: it may rise, and then the floor is raised; it may not fall. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SearchEngine } from '../src/search/engine';
import { measure, readJudged, unknownAddresses } from '../src/search/measure';
import { folderSource } from '../src/search/read-folder';

const read = (name: string) => readFileSync(`src/search/judged/${name}`, 'utf8');
const floors = JSON.parse(read('floors.json')) as Record<string, { mrr: number; recall: number }>;
const engine = new SearchEngine(folderSource('build/search-index'));
const sets = Object.keys(floors).map((name) => ({ name, rows: readJudged(read(`${name}.yaml`)), floor: floors[name]! }));

describe('the built index', () => {
  it('is judged by at least 150 queries, half of them set apart', () => {
    expect(sets.map(({ name }) => name)).toEqual(['development', 'held-out']);
    const [development, heldOut] = sets.map(({ rows }) => rows.map(({ query }) => query));
    expect(development!.length + heldOut!.length).toBeGreaterThanOrEqual(150);
    expect(Math.abs(development!.length - heldOut!.length)).toBeLessThanOrEqual(10);
    expect(development!.filter((query) => heldOut!.includes(query))).toEqual([]);
  });

  it.each(sets)('holds every address that the $name queries want', async ({ rows }) => {
    const { entries, first } = await engine.loadAll();
    const addresses = [...entries.map((entry) => entry.url), ...first.references.map(([chapter, reference]) => `/r/${chapter}/${reference}`)];
    expect(unknownAddresses(rows, addresses)).toEqual([]);
  });

  it.each(sets)('answers the $name queries no worse than recorded', async ({ rows, floor }) => {
    await engine.loadAll();
    const { mrr, recall, misses } = await measure(rows, async (query) => (await engine.search(query)).results.map((result) => result.url));
    const report = `MRR@10 ${mrr.toFixed(3)}, recall@5 ${recall.toFixed(3)}; not first: ${misses.map(({ query, rank }) => `${query} (${rank ?? 'not in ten'})`).join(', ')}`;
    expect(mrr, report).toBeGreaterThanOrEqual(floor.mrr);
    expect(recall, report).toBeGreaterThanOrEqual(floor.recall);
  });
});

describe('the command line', () => {
  it('prints one array per query, in their order, of at most ten results', () => {
    const queries = ['hsnw', 'ch 6 ref 2', 'zzzzqqqq', 'pinterest ads'];
    const lines = execFileSync('npm', ['run', '--silent', 'search', '--', '--json', ...queries], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trimEnd().split('\n');
    expect(lines).toHaveLength(queries.length);
    const answers = lines.map((line) => JSON.parse(line) as Record<string, unknown>[]);
    expect(answers.map((results) => results[0]?.url)).toEqual(['/concepts/similarity-search/graph-indexes', '/r/6/2', undefined, expect.any(String)]);
    for (const results of answers) {
      expect(results.length).toBeLessThanOrEqual(10);
      for (const result of results) expect(result).toEqual({ url: expect.any(String) as string, title: expect.any(String) as string, section: expect.any(String) as string, kind: expect.any(String) as string, score: expect.any(Number) as number });
      expect(results.every(({ title, kind }) => title !== '' && kind !== '')).toBe(true);
    }
  });
});
