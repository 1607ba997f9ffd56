import {
  AssignFacilitator,
  employee,
  EnrolParticipant,
  OpenEvaluation,
  programme,
  Refusal,
} from '@jejak/domain';
import { inService } from './registered.js';
import { when } from './when.js';

/** Who is enrolled or teaches as an employee is in service; what is evaluated has begun. */
export const ofProgrammes = [
  when(EnrolParticipant, async ({ employeeId }, _, load) => {
    await inService(employeeId, load);
  }),
  when(AssignFacilitator, async ({ facilitatorId, outsider }, _, load) => {
    if (facilitatorId === undefined) return;
    if (!outsider) await inService(facilitatorId, load);
    else if ((await load(employee, facilitatorId)).status !== 'unknown')
      throw new Refusal('PROGRAMME.OUTSIDER_IS_EMPLOYEE', { facilitatorId });
  }),
  when(OpenEvaluation, async ({ programmeId }, _, load) => {
    const { status } = await load(programme, programmeId);
    if (status === 'unknown') throw new Refusal('PROGRAMME.UNKNOWN', { programmeId });
    if (status === 'scheduled' || status === 'cancelled')
      throw new Refusal('PROGRAMME.NOT_EVALUABLE', { status });
  }),
];
