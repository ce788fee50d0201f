/** Every lab, in the gallery's order. A lab is listed here, made in its folder, and explained in `docs/labs/<slug>.mdx`. */
import type { AnyLab } from './shared/lab';

/** What is known of a lab before its code is loaded. */
export interface LabEntry {
  readonly slug: string;
  readonly title: string;
  /** The one thing that the lab shows. */
  readonly point: string;
  /** Slug of the concept that it belongs to, from `catalogue/topics.yaml`. */
  readonly topic: string;
  /** Loads the lab's own chunk. */
  readonly load: () => Promise<{ lab: AnyLab }>;
}

export const LABS: readonly LabEntry[] = [
  {
    slug: 'bagging',
    title: 'Bagging',
    point: 'Trees that disagree, averaged: the variance falls and the bias stays.',
    topic: 'bagging',
    load: () => import('./bagging/lab'),
  },
  {
    slug: 'boosting',
    title: 'Boosting',
    point: 'Tree by tree the residual shrinks, and past the best round the fresh loss climbs again.',
    topic: 'boosting',
    load: () => import('./boosting/lab'),
  },
  {
    slug: 'stacking',
    title: 'Stacking',
    point: 'One switch leaks the labels into the matrix: the reported error falls to nothing and the true one rises.',
    topic: 'stacking',
    load: () => import('./stacking/lab'),
  },
  {
    slug: 'index-race',
    title: 'Index race',
    point: 'Ten indexes, one set of points: recall against distance computations and memory, and one query walked through each.',
    topic: 'approximate-nearest-neighbours',
    load: () => import('./index-race/lab'),
  },
  {
    slug: 'filtered-search',
    title: 'Filtered search',
    point: 'Filter after the search and the page comes back half empty; filter before, and a selective filter is the easy case.',
    topic: 'filtered-search',
    load: () => import('./filtered-search/lab'),
  },
  {
    slug: 'matrix-factorisation',
    title: 'Matrix factorisation',
    point: 'A model that explains every rating it saw and predicts the hidden ones worse than the mean, until a penalty stops it.',
    topic: 'matrix-factorisation',
    load: () => import('./matrix-factorisation/lab'),
  },
  {
    slug: 'funnel',
    title: 'Funnel',
    point: 'Ten million items to twenty in a tenth of a second: where the time goes, and where the best items are lost.',
    topic: 'multi-stage-funnel',
    load: () => import('./funnel/lab'),
  },
];
