/** At build time every lab is at hand, so that its default state can be written into the page. */
import type { AnyLab } from './shared/lab';
import { StaticLab } from './shared/LabFrame';

export const staticLabs: Readonly<Record<string, AnyLab>> = {};
export { StaticLab };
