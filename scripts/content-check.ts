/**
 * `npm run content`: holds every chapter to its anatomy and lists those that are not written yet.
 * `npm run content visual-search` reads one chapter. Fails when it read none.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { loadCatalogue } from '../src/catalogue/load';
import type { ScaleSheetSpec } from '../src/practice/scale-sheet';
import { checkChapter, type FollowUp } from './content-check/chapter';

async function main(root: string, only: readonly string[]): Promise<void> {
  const { catalogue } = loadCatalogue(root);
  const known = new Set(catalogue.resources.map(({ id }) => id));
  const slugs = catalogue.topics.chapters.map(({ slug }) => slug).filter((slug) => only.length === 0 || only.includes(slug));
  let findings = 0;
  let complete = 0;
  const introductions: string[] = [];
  for (const slug of slugs) {
    const file = `docs/chapters/${slug}.mdx`;
    const questions = path.join(root, 'catalogue/questions', `${slug}.yaml`);
    const practice = path.join(root, 'src/practice/chapters', `${slug}.ts`);
    const report = checkChapter({
      source: fs.readFileSync(path.join(root, file), 'utf8'),
      followUps: fs.existsSync(questions) ? (parse(fs.readFileSync(questions, 'utf8')) as FollowUp[]) : [],
      scale: fs.existsSync(practice) ? ((await import(pathToFileURL(practice).href)) as { scale?: ScaleSheetSpec }).scale : undefined,
      known,
    });
    for (const { line, message } of report.findings) console.error(`${file}:${line}: ${message}`);
    findings += report.findings.length;
    if (report.introduction) introductions.push(slug);
    else complete += 1;
    if (!report.introduction) console.log(`${slug}: ${report.words} words, ${report.minutes} minutes to read, ${report.citations} citations, ${report.findings.length} findings`);
  }
  if (introductions.length > 0) console.log(`Not yet written (status: introduction): ${introductions.join(', ')}`);
  console.log(`${slugs.length} chapters read, ${complete} held to the anatomy, ${findings} findings`);
  process.exitCode = slugs.length === 0 || findings > 0 ? 1 : 0;
}

void main(process.cwd(), process.argv.slice(2));
