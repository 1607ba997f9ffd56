import type { Action } from './action.js';
import { DENIALS, type Decision, type Denial } from './decision.js';
import { PERSONAL_CLASSES } from '@jejak/domain';
import { policy } from './policy/table.js';
import { idsOf, type Facts, type Principal } from './principal.js';
import type { Asking } from './request.js';
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
  if (policy[action].open) return { allowed: true, masked: PERSONAL_CLASSES, by: [] };
  if (!principal) return { allowed: false, code: 'ACCESS.NO_ROLE' };
  const permitting: Held[] = [];
  let nearest: Denial = 'ACCESS.NO_ROLE';
  for (const held of heldPermits(principal, action, now)) {
    const denial = outOfScope(held, principal, about) ?? lacking(held, principal, about, now);
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
  { grant: { unitId }, permit: { scope, notOwn } }: Held,
  principal: Principal,
  { owners, unitPath, ownSession, assessed }: Facts,
): Denial | undefined {
  const own = owners && idsOf(principal).some((one) => owners.includes(one));
  if (notOwn && own === undefined) return 'ACCESS.SUBJECT_UNKNOWN';
  if (notOwn && own) return 'ACCESS.OWN';
  const inUnit = unitId !== undefined && unitPath?.includes(unitId);
  switch (scope) {
    case 'any':
      return undefined;
    case 'all':
      return unitId === undefined || inUnit ? undefined : 'ACCESS.OUTSIDE_UNIT';
    case 'unit':
      return inUnit ? undefined : 'ACCESS.OUTSIDE_UNIT';
    case 'self':
      return own ? undefined : 'ACCESS.NOT_SELF';
    case 'assessed':
      if (!assessed) return 'ACCESS.NOT_ASSESSED';
      return unitId === undefined || inUnit ? undefined : 'ACCESS.OUTSIDE_UNIT';
    case 'own-sessions':
      return ownSession ? undefined : 'ACCESS.NOT_OWN_SESSION';
  }
}
