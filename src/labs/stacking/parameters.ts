/** What the stacking lab lets the reader set. */
import { PLANE_SHAPES } from '@site/src/algorithms/ensembles/datasets';
import { parameters } from '../shared/parameters';

export const spec = parameters({
  leak: { kind: 'switch', default: false, view: true },
  data: { kind: 'choice', options: PLANE_SHAPES, default: 'moons' },
  folds: { kind: 'number', min: 2, max: 10, step: 1, default: 5 },
  depth: { kind: 'number', min: 1, max: 12, step: 1, default: 10 },
  neighbours: { kind: 'number', min: 1, max: 31, step: 2, default: 15 },
  rows: { kind: 'number', min: 50, max: 300, step: 25, default: 150 },
  noise: { kind: 'number', min: 0, max: 1, step: 0.1, default: 0.7 },
  seed: { kind: 'seed', default: 11 },
});
