/** Checks that need more than one record: joins, duplicates, and the file that a record lives in. */
import type { CatalogueFiles } from './load';
import { canonicalUrl, urlKey } from './normalise-url';
import { type Problem, show } from './problems';
import type { Located } from './read-records';
import type { Blog, Company, GlossaryEntry, Resource, Topics } from './schema';
import { closest, shelfOf } from './topics';
import { refuseUrl } from './url-policy';

/** All cross-record problems of the catalogue, in no particular order. */
export function checkCatalogue(files: CatalogueFiles): Problem[] {
  const slugs = topicSlugs(files.topics.record);
  const ids = new Map(files.resources.map((resource) => [resource.record.id, resource]));
  return [
    ...checkTopics(files.topics),
    ...checkNotEmpty(files),
    ...duplicates(files.resources, ({ record }) => record.id, 'id', 'choose another id, or edit the record that stands'),
    ...files.resources.flatMap((resource) => checkResource(resource, slugs, ids, files.topics.record)),
    ...duplicateUrls(files.resources),
    ...checkBookReferences(files, ids),
    ...checkQuestions(files, slugs, ids),
    ...checkGlossary(files.glossary),
  ];
}

/** Every topic slug: chapters and concepts. */
export function topicSlugs(topics: Topics): Set<string> {
  return new Set([...topics.chapters, ...topics.concepts].map(({ slug }) => slug));
}

function checkTopics(topics: Located<Topics>): Problem[] {
  const { chapters, families, concepts } = topics.record;
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [list, items] of Object.entries({ chapters, families, concepts }))
    items.forEach(({ slug }, index) => {
      const line = topics.lineOf(list, index);
      // A family and a concept may share a name; two topics may not.
      if (list !== 'families' && seen.has(slug)) problems.push({ file: topics.file, line, message: `the slug ${show(slug)} stands twice`, remedy: 'give each topic a slug of its own' });
      if (list !== 'families') seen.add(slug);
    });
  const known = families.map(({ slug }) => slug);
  concepts.forEach(({ slug, family }, index) => {
    if (!known.includes(family)) problems.push({ file: topics.file, line: topics.lineOf('concepts', index), message: `the concept ${show(slug)} is in the unknown family ${show(family)}`, remedy: `write one of: ${known.join(', ')}` });
  });
  return problems;
}

function checkNotEmpty({ resources, bookReferences, glossary }: CatalogueFiles): Problem[] {
  const empty = (file: string, what: string): Problem => ({ file, line: 1, message: `there is no ${what} at all`, remedy: 'an empty catalogue is a fault of the checkout: restore the files' });
  return [...(resources.length === 0 ? [empty('catalogue/resources', 'resource')] : []), ...(bookReferences.length === 0 ? [empty('catalogue/book-references.yaml', 'reference')] : []), ...(glossary.length === 0 ? [empty('catalogue/glossary.yaml', 'term')] : [])];
}

function checkResource(resource: Located<Resource>, slugs: ReadonlySet<string>, ids: ReadonlyMap<string, unknown>, topics: Topics): Problem[] {
  const { record, file } = resource;
  const problems = record.topics.flatMap((slug, index) => unknownTopic(slug, slugs, file, resource.lineOf('topics', index)));
  for (const field of ['url', 'archive', 'movedTo'] as const) {
    const value = record[field];
    if (value !== undefined) problems.push(...checkUrl(value, file, resource.lineOf(field), field));
  }
  if (record.supersededBy !== undefined && !ids.has(record.supersededBy)) problems.push(unknownResource(record.supersededBy, ids, file, resource.lineOf('supersededBy')));
  const shelf = shelfOf(record.topics[0] ?? '', topics);
  const expected = `catalogue/resources/${shelf}.yaml`;
  if (shelf && file !== expected) problems.push({ file, line: resource.line, message: `the record ${show(record.id)} has the first topic ${show(record.topics[0])}, so it belongs in ${expected}`, remedy: 'run `npm run fix`, which moves and sorts records' });
  return problems;
}

/** Problems of one address: policy first, then spelling. */
export function checkUrl(value: string, file: string, line: number, field = 'url'): Problem[] {
  const refusal = refuseUrl(value);
  if (refusal) return [{ file, line, message: `\`${field}\` ${show(value)} ${refusal.message}`, remedy: refusal.remedy }];
  const canonical = canonicalUrl(value);
  if (field === 'url' && canonical !== value) return [{ file, line, message: `\`${field}\` ${show(value)} is not in its canonical form`, remedy: `write ${canonical} (or run \`npm run fix\`)` }];
  return [];
}

function duplicateUrls(resources: readonly Located<Resource>[]): Problem[] {
  const valid = resources.filter(({ record }) => refuseUrl(record.url) === undefined);
  return duplicates(valid, ({ record }) => urlKey(record.url), 'url', 'one work is one record: add your topics and note to the record that stands');
}

/** Reports the second and every later item with the same key. */
export function duplicates<T extends Located<unknown>>(items: readonly T[], keyOf: (item: T) => string, field: string, remedy: string): Problem[] {
  const first = new Map<string, T>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, item);
      return [];
    }
    return [{ file: item.file, line: item.lineOf(field), message: `the ${field} ${show(key)} stands already at ${earlier.file}:${earlier.line}`, remedy }];
  });
}

function checkBookReferences({ bookReferences, topics }: CatalogueFiles, ids: ReadonlyMap<string, unknown>): Problem[] {
  const problems = duplicates(bookReferences, ({ record }) => `chapter ${record.chapter}, reference ${record.reference}`, 'reference', 'each number of the book stands once');
  for (const { record, file, lineOf } of bookReferences) {
    if (!topics.record.chapters.some(({ number }) => number === record.chapter)) problems.push({ file, line: lineOf('chapter'), message: `chapter ${record.chapter} is not in topics.yaml`, remedy: 'the book has the chapters 1 to 11' });
    for (const field of ['resource', 'instead'] as const) {
      const id = record[field];
      if (id !== undefined && !ids.has(id)) problems.push(unknownResource(id, ids, file, lineOf(field)));
    }
  }
  return problems;
}

function checkQuestions({ questions }: CatalogueFiles, slugs: ReadonlySet<string>, ids: ReadonlyMap<string, unknown>): Problem[] {
  return [
    ...duplicates(questions, ({ record }) => record.id, 'id', 'give each question an id of its own'),
    ...questions.flatMap(({ record, file, lineOf, topic }) => [
      ...unknownTopic(topic, slugs, file, 1),
      ...(record.cites ?? []).flatMap((id, index) => (ids.has(id) ? [] : [unknownResource(id, ids, file, lineOf('cites', index))])),
    ]),
  ];
}

/** Each term stands once, in the order of the alphabet, so that two additions rarely touch the same line. */
function checkGlossary(glossary: readonly Located<GlossaryEntry>[]): Problem[] {
  const key = ({ record }: Located<GlossaryEntry>): string => record.term.toLowerCase();
  return [
    ...duplicates(glossary, key, 'term', 'add the meaning to the term that stands'),
    ...glossary.flatMap((entry, index) => {
      const before = glossary[index - 1];
      return before && key(before) > key(entry) ? [{ file: entry.file, line: entry.lineOf('term'), message: `the term ${show(entry.record.term)} stands after ${show(before.record.term)}`, remedy: 'sort the terms by the alphabet' }] : [];
    }),
  ];
}

/** Blogs name a company of companies.yaml and addresses that may be published; no feed stands twice. */
export function checkBlogs(blogs: readonly Located<Blog>[], companies: readonly Company[]): Problem[] {
  const slugs = companies.map(({ slug }) => slug);
  return [
    ...duplicates(blogs, ({ record }) => record.feed, 'feed', 'each feed stands once'),
    ...blogs.flatMap(({ record, file, lineOf }) => [
      ...(slugs.includes(record.company) ? [] : [{ file, line: lineOf('company'), message: `${show(record.company)} is not a company`, remedy: `did you mean ${show(closest(record.company, slugs))}? Companies stand in catalogue/companies.yaml` }]),
      ...checkUrl(record.home, file, lineOf('home'), 'home'),
      ...checkUrl(record.feed, file, lineOf('feed'), 'feed'),
    ]),
  ];
}

/** The problem of a slug that is not in topics.yaml, with the nearest that is. */
export function unknownTopic(slug: string, slugs: ReadonlySet<string>, file: string, line: number): Problem[] {
  if (slugs.has(slug)) return [];
  return [{ file, line, message: `${show(slug)} is not a topic`, remedy: `did you mean ${show(closest(slug, slugs))}? The closed list is catalogue/topics.yaml` }];
}

function unknownResource(id: string, ids: ReadonlyMap<string, unknown>, file: string, line: number): Problem {
  return { file, line, message: `no resource has the id ${show(id)}`, remedy: `did you mean ${show(closest(id, ids.keys()))}? Ids stand in catalogue/resources/*.yaml` };
}
