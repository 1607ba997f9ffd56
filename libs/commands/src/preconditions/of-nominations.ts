import {
  AcceptNomination,
  developmentPlan,
  employee,
  type KnownProgramme,
  NominateParticipant,
  nomination,
  nominationIdOf,
  programme,
  Refusal,
  SettlePlace,
  waitingList,
  WithdrawNomination,
} from '@jejak/domain';
import type { LoadState } from '../load-state.js';
import { checkEligible } from './eligible.js';
import { inService } from './registered.js';
import { checkTalent } from './talent.js';
import { when } from './when.js';

/** Nominated are people in service, for programmes that have not begun; seats are given as the programme counts them. */
export const ofNominations = [
  when(NominateParticipant, async (command, id, load, now) => {
    const { programmeId, employeeId, basis, overrideEligibility } = command;
    if (id !== nominationIdOf(programmeId, employeeId))
      throw new Error('a nomination goes into the stream of its programme and employee');
    const person = await inService(employeeId, load);
    const run = await openProgramme(programmeId, load);
    if (run.roster.has(employeeId)) throw new Refusal('PROGRAMME.ALREADY_ENROLLED', { employeeId });
    await checkEligible(run, person, overrideEligibility, load, now);
    checkTalent(basis, person);
    await checkPlan(command, load);
  }),
  when(AcceptNomination, async ({ programmeId, employeeId }, _, load) => {
    await inService(employeeId, load);
    await openProgramme(programmeId, load);
  }),
  when(WithdrawNomination, async ({ programmeId, employeeId }, _, load) => {
    const run = await load(programme, programmeId);
    if (run.status !== 'unknown' && run.roster.has(employeeId)) throw new Refusal('NOMINATION.SEATED');
  }),
  when(SettlePlace, async ({ employeeId, attempt }, programmeId, load) => {
    const run = await load(programme, programmeId);
    const person = await load(employee, employeeId);
    const open = run.status === 'scheduled' && !run.roster.has(employeeId);
    const serves = person.status !== 'left' && person.status !== 'unknown';
    if (open && serves && (await isAccepted(programmeId, employeeId, attempt, load)))
      throw new Refusal('WAITING.STILL_WAITS');
  }),
];

/**
 * The policy enrols only whoever is first on the waiting list while their nomination stands: so a reaction that comes again
 * after a crash gives no seat a second time. Who is enrolled and withdrawn by hand, while the policy has yet to carry out an
 * offer to them, may be enrolled once more; the trail shows it.
 *
 * @throws Refusal WAITING.NOT_THEIR_TURN
 */
export async function checkTurn(programmeId: string, employeeId: string, load: LoadState): Promise<void> {
  const [first] = (await load(waitingList, programmeId)).places;
  if (first?.[0] !== employeeId || !(await isAccepted(programmeId, employeeId, first[1].attempt, load)))
    throw new Refusal('WAITING.NOT_THEIR_TURN');
}

/** Whether this very nomination stands accepted. */
async function isAccepted(
  programmeId: string,
  employeeId: string,
  attempt: number,
  load: LoadState,
): Promise<boolean> {
  const one = await load(nomination, nominationIdOf(programmeId, employeeId));
  return one.status === 'accepted' && one.attempt === attempt;
}

/** @throws Refusal PROGRAMME.UNKNOWN, PROGRAMME.NOT_OPEN, PROGRAMME.CLOSED */
async function openProgramme(programmeId: string, load: LoadState): Promise<KnownProgramme> {
  const run = await load(programme, programmeId);
  if (run.status === 'unknown') throw new Refusal('PROGRAMME.UNKNOWN', { programmeId });
  if (run.status === 'running') throw new Refusal('PROGRAMME.NOT_OPEN', { status: run.status });
  if (run.status !== 'scheduled') throw new Refusal('PROGRAMME.CLOSED', { status: run.status });
  return run;
}

/** The plan that is named is approved, has the item, and is nobody else's own. @throws Refusal */
async function checkPlan({ plan: link, employeeId }: NominateParticipant, load: LoadState): Promise<void> {
  if (!link) return;
  const { planId, itemId } = link;
  const plan = await load(developmentPlan, planId);
  if (plan.status === 'unknown') throw new Refusal('PLAN.UNKNOWN', { planId });
  if (plan.status !== 'approved') throw new Refusal('PLAN.NOT_APPROVED', { planId, status: plan.status });
  if (!plan.items.has(itemId)) throw new Refusal('PLAN.ITEM_UNKNOWN', { planId, itemId });
  if (plan.employeeId !== undefined && plan.employeeId !== employeeId)
    throw new Refusal('NOMINATION.PLAN_OF_ANOTHER', { planId });
}
