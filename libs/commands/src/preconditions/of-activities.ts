import { learningActivityIdOf, programme, RecordLearningActivity, Refusal } from '@jejak/domain';
import { when } from './when.js';

/** Whose learning is recorded has a seat in the run, which was not called off; what a platform tells late still counts. */
export const ofActivities = [
  when(RecordLearningActivity, async ({ programmeId, employeeId }, id, load) => {
    if (id !== learningActivityIdOf(programmeId, employeeId))
      throw new Error('learning activities go into the stream of their programme and employee');
    const run = await load(programme, programmeId);
    if (run.status === 'unknown') throw new Refusal('PROGRAMME.UNKNOWN', { programmeId });
    if (run.status === 'cancelled') throw new Refusal('PROGRAMME.CLOSED', { status: run.status });
    if (!run.roster.has(employeeId))
      throw new Refusal('PROGRAMME.NOT_ENROLLED', { employeeIds: [employeeId] });
  }),
];
