/** `/catalogue.json`: the catalogue as it is published for others' programs. */
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { topicsOf } from '../case-study-topics';
import { caseStudyView } from '../case-study-view';
import type { Catalogue } from '../load';
import { CaseStudySchema, ResourceSchema, SisterReferenceSchema } from '../schema';

const { publishedAs: _name, notTopics: _exceptions, ...caseStudyFields } = CaseStudySchema.entries;

/** What the file holds. Fields may be added; none is ever removed, renamed or given another meaning. */
export const PublicCatalogueSchema = v.strictObject({
  resources: v.array(v.strictObject({ ...ResourceSchema.entries, bookReferences: v.array(v.strictObject({ chapter: v.number(), reference: v.number() })) })),
  caseStudies: v.array(v.strictObject({ ...caseStudyFields, company: v.string() })),
  sisterReferences: v.array(SisterReferenceSchema),
});

/** Resources with their numbers in the book, case studies under the company's name of the time with their topics joined, and the sister volumes' references. */
export function publicCatalogue(catalogue: Catalogue): v.InferOutput<typeof PublicCatalogueSchema> {
  const { resources, bookReferences, caseStudies, sisterReferences } = catalogue;
  const view = caseStudyView(catalogue);
  return {
    resources: resources.map((resource) => ({
      ...resource,
      bookReferences: bookReferences.filter((reference) => reference.resource === resource.id).map(({ chapter, reference }) => ({ chapter, reference })),
    })),
    caseStudies: caseStudies.map((study) => ({ ...view(study), category: study.category, ...(study.area === undefined ? {} : { area: study.area }), tags: study.tags, topics: topicsOf(study) })),
    sisterReferences,
  };
}

/** JSON Schema of `/catalogue.json`, derived from the schema above. */
export function publicCatalogueJsonSchema(): string {
  return `${JSON.stringify({ ...toJsonSchema(PublicCatalogueSchema, { errorMode: 'ignore', typeMode: 'output' }), title: 'The published catalogue' }, undefined, 2)}\n`;
}
