import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkCaseStudies, readCaseStudies } from './load-case-studies';
import type { Problem } from './problems';
import type { Topics } from './schema';

const COMPANIES = 'industries:\n  - { slug: food, title: Food }\ncompanies:\n  - { slug: doordash, name: DoorDash, industry: food }\n  - { slug: meta, name: Meta, industry: food, knownAs: [{ name: Facebook, until: 2020 }] }\n  - { slug: uber, name: Uber, industry: food }\n';
const LISTS = 'categories:\n  - { slug: rec, title: Recommendation, areas: [ranking] }\ntags:\n  - { slug: agents, title: Agents, folds: [ai-agents] }\n';
const GOOD = "- title: Ranking\n  company: meta\n  publishedAs: Facebook\n  year: 2016\n  url: https://example.org/ranking\n  category: rec\n  area: ranking\n  tags: [agents]\n";
const OTHER = '- title: Other\n  company: uber\n  url: https://example.org/other\n  category: rec\n';
const topics: Topics = { chapters: [], families: [{ slug: 'llm', title: 'LLM' }], concepts: [{ slug: 'rag', family: 'llm', title: 'RAG', aliases: [] }] };
const roots: string[] = [];

function problemsOf(files: Record<string, string>): Problem[] {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'case-studies-'));
  roots.push(root);
  fs.mkdirSync(path.join(root, 'catalogue/case-studies'), { recursive: true });
  const all = { 'companies.yaml': COMPANIES, 'case-study-tags.yaml': LISTS, 'case-studies/rec.yaml': GOOD, ...files };
  for (const [name, text] of Object.entries(all)) fs.writeFileSync(path.join(root, 'catalogue', name), text);
  const problems: Problem[] = [];
  problems.push(...checkCaseStudies(readCaseStudies(root, problems), topics));
  return problems;
}

afterEach(() => roots.splice(0).forEach((root) => fs.rmSync(root, { recursive: true })));

describe('checkCaseStudies', () => {
  it('finds nothing wrong with a good record', () => expect(problemsOf({})).toEqual([]));

  it.each([
    ['company: meta', 'company: mata', 'line 2: `company` is "mata"', 'did you mean "meta"?'],
    ['publishedAs: Facebook', 'publishedAs: Fakebook', 'line 3: `publishedAs` is "Fakebook"', 'did you mean "Facebook"?'],
    ['area: ranking', 'area: rankings', 'line 7: `area` is "rankings"', 'did you mean "ranking"?'],
    ['tags: [agents]', 'tags: [agent]', 'line 8: `tags` is "agent"', 'did you mean "agents"?'],
    ['category: rec\n  area: ranking', 'category: reco', 'line 6: `category` is "reco"', 'did you mean "rec"?'],
    ['tags: [agents]', 'topics: [rga]', 'line 8: "rga" is not a topic', 'did you mean "rag"?'],
    ['https://example.org/ranking', 'https://bit.ly/x', 'line 5: `url` "https://bit.ly/x"', 'give the address'],
    ['https://example.org/ranking', 'http://10.0.0.1/a', 'line 5: `url`', 'any reader can open'],
    ['year: 2016', "year: '2016'", 'line 4: `year` is "2016"', 'number'],
    ['title: Ranking', 'titel: Ranking', 'titel', ''],
  ])('%s → %s', (from, to, message, remedy) => {
    const found = problemsOf({ 'case-studies/rec.yaml': GOOD.replace(from, to) + OTHER });
    const said = found.map((problem) => `line ${problem.line}: ${problem.message} ${problem.remedy}`).join('\n');
    expect(said).toContain(message);
    expect(said).toContain(remedy);
    expect(found.every(({ file }) => file === 'catalogue/case-studies/rec.yaml')).toBe(true);
  });

  it('reports one text under two records, and a record in the wrong file', () => {
    const twice = problemsOf({ 'case-studies/rec.yaml': GOOD + GOOD.replace('https://', 'http://www.') });
    expect(twice.map(({ message }) => message).join()).toContain('stands already at catalogue/case-studies/rec.yaml:1');
    const misplaced = problemsOf({ 'case-studies/rec.yaml': '[]\n', 'case-studies/ads.yaml': GOOD });
    expect(misplaced.map(({ message }) => message).join()).toContain('belongs in catalogue/case-studies/rec.yaml');
  });

  it('reports an ambiguous spelling, a wrong order and an unknown industry of companies', () => {
    const said = problemsOf({ 'companies.yaml': `${COMPANIES}  - { slug: fb, name: Facebook, industry: foood }\n` }).map(({ line, message }) => `${line} ${message}`);
    expect(said).toEqual([expect.stringContaining('7 the industry "foood" of fb'), expect.stringContaining('7 "Facebook" stands after "Uber"'), expect.stringContaining('"facebook" means both meta and fb')]);
  });

  it('reports a raw spelling that folds into two tags', () => {
    const lists = `${LISTS}  - { slug: tools, title: Tools, folds: [ai-agents] }\n`;
    expect(problemsOf({ 'case-study-tags.yaml': lists }).map(({ message }) => message)).toEqual(['"ai-agents" folds into both agents and tools']);
  });

  it('reports a record out of order', () => {
    const said = problemsOf({ 'case-studies/rec.yaml': OTHER + GOOD });
    expect(said).toEqual([expect.objectContaining({ line: 5, message: '"Ranking" stands after "Other"' })]);
  });

  it('reports an empty catalogue', () => {
    expect(problemsOf({ 'case-studies/rec.yaml': '[]\n' }).map(({ message }) => message)).toEqual(['there is no case study at all']);
  });
});
