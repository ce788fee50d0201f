/** Every address that the catalogue shows to a reader, with where it is written. Node only. */
import { readCaseStudies } from './load-case-studies';
import { readSisterVolumes } from './load-sister-volumes';
import { type Located, readList, yamlFiles } from './read-records';
import { ResourceSchema } from './schema';

export interface CatalogueCitation {
  id: string;
  url: string;
  /** What the page was called when it was cited. */
  title?: string;
  /** Where it is written, from the repository's root. */
  file: string;
  line: number;
  kind: 'resource' | 'case-study' | 'sister-volume';
  topics: readonly string[];
}

/** The citations of the catalogue below `root`; a record that moved counts with its new address. */
export function catalogueCitations(root: string): CatalogueCitation[] {
  // Malformed records are the validation's business; here they are left out.
  const at = (located: Located<unknown>, ...keys: (string | number)[]): { file: string; line: number } => ({ file: located.file, line: located.lineOf(...keys) });
  const resources = yamlFiles(root, 'catalogue/resources').flatMap((file) => readList(root, file, ResourceSchema, []));
  const sisters = readSisterVolumes(root, []);
  return [
    ...resources.map((one): CatalogueCitation => ({ id: one.record.id, url: one.record.movedTo ?? one.record.url, title: one.record.title, kind: 'resource', topics: one.record.topics, ...at(one, one.record.movedTo ? 'movedTo' : 'url') })),
    ...readCaseStudies(root, []).caseStudies.map((one): CatalogueCitation => ({ id: `${one.record.company}: ${one.record.title}`, url: one.record.url, title: one.record.title, kind: 'case-study', topics: one.record.topics, ...at(one, 'url') })),
    ...sisters.record.references.flatMap(({ volume, chapter, reference, url, topics = [] }, index): CatalogueCitation[] =>
      url === undefined ? [] : [{ id: `volume ${volume}, chapter ${chapter}, reference ${reference}`, url, kind: 'sister-volume', topics, ...at(sisters, 'references', index, 'url') }],
    ),
  ];
}
