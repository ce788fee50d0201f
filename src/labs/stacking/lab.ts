import { translate } from '@docusaurus/Translate';
import { defineLab } from '../shared/lab';
import { percent } from '../shared/numbers';
import { SHAPE_WORDS } from '../shared/words';
import { spec } from './parameters';
import { StackingView } from './View';

/** The stacking lab. */
export const lab = defineLab({
  parameters: spec,
  loadCompute: async () => (await import('./compute')).computeStacking,
  createWorker: () => new Worker(new URL('./stacking.worker.ts', import.meta.url)),
  View: StackingView,
  controls: () => ({
    leak: { label: translate({ id: 'labs.stacking.leak', message: 'Leak' }), help: translate({ id: 'labs.stacking.leakHelp', message: 'fill the matrix with predictions for rows the learners were trained on' }) },
    data: { label: translate({ id: 'labs.data', message: 'Data' }), options: SHAPE_WORDS },
    folds: { label: translate({ id: 'labs.stacking.folds', message: 'Folds' }) },
    depth: { label: translate({ id: 'labs.stacking.depth', message: 'Depth of the tree' }) },
    neighbours: { label: translate({ id: 'labs.stacking.k', message: 'Neighbours (k)' }) },
    rows: { label: translate({ id: 'labs.rows', message: 'Training rows' }) },
    noise: { label: translate({ id: 'labs.noise', message: 'Noise' }), format: (noise) => noise.toFixed(1) },
    seed: { label: translate({ id: 'labs.seed', message: 'Seed' }) },
  }),
  say: ({ leak }, { honest, leaky, alone }) => {
    const best = Math.min(...alone.map(({ error }) => error));
    const numbers = { honestSaid: percent(honest.validation.error), honestTrue: percent(honest.fresh.error), leakSaid: percent(leaky.validation.error), leakTrue: percent(leaky.fresh.error), best: percent(best) };
    if (leaky.fresh.error - leaky.validation.error < 0.03) return translate({ id: 'labs.stacking.sayHarmless', message: 'None of these learners remembers its rows, so the leak changes little: {leakSaid} reported against {leakTrue} true. Out-of-fold predictions cost one fit a fold and make that a fact instead of luck.' }, numbers);
    if (leak) return translate({ id: 'labs.stacking.sayLeak', message: 'The report says {leakSaid} error, the truth is {leakTrue}: the meta-learner saw predictions for rows that the base learners had memorised, so it trusts the one with the best memory. Out of fold the same stack reports {honestSaid} and gets {honestTrue}.' }, numbers);
    return translate({ id: 'labs.stacking.say', message: 'The meta-learner is trained on out-of-fold predictions, so its validation error, {honestSaid}, is close to the truth, {honestTrue}; the best single learner gets {best}. Had I filled the matrix in-sample, it would have reported {leakSaid} and got {leakTrue}.' }, numbers);
  },
});
