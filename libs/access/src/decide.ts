import type { Action } from './action.js';
import { DENIALS, type Decision, type Denial } from './decision.js';
import { PERSONAL_CLASSES } from '@jejak/domain';
import { policy } from './policy/table.js';
import type { Facts, Principal } from './principal.js';
import type { Asking } from './request.js';
import type { Subject } from './rule.js';
import { heldPermits, lacking, type Held } from './usable.js';

/**
 * Whether somebody may do something now, and which personal fields are masked for them. Several roles permit what any
 * of them permits, and mask what all of those mask.
 *
 * @param principal undefined where nobody is signed in
 */
export function decide(
  principal: Principal | undefined,
  action: Action,
  about: Facts & Asking,
  now: Date,
): Decision {
  const { open, about: subject } = policy[action];
  if (open) return { allowed: true, masked: PERSONAL_CLASSES, by: [] };
  if (!principal) return { allowed: false, code: 'ACCESS.NO_ROLE' };
  const permitting: Held[] = [];
  let nearest: Denial = 'ACCESS.NO_ROLE';
  for (const held of heldPermits(principal, action, now)) {
    const denial = outOfScope(held, principal, subject, about) ?? lacking(held, principal, about, now);
    if (denial === undefined) permitting.push(held);
    else if (DENIALS.indexOf(denial) > DENIALS.indexOf(nearest)) nearest = denial;
  }
  if (permitting.length === 0) return { allowed: false, code: nearest };
  const seen = new Set(permitting.flatMap(({ permit }) => permit.sees));
  return {
    allowed: true,
    masked: PERSONAL_CLASSES.filter((one) => !seen.has(one)),
    by: permitting.map(({ grant }) => grant.grantId),
  };
}

/** Why the permit does not reach to what the action is about; undefined where it does. */
function outOfScope(
  { grant, permit: { scope, notOwn } }: Held,
  principal: Principal,
  subject: Subject,
  facts: Facts,
): Denial | undefined {
  const own = isOwn(principal, subject, facts);
  if (notOwn && own === undefined) return 'ACCESS.SUBJECT_UNKNOWN';
  if (notOwn && own) return 'ACCESS.OWN';
  switch (scope) {
    case 'any':
      return undefined;
    case 'all':
      return grant.unitId === undefined ? undefined : outsideUnit(grant.unitId, subject, facts);
    case 'unit':
      return grant.unitId === undefined ? 'ACCESS.OUTSIDE_UNIT' : outsideUnit(grant.unitId, subject, facts);
    case 'self':
      return own ? undefined : 'ACCESS.NOT_SELF';
    case 'assessed':
      if (subject !== 'person' || !facts.person?.assessed) return 'ACCESS.NOT_ASSESSED';
      return grant.unitId === undefined ? undefined : outsideUnit(grant.unitId, subject, facts);
    case 'own-sessions':
      return isOwnSession(principal, subject, facts) ? undefined : 'ACCESS.NOT_OWN_SESSION';
  }
}

/** Whether the subject is the actor; undefined where it is not told what the subject is. */
function isOwn({ accountId, employeeId }: Principal, subject: Subject, facts: Facts): boolean | undefined {
  if (subject === 'person') return facts.person && facts.person.employeeId === employeeId;
  if (subject === 'mentorship')
    return facts.mentorship && employeeId !== undefined && facts.mentorship.menteeId === employeeId;
  if (subject === 'follow-up')
    return facts.followUp && employeeId !== undefined && facts.followUp.people.includes(employeeId);
  if (subject === 'plan')
    return facts.plan && employeeId !== undefined && facts.plan.employeeId === employeeId;
  if (subject === 'account')
    return (
      facts.account &&
      (facts.account.accountId === accountId ||
        (employeeId !== undefined && facts.account.employeeId === employeeId))
    );
  return undefined;
}

function outsideUnit(unitId: string, subject: Subject, facts: Facts): Denial | undefined {
  return unitPathOf(subject, facts)?.includes(unitId) ? undefined : 'ACCESS.OUTSIDE_UNIT';
}

function unitPathOf(subject: Subject, facts: Facts): readonly string[] | undefined {
  if (subject === 'person') return facts.person?.unitPath;
  if (subject === 'mentorship') return facts.mentorship?.unitPath;
  if (subject === 'follow-up') return facts.followUp?.unitPath;
  if (subject === 'plan') return facts.plan?.unitPath;
  return subject === 'unit' ? facts.unitPath : undefined;
}

function isOwnSession(
  { employeeId }: Principal,
  subject: Subject,
  { person, mentorship, programme }: Facts,
): boolean {
  if (subject === 'person') return person?.mentored ?? false;
  if (subject === 'mentorship') return employeeId !== undefined && mentorship?.mentorId === employeeId;
  return subject === 'programme' && (programme?.taught ?? false);
}
