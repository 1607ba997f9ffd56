import { learningStatement, programme, Refusal, TakeStatement } from '@jejak/domain';
import { when } from './when.js';

/**
 * Whose learning a statement tells of has a seat in the run, which was not called off. What a statement voids was taken, of
 * the same participant, and says that something was done.
 */
export const ofStatements = [
  when(TakeStatement, async ({ programmeId, employeeId, voids }, _, load) => {
    if (voids !== undefined) {
      const voided = await load(learningStatement, voids);
      if (
        voided.status === 'unknown' ||
        voided.voids !== undefined ||
        voided.programmeId !== programmeId ||
        voided.employeeId !== employeeId
      )
        throw new Refusal('STATEMENT.VOIDS_UNKNOWN', { statementId: voids });
      return;
    }
    const run = await load(programme, programmeId);
    if (run.status === 'unknown') throw new Refusal('PROGRAMME.UNKNOWN', { programmeId });
    if (run.status === 'cancelled') throw new Refusal('PROGRAMME.CLOSED', { status: run.status });
    if (!run.roster.has(employeeId))
      throw new Refusal('PROGRAMME.NOT_ENROLLED', { employeeIds: [employeeId] });
  }),
];
