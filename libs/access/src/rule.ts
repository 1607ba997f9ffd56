import type { Role } from '@jejak/domain';
import type { PersonalClass } from '@jejak/domain';

/** What an action is about, and so which facts decide it. */
export type Subject =
  'person' | 'mentorship' | 'programme' | 'unit' | 'account' | 'plan' | 'follow-up' | 'city';

/**
 * How far a permit reaches.
 *
 * - `any`: everything, also where the grant names a unit: for what tells about nobody
 * - `all`: everything, or, where the grant names a unit, what belongs to that unit or one below it
 * - `unit`: what belongs to the unit of the grant or to one below it, as of now
 * - `self`: what is one's own; of mentorships those in which one is the mentee, of follow-ups those about oneself and those
 *   that one has to see to
 * - `own-sessions`: those whom one mentors, mentorships in which one is the mentor, programmes in which one teaches
 * - `assessed`: those whom one has assessed; where the grant names a unit, as far as they belong to it or one below it
 */
export type Scope = 'any' | 'all' | 'unit' | 'self' | 'own-sessions' | 'assessed';

/** What a role may do with an action. */
export interface Permit {
  readonly scope: Scope;
  /** Personal fields that are shown; the others are masked. Those of others are shown for a purpose only. */
  readonly sees: readonly PersonalClass[];
  /** Not where one is the subject oneself. */
  readonly notOwn: boolean;
  /** Only with a written reason. */
  readonly reason: boolean;
}

/** Who may take an action. A role that is not named may not. */
export interface Rule {
  readonly about: Subject;
  readonly roles: Readonly<Partial<Record<Role, Permit>>>;
  /** Anybody may, signed in or not: it tells nothing about anybody, or only to whoever has the ticket. */
  readonly open?: true;
  /**
   * What is read are figures over people, and about nobody. The list is narrowed by unit as any other; but the wall that
   * the database keeps behind it must let all rows count: over fewer the figures would be other ones.
   */
  readonly totals?: true;
}
