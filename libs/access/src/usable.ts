import { holdsAt, type Grant } from '@jejak/domain';
import type { Action } from './action.js';
import type { Denial } from './decision.js';
import { policy } from './policy/table.js';
import type { Principal } from './principal.js';
import { PURPOSES_OF } from './purpose.js';
import type { Asking } from './request.js';
import type { Permit } from './rule.js';

/** A permit that somebody has by a grant. */
export interface Held {
  readonly grant: Grant;
  readonly permit: Permit;
}

/** The permits for an action that somebody has at the moment, by whatever grant. */
export function heldPermits({ grants }: Principal, action: Action, now: Date): Held[] {
  const { roles } = policy[action];
  return grants
    .filter((grant) => holdsAt(grant, now))
    .flatMap((grant) => {
      const permit = roles[grant.role];
      return permit ? [{ grant, permit }] : [];
    });
}

/** What the way of asking lacks for the permit; undefined where it lacks nothing. */
export function lacking(
  { grant, permit }: Held,
  principal: Principal,
  { asOf, purpose, reason }: Asking,
  now: Date,
): Denial | undefined {
  if (asOf && asOf < now && !reachesBack(grant, permit, principal, asOf)) return 'ACCESS.BEFORE_GRANT';
  if (permit.scope !== 'self' && permit.sees.length > 0) {
    if (purpose === undefined) return 'ACCESS.PURPOSE_REQUIRED';
    if (!PURPOSES_OF[grant.role].includes(purpose)) return 'ACCESS.PURPOSE_NOT_ALLOWED';
  }
  return permit.reason && !reason?.trim() ? 'ACCESS.REASON_REQUIRED' : undefined;
}

/**
 * Who sees by a unit or by a relation sees what was known while they held the role for that unit, and no further back.
 * One's own record, and what is seen of the whole city, is seen as of any moment.
 */
function reachesBack({ role, unitId }: Grant, { scope }: Permit, { grants }: Principal, asOf: Date): boolean {
  if (scope === 'self' || scope === 'any' || (scope === 'all' && unitId === undefined)) return true;
  return grants.some((one) => one.role === role && one.unitId === unitId && holdsAt(one, asOf));
}
