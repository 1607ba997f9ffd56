import type { Actor, CommandClass } from '@jejak/domain';
import type { LoadState } from '../load-state.js';
import { ofAccounts } from './of-accounts.js';
import { ofAdjustments } from './of-adjustments.js';
import { ofFollowUps } from './of-follow-ups.js';
import { ofActivities } from './of-activities.js';
import { ofLearning } from './of-learning.js';
import { ofMentoring } from './of-mentoring.js';
import { ofNeeds } from './of-needs.js';
import { ofAppraisals } from './of-appraisals.js';
import { ofNominations } from './of-nominations.js';
import { ofPlans } from './of-plans.js';
import { ofCitizens } from './of-citizens.js';
import { ofPrivacy } from './of-privacy.js';
import { ofProgrammes } from './of-programmes.js';
import { ofStatements } from './of-statements.js';
import { ofUnits } from './of-units.js';
import type { Check } from './when.js';

/**
 * What is asked of *other* aggregates before a command is decided. It is looked up just before the append and not guarded by
 * it: who leaves in that very moment may still be enrolled, and the trail shows in which order.
 */
const preconditions = new Map<CommandClass, Check>([
  ...ofProgrammes,
  ...ofPlans,
  ...ofNominations,
  ...ofAccounts,
  ...ofAdjustments,
  ...ofFollowUps,
  ...ofLearning,
  ...ofActivities,
  ...ofStatements,
  ...ofMentoring,
  ...ofNeeds,
  ...ofAppraisals,
  ...ofPrivacy,
  ...ofUnits,
  ...ofCitizens,
]);

/**
 * @param id of the aggregate to which the command goes
 * @param now when the command was accepted
 * @param by who sends it
 * @throws Refusal if another aggregate does not permit the command
 */
export async function checkPreconditions(
  command: object,
  id: string,
  load: LoadState,
  now: Date,
  by?: Actor,
): Promise<void> {
  await preconditions.get(command.constructor as CommandClass)?.(command, id, load, now, by);
}
