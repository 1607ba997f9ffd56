import { policies } from '@jejak/domain';
import { SettingsError } from '@jejak/runtime';
import { switchedPolicies } from './switched-policies.js';

const names = ({ policies: some }: ReturnType<typeof switchedPolicies>) => some.map(({ name }) => name);

it('runs all policies but those that are switched off', () => {
  expect(switchedPolicies([], true)).toEqual({ policies, off: [] });
  const switched = switchedPolicies(['raise-remedial', 'raise-again'], true);
  expect(switched.off).toEqual(['raise-remedial', 'raise-again']);
  expect(names(switched)).toEqual(
    policies.map(({ name }) => name).filter((name) => !['raise-remedial', 'raise-again'].includes(name)),
  );
});

it('does not start with the name of a policy that there is not', () => {
  expect(() => switchedPolicies(['raise-remedials'])).toThrow(SettingsError);
  expect(() => switchedPolicies(['raise-remedials'])).toThrow(/raise-remedials. Policies: .*raise-remedial/);
});

it('queues for SIASN only where the installation says so, and not where that is switched off', () => {
  expect(switchedPolicies().off).toEqual(['queue-submissions']);
  expect(names(switchedPolicies())).not.toContain('queue-submissions');
  expect(names(switchedPolicies([], true))).toContain('queue-submissions');
  expect(switchedPolicies(['queue-submissions'], true).off).toEqual(['queue-submissions']);
  expect(switchedPolicies(['queue-submissions']).off).toEqual(['queue-submissions']);
});
