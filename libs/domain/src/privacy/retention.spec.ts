import fc from 'fast-check';
import type { Employee } from '../employee/employee.state.js';
import { Refusal } from '../kernel/refusal.js';
import { retentionRules } from '../rules/retention.rules.js';
import { ERASURE_BASES } from './privacy.vocabulary.js';
import { keptOf, refuseKept } from './retention.js';

const known = {
  id: crypto.randomUUID(),
  kind: 'PNS' as const,
  assessments: new Map(),
  qualifications: new Map(),
  disciplineStatuses: new Set<string>(),
  talents: new Map(),
};
const serving: Employee = { ...known, status: 'active', since: '2010-01-01' };
const left = (since: string): Employee => ({ ...known, status: 'left', since });
const summary = (employee: Employee, on: string) =>
  keptOf(employee, on).map(({ rule, until }) => [rule.code, until]);

describe('what has to be kept', () => {
  it('is everything on the schedule, without an end, while the employee is in service', () =>
    expect(summary(serving, '2060-01-01')).toEqual(
      retentionRules.duties.map(({ code }) => [code, undefined]),
    ));

  it('is nothing of somebody who never was an employee', () =>
    expect(keptOf({ status: 'unknown' }, '2026-06-01')).toEqual([]));

  it('ends so many years after the employee left, the last day included', () => {
    const gone = left('2020-02-29');
    expect(summary(gone, '2025-02-28')).toContainEqual(['development', '2025-03-01']);
    expect(summary(gone, '2025-03-01')).toContainEqual(['development', '2025-03-01']);
    expect(summary(gone, '2025-03-02')).toEqual([['personnel-file', '2030-03-01']]);
    expect(summary(gone, '2030-03-02')).toEqual([]);
  });

  it('never ends for what is permanent, and begins with the rule', () => {
    const [duty] = retentionRules.duties;
    if (!duty) throw new Error('no duty');
    const rules = {
      ...retentionRules,
      duties: [{ ...duty, fate: 'PERMANENT' as const, until: '2099-12-31' }],
    };
    expect(keptOf(left('2000-01-01'), '2099-12-31', rules)).toEqual([{ rule: rules.duties[0] }]);
    expect(keptOf(left('2000-01-01'), '2100-01-01', rules)).toEqual([]);
    expect(keptOf(left('2000-01-01'), '2016-12-31', rules)).toEqual([]);
  });

  const kept = keptOf(left('2025-01-01'), '2026-06-01');

  it('is not erased on a basis that it goes before, and the latest duty is told', () => {
    const refused = (
      basis: (typeof ERASURE_BASES)[number],
      classes: readonly ('identity' | 'free-text')[],
    ) => {
      try {
        refuseKept(kept, { basis }, classes);
        return undefined;
      } catch (error) {
        return error instanceof Refusal ? [error.code, error.facts] : error;
      }
    };
    const file = { class: 'identity', rule: 'personnel-file', article: 'Peraturan ANRI 22/2017' };
    expect(refused('SUBJECT_REQUEST', ['free-text', 'identity'])).toEqual([
      'PRIVACY.RETAINED',
      { ...file, until: '2035-01-01' },
    ]);
    expect(ERASURE_BASES.filter((basis) => refused(basis, ['free-text']) === undefined)).toEqual([
      'UNLAWFUL_PROCESSING',
      'WRONG_PERSON',
    ]);
  });

  it('leaves the classes that no duty names', () => {
    const others = kept.filter(({ rule }) => rule.class !== 'sensitive');
    for (const basis of ERASURE_BASES) refuseKept(others, { basis }, ['sensitive']);
  });

  it('never grows as time goes by', () => {
    const day = fc
      .date({ min: new Date('2018-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, (since, one, other) => {
        const [before, after] = [one, other].sort();
        const codes = (on = '') => keptOf(left(since), on).map(({ rule }) => rule.code);
        expect(codes(before)).toEqual(expect.arrayContaining(codes(after)));
      }),
    );
  });
});
