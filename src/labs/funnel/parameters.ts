/** What the funnel lab lets the reader set. */
import { parameters, type Values } from '../shared/parameters';

export const SCANS = ['100', '10', '1', '0.1', '0.01'] as const;

export const spec = parameters({
  catalogue: { kind: 'number', min: 4, max: 9, step: 0.5, default: 7 },
  best: { kind: 'number', min: 5, max: 100, step: 5, default: 10 },
  budget: { kind: 'number', min: 20, max: 500, step: 10, default: 100 },
  scanned: { kind: 'choice', options: SCANS, default: '0.1' },
  index: { kind: 'number', min: 0.5, max: 1, step: 0.01, default: 0.95 },
  shards: { kind: 'number', min: 1, max: 64, step: 1, default: 1 },
  retrieve: { kind: 'number', min: 100, max: 5000, step: 100, default: 1000 },
  q1: { kind: 'number', min: 0.5, max: 0.99, step: 0.01, default: 0.85 },
  light: { kind: 'switch', default: true },
  keep: { kind: 'number', min: 50, max: 2000, step: 50, default: 300 },
  q2: { kind: 'number', min: 0.5, max: 0.99, step: 0.01, default: 0.94 },
  shown: { kind: 'number', min: 5, max: 100, step: 5, default: 20 },
  q3: { kind: 'number', min: 0.5, max: 0.995, step: 0.005, default: 0.98 },
  micros: { kind: 'number', min: 10, max: 1000, step: 10, default: 200 },
  parallel: { kind: 'number', min: 1, max: 32, step: 1, default: 4 },
});

export type FunnelValues = Values<typeof spec>;
