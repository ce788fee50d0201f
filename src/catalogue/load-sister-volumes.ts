/** Reads and checks the numbered references of the sister volumes, System Design Interview 1 and 2. */
import { checkUrl, topicSlugs, unknownTopic } from './check';
import { type Problem, show } from './problems';
import { type Located, readMapping } from './read-records';
import * as schema from './schema';
import { closest } from './topics';

const FILE = 'catalogue/sister-volumes.yaml';

/** The file's one mapping; empty where it is malformed, which is then reported. */
export function readSisterVolumes(root: string, problems: Problem[]): Located<schema.SisterVolumes> {
  return readMapping(root, FILE, schema.SisterVolumesSchema, problems) ?? { record: { volumes: [], references: [] }, file: FILE, line: 1, lineOf: () => 1 };
}

/** Every problem of the sister volumes that needs more than one field. */
export function checkSisterVolumes({ record, file, lineOf }: Located<schema.SisterVolumes>, resourceIds: ReadonlySet<string>, topics: schema.Topics): Problem[] {
  const problems: Problem[] = [];
  const slugs = topicSlugs(topics);
  const seen = new Map<string, number>();
  if (record.references.length === 0) problems.push({ file, line: 1, message: 'there is no reference at all', remedy: 'restore the file from the main branch' });
  record.references.forEach((reference, index) => {
    const at = (...keys: (string | number)[]): number => lineOf('references', index, ...keys);
    const number = numberOf(reference);
    const first = seen.get(number);
    if (first !== undefined) problems.push({ file, line: at(), message: `${number} stands already at line ${first}`, remedy: 'each number of a chapter stands once' });
    else seen.set(number, at());
    const before = record.references[index - 1];
    if (before && compareReferences(before, reference) > 0) problems.push({ file, line: at(), message: `${number} stands after ${numberOf(before)}`, remedy: 'keep the references in the order of volume, chapter and number' });
    const volume = record.volumes.find((one) => one.volume === reference.volume);
    if (!volume?.chapters.some((chapter) => chapter.number === reference.chapter)) problems.push({ file, line: at('chapter'), message: `volume ${reference.volume} has no chapter ${reference.chapter} here`, remedy: 'add it to the chapters of the volume first' });
    if (reference.url !== undefined) problems.push(...checkUrl(reference.url, file, at('url')));
    if ((reference.url === undefined) !== (reference.state === 'unresolved')) problems.push({ file, line: at(), message: `${number} has ${reference.url === undefined ? 'no `url`, but is not' : 'a `url`, but is'} marked unresolved`, remedy: 'an address that nobody could resolve is left out and marked `state: unresolved`; every other reference has one' });
    if (reference.state !== undefined && reference.remark === undefined) problems.push({ file, line: at('state'), message: `${number} does not say how its address is known`, remedy: 'add a `remark`' });
    reference.topics.forEach((slug, position) => problems.push(...unknownTopic(slug, slugs, file, at('topics', position))));
    if (reference.resource !== undefined && !resourceIds.has(reference.resource)) problems.push({ file, line: at('resource'), message: `no resource has the id ${show(reference.resource)}`, remedy: `did you mean ${show(closest(reference.resource, resourceIds))}?` });
  });
  return problems;
}

/** "volume 1, chapter 4, reference 6" */
export function numberOf({ volume, chapter, reference }: Pick<schema.SisterReference, 'volume' | 'chapter' | 'reference'>): string {
  return `volume ${volume}, chapter ${chapter}, reference ${reference}`;
}

function compareReferences(a: schema.SisterReference, b: schema.SisterReference): number {
  return a.volume - b.volume || a.chapter - b.chapter || a.reference - b.reference;
}
