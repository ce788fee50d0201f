/** At build time every lab is at hand with its computation, so that its default state can be written into the page. */
import { computeBagging } from './bagging/compute';
import { lab as bagging } from './bagging/lab';
import { computeBoosting } from './boosting/compute';
import { lab as boosting } from './boosting/lab';
import { computeFilters } from './filtered-search/compute';
import { lab as filteredSearch } from './filtered-search/lab';
import { funnel as computeFunnel } from './funnel/compute';
import { lab as funnel } from './funnel/lab';
import { race } from './index-race/compute';
import { lab as indexRace } from './index-race/lab';
import { factorise } from './matrix-factorisation/compute';
import { lab as matrixFactorisation } from './matrix-factorisation/lab';
import type { AnyLab, ComputableLab } from './shared/lab';
import { StaticLab } from './shared/LabFrame';
import type { Task } from './shared/task';
import { computeStacking } from './stacking/compute';
import { lab as stacking } from './stacking/lab';

const withCompute = <Input, Output>(lab: AnyLab, compute: Task<Input, Output>): ComputableLab => ({ ...lab, compute: compute as unknown as ComputableLab['compute'] });

export const staticLabs: Readonly<Record<string, ComputableLab>> = {
  bagging: withCompute(bagging, computeBagging),
  boosting: withCompute(boosting, computeBoosting),
  stacking: withCompute(stacking, computeStacking),
  'index-race': withCompute(indexRace, race),
  'filtered-search': withCompute(filteredSearch, computeFilters),
  'matrix-factorisation': withCompute(matrixFactorisation, factorise),
  funnel: withCompute(funnel, computeFunnel),
};
export { StaticLab };
