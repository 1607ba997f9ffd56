import type { AnyDecider } from '@jejak/domain';

/** Loads the state of another aggregate. */
export type LoadState = <State>(decider: AnyDecider<State>, id: string) => Promise<State>;
