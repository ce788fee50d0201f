/** A small library to test the search on. */
import type { SearchContent } from './bundle';
import type { SearchDocument } from './document';

const page = (url: string, title: string, kind: SearchDocument['kind'], text: string, aliases: string[] = []): SearchDocument => ({ url, title, kind, headings: [], aliases, text });
const section = (url: string, title: string, kind: SearchDocument['kind'], headings: string[], text: string): SearchDocument => ({ url, title, kind, headings, text });

/** Pages, a question, resources, many case studies and two references. */
export function smallLibrary(): SearchContent {
  const graphs = 'Graph indexes';
  return {
    documents: [
      page('/concepts/graph-indexes', graphs, 'concept', 'A walk over a layered graph finds near vectors.', ['HNSW', 'small world graph']),
      section('/concepts/graph-indexes#memory', graphs, 'concept', ['Memory'], 'Links cost bytes per vector: M times two times four bytes.'),
      section('/concepts/graph-indexes#deletes', graphs, 'concept', ['Where it breaks', 'Deletes'], 'Deleted items leave tombstones, and recall falls.'),
      page('/concepts/approximate-nearest-neighbours', 'Approximate nearest neighbours', 'concept', 'Trading recall for speed.', ['ANN']),
      page('/concepts/bagging', 'Bagging and random forests', 'concept', 'Averaging trees grown on bootstrap samples.', ['bootstrap aggregation']),
      page('/chapters/ad-click-prediction', 'Ad Click Prediction on Social Platforms', 'chapter', 'Predict whether a person clicks on an ad.', ['CTR', 'Chapter 8']),
      page('/concepts/graph-indexes#q-deletes', 'How do deletes work in a layered graph?', 'question', 'They are marked and skipped.'),
      { ...page('https://example.org/attention', 'Attention Is All You Need', 'resource', 'Self-attention without recurrence.'), byline: 'Example University · 2017' },
      { ...page('https://example.org/words', 'A Bag of Words', 'resource', 'Counting words.') },
      ...Array.from({ length: 40 }, (_, index) => ({ ...page(`https://example.org/ads-${index}`, `Ads ranking at Acme, part ${index}`, 'case-study', 'ads, graph, click prediction'), byline: `Acme · ${2000 + index}` })),
    ],
    synonyms: [['ANN', 'approximate nearest neighbours'], ['CTR', 'click-through rate'], ['HNSW', 'hierarchical navigable small world']],
    phrases: ['small world graph'],
    references: [[6, 2, 'A network for videos'], [6, 12, 'Another']],
  };
}
