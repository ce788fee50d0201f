/** For readers: what documents hold besides static text. */
import { Lab } from '../labs/Lab';
import { Island } from './island';
import { Static } from './static';

/** Components that run in the browser with the page, because they are small or load what is heavy themselves. */
export const LIVE = { Island, Lab, Static };

export const documentComponents: Record<string, unknown> = LIVE;
