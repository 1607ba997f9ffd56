import type { Action } from './action.js';
import type { Decision } from './decision.js';
import { policy } from './policy/table.js';
import type { Principal } from './principal.js';
import { heldPermits } from './usable.js';

/**
 * Whether more would be permitted by where somebody works, or by who is what to whom: by facts that the views tell. Where
 * it would not, ids alone decide; so with who the two of a mentorship are, which its own stream tells.
 *
 * @param decision what ids alone came to
 */
export const relationsCount = (
  principal: Principal,
  action: Action,
  now: Date,
  decision: Decision,
): boolean =>
  heldPermits(principal, action, now).some(
    ({ grant, permit: { scope, sees } }) =>
      (scope === 'unit' ||
        scope === 'assessed' ||
        (scope === 'own-sessions' && policy[action].about !== 'mentorship') ||
        (scope === 'all' && grant.unitId !== undefined)) &&
      (!decision.allowed || sees.some((one) => decision.masked.includes(one))),
  );

/**
 * How far somebody reaches with an action at most, for the wall that the database keeps behind the table: the units of
 * their grants where it is by units only, themselves where it is by that only, and otherwise everything; of totals
 * always everything.
 */
export function reachOf(
  principal: Principal,
  action: Action,
  now: Date,
): 'everything' | 'oneself' | { readonly units: readonly string[] } {
  if (policy[action].totals) return 'everything';
  const held = heldPermits(principal, action, now);
  if (held.every(({ permit }) => permit.scope === 'self')) return 'oneself';
  const units = held.flatMap(({ grant: { unitId }, permit: { scope } }) =>
    unitId !== undefined && (scope === 'unit' || scope === 'all') ? [unitId] : [],
  );
  return units.length === held.length ? { units } : 'everything';
}
