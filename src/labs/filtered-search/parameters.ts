/** What the filtered search lab lets the reader set. */
import { parameters, type Values } from '../shared/parameters';

/** Shares of the vectors that a filter lets pass, in per cent. */
export const SHARES = ['0.5', '1', '2', '5', '10', '20', '50', '100'] as const;
/** Neighbours wanted. */
export const K = 10;

export const spec = parameters({
  seed: { kind: 'seed', default: 7 },
  pass: { kind: 'choice', options: SHARES, default: '5', view: true },
  follows: { kind: 'choice', options: ['chance', 'near', 'far'], default: 'chance' },
  ef: { kind: 'number', min: 10, max: 400, step: 10, default: 100 },
  dead: { kind: 'number', min: 0, max: 90, step: 10, default: 0 },
  n: { kind: 'number', min: 1000, max: 5000, step: 500, default: 3000 },
  M: { kind: 'number', min: 4, max: 24, step: 2, default: 8 },
});

export type FilterValues = Values<typeof spec>;
