/** What pages show of the catalogue: small, joined, serialisable views. */
import { displayOf } from './link-display';
import type { LinkLookup, LinkView } from './link-view';
import type { Catalogue } from './load';
import type { BookReference, Question, Resource } from './schema';

/** A resource as a list or a citation shows it. */
export interface ResourceView extends Omit<Resource, 'topics' | 'supersededBy' | 'added'> {
  /** Where the book cites it, e.g. "6.2" for chapter 6, reference 2. */
  book: string[];
  /** How its link stood when the page was built; absent where it was never checked. */
  link?: LinkView;
  /** The better work, with the address that its link leads to. */
  supersededBy?: { id: string; title: string; url: string };
}

/** A numbered reference of the book with the record that it leads to. */
export interface BookReferenceView extends Pick<BookReference, 'chapter' | 'reference' | 'label' | 'state' | 'remark'> {
  resource: ResourceView;
  instead?: ResourceView;
}

export interface QuestionView extends Omit<Question, 'cites'> {
  cites: ResourceView[];
}

export interface Views {
  resource: (id: string) => ResourceView | undefined;
  bookReferences: (chapter: number) => BookReferenceView[];
  resourcesOn: (topic: string) => ResourceView[];
  questionsOn: (topic: string) => QuestionView[];
}

/** Indexes the catalogue once and answers what a page needs; `links` knows how each link stands. */
export function viewsOf(catalogue: Catalogue, links: LinkLookup): Views {
  const byId = new Map(catalogue.resources.map((resource) => [resource.id, resource]));
  const book = new Map<string, string[]>();
  for (const { resource, chapter, reference } of catalogue.bookReferences) book.set(resource, [...(book.get(resource) ?? []), `${chapter}.${reference}`]);

  const view = (record: Resource): ResourceView => {
    const { topics: _topics, added: _added, supersededBy, ...shown } = record;
    const next = supersededBy === undefined ? undefined : byId.get(supersededBy);
    const link = links(record);
    return { ...shown, book: book.get(record.id) ?? [], ...(link && { link }), ...(next && { supersededBy: { id: next.id, title: next.title, url: displayOf(next, links(next)).href } }) };
  };
  const resource = (id: string): ResourceView | undefined => {
    const record = byId.get(id);
    return record && view(record);
  };

  return {
    resource,
    bookReferences: (chapter) =>
      catalogue.bookReferences
        .filter((reference) => reference.chapter === chapter)
        .flatMap(({ resource: id, instead, reference, label, state, remark }) => {
          const cited = resource(id);
          const better = instead === undefined ? undefined : resource(instead);
          return cited ? [{ chapter, reference, label, state, remark, resource: cited, ...(better && { instead: better }) }] : [];
        })
        .sort((a, b) => a.reference - b.reference),
    resourcesOn: (topic) => catalogue.resources.filter(({ topics }) => topics.includes(topic)).map(view),
    questionsOn: (topic) =>
      catalogue.questions
        .filter((question) => question.topic === topic)
        .map(({ topic: _topic, cites, ...question }) => ({ ...question, cites: (cites ?? []).flatMap((id) => resource(id) ?? []) })),
  };
}
