import { randomUUID } from 'node:crypto';
import {
  appraisalIdOf,
  EmployeePlacementChanged,
  EmployeeRegistered,
  fold,
  RateAppraisal,
  type AnyDecider,
  type DomainEvent,
} from '@jejak/domain';
import { checkPreconditions } from './index.js';

const employeeId = randomUUID();
const registered = EmployeeRegistered({
  ...{ employeeId, kind: 'PNS', unitId: randomUUID(), positionId: randomUUID() },
  ...{ positionClass: 'PELAKSANA', effectiveDate: '2005-01-01' },
});
const leftOn = (effectiveDate: string) =>
  EmployeePlacementChanged({ employeeId, kind: 'RETIREMENT', effectiveDate });

const check = (facts: readonly DomainEvent[], period: string, id = appraisalIdOf(employeeId, period)) =>
  checkPreconditions(
    Object.assign(new RateAppraisal(), { employeeId, period }),
    id,
    <State>(decider: AnyDecider<State>) => Promise.resolve(fold(decider, facts)),
    new Date('2026-06-01T08:00:00+07:00'),
  );

describe('a rating', () => {
  it('is of somebody in the register', async () => {
    await check([registered], '2026-Q1');
    await expect(check([], '2026-Q1')).rejects.toMatchObject({ code: 'EMPLOYEE.UNKNOWN' });
  });

  it.each([
    ['2026-Q1', '2026-01-01', false],
    ['2026-Q1', '2026-01-02', true],
    ['2026-Q1', '2026-05-01', true],
    ['2026', '2025-07-01', false],
  ])('for %s of somebody who left on %s may be: %s', async (period, day, may) => {
    const checked = check([registered, leftOn(day)], period);
    if (may) await checked;
    else await expect(checked).rejects.toMatchObject({ code: 'EMPLOYEE.LEFT' });
  });

  it('goes into no other stream than that of its employee and period', () =>
    expect(check([registered], '2026-Q1', appraisalIdOf(employeeId, '2026'))).rejects.toThrow('stream'));
});
