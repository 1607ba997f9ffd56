import { policy, type Policy } from '../kernel/policy.js';
import {
  RecordLearningActivity,
  WithdrawLearningActivity,
} from '../learning-activity/learning-activity.commands.js';
import { activityIdOf, learningActivityIdOf } from '../learning-activity/learning-activity.id.js';
import { learningActivity } from '../learning-activity/learning-activity.js';
import { StatementTaken, VoidingStatementTaken } from '../statement/statement.events.js';
import { XAPI } from '../statement/statement.js';

/** Why an activity is taken back whose statement was voided. */
const VOIDED = 'Pernyataan xAPI dibatalkan oleh platform (voided).';

/**
 * A statement was taken → what it says is recorded among the activities of the participant, or taken back: by the commands
 * that every other platform makes.
 */
export const carryStatements: Policy = policy('carry-statements', (on) =>
  on
    .when(StatementTaken, ({ data: { statementId, programmeId, employeeId, line } }) => [
      {
        ...{ aggregate: learningActivity, id: learningActivityIdOf(programmeId, employeeId) },
        command: Object.assign(new RecordLearningActivity(), {
          ...{ programmeId, employeeId, activities: [{ ...line, sourceId: statementId }] },
        }),
      },
    ])
    .when(VoidingStatementTaken, ({ data: { programmeId, employeeId, voids } }) => [
      {
        ...{ aggregate: learningActivity, id: learningActivityIdOf(programmeId, employeeId) },
        command: Object.assign(new WithdrawLearningActivity(), {
          ...{ programmeId, employeeId, activityId: activityIdOf(XAPI, voids), reason: VOIDED },
        }),
      },
    ]),
);
