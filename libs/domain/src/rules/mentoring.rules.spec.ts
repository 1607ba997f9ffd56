import { day } from '../kernel/fields.js';
import { rule } from '../learning-record/learning-record.fields.js';
import { mentoringHoursOn, mentoringRules, mostMentees } from './mentoring.rules.js';

describe('the rules about mentoring', () => {
  it('have a name and a version, dates, and say so where they are in doubt', () => {
    expect(rule.safeParse(mentoringRules.id).success).toBe(true);
    for (const { from, until, verified, note, most } of mentoringRules.limits) {
      for (const date of [from, until ?? from]) expect(day.safeParse(date).success).toBe(true);
      expect(verified || note !== undefined).toBe(true);
      expect(most).toBeGreaterThan(0);
    }
  });

  it('set one limit on a day: the later of two, and none where none holds', () => {
    expect(mentoringHoursOn('2026-06-01')).toMatchObject({ jp: 2, verified: false });
    expect(mentoringHoursOn('2017-12-31')).toBeUndefined();
    expect(mostMentees('2026-06-01')).toBe(5);
    const [limit] = mentoringRules.limits;
    const limits = [
      { ...limit!, from: '2020-01-01', until: '2026-05-31' },
      { ...limit!, from: '2026-03-01', until: '2026-12-31', most: 3 },
    ];
    const on = (date: string) => mostMentees(date, { limits });
    expect([
      on('2019-12-31'),
      on('2026-02-28'),
      on('2026-03-01'),
      on('2026-12-31'),
      on('2027-01-01'),
    ]).toEqual([...[undefined, 5, 3, 3, undefined]]);
  });
});
