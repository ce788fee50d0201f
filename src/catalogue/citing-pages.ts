/** Where the prose cites each resource: read from the pages themselves, so that it can't go stale. Node only. */
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Catalogue } from './load';

/** A page that cites a resource: its address below the site's root, and its title. */
export type CitingPage = readonly [path: string, title: string];

/** Resource id → the pages that cite it, in prose or in a question's answer, each once, by path. */
export function citingPages(root: string, { questions }: Pick<Catalogue, 'questions'>): Map<string, CitingPage[]> {
  const citing = new Map<string, CitingPage[]>();
  for (const file of pages(path.join(root, 'docs'))) {
    const text = fs.readFileSync(file, 'utf8');
    const front = (parse(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') ?? {}) as { title?: string; slug?: string };
    const asked = [...text.matchAll(/<FollowUps\s+topic="([^"]+)"/g)].flatMap(([, topic]) => questions.filter((question) => question.topic === topic).flatMap(({ cites }) => cites ?? []));
    const cited = [...text.matchAll(/<Cite\s+id="([^"]+)"/g)].map(([, id]) => id ?? '');
    const address = front.slug?.slice(1) ?? path.relative(path.join(root, 'docs'), file).replace(/\.mdx?$/, '').replace(/\/index$/, '');
    for (const id of new Set([...cited, ...asked])) citing.set(id, [...(citing.get(id) ?? []), [address, front.title ?? address]]);
  }
  return citing;
}

function pages(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return (fs.readdirSync(folder, { recursive: true }) as string[]).filter((name) => /\.mdx?$/.test(name)).sort().map((name) => path.join(folder, name));
}
