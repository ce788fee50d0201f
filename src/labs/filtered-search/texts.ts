import { translate } from '@docusaurus/Translate';
import type { FilterStrategy } from '../../algorithms/similarity-search/filtered-search';
import type { ControlTexts } from '../shared/lab';
import { whole } from '../shared/numbers';
import { cheapest, chosenOf } from './choice';
import type { FilterResult } from './compute';
import { K, SHARES, type FilterValues, type spec } from './parameters';

export const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** Where a strategy puts the filter, as people say it. */
export function nameOf(strategy: FilterStrategy): string {
  const names: Record<FilterStrategy, string> = {
    before: translate({ id: 'labs.filter.before', message: 'Before: scan what passes' }),
    after: translate({ id: 'labs.filter.after', message: 'After: search, then drop' }),
    during: translate({ id: 'labs.filter.during', message: 'During: walk through, return what passes' }),
  };
  return names[strategy];
}

/** The words of every control. */
export function controls(): { readonly [Name in keyof typeof spec]: ControlTexts } {
  return {
    seed: { label: translate({ id: 'labs.seed', message: 'Seed' }) },
    pass: { label: translate({ id: 'labs.filter.pass', message: 'Passes the filter' }), options: Object.fromEntries(SHARES.map((share) => [share, `${share}%`])) },
    follows: {
      label: translate({ id: 'labs.filter.follows', message: 'What passes is' }),
      options: {
        chance: translate({ id: 'labs.filter.follows.chance', message: 'unrelated to the query' }),
        near: translate({ id: 'labs.filter.follows.near', message: 'the categories nearest to it' }),
        far: translate({ id: 'labs.filter.follows.far', message: 'the categories farthest from it' }),
      },
    },
    ef: { label: translate({ id: 'labs.filter.ef', message: 'Candidates kept, ef' }), help: translate({ id: 'labs.filter.ef.help', message: 'After: of all vectors. During: of those that pass.' }) },
    dead: { label: translate({ id: 'labs.filter.dead', message: 'Marked as deleted' }), format: (share) => `${share}%`, help: translate({ id: 'labs.filter.dead.help', message: 'Still walked through, never returned.' }) },
    n: { label: translate({ id: 'labs.filter.n', message: 'Vectors' }), format: whole },
    M: { label: translate({ id: 'labs.filter.M', message: 'Links a vector, M' }) },
  };
}

/** The sentence for the interview. */
export function say(v: FilterValues, result: FilterResult): string {
  const chosen = chosenOf(result, v.pass);
  const best = cheapest(chosen);
  const { before, after, during } = chosen.by;
  const values = {
    share: `${v.pass}%`, k: K, ef: v.ef, n: whole(v.n), passing: whole(chosen.passing), returned: after.returned.toFixed(1), after: percent(after.recall), afterCost: whole(after.cost),
    during: percent(during.recall), duringCost: whole(during.cost), beforeCost: whole(before.cost),
  };
  if (after.returned < K - 0.5 && chosen.passing >= K && best === 'before')
    return translate({ id: 'labs.filter.say.before', message: 'With {share} passing, an index that keeps {ef} candidates and filters afterwards hands back {returned} of {k} results; walking on until enough pass costs {duringCost} distances. Only {passing} vectors are left, so I scan those exactly for {beforeCost}: selective filters are the easy case.' }, values);
  if (best === 'before')
    return translate({ id: 'labs.filter.say.scan', message: 'Only {passing} of {n} vectors are left after the filter. Scanning those takes {beforeCost} distances and misses nothing, less than the index needs for 95% recall, so I take their ids from an ordinary index and leave the graph out of it.' }, values);
  if (best === 'during')
    return translate({ id: 'labs.filter.say.during', message: 'With {share} passing, filtering after the search finds {after} of the true {k} and a scan of what passes takes {beforeCost} distances. Filtering inside the walk finds {during} for {duringCost}: the middle range is where the index must know the filter.' }, values);
  return translate({ id: 'labs.filter.say.after', message: 'Enough of what lies near the query passes: searching as usual and dropping the rest finds {after} for {afterCost} distances, where a scan of what passes takes {beforeCost}. Before I rely on it I check that the filter does not turn against the query, because then the same setting returns an empty page.' }, values);
}
