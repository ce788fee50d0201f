import { defineLab } from '../shared/lab';
import type { RaceResult } from './compute';
import { spec } from './parameters';
import { controls, say } from './texts';
import { RaceView } from './View';

/** Index race: one set of points, eight ways to search it. */
export const lab = defineLab<typeof spec, RaceResult>({
  parameters: spec,
  controls,
  loadCompute: async () => (await import('./compute')).race,
  createWorker: () => new Worker(new URL('./worker.ts', import.meta.url)),
  View: RaceView,
  say,
});
