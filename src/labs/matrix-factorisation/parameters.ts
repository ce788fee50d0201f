/** What the matrix factorisation lab lets the reader set, and the fixed sizes behind it. */
import { parameters, type Values } from '../shared/parameters';

export const USERS = 30;
export const ITEMS = 20;
export const EPOCHS = 30;
/** How many ratings a new user has given, from none. */
export const MOST_GIVEN = 10;
export const LAMBDAS = ['0.02', '0.05', '0.1', '0.2', '0.5', '1', '2', '5'] as const;

export const spec = parameters({
  seed: { kind: 'seed', default: 12 },
  method: { kind: 'choice', options: ['als', 'sgd'], default: 'als' },
  rank: { kind: 'number', min: 1, max: 10, step: 1, default: 6 },
  lambda: { kind: 'choice', options: LAMBDAS, default: '0.02' },
  seen: { kind: 'number', min: 0.1, max: 0.8, step: 0.05, default: 0.4 },
  epoch: { kind: 'number', min: 0, max: EPOCHS, step: 1, default: EPOCHS, view: true },
  given: { kind: 'number', min: 0, max: MOST_GIVEN, step: 1, default: 0, view: true },
});

export type MfValues = Values<typeof spec>;
