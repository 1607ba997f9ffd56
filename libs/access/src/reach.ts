import type { Action } from './action.js';
import type { Principal } from './principal.js';
import { heldPermits } from './usable.js';

/**
 * Whether a decision depends on where somebody works, or on who is what to whom: on facts that the views tell. Where it
 * does not, ids alone decide.
 */
export const dependsOnRelations = (principal: Principal, action: Action, now: Date): boolean =>
  heldPermits(principal, action, now).some(
    ({ grant, permit: { scope } }) =>
      scope === 'unit' ||
      scope === 'assessed' ||
      scope === 'own-sessions' ||
      (scope === 'all' && grant.unitId),
  );

/**
 * How far somebody reaches with an action at most, for the wall that the database keeps behind the table: the units of
 * their grants where it is by units only, themselves where it is by that only, and otherwise everything.
 */
export function reachOf(
  principal: Principal,
  action: Action,
  now: Date,
): 'everything' | 'oneself' | { readonly units: readonly string[] } {
  const held = heldPermits(principal, action, now);
  if (held.every(({ permit }) => permit.scope === 'self')) return 'oneself';
  const units = held.flatMap(({ grant: { unitId }, permit: { scope } }) =>
    unitId !== undefined && (scope === 'unit' || scope === 'all') ? [unitId] : [],
  );
  return units.length === held.length ? { units } : 'everything';
}
