/** What the boosting lab lets the reader set. */
import { parameters } from '../shared/parameters';

export const spec = parameters({
  method: { kind: 'choice', options: ['curve', 'gradient', 'adaboost'], default: 'curve' },
  rounds: { kind: 'number', min: 10, max: 300, step: 10, default: 150 },
  rate: { kind: 'choice', options: ['0.01', '0.03', '0.1', '0.3', '1'], default: '0.1' },
  depth: { kind: 'number', min: 1, max: 5, step: 1, default: 3 },
  rows: { kind: 'number', min: 40, max: 300, step: 20, default: 80 },
  noise: { kind: 'number', min: 0, max: 1, step: 0.1, default: 0.5 },
  seed: { kind: 'seed', default: 3 },
  round: { kind: 'number', min: 0, max: 300, step: 1, default: 20, view: true },
});
