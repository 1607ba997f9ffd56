import type { Account, Grant } from '@jejak/domain';

/** Who acts: an account with the roles that it holds, held and will hold. */
export interface Principal {
  readonly accountId: string;
  /** Whose account it is, where that is an employee. */
  readonly employeeId?: string | undefined;
  readonly grants: readonly Grant[];
}

/**
 * What somebody who acts and what the action is about are to each other, whatever kind of thing that is: a new kind needs
 * no new field. What is not told does not permit anything.
 */
export interface Facts {
  /**
   * Ids of the employees and accounts whose own it is: of a record and a plan the employee, of a mentorship the mentee, of
   * a follow-up whom it is about and who has to see to it, of an account itself and its employee. Empty where it is
   * nobody's, absent where that is not told.
   */
  readonly owners?: readonly string[] | undefined;
  /** The unit that it is about, or in which the employee works now, then the units above it; empty where they work in none. */
  readonly unitPath?: readonly string[] | undefined;
  /** Whether the actor mentors the employee or in the mentorship, or teaches in the programme. */
  readonly ownSession?: boolean | undefined;
  /** Whether the actor has assessed the employee. */
  readonly assessed?: boolean | undefined;
}

/** Ids under which somebody owns things and is related to others: the account, and the employee whose it is. */
export const idsOf = ({ accountId, employeeId }: Principal): readonly string[] =>
  employeeId === undefined ? [accountId] : [accountId, employeeId];

/** Whom an account stands for as its stream tells it: nothing lies between a revocation and its effect. */
export function principalOfAccount(account: Account): Principal | undefined {
  if (account.status === 'unknown') return undefined;
  const { id: accountId, employeeId, grants } = account;
  return { accountId, employeeId, grants: [...grants.values()] };
}
