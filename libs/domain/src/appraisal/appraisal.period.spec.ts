import { ani, budi } from '../../testing/samples.js';
import { id } from '../kernel/fields.js';
import { period } from './appraisal.fields.js';
import { appraisalIdOf, firstDayOf, lastDayOf } from './appraisal.period.js';

describe('a period', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q2', '2026-04-01', '2026-06-30'],
    ['2026-Q3', '2026-07-01', '2026-09-30'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
  ])('%s goes from %s to %s', (of, first, last) => {
    expect(period.safeParse(of).success).toBe(true);
    expect([firstDayOf(of), lastDayOf(of)]).toEqual([first, last]);
  });

  it.each(['2026-Q0', '2026-Q5', '2026-q1', '26', '1899', '3000', '2026-01', '2026-Q1 ', '', '2026-S1'])(
    'is not %j',
    (text) => expect(period.safeParse(text).success).toBe(false),
  );

  it('has one appraisal of an employee, under one id', () => {
    expect(appraisalIdOf(ani, '2026')).toBe(appraisalIdOf(ani, '2026'));
    expect(id.safeParse(appraisalIdOf(ani, '2026')).success).toBe(true);
    const all = [ani, budi].flatMap((one) => ['2026', '2026-Q1', '2025'].map((of) => appraisalIdOf(one, of)));
    expect(new Set(all).size).toBe(6);
  });
});
