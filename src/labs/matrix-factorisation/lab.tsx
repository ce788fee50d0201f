import { defineLab } from '../shared/lab';
import type { MfResult } from './compute';
import { spec } from './parameters';
import { controls, say } from './texts';
import { FactorView } from './View';

/** Matrix factorisation: memorise the ratings or predict them. */
export const lab = defineLab<typeof spec, MfResult>({
  parameters: spec,
  controls,
  loadCompute: async () => (await import('./compute')).factorise,
  createWorker: () => new Worker(new URL('./worker.ts', import.meta.url)),
  View: FactorView,
  say,
});
