/** JSON Schema of the contributed files, so that editors complete and check YAML as it is written. */
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { BlogSchema, BookReferenceSchema, CaseStudySchema, GlossaryEntrySchema, QuestionSchema, ResourceSchema } from '../schema';

const LISTS = { resources: ResourceSchema, questions: QuestionSchema, 'case-studies': CaseStudySchema, 'book-references': BookReferenceSchema, blogs: BlogSchema, glossary: GlossaryEntrySchema };

/** File name → schema of a list of that record, derived from the schemas that validation uses. */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(LISTS).map(([name, schema]) => {
      const list = toJsonSchema(v.array(schema as v.GenericSchema), { errorMode: 'ignore', typeMode: 'input' });
      return [`${name}.schema.json`, `${JSON.stringify({ ...list, title: `List of ${name.replace('-', ' ')}` }, undefined, 2)}\n`];
    }),
  );
}
