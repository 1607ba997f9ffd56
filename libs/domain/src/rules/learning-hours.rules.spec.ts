import { EMPLOYEE_KINDS } from '../employee/employee.vocabulary.js';
import { day } from '../kernel/fields.js';
import { rule } from '../learning-record/learning-record.fields.js';
import { learningHoursRules } from './learning-hours.rules.js';

const { id, hours, forms } = learningHoursRules;
const years = Array.from({ length: 60 }, (_, index) => 2000 + index);
const holding = (kind: (typeof EMPLOYEE_KINDS)[number], year: number) =>
  hours.filter(
    ({ kinds, from, until = '9999-12-31' }) =>
      kinds.includes(kind) && from <= `${year}-01-01` && until >= `${year}-01-01`,
  );

describe('the rules about lesson hours', () => {
  it('have a name and a version', () => expect(rule.safeParse(id).success).toBe(true));

  it('give one answer at most for each kind of civil servant, year and bound', () => {
    for (const kind of EMPLOYEE_KINDS)
      for (const year of years) {
        const bounds = holding(kind, year).map(({ bound }) => bound);
        expect([kind, year, bounds]).toEqual([kind, year, [...new Set(bounds)]]);
      }
  });

  it('are cited, dated, and say so where they are in doubt', () => {
    for (const { source, from, until, verified, note } of [...hours, forms]) {
      expect(source).toMatch(/\d+\/20\d\d/);
      for (const date of [from, until ?? from]) expect(day.safeParse(date).success).toBe(true);
      expect(verified || note !== undefined).toBe(true);
    }
  });

  it('set 20 JP a year to a PNS from the first whole year on, and no target to a PPPK', () => {
    const in2026 = (kind: 'PNS' | 'PPPK') => holding(kind, 2026).map(({ bound, jp }) => [bound, jp]);
    expect(in2026('PNS')).toEqual([['AT_LEAST', 20]]);
    expect(in2026('PPPK')).toEqual([['AT_MOST', 24]]);
    expect(holding('PNS', 2017)).toEqual([]);
  });

  it('have twelve classical and thirteen non-classical forms', () => {
    const classes = Object.values(forms.classes);
    expect(classes.filter((one) => one === 'CLASSICAL')).toHaveLength(12);
    expect(classes.filter((one) => one === 'NON_CLASSICAL')).toHaveLength(13);
  });
});
