import { NARROWABLE_ROLES, ROLES, UNIT_ROLES } from '@jejak/domain';
import { TRIAL_IMPORTER, trialAccounts, trialUnits } from './trial.js';

const named = (name: string) => trialAccounts.find((one) => one.name === name);

describe('the accounts for trials', () => {
  it('have every role there is, and no name or subject twice', () => {
    expect(new Set(trialAccounts.flatMap(({ roles }) => roles))).toEqual(new Set(ROLES));
    expect(new Set(trialAccounts.map(({ name }) => name)).size).toBe(trialAccounts.length);
    expect(new Set(trialAccounts.map(({ subject }) => subject)).size).toBe(trialAccounts.length);
  });

  it('have a unit only where a role may be held for one, or an employee works in it', () => {
    const forUnits: readonly string[] = [...UNIT_ROLES, ...NARROWABLE_ROLES, 'employee'];
    for (const { roles, unit } of trialAccounts)
      if (unit) expect(forUnits).toEqual(expect.arrayContaining([...roles]));
    for (const { slug } of trialUnits)
      for (const role of forUnits) expect(named(`${role}.${slug}`)?.unit?.slug).toBe(slug);
    for (const role of NARROWABLE_ROLES) expect(named(role)?.unit).toBeUndefined();
    for (const role of UNIT_ROLES) expect(named(role)).toBeUndefined();
  });

  it('are those of employees where they have that role, heads of units among them', () => {
    for (const { roles, unit, isEmployee } of trialAccounts) {
      expect(isEmployee).toBe(roles.includes('employee'));
      if (isEmployee) expect(unit).toBeDefined();
    }
    expect(named('unit-head.marelan')?.roles).toEqual(['unit-head', 'employee']);
  });

  it('have one that may do all that an import does', () => {
    expect(named(TRIAL_IMPORTER)?.roles).toEqual(['programme-officer', 'hr-planner']);
  });
});
