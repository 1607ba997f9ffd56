import {
  asActor,
  AssignFacilitator,
  CloseProgramme,
  employee,
  enrolAccepted,
  EnrolParticipant,
  evaluation,
  evaluationRegister,
  OpenEvaluation,
  openEvaluations,
  programme,
  Refusal,
} from '@jejak/domain';
import { checkEligible } from './eligible.js';
import { checkTalent } from './talent.js';
import { checkTurn } from './of-nominations.js';
import { inService } from './registered.js';
import { when } from './when.js';

/**
 * Who is enrolled or teaches as an employee is in service, and by the policy in turn; what is evaluated has begun, and by the
 * policy only on levels that nobody opened; what is closed with an evaluation has one.
 */
export const ofProgrammes = [
  when(EnrolParticipant, async (command, programmeId, load, now, by) => {
    const { employeeId, basis, overrideEligibility } = command;
    const person = await inService(employeeId, load);
    // for whom the run is was looked at when they were nominated, and another person accepted
    if (by?.id === asActor(enrolAccepted).id) return checkTurn(programmeId, employeeId, load);
    await checkEligible(await load(programme, programmeId), person, overrideEligibility, load, now);
    checkTalent(basis, person);
  }),
  when(AssignFacilitator, async ({ facilitatorId, outsider }, _, load) => {
    if (facilitatorId === undefined) return;
    if (!outsider) await inService(facilitatorId, load);
    else if ((await load(employee, facilitatorId)).status !== 'unknown')
      throw new Refusal('PROGRAMME.OUTSIDER_IS_EMPLOYEE', { facilitatorId });
  }),
  when(CloseProgramme, async ({ evaluationId }, programmeId, load) => {
    if (evaluationId === undefined) return;
    const found = await load(evaluation, evaluationId);
    const says = found.status === 'concluded' && found.verdict !== 'INSUFFICIENT_DATA';
    if (!says || found.programmeId !== programmeId)
      throw new Refusal('PROGRAMME.NOT_EVALUATED', { evaluationId });
  }),
  when(OpenEvaluation, async ({ programmeId, level }, _, load, __, by) => {
    const { status } = await load(programme, programmeId);
    if (status === 'unknown') throw new Refusal('PROGRAMME.UNKNOWN', { programmeId });
    if (status === 'scheduled' || status === 'cancelled')
      throw new Refusal('PROGRAMME.NOT_EVALUABLE', { status });
    if (by?.id !== asActor(openEvaluations).id) return;
    const { evaluations } = await load(evaluationRegister, programmeId);
    for (const [evaluationId, opened] of evaluations)
      if (opened === level) throw new Refusal('EVALUATION.LEVEL_OPENED', { evaluationId });
  }),
];
