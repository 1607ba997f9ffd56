import { given } from '../../testing/given.js';
import { policyEnacted, policyId, policyText } from '../../testing/policy-samples.js';
import * as events from './policy.events.js';
import { developmentPolicy } from './policy.js';
import { inForceIn, type KnownDevelopmentPolicy } from './policy.state.js';

const number = 'Perwali 12/2025';
const reason = 'Penyesuaian peraturan';
const amendment = { ...policyText, until: '2030-12-31', amendedBy: 'Perwali 3/2026' };
const repealed = events.DevelopmentPolicyRepealed({ policyId, repealedOn: '2027-01-01' });

describe('policy of development', () => {
  it('is recorded once', () => {
    given(developmentPolicy, [], { id: policyId })
      .when('EnactDevelopmentPolicy', { number, ...policyText })
      .then([policyEnacted]);
    given(developmentPolicy, [policyEnacted])
      .when('EnactDevelopmentPolicy', { number, ...policyText })
      .refuses('DEVELOPMENTPOLICY.EXISTS');
  });

  it('does not end before it begins; it may hold for a day, and until it is repealed', () => {
    const enact = (until?: string) =>
      given(developmentPolicy, []).when('EnactDevelopmentPolicy', { number, ...policyText, until });
    enact('2024-12-31').refuses('DEVELOPMENTPOLICY.ENDS_BEFORE_IT_BEGINS');
    for (const until of ['2025-01-01', undefined])
      enact(until).thenLike([{ type: 'DevelopmentPolicyEnacted', data: { from: '2025-01-01' } }]);
  });

  it('is amended by an act, and says then what that act says', () => {
    const { when } = given(developmentPolicy, [policyEnacted]);
    const amended = events.DevelopmentPolicyAmended({ policyId, ...amendment });
    when('AmendDevelopmentPolicy', { ...amendment, reason }).then([amended]);
    expect(given(developmentPolicy, [policyEnacted, amended]).state).toMatchObject({
      ...{ status: 'enacted', number, until: '2030-12-31', amendments: 1 },
    });
    const as = (change: object) => when('AmendDevelopmentPolicy', { ...amendment, ...change, reason });
    as({ until: '2029-12-31' }).refuses('DEVELOPMENTPOLICY.CHANGES_NOTHING');
    as({ until: '2024-12-31' }).refuses('DEVELOPMENTPOLICY.ENDS_BEFORE_IT_BEGINS');
  });

  it('is repealed while it is in force, and does not change after that', () => {
    const { when } = given(developmentPolicy, [policyEnacted]);
    when('RepealDevelopmentPolicy', { repealedOn: '2027-01-01', reason }).then([repealed]);
    for (const repealedOn of ['2025-01-01', '2030-01-01'])
      when('RepealDevelopmentPolicy', { repealedOn, reason }).refuses(
        'DEVELOPMENTPOLICY.REPEAL_OUTSIDE_PERIOD',
        { from: '2025-01-01', until: '2029-12-31' },
      );
    const after = given(developmentPolicy, [policyEnacted, repealed]).when;
    after('AmendDevelopmentPolicy', { ...amendment, reason }).refuses('DEVELOPMENTPOLICY.REPEALED');
    after('RepealDevelopmentPolicy', { repealedOn: '2027-02-01', reason }).refuses(
      'DEVELOPMENTPOLICY.REPEALED',
    );
  });

  it('may be repealed on any day where it has no last one', () => {
    const endless = events.DevelopmentPolicyEnacted({ ...policyEnacted.data, until: undefined });
    given(developmentPolicy, [endless])
      .when('RepealDevelopmentPolicy', { repealedOn: '2099-01-01', reason })
      .thenLike([{ type: 'DevelopmentPolicyRepealed', data: {} }]);
  });

  it('is there before it changes', () => {
    const { when } = given(developmentPolicy, []);
    when('AmendDevelopmentPolicy', { ...amendment, reason }).refuses('DEVELOPMENTPOLICY.UNKNOWN');
    when('RepealDevelopmentPolicy', { repealedOn: '2027-01-01', reason }).refuses(
      'DEVELOPMENTPOLICY.UNKNOWN',
    );
  });
});

describe('a policy is in force in a year', () => {
  const policy: KnownDevelopmentPolicy = {
    ...{ status: 'enacted', id: policyId, number, amendments: 0, ...policyText },
    ...{ from: '2025-07-01', until: '2027-06-30' },
  };

  it.each([
    [2024, {}, false],
    [2025, {}, true],
    [2027, {}, true],
    [2028, {}, false],
    [2028, { until: undefined }, true],
    [2025, { from: '2025-12-31' }, true],
    [2025, { from: '2026-01-01' }, false],
    [2027, { until: '2027-01-01' }, true],
    [2027, { until: '2026-12-31' }, false],
    [2026, { repealedOn: '2026-01-01' }, false],
    [2026, { repealedOn: '2026-01-02' }, true],
    [2027, { repealedOn: '2026-12-01' }, false],
  ] as const)('%i, of one with %j: %s', (year, change, expected) =>
    expect(inForceIn({ ...policy, ...change }, year)).toBe(expected),
  );
});
