import { EmployeeRegistered } from '../employee/employee.events.js';
import { daysAfter, dayInMedan } from '../kernel/medan.js';
import { policy, type Policy } from '../kernel/policy.js';
import { newcomerRule, onboardingRules } from '../rules/onboarding.rules.js';
import { raise } from './raise.js';

/**
 * Somebody new in service is registered (CPNS, PPPK) → a follow-up that a mentor be found for them, with a day by which. Whom,
 * a person decides: the head of the unit sees it on the board, assigns it and proposes the mentorship. Who is registered long
 * after the first day is history that was entered later, and sets off nothing; that is told by the event alone, so that a
 * policy that is new does the same for the facts of last year.
 */
export const onboardNewcomers: Policy = policy('onboard-newcomers', (on) =>
  on.when(EmployeeRegistered, ({ data: { employeeId, kind, effectiveDate } }, recordedAt) => {
    const rule = newcomerRule(effectiveDate);
    if (!rule?.kinds.includes(kind)) return [];
    if (dayInMedan(recordedAt) > daysAfter(effectiveDate, rule.registeredWithinDays)) return [];
    return [
      raise({
        ...{ kind: 'ASSISTANCE', ruleId: onboardingRules.id, subject: { employeeId } },
        source: { kind: 'REGISTRATION', id: employeeId },
        seeToBy: daysAfter(effectiveDate, rule.mentorWithinDays),
      }),
    ];
  }),
);
