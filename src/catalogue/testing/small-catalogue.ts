/** A small sound catalogue on disk, for tests that change a file and look at what is reported. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';

/** One sound record of a resource. */
export const RECORD = `- id: a-work
  title: A work
  url: https://arxiv.org/abs/1901.05555
  kind: paper
  topics: [bagging]
  note: Read section 2.
`;

/** Makes a root folder whose `catalogue/` holds one record of each kind, with some files replaced; the caller removes it. */
export function smallCatalogue(files: Record<string, string> = {}): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'catalogue-'));
  fs.mkdirSync(path.join(root, 'catalogue'));
  for (const name of fs.readdirSync('catalogue', { withFileTypes: true })) if (name.isFile()) fs.copyFileSync(`catalogue/${name.name}`, path.join(root, 'catalogue', name.name));
  const study = fs.readFileSync('catalogue/case-studies/moderation.yaml', 'utf8').split(/^(?=- )/m)[0] ?? '';
  const { company } = (parse(study) as { company: string }[])[0] ?? { company: '' };
  const { companies, ...lists } = parse(fs.readFileSync('catalogue/companies.yaml', 'utf8')) as { companies: { slug: string }[] };
  const all = {
    'resources/ensembles.yaml': RECORD,
    'book-references.yaml': '- { chapter: 1, reference: 1, label: A, printed: https://a.org, resource: a-work }\n',
    'case-studies/moderation.yaml': study,
    'companies.yaml': stringify({ ...lists, companies: companies.filter(({ slug }) => slug === company) }),
    'blogs.yaml': `- { company: ${company}, title: Blog, home: https://a.org, feed: https://a.org/feed }\n`,
    'sister-volumes.yaml': 'volumes:\n  - { volume: 1, title: V, chapters: [{ number: 1, title: C }] }\nreferences:\n  - { volume: 1, chapter: 1, reference: 1, label: A, url: https://a.org }\n',
    ...files,
  };
  for (const [file, text] of Object.entries(all)) {
    fs.mkdirSync(path.dirname(path.join(root, 'catalogue', file)), { recursive: true });
    fs.writeFileSync(path.join(root, 'catalogue', file), text);
  }
  return root;
}
