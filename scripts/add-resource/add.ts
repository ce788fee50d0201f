/** Adds one record: finds duplicates, gathers the fields, writes it in its place, and takes it back if it is not sound. */
import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { loadCatalogue } from '../../src/catalogue/load';
import { canonicalUrl, urlKey } from '../../src/catalogue/normalise-url';
import { formatProblem } from '../../src/catalogue/problems';
import { RESOURCE_KINDS } from '../../src/catalogue/schema';
import { closest, shelfOf } from '../../src/catalogue/topics';
import { refuseUrl } from '../../src/catalogue/url-policy';
import { fixResources } from '../fix-catalogue/fix-resources';
import type { Asked, Field } from './arguments';
import type { Found } from './prefill';

/** The call itself is at fault: a refused address, a duplicate, a field that is missing. */
export class UsageError extends Error {}

export interface Surroundings {
  prefill: (url: string) => Promise<Found>;
  /** Asks the contributor; undefined where nobody is there to answer. */
  ask?: (question: string, suggestion?: string) => Promise<string>;
  say: (line: string) => void;
  /** As YYYY-MM-DD. */
  today: string;
}

/** Adds the record below `root` and says where it stands. Throws UsageError, or an Error that lists what is not sound. */
export async function addResource(root: string, { url, given }: Asked, around: Surroundings): Promise<{ file: string; id: string }> {
  const refusal = refuseUrl(url);
  if (refusal) throw new UsageError(`${url} ${refusal.message}: ${refusal.remedy}`);
  const canonical = canonicalUrl(url);
  const { catalogue, problems } = loadCatalogue(root);
  if (problems.length > 0) throw new Error(`The catalogue has problems already; mend them first:\n${problems.map(formatProblem).join('\n')}`);
  const twin = catalogue.resources.find((resource) => urlKey(resource.url) === urlKey(canonical));
  if (twin) throw new UsageError(`This work is in the catalogue already: ${twin.id} ("${twin.title}"), in catalogue/resources/${shelfOf(twin.topics[0] ?? '', catalogue.topics)}.yaml. Add your topics or a better note there.`);

  const found = await around.prefill(canonical);
  const fields = await gather(given, found, around);
  const topics = list(fields.topics, ',');
  const slugs = [...catalogue.topics.chapters, ...catalogue.topics.concepts].map(({ slug }) => slug);
  for (const topic of topics) if (!slugs.includes(topic)) throw new UsageError(`"${topic}" is not a topic; did you mean "${closest(topic, slugs)}"? The closed list is catalogue/topics.yaml`);
  const authors = list(fields.authors, ';');
  const id = fields.id || uniqueId(idOf(authors[0] ?? fields.organisation, fields.year, fields.title ?? ''), new Set(catalogue.resources.map((resource) => resource.id)));
  const record = {
    id,
    title: fields.title,
    url: canonical,
    kind: fields.kind,
    ...(authors.length > 0 && { authors }),
    ...(fields.organisation && { organisation: fields.organisation }),
    ...(fields.year && { year: Number(fields.year) }),
    access: fields.access || 'open',
    ...(fields.minutes && { minutes: Number(fields.minutes) }),
    ...(fields.level && { level: fields.level }),
    topics,
    note: fields.note,
    added: around.today,
  };
  return { file: write(root, record, `catalogue/resources/${shelfOf(topics[0] ?? '', catalogue.topics)}.yaml`), id };
}

const REQUIRED: Field[] = ['title', 'kind', 'topics', 'note'];
const QUESTIONS: [Field, string][] = [
  ['title', "The work's real title"],
  ['kind', `Kind (${RESOURCE_KINDS.join(', ')})`],
  ['authors', 'Authors, separated by ";" (empty: not confirmed)'],
  ['organisation', 'Organisation (empty: none)'],
  ['year', 'Year (empty: not confirmed)'],
  ['minutes', 'Minutes to read or watch (empty: unknown)'],
  ['level', 'Level at which it pays: mid, senior or staff (empty: any)'],
  ['topics', 'Topics, separated by "," (catalogue/topics.yaml)'],
  ['note', 'Note: what you learn here and nowhere else, and what to read first'],
];

async function gather(given: Asked['given'], found: Found, { ask }: Surroundings): Promise<Asked['given']> {
  const known: Asked['given'] = { ...(found.title && { title: found.title }), ...(found.kind && { kind: found.kind }), ...(found.year && { year: String(found.year) }), ...(found.authors && { authors: found.authors.join('; ') }) };
  const fields = { ...known, ...given };
  if (ask) for (const [field, question] of QUESTIONS) if (given[field] === undefined) fields[field] = await ask(question, known[field]);
  const missing = REQUIRED.filter((field) => !fields[field]);
  if (missing.length > 0) throw new UsageError(`Not known: ${missing.join(', ')}. Give ${missing.map((field) => `--${field}`).join(' ')}`);
  return fields;
}

/** Writes, sorts and checks; a record that is not sound is taken back, so that nothing is left half done. */
function write(root: string, record: object, file: string): string {
  const full = path.join(root, file);
  const before = fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : undefined;
  fs.writeFileSync(full, `${before ?? ''}\n${stringify([record], { lineWidth: 118 })}`);
  try {
    fixResources(root);
    const { problems } = loadCatalogue(root);
    if (problems.length > 0) throw new Error(`The record was not added:\n${problems.map(formatProblem).join('\n')}`);
  } catch (error) {
    if (before === undefined) fs.rmSync(full);
    else fs.writeFileSync(full, before);
    throw error;
  }
  return file;
}

const list = (value: string | undefined, separator: string): string[] => (value ?? '').split(separator).map((item) => item.trim()).filter(Boolean);

/** `surname-year-three-words`, of what is known. */
export function idOf(author: string | undefined, year: string | undefined, title: string): string {
  const words = slug(title).split('-').filter((word) => !['a', 'an', 'the', 'of', 'for', 'in', 'on', 'and', 'to', 'with'].includes(word)).slice(0, 3);
  return [slug(author?.split(' ').at(-1) ?? ''), year, ...words].filter(Boolean).join('-') || 'resource';
}

function slug(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}

function uniqueId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let next = 2;
  while (taken.has(`${id}-${next}`)) next += 1;
  return `${id}-${next}`;
}
