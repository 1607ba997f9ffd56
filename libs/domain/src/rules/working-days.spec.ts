import fc from 'fast-check';
import { day } from '../kernel/fields.js';
import { rule } from '../learning-record/learning-record.fields.js';
import { complaintDeadlines, dueOn } from './complaint-deadlines.rules.js';
import { disclosureRules } from './disclosure.rules.js';
import { holidayRules } from './holidays.rules.js';
import { satisfactionRules } from './satisfaction.rules.js';
import { afterWorkingDays, daysOff, isWorkingDay } from './working-days.js';

describe('working days', () => {
  it.each([
    ['the day itself does not count', '2026-05-04', 1, '2026-05-05'],
    ['from Friday to Monday', '2026-06-05', 1, '2026-06-08'],
    ['from a Saturday as from its Friday', '2026-06-06', 1, '2026-06-08'],
    ['over Nyepi, Idul Fitri and the joint days off', '2026-03-16', 5, '2026-03-30'],
    ['over a holiday on a Sunday: nothing is given back', '2026-05-29', 2, '2026-06-03'],
    ['to a leap day', '2028-02-28', 1, '2028-02-29'],
    ['over a leap day', '2028-02-28', 2, '2028-03-01'],
    ['where there is no leap day', '2027-02-26', 1, '2027-03-01'],
    ['over the end of a year', '2026-12-23', 2, '2026-12-29'],
  ])('%s', (_, from, days, last) => expect(afterWorkingDays(from, days)).toBe(last));

  it('are as many as were asked for, and end with one', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2025-12-01'), max: new Date('2029-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 80 }),
        (start, days) => {
          const from = start.toISOString().slice(0, 10);
          const last = afterWorkingDays(from, days);
          let counted = 0;
          for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(last); at += 86_400_000)
            if (isWorkingDay(new Date(at).toISOString().slice(0, 10))) counted++;
          expect([counted, isWorkingDay(last)]).toEqual([days, true]);
        },
      ),
    ));
});

describe('the rules about complaints, satisfaction and small groups', () => {
  const rules = [complaintDeadlines, satisfactionRules, disclosureRules, ...holidayRules.years];

  it('have a name and a version', () => {
    for (const { id } of [complaintDeadlines, satisfactionRules, disclosureRules, holidayRules])
      expect(rule.safeParse(id).success).toBe(true);
  });

  it('are cited, dated, and say so where they are in doubt', () => {
    for (const { source, from, until, verified, note } of rules) {
      expect(source).toMatch(/20\d\d/);
      for (const date of [from, until ?? from]) expect(day.safeParse(date).success).toBe(true);
      expect(verified || note !== undefined).toBe(true);
    }
  });

  it('name days off of their year, each once', () => {
    for (const { year, national, joint } of holidayRules.years)
      for (const one of [...national, ...joint]) expect([one, one.slice(0, 4)]).toEqual([one, String(year)]);
    expect(new Set(daysOff()).size).toBe(daysOff().length);
    for (const one of daysOff()) expect(day.safeParse(one).success).toBe(true);
  });

  it('give 5, 14 and 60 working days', () =>
    expect(
      (['NORMATIVE', 'NON_SUPERVISORY', 'SUPERVISORY'] as const).map((of) => dueOn('2026-06-29', of)),
    ).toEqual(['2026-07-06', '2026-07-17', '2026-09-23']));

  it('grade from the best to the worst, each index once', () => {
    const bounds = satisfactionRules.grades.map(({ from }) => from);
    expect(bounds).toEqual([...bounds].sort((a, b) => b - a));
    expect(bounds.at(-1)).toBe(25);
    expect(satisfactionRules.elements).toHaveLength(9);
  });
});
