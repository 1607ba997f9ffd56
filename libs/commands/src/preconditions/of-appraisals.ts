import { appraisalIdOf, employee, firstDayOf, RateAppraisal, Refusal } from '@jejak/domain';
import { when } from './when.js';

/** Who is rated was in service in the period, and is so in the one stream that there is for both. */
export const ofAppraisals = [
  when(RateAppraisal, async ({ employeeId, period }, id, load) => {
    if (id !== appraisalIdOf(employeeId, period))
      throw new Error('an appraisal goes into the stream of its employee and period');
    const state = await load(employee, employeeId);
    if (state.status === 'unknown') throw new Refusal('EMPLOYEE.UNKNOWN', { employeeId });
    if (state.status === 'left' && state.since <= firstDayOf(period))
      throw new Refusal('EMPLOYEE.LEFT', { employeeId });
  }),
];
