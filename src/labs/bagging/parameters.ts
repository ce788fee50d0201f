/** What the bagging lab lets the reader set; bounds hold the largest state to a second or two of one core. */
import { PLANE_SHAPES } from '@site/src/algorithms/ensembles/datasets';
import { parameters } from '../shared/parameters';

export const spec = parameters({
  data: { kind: 'choice', options: PLANE_SHAPES, default: 'moons' },
  trees: { kind: 'number', min: 1, max: 100, step: 1, default: 50 },
  depth: { kind: 'number', min: 1, max: 12, step: 1, default: 6 },
  share: { kind: 'number', min: 0.1, max: 1, step: 0.1, default: 1 },
  forest: { kind: 'switch', default: false },
  rows: { kind: 'number', min: 50, max: 300, step: 25, default: 150 },
  noise: { kind: 'number', min: 0, max: 1, step: 0.1, default: 0.6 },
  seed: { kind: 'seed', default: 7 },
  tree: { kind: 'number', min: 1, max: 100, step: 1, default: 1, view: true },
});
