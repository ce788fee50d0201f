/** Moves resources to the shelf of their first topic and sorts each shelf by id, so that additions rarely conflict. */
import fs from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, Scalar, stringify, type YAMLMap } from 'yaml';
import { canonicalUrl } from '../../src/catalogue/normalise-url';
import { yamlFiles } from '../../src/catalogue/read-records';
import type { Topics } from '../../src/catalogue/schema';
import { shelfOf } from '../../src/catalogue/topics';

const FOLDER = 'catalogue/resources';
const KEY_ORDER = ['id', 'title', 'url', 'kind', 'authors', 'organisation', 'year', 'access', 'minutes', 'level', 'topics', 'note', 'supersededBy', 'archive', 'movedTo', 'added'];

/**
 * Rewrites the shelves below `root` and returns the files that changed. A record whose first topic is unknown stays
 * where it is; a file that is not valid YAML throws an error that names it, before anything is written.
 */
export function fixResources(root: string): string[] {
  const topics = parseDocument(fs.readFileSync(path.join(root, 'catalogue/topics.yaml'), 'utf8')).toJS() as Topics;
  const shelves = new Map<string, YAMLMap[]>();
  for (const file of yamlFiles(root, FOLDER)) {
    shelves.set(file, shelves.get(file) ?? []);
    for (const record of readMaps(root, file)) {
      const shelf = shelfOf(firstTopic(record), topics);
      const home = shelf === undefined ? file : `${FOLDER}/${shelf}.yaml`;
      shelves.set(home, [...(shelves.get(home) ?? []), tidy(record)]);
    }
  }
  return [...shelves].flatMap(([file, records]) => {
    const sorted = records.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
    const text = sorted.map((record) => stringify([record], { lineWidth: 118, defaultStringType: 'PLAIN', flowCollectionPadding: false })).join('\n');
    const full = path.join(root, file);
    if (fs.existsSync(full) && fs.readFileSync(full, 'utf8') === text) return [];
    if (sorted.length === 0) fs.rmSync(full);
    else fs.writeFileSync(full, text);
    return [file];
  });
}

function readMaps(root: string, file: string): YAMLMap[] {
  const document = parseDocument(fs.readFileSync(path.join(root, file), 'utf8'));
  if (document.errors.length > 0) throw new Error(`${file}: ${document.errors[0]?.message ?? 'not valid YAML'}. Mend it first; nothing was written.`);
  if (document.contents === null) return [];
  if (!isSeq(document.contents) || !document.contents.items.every(isMap)) throw new Error(`${file}: not a list of records. Mend it first; nothing was written.`);
  return document.contents.items as YAMLMap[];
}

const idOf = (record: YAMLMap): string => String(record.get('id'));
const firstTopic = (record: YAMLMap): string => String((record.toJSON() as { topics?: string[] }).topics?.[0]);

/** Fixed key order, canonical address, lists on one line, the note folded. */
function tidy(record: YAMLMap): YAMLMap {
  const rank = (key: unknown): number => (KEY_ORDER.includes(String(key)) ? KEY_ORDER.indexOf(String(key)) : KEY_ORDER.length);
  record.items.sort((a, b) => rank(a.key) - rank(b.key));
  record.spaceBefore = false;
  for (const { key, value } of record.items) {
    if (isSeq(value)) value.flow = true;
    if (!isScalar(value) || typeof value.value !== 'string') continue;
    const text = value.value;
    if (String(key) === 'url' && URL.canParse(text)) value.value = canonicalUrl(text);
    if (String(key) === 'note') {
      value.value = text.replace(/\s+/g, ' ').trim();
      value.type = Scalar.BLOCK_FOLDED;
    }
  }
  return record;
}
