import type { Context } from '../kernel/decider.js';
import { refuseOwn } from '../kernel/own.js';
import { Personal } from '../kernel/personal.js';
import { Refusal } from '../kernel/refusal.js';
import type { RecordDisciplineStatus } from './employee.commands.js';
import type { KnownEmployee } from './employee.state.js';

/**
 * What an event says of a disciplinary status of this employee, once it may be recorded. Refusals tell nothing of it.
 *
 * @throws Refusal EMPLOYEE.OWN_DISCIPLINE, EMPLOYEE.LETTER_REQUIRED, EMPLOYEE.DISCIPLINE_ENDS_FIRST
 */
export function disciplineOf(
  { severity, from, to, letterNumber }: RecordDisciplineStatus,
  { id: employeeId }: KnownEmployee,
  { actor }: Context,
) {
  refuseOwn(actor, [employeeId], 'EMPLOYEE.OWN_DISCIPLINE');
  if (severity !== 'NONE' && letterNumber === undefined) throw new Refusal('EMPLOYEE.LETTER_REQUIRED');
  if (to !== undefined && to < from) throw new Refusal('EMPLOYEE.DISCIPLINE_ENDS_FIRST');
  return {
    employeeId,
    severity: Personal.of<string>(severity),
    from: Personal.of(from),
    to: Personal.maybe(to),
    letterNumber: Personal.maybe(letterNumber),
  };
}

/** @throws Refusal EMPLOYEE.DISCIPLINE_UNKNOWN */
export function refuseUnknownStatus({ disciplineStatuses }: KnownEmployee, statusId: string): void {
  if (!disciplineStatuses.has(statusId)) throw new Refusal('EMPLOYEE.DISCIPLINE_UNKNOWN', { statusId });
}
