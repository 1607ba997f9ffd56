import { ani, registered } from '../../testing/samples.js';
import { EmployeeRegistered } from '../employee/employee.events.js';
import type { EmployeeKind } from '../employee/employee.vocabulary.js';
import { RaiseFollowUp } from '../follow-up/follow-up.commands.js';
import { followUp } from '../follow-up/follow-up.js';
import { daysAfter } from '../kernel/medan.js';
import { newcomerRule, onboardingRules } from '../rules/onboarding.rules.js';
import { onboardNewcomers } from './onboard-newcomers.js';

const reactions = (kind: EmployeeKind, recordedAt: string, effectiveDate = '2026-03-01') =>
  onboardNewcomers.on.get('EmployeeRegistered')!(
    EmployeeRegistered({ ...registered.data, kind, effectiveDate }),
    new Date(recordedAt),
  );
const soon = '2026-03-10T08:00:00+07:00';

describe('policy onboard-newcomers', () => {
  it('asks that a mentor be found for whoever is new, by a day, and chooses nobody', () => {
    const [reaction, ...others] = reactions('CPNS', soon);
    expect(others).toEqual([]);
    expect(reaction?.aggregate).toBe(followUp);
    expect(reaction?.command).toBeInstanceOf(RaiseFollowUp);
    expect({ ...reaction?.command }).toEqual({
      ...{ kind: 'ASSISTANCE', source: { kind: 'REGISTRATION', id: ani }, employeeId: ani },
      ...{ ruleId: 'onboarding-mentor/1', seeToBy: '2026-03-31' },
    });
  });

  it.each<[EmployeeKind, number]>([
    ['CPNS', 1],
    ['PPPK', 1],
    ['PPPK_PARUH_WAKTU', 1],
    ['PNS', 0],
  ])('makes of a registration as %s this many follow-ups: %d', (kind, count) =>
    expect(reactions(kind, soon)).toHaveLength(count),
  );

  it('leaves who was registered more than 90 days after the first day: that is history', () => {
    // the day in Medan counts: 90 days after 1 March is 30 May
    expect(reactions('CPNS', '2026-05-30T23:59:59+07:00')).toHaveLength(1);
    expect(reactions('CPNS', '2026-05-31T00:00:00+07:00')).toEqual([]);
    expect(reactions('CPNS', '2026-02-01T08:00:00+07:00')).toHaveLength(1);
    expect(reactions('CPNS', '2026-03-10T08:00:00+07:00', '2009-03-01')).toEqual([]);
  });

  it('makes one follow-up of a registration, however often it is delivered', () => {
    const [first, again] = [reactions('CPNS', soon), reactions('CPNS', soon)];
    expect(first[0]?.id).toBe(again[0]?.id);
  });

  it('stands by the rule of the first day', () => {
    const [rule] = onboardingRules.newcomers;
    const later = { ...rule!, from: '2026-01-01', mentorWithinDays: 14 };
    const rules = { id: 'onboarding-mentor/2', newcomers: [{ ...rule!, until: '2025-12-31' }, later] };
    expect(newcomerRule('2025-12-31', rules)?.mentorWithinDays).toBe(30);
    expect(newcomerRule('2026-01-01', rules)?.mentorWithinDays).toBe(14);
    expect(newcomerRule('1800-01-01', rules)).toBeUndefined();
  });

  it('counts days over ends of months and years', () => {
    expect(daysAfter('2024-02-28', 1)).toBe('2024-02-29');
    expect(daysAfter('2025-12-31', 1)).toBe('2026-01-01');
    expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28');
  });
});
