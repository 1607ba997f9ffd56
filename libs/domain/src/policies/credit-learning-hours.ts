import { policy, type Policy } from '../kernel/policy.js';
import { CreditLearningHours } from '../learning-record/learning-record.commands.js';
import { learningRecord } from '../learning-record/learning-record.js';
import { ProgrammeCompleted } from '../programme/programme.events.js';
import type { Outcome } from '../programme/programme.vocabulary.js';

const EARNS: ReadonlySet<Outcome> = new Set(['PASSED', 'ATTENDED']);

/**
 * A completed programme → its lesson hours for each participant who passed or attended, in the year in which it
 * ended. Rule `programme-hours/1`: the hours that the programme itself realised, none converted.
 */
export const creditLearningHours: Policy = policy('credit-learning-hours', (on) =>
  on.when(ProgrammeCompleted, ({ data: { programmeId, form, endedOn, realisedJp, participants } }) => {
    if (realisedJp === 0) return [];
    return participants
      .filter(({ outcome }) => EARNS.has(outcome))
      .map(({ employeeId }) => ({
        aggregate: learningRecord,
        id: employeeId,
        command: Object.assign(new CreditLearningHours(), {
          programmeId,
          jp: realisedJp,
          year: Number(endedOn.slice(0, 4)),
          form,
          rule: 'programme-hours/1',
        }),
      }));
  }),
);
