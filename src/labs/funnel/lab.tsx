import { defineLab } from '../shared/lab';
import type { FunnelResult } from './compute';
import { spec } from './parameters';
import { controls, say } from './texts';
import { FunnelView } from './View';

/** Funnel: what each stage costs, and which good items it throws away. */
export const lab = defineLab<typeof spec, FunnelResult>({
  parameters: spec,
  controls,
  loadCompute: async () => (await import('./compute')).funnel,
  createWorker: () => new Worker(new URL('./worker.ts', import.meta.url)),
  View: FunnelView,
  say,
});
