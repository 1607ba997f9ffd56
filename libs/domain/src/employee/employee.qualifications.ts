import type { Context } from '../kernel/decider.js';
import { dayInMedan } from '../kernel/medan.js';
import { refuseOwn } from '../kernel/own.js';
import { Personal } from '../kernel/personal.js';
import { Refusal } from '../kernel/refusal.js';
import type { RecordQualification } from './employee.commands.js';
import type { KnownEmployee } from './employee.state.js';

/**
 * What an event says of a qualification of this employee, once it may be recorded.
 *
 * @throws Refusal EMPLOYEE.OWN_QUALIFICATION, EMPLOYEE.QUALIFIED_IN_FUTURE
 */
export function qualificationOf(
  { level, field, year, evidenceSha256 }: RecordQualification,
  { id: employeeId }: KnownEmployee,
  { actor, now }: Context,
) {
  refuseOwn(actor, [employeeId], 'EMPLOYEE.OWN_QUALIFICATION');
  if (String(year) > dayInMedan(now).slice(0, 4)) throw new Refusal('EMPLOYEE.QUALIFIED_IN_FUTURE', { year });
  return {
    ...{ employeeId, level, year },
    field: Personal.maybe(field),
    evidenceSha256: Personal.maybe(evidenceSha256),
  };
}

/** @throws Refusal EMPLOYEE.QUALIFICATION_UNKNOWN */
export function refuseUnknownQualification({ qualifications }: KnownEmployee, qualificationId: string): void {
  if (!qualifications.has(qualificationId))
    throw new Refusal('EMPLOYEE.QUALIFICATION_UNKNOWN', { qualificationId });
}
