import type { PersistentMap } from '../kernel/persistent.js';
import type { PersonalClass } from '../kernel/personal.js';

/** What could be seen of somebody, and in what. */
export interface Affected {
  readonly classes: readonly PersonalClass[];
  readonly sources: readonly string[];
  readonly told: boolean;
}

interface Known {
  readonly id: string;
  readonly discoveredAt: Date;
  readonly dueAt: Date;
  readonly recordedBy: string;
  /** Accounts whose use is suspect: they have no say in it. */
  readonly suspects: ReadonlySet<string>;
  /** By the id of a person. */
  readonly affected: PersistentMap<string, Affected>;
  /** Affected people who were not told. */
  readonly untold: number;
  /** People of the last scope who are not on the list yet. */
  readonly left: number;
  readonly agencyTold: boolean;
  readonly publicTold: boolean;
}

export type OpenBreach = Known & { readonly status: 'recorded' | 'determined' };
export type KnownBreach = OpenBreach | (Known & { readonly status: 'closed' });
export type Breach = { readonly status: 'unknown' } | KnownBreach;
