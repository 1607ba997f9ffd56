import type { Actor } from '../kernel/decider.js';
import { refuseOwn } from '../kernel/own.js';
import { Refusal } from '../kernel/refusal.js';
import type { NominateParticipant } from './nomination.commands.js';
import type { KnownNomination, Nomination } from './nomination.state.js';
import type { NominationStatus } from './nomination.vocabulary.js';

/** The nomination, if it stands in one of these ways, or a refusal. */
export function standing(state: Nomination, statuses: readonly NominationStatus[]): KnownNomination {
  if (state.status === 'unknown') throw new Refusal('NOMINATION.UNKNOWN');
  if (!statuses.includes(state.status))
    throw new Refusal('NOMINATION.NOT_IN_THIS_STATE', { status: state.status });
  return state;
}

/** An open nomination on which the actor may decide, or a refusal: neither whom it is about nor who made it does. */
export function decidable(state: Nomination, actor: Actor): KnownNomination {
  const one = standing(state, ['nominated']);
  refuseOwn(actor, [one.employeeId], 'NOMINATION.OWN');
  if (actor.id === one.nominatedBy) throw new Refusal('NOMINATION.NOMINATOR');
  return one;
}

/** Refuses a basis that does not go with who nominates whom, or with the plan that is lacking. */
export function checkBasis(
  { basis, employeeId, plan, overrideEligibility }: NominateParticipant,
  actor: Actor,
): void {
  if ((basis === 'SELF') !== (actor.employeeId === employeeId)) throw new Refusal('NOMINATION.SELF_BASIS');
  if (basis === 'SELF' && overrideEligibility) throw new Refusal('NOMINATION.OWN_OVERRIDE');
  if (basis === 'PLAN' && !plan) throw new Refusal('NOMINATION.PLAN_MISSING');
}
