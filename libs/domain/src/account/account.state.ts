import type { Role } from './account.vocabulary.js';

/** A role that was given, and for how long it counts. */
export interface Grant {
  readonly grantId: string;
  readonly role: Role;
  /** Unit for which it counts, with all below it; absent for the whole city. */
  readonly unitId?: string | undefined;
  readonly from: Date;
  /** Until when, itself not included; a revocation brings it forward. */
  readonly until?: Date | undefined;
}

/** An account that was opened. */
export interface KnownAccount {
  readonly status: 'open' | 'closed';
  readonly id: string;
  /** Whose it is, where that is an employee. */
  readonly employeeId?: string | undefined;
  /** All that were ever given, by id. */
  readonly grants: ReadonlyMap<string, Grant>;
}

export type Account = { readonly status: 'unknown' } | KnownAccount;
