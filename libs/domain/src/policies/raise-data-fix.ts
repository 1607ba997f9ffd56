import { ExceptionConfirmed } from '../exception/exception.events.js';
import { exceptionIdOf } from '../exception/exception.id.js';
import { SEVERITIES, type Severity } from '../exception/exception.vocabulary.js';
import type { FollowUpSubject } from '../follow-up/follow-up.state.js';
import { policy, type Policy, type Reaction } from '../kernel/policy.js';
import { LearningHoursCredited } from '../learning-record/learning-record.events.js';
import { exceptionRules } from '../rules/exceptions.rules.js';
import { raise } from './raise.js';

/** Whether it weighs enough for a follow-up. */
const weighs = (severity: Severity): boolean =>
  SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(exceptionRules.followedUpFrom);

const fix = (exceptionId: string, subject: FollowUpSubject): Reaction =>
  raise({
    ...{ kind: 'DATA_FIX', ruleId: exceptionRules.id },
    ...{ source: { kind: 'DATA_CHECK', id: exceptionId }, subject },
  });

/**
 * An exception in the records → a follow-up to mend the data, once for each: where an event by itself shows it (lesson hours
 * beyond what their form gives), at once; of what only several events show, when somebody confirmed it. Rule `exception`.
 */
export const raiseDataFix: Policy = policy('raise-data-fix', (on) =>
  on
    .when(ExceptionConfirmed, ({ data: { exceptionId, severity, employeeId, programmeId } }) => {
      if (!weighs(severity)) return [];
      if (employeeId !== undefined) return [fix(exceptionId, { employeeId })];
      return programmeId === undefined ? [] : [fix(exceptionId, { programmeId })];
    })
    .when(LearningHoursCredited, ({ data: { employeeId, programmeId, claimId, mentoring, form, jp } }) => {
      const source = programmeId ?? claimId ?? mentoring?.mentorshipId;
      if (source === undefined || jp <= (exceptionRules.mostJp[form] ?? Infinity)) return [];
      if (!weighs(exceptionRules.severities.HOURS_BEYOND)) return [];
      return [fix(exceptionIdOf('HOURS_BEYOND', employeeId, source), { employeeId })];
    }),
);
