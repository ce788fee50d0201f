import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { citingPages } from './citing-pages';

it('names each citing page once, for prose and for the answers that the page shows', () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'citing-'));
  fs.mkdirSync(path.join(root, 'docs/chapters'), { recursive: true });
  fs.writeFileSync(path.join(root, 'docs/chapters/x.mdx'), '---\ntitle: X\n---\n\n<Cite id="a" /> and <Cite id="a" /> <Cite\n  id="b" />\n\n<FollowUps topic="x" />\n');
  fs.writeFileSync(path.join(root, 'docs/index.mdx'), "---\ntitle: 'Y: z'\nslug: /y\n---\n\n<Cite id=\"a\" />\n");
  const questions = [{ id: 'q', topic: 'x', level: 'mid' as const, question: '?', answer: '.', cites: ['c'] }, { id: 'r', topic: 'other', level: 'mid' as const, question: '?', answer: '.', cites: ['d'] }];
  expect(Object.fromEntries(citingPages(root, { questions }))).toEqual({ a: [['chapters/x', 'X'], ['y', 'Y: z']], b: [['chapters/x', 'X']], c: [['chapters/x', 'X']] });
  fs.rmSync(root, { recursive: true });
});
