/** In the browser the page already holds the default state: no lab's code is needed until the lab is in view. */
import type * as server from './static-labs.server';

export const staticLabs: typeof server.staticLabs = {};
export const StaticLab: typeof server.StaticLab = () => null;
