import { translate } from '@docusaurus/Translate';
import { defineLab } from '../shared/lab';
import { percent, three } from '../shared/numbers';
import { spec } from './parameters';
import { BoostingView } from './View';

/** The boosting lab. */
export const lab = defineLab({
  parameters: spec,
  loadCompute: async () => (await import('./compute')).computeBoosting,
  createWorker: () => new Worker(new URL('./boosting.worker.ts', import.meta.url)),
  View: BoostingView,
  controls: (values, result) => ({
    method: {
      label: translate({ id: 'labs.boosting.method', message: 'Method' }),
      options: {
        curve: translate({ id: 'labs.boosting.method.curve', message: 'Gradient boosting, a curve' }),
        gradient: translate({ id: 'labs.boosting.method.gradient', message: 'Gradient boosting, two classes' }),
        adaboost: translate({ id: 'labs.boosting.method.adaboost', message: 'AdaBoost, two classes' }),
      },
    },
    rounds: { label: translate({ id: 'labs.boosting.rounds', message: 'Rounds' }) },
    rate: { label: translate({ id: 'labs.boosting.rate', message: 'Learning rate' }) },
    depth: { label: translate({ id: 'labs.depth', message: 'Depth of a tree' }) },
    rows: { label: translate({ id: 'labs.rows', message: 'Training rows' }) },
    noise: { label: translate({ id: 'labs.noise', message: 'Noise' }), format: (noise) => noise.toFixed(1) },
    seed: { label: translate({ id: 'labs.seed', message: 'Seed' }) },
    round: { label: translate({ id: 'labs.boosting.shown', message: 'Round shown' }), stepper: true, max: result?.steps.length ?? values.rounds },
  }),
  say: ({ method, rate }, { fresh, training, freshErrors, best, steps }) => {
    const last = steps.length;
    const numbers = { best, last, rate, low: three(fresh[best]!), end: three(fresh[last]!), training: three(training[last]!), errorBest: percent(freshErrors[best] ?? NaN), errorLast: percent(freshErrors[last] ?? NaN) };
    if (best >= 0.95 * last) return translate({ id: 'labs.boosting.sayMore', message: 'After {last} rounds at rate {rate} the loss on fresh rows still falls ({end}): the model is underfitted, so I would add rounds or raise the rate, and let early stopping find the end.' }, numbers);
    if (method === 'curve') return translate({ id: 'labs.boosting.say', message: 'Each tree fits what the sum so far has left over. Fresh loss is lowest, {low}, after {best} rounds at rate {rate}; by round {last} training loss is down to {training} and fresh loss up to {end}. So rounds are chosen by early stopping on rows the trees have not seen.' }, numbers);
    return translate({ id: 'labs.boosting.sayClasses', message: 'Log loss on fresh rows is lowest, {low}, after {best} rounds and {end} after {last}, while the error rate only goes from {errorBest} to {errorLast}: overfitted boosting is overconfident before it is wrong, so I stop on the loss and calibrate if the scores are used as probabilities.' }, numbers);
  },
});
