import { translate } from '@docusaurus/Translate';
import { defineLab } from '../shared/lab';
import { three } from '../shared/numbers';
import { SHAPE_WORDS } from '../shared/words';
import { spec } from './parameters';
import { BaggingView } from './View';

/** The bagging lab. */
export const lab = defineLab({
  parameters: spec,
  loadCompute: async () => (await import('./compute')).computeBagging,
  createWorker: () => new Worker(new URL('./bagging.worker.ts', import.meta.url)),
  View: BaggingView,
  controls: (values) => ({
    data: { label: translate({ id: 'labs.data', message: 'Data' }), options: SHAPE_WORDS },
    trees: { label: translate({ id: 'labs.bagging.trees', message: 'Trees' }) },
    depth: { label: translate({ id: 'labs.depth', message: 'Depth of a tree' }) },
    share: {
      label: translate({ id: 'labs.bagging.share', message: 'Sample size' }),
      format: (share) => `${Math.round(share * 100)}%`,
      help: translate({ id: 'labs.bagging.shareHelp', message: 'of the rows, drawn with replacement' }),
    },
    forest: {
      label: translate({ id: 'labs.bagging.forest', message: 'Random forest' }),
      help: translate({ id: 'labs.bagging.forestHelp', message: 'each split sees one of the two features' }),
    },
    rows: { label: translate({ id: 'labs.rows', message: 'Training rows' }) },
    noise: { label: translate({ id: 'labs.noise', message: 'Noise' }), format: (noise) => noise.toFixed(1) },
    seed: { label: translate({ id: 'labs.seed', message: 'Seed' }) },
    tree: { label: translate({ id: 'labs.bagging.shown', message: 'Tree shown' }), stepper: true, max: values.trees },
  }),
  say: (values, { split, counts, errors, correlation }) => {
    const [one, many] = [split[0], split.at(-1)];
    if (!one || !many) return translate({ id: 'labs.bagging.sayPending', message: 'Drawing new training sets to measure the variance …' });
    const numbers = {
      trees: counts.at(-1)!,
      one: three(one.variance),
      many: three(many.variance),
      biasOne: three(one.biasAndNoise),
      biasMany: three(many.biasAndNoise),
      correlation: three(correlation),
      oob: (100 * errors.outOfBag).toFixed(1),
    };
    if (values.trees === 1)
      return translate(
        {
          id: 'labs.bagging.sayOne',
          message:
            'A single tree on a bootstrap sample has variance {one} here: a new training set would give another boundary. Bagging averages that away.',
        },
        numbers,
      );
    if (many.variance > 0.8 * one.variance)
      return translate(
        {
          id: 'labs.bagging.saySame',
          message:
            'These trees are too alike for averaging to pay: variance only goes from {one} to {many}. Their error is bias, so I would grow deeper trees or boost instead.',
        },
        numbers,
      );
    return translate(
      {
        id: 'labs.bagging.say',
        message:
          'Averaging {trees} trees takes the variance from {one} to {many} while bias² + noise moves from {biasOne} to {biasMany}. The trees correlate at {correlation}, so more of them will not help much; making them differ would. The out-of-bag error, {oob}%, came without a validation set.',
      },
      numbers,
    );
  },
});
