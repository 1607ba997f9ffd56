import type { Actor } from '../kernel/decider.js';

/** Who acts where citizens speak for themselves: one for all of them, so that nothing links what they say. */
export const CITIZEN: Actor = { id: 'citizen', role: 'citizen' };
