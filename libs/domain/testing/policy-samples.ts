import { developmentPolicy } from '../src/development-policy/policy.js';
import { DevelopmentPolicyEnacted } from '../src/development-policy/policy.events.js';
import { uuid } from './ids.js';
import { of, type Sample } from './sample.js';

export const policyId = uuid(0xb0);

/** What a policy says that is in force from 2025 to 2029. */
export const policyText = {
  title: { id: 'Pembinaan ASN', en: 'Development of civil servants' },
  ...{ from: '2025-01-01', until: '2029-12-31', legalBasis: 'UU 20/2023' },
  objectives: [{ id: 'Paling sedikit 20 JP setahun', en: 'At least 20 hours a year' }],
};
export const policyEnacted = DevelopmentPolicyEnacted({ policyId, number: 'Perwali 12/2025', ...policyText });

const reason = 'Penyesuaian peraturan';

/** One sample of every command to a policy of development, with every optional field. */
export const policySamples: readonly Sample[] = [
  of(developmentPolicy, [])('EnactDevelopmentPolicy', { number: 'Perwali 12/2025', ...policyText }),
  of(developmentPolicy, [policyEnacted])('AmendDevelopmentPolicy', {
    ...{ ...policyText, until: '2030-12-31', amendedBy: 'Perwali 3/2026', reason },
  }),
  of(developmentPolicy, [policyEnacted])('RepealDevelopmentPolicy', { repealedOn: '2027-01-01', reason }),
];
