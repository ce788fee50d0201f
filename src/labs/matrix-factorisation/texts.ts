import { translate } from '@docusaurus/Translate';
import type { ControlTexts } from '../shared/lab';
import type { MfResult } from './compute';
import { EPOCHS, LAMBDAS, type spec, type MfValues } from './parameters';

/** Stars with two decimals. */
export const stars = (value: number): string => value.toFixed(2);

export function controls(): { readonly [K in keyof typeof spec]: ControlTexts } {
  return {
    seed: { label: translate({ id: 'labs.mf.seed', message: 'Seed' }) },
    method: {
      label: translate({ id: 'labs.mf.method', message: 'Trained by' }),
      options: { als: translate({ id: 'labs.mf.method.als', message: 'alternating least squares' }), sgd: translate({ id: 'labs.mf.method.sgd', message: 'stochastic gradient descent' }) },
    },
    rank: { label: translate({ id: 'labs.mf.rank', message: 'Factors of each user and item' }), help: translate({ id: 'labs.mf.rank.help', message: 'The ratings were made with two.' }) },
    lambda: { label: translate({ id: 'labs.mf.lambda', message: 'Penalty λ' }) },
    seen: { label: translate({ id: 'labs.mf.seen', message: 'Ratings known' }), format: (share) => `${Math.round(100 * share)}%` },
    epoch: { label: translate({ id: 'labs.mf.epoch', message: 'Epoch' }), stepper: true, format: (epoch) => `${epoch} / ${EPOCHS}` },
    given: { label: translate({ id: 'labs.mf.given', message: 'Ratings that the new users gave' }) },
  };
}

/** The sentence for the interview. */
export function say(v: MfValues, { epochs, sweep, meanError }: MfResult): string {
  const now = epochs[v.epoch]!;
  const best = sweep.indexOf(Math.min(...sweep));
  const values = {
    train: stars(now.train), test: stars(now.test), mean: stars(meanError), lambda: v.lambda, bestLambda: LAMBDAS[best]!, best: stars(sweep[best]!),
    cold: stars(now.cold[v.given]!), none: stars(now.cold[0]!), given: v.given, rank: v.rank,
  };
  if (v.given > 0)
    return translate({ id: 'labs.mf.say.cold', message: 'I fold a new user in by solving one small ridge regression against the fixed item factors: after {given} ratings the error goes from {none} to {cold} stars, without training anything anew.' }, values);
  if (now.test > 1.15 * sweep[best]!)
    return translate({ id: 'labs.mf.say.overfit', message: 'With {rank} factors and λ = {lambda} the model explains the ratings it saw to {train} stars and the hidden ones only to {test}, where the plain mean gets {mean}: it has memorised, and λ = {bestLambda} brings the hidden error to {best}.' }, values);
  return translate({ id: 'labs.mf.say.good', message: 'With λ = {lambda} the hidden ratings are predicted to {test} stars against {mean} for the plain mean; I judge by the hidden ones, because the seen ones ({train}) would fall with any number of factors.' }, values);
}
