/**
 * `npm run content`: holds chapters, framework and concepts to their anatomy, and every page of docs and blog, with all
 * follow-ups, to plain words and known terms. `npm run content visual-search` reads the pages of one name. Fails when it
 * read none.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { loadCatalogue } from '../src/catalogue/load';
import type { ScaleSheetSpec } from '../src/practice/scale-sheet';
import { checkAnyPage } from './content-check/any-page';
import { checkChapter } from './content-check/chapter';
import { checkConcept } from './content-check/concept';
import { checkFramework } from './content-check/framework';
import { readPage } from './content-check/page';
import type { FollowUp } from './content-check/questions';
import type { Finding } from './content-check/rules';
import { type Exempt, knownTerms } from './content-check/terms';

interface Result {
  findings: Finding[];
  /** What is said of the page when it was read; nothing for a page without an anatomy. */
  summary?: string;
}

async function main(root: string, only: readonly string[]): Promise<void> {
  const { catalogue } = loadCatalogue(root);
  const known = new Set(catalogue.resources.map(({ id }) => id));
  const exempt = parse(fs.readFileSync(path.join(root, 'scripts/content-check/not-acronyms.yaml'), 'utf8')) as Exempt[];
  const terms = knownTerms({ glossary: catalogue.glossaryTerms, topics: catalogue.topics, exempt });

  async function anatomy(file: string, slug: string, source: string, followUps: readonly FollowUp[]): Promise<Result> {
    const [, section] = file.split('/');
    if (section === 'chapters' && slug !== 'index') {
      const practice = path.join(root, 'src/practice/chapters', `${slug}.ts`);
      const scale = fs.existsSync(practice) ? ((await import(pathToFileURL(practice).href)) as { scale?: ScaleSheetSpec }).scale : undefined;
      const { findings, words, minutes, citations } = checkChapter({ source, followUps, scale, known });
      return { findings, summary: `${words} words with the follow-ups, ${minutes} minutes to read, ${citations} citations` };
    }
    if (section === 'framework' || (section === 'concepts' && slug !== 'index')) {
      const { findings, words, minutes } = section === 'framework' ? checkFramework(slug, source, known) : checkConcept({ slug, source, followUps, known });
      return { findings, summary: `${words} words, ${minutes} minutes to read` };
    }
    return { findings: [] };
  }

  const files = ['docs', 'blog'].flatMap((tree) => fs.readdirSync(path.join(root, tree), { recursive: true, encoding: 'utf8' }).filter((file) => /\.mdx?$/.test(file)).map((file) => `${tree}/${file}`)).sort();
  let read = 0;
  let total = 0;
  for (const file of files) {
    const slug = path.basename(file).replace(/\.mdx?$/, '');
    if (only.length > 0 && !only.includes(slug)) continue;
    const source = fs.readFileSync(path.join(root, file), 'utf8');
    const questions = path.join(root, 'catalogue/questions', `${String(readPage(source).frontMatter.topic)}.yaml`);
    const followUps = fs.existsSync(questions) ? (parse(fs.readFileSync(questions, 'utf8')) as FollowUp[]) : [];
    const { findings, summary } = await anatomy(file, slug, source, followUps);
    const all = [...findings, ...checkAnyPage(source, followUps, terms)];
    for (const { line, message } of all) console.error(`${file}:${line}: ${message}`);
    if (summary !== undefined) console.log(`${file}: ${summary}, ${all.length} findings`);
    total += all.length;
    read += 1;
  }
  for (const { slug } of only.length === 0 ? catalogue.topics.chapters : []) {
    if (files.includes(`docs/chapters/${slug}.mdx`)) continue;
    console.error(`docs/chapters/${slug}.mdx: the chapter has no page`);
    total += 1;
  }
  console.log(`${read} pages read, ${total} findings`);
  process.exitCode = read === 0 || total > 0 ? 1 : 0;
}

void main(process.cwd(), process.argv.slice(2));
