/** At build time every lab is at hand, so that its default state can be written into the page. */
import { lab as bagging } from './bagging/lab';
import { lab as boosting } from './boosting/lab';
import { lab as funnel } from './funnel/lab';
import { lab as indexRace } from './index-race/lab';
import { lab as matrixFactorisation } from './matrix-factorisation/lab';
import { lab as stacking } from './stacking/lab';
import type { AnyLab } from './shared/lab';
import { StaticLab } from './shared/LabFrame';

export const staticLabs: Readonly<Record<string, AnyLab>> = { bagging, boosting, stacking, 'index-race': indexRace, 'matrix-factorisation': matrixFactorisation, funnel };
export { StaticLab };
