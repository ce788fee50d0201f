import { defineLab } from '../shared/lab';
import type { FilterResult } from './compute';
import { spec } from './parameters';
import { controls, say } from './texts';
import { FilterView } from './View';

/** Filtered search: before, after or inside the index. */
export const lab = defineLab<typeof spec, FilterResult>({
  parameters: spec,
  controls,
  loadCompute: async () => (await import('./compute')).computeFilters,
  createWorker: () => new Worker(new URL('./worker.ts', import.meta.url)),
  View: FilterView,
  say,
});
