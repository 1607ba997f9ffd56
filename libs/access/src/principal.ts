import type { Account, Grant } from '@jejak/domain';

/** Who acts: an account with the roles that it holds, held and will hold. */
export interface Principal {
  readonly accountId: string;
  /** Whose account it is, where that is an employee. */
  readonly employeeId?: string | undefined;
  readonly grants: readonly Grant[];
}

/** An employee as somebody's subject. */
export interface PersonFacts {
  readonly employeeId: string;
  /** The unit in which they work now, then the units above it; empty where they work in none. */
  readonly unitPath: readonly string[];
  /** Whether the actor has assessed them. */
  readonly assessed: boolean;
  /** Whether the actor mentors them. */
  readonly mentored: boolean;
}

/** A mentorship as somebody's subject. The ids are absent where there is none under the id that was asked for. */
export interface MentorshipFacts {
  readonly mentorId?: string | undefined;
  readonly menteeId?: string | undefined;
  /** The unit in which the mentee works now, then the units above it; empty where they work in none. */
  readonly unitPath: readonly string[];
}

/** What is true of what the action is about. What is not told does not permit anything. */
export interface Facts {
  readonly person?: PersonFacts | undefined;
  readonly mentorship?: MentorshipFacts | undefined;
  /** The unit that it is about, then the units above it. */
  readonly unitPath?: readonly string[] | undefined;
  readonly programme?: { /** Whether the actor teaches in it. */ readonly taught: boolean } | undefined;
  readonly followUp?:
    | {
        /** Whom it is about and who has to see to it, as far as that are employees. */
        readonly people: readonly string[];
        /** The unit that it is about, or in which the employee works now, then the units above it. */
        readonly unitPath: readonly string[];
      }
    | undefined;
  readonly plan?:
    | {
        /** Whose it is, of an individual plan. */
        readonly employeeId?: string | undefined;
        /** The unit that it is for, or in which the employee works now, then the units above it. */
        readonly unitPath: readonly string[];
      }
    | undefined;
  readonly account?: { readonly accountId: string; readonly employeeId?: string | undefined } | undefined;
}

/** Whom an account stands for as its stream tells it: nothing lies between a revocation and its effect. */
export function principalOfAccount(account: Account): Principal | undefined {
  if (account.status === 'unknown') return undefined;
  const { id: accountId, employeeId, grants } = account;
  return { accountId, employeeId, grants: [...grants.values()] };
}
