/** For readers: what documents hold besides static text, because it is small or loads what is heavy itself. */
import { Lab } from '../labs/Lab';
import { Island } from './island';
import { Static } from './static';

export const documentComponents: Record<string, unknown> = { Island, Lab, Static };
