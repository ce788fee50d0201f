import fs from 'node:fs';

/** Generated lists of one kind that share all their markup; the first of each stands for the others. */
const ALIKE = /^(companies|plain|blog\/tags|browse)\//;

/** Paths of the built site's pages, without a leading slash. Fails where the sitemap lists hardly any. */
export function sitePaths(): string[] {
  const all = [...fs.readFileSync('build/sitemap.xml', 'utf8').matchAll(/<loc>https?:\/\/[^/<]+\/([^<]*)<\/loc>/g)].map((match) => match[1] ?? '');
  if (all.length < 15) throw new Error(`build/sitemap.xml lists only ${all.length} pages`);
  const seen = new Set<string>();
  return all.filter((path) => {
    const kind = ALIKE.exec(path)?.[1];
    if (kind === undefined) return true;
    if (seen.has(kind)) return false;
    seen.add(kind);
    return true;
  });
}
