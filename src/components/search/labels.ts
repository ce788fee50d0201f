import { translate } from '@docusaurus/Translate';
import type { SearchKind } from '../../search/document';

/** A kind's name in the plural, for filters. */
export function kindsLabel(kind: SearchKind): string {
  return {
    framework: translate({ id: 'search.kinds.framework', message: 'Framework' }),
    chapter: translate({ id: 'search.kinds.chapter', message: 'Chapters' }),
    concept: translate({ id: 'search.kinds.concept', message: 'Concepts' }),
    lab: translate({ id: 'search.kinds.lab', message: 'Labs' }),
    question: translate({ id: 'search.kinds.question', message: 'Questions' }),
    blog: translate({ id: 'search.kinds.blog', message: 'Notebook' }),
    page: translate({ id: 'search.kinds.page', message: 'Pages' }),
    resource: translate({ id: 'search.kinds.resource', message: 'Resources' }),
    'case-study': translate({ id: 'search.kinds.caseStudy', message: 'Case studies' }),
  }[kind];
}

/** A kind's name beside one result. */
export function kindLabel(kind: SearchKind): string {
  return {
    framework: translate({ id: 'search.kind.framework', message: 'Framework' }),
    chapter: translate({ id: 'search.kind.chapter', message: 'Chapter' }),
    concept: translate({ id: 'search.kind.concept', message: 'Concept' }),
    lab: translate({ id: 'search.kind.lab', message: 'Lab' }),
    question: translate({ id: 'search.kind.question', message: 'Question' }),
    blog: translate({ id: 'search.kind.blog', message: 'Notebook' }),
    page: translate({ id: 'search.kind.page', message: 'Page' }),
    resource: translate({ id: 'search.kind.resource', message: 'Resource' }),
    'case-study': translate({ id: 'search.kind.caseStudy', message: 'Case study' }),
  }[kind];
}

/** How many were found, in words that a screen reader reads out. */
export function countLabel(count: number): string {
  if (count === 0) return translate({ id: 'search.count.none', message: 'Nothing found' });
  if (count === 1) return translate({ id: 'search.count.one', message: '1 result' });
  return translate({ id: 'search.count.many', message: '{count} results' }, { count: String(count) });
}
