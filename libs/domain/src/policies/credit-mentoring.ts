import { policy, type Policy, type Reaction } from '../kernel/policy.js';
import { CreditMentoringHours, ReverseMentoringHours } from '../learning-record/learning-record.commands.js';
import { learningRecord } from '../learning-record/learning-record.js';
import { MentoringSessionConfirmed, MentoringSessionCorrected } from '../mentorship/mentorship.events.js';
import { mentoringHoursOn } from '../rules/mentoring.rules.js';

const toRecord = (id: string, command: object): Reaction => ({ aggregate: learningRecord, id, command });

/**
 * A session of a mentorship that both confirmed → lesson hours for who is mentored, by the rule of its day. A correction takes
 * them back, until both confirm anew.
 */
export const creditMentoring: Policy = policy('credit-mentoring', (on) =>
  on
    .when(MentoringSessionConfirmed, ({ data: { mentorshipId, employeeId, sessionId, heldOn } }) => {
      const rule = heldOn === undefined ? undefined : mentoringHoursOn(heldOn);
      if (heldOn === undefined || !rule) return [];
      const hours = { jp: rule.jp, year: Number(heldOn.slice(0, 4)), rule: rule.code };
      const command = Object.assign(new CreditMentoringHours(), { mentorshipId, sessionId, ...hours });
      return [toRecord(employeeId, command)];
    })
    .when(MentoringSessionCorrected, ({ data: { employeeId, sessionId } }) => [
      toRecord(employeeId, Object.assign(new ReverseMentoringHours(), { sessionId })),
    ]),
);
