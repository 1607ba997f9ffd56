import { medanDay, type ReportingView } from '@jejak/projection-engine';

const claimId = { claim_id: 'Opaque id of the claim', employee_id: 'Opaque id of the employee' };

export const reporting: readonly ReportingView[] = [
  {
    name: 'external_learning',
    comment:
      'Claims of learning elsewhere, one row each, as they stand. What it was and who taught is not in it.',
    sql: `
      SELECT claim_id, employee_id, claimant_id, state, form, started_on, ended_on, claimed_jp, jp, claimed_on,
        decided_on, verifier_id, reversed_on,
        coalesce(decided_on, ${medanDay('now()')}) - claimed_on AS age_days,
        EXISTS (
          SELECT FROM {schema}.claim AS other
          WHERE other.evidence_sha256 = claim.evidence_sha256 AND other.claim_id <> claim.claim_id)
          AS evidence_shared, evidence_sha256 IS NULL AS without_evidence
      FROM {schema}.claim`,
    columns: {
      ...claimId,
      claimant_id: 'Account of whoever claimed it',
      state: 'CLAIMED, VERIFIED, ADJUSTED, REJECTED or WITHDRAWN',
      form: 'Form of development (LAN 10/2018)',
      started_on: 'First day of the learning',
      ended_on: 'Last day of the learning; hours count for its year',
      claimed_jp: 'Lesson hours that were claimed',
      jp: 'Lesson hours that it counts for, none where it was rejected; null while nobody decided',
      claimed_on: 'Day in Medan on which it was claimed',
      decided_on: 'Day in Medan on which it was decided; null while nobody did',
      verifier_id: 'Account of whoever decided; null while nobody did',
      reversed_on: 'Day in Medan on which its hours were taken back; null where they were not',
      age_days: 'Days from the claim to the decision; to today while nobody decided',
      evidence_shared: 'Whether the same file is the evidence of another claim, of anybody: to be looked at',
      without_evidence: 'Whether no file was kept that shows it; why is told to the API only',
    },
  },
  {
    schema: 'serving',
    name: 'external_learning_texts',
    comment:
      'What is personal in claims of learning elsewhere. For the API only: analysts have no right to it.',
    sql: `
      SELECT claim_id, claim_text.employee_id, title, provider, evidence_name, text_state, certificate_number,
        number_state, reason, reason_state, evidence_sha256, without_evidence
      FROM {schema}.claim_text JOIN {schema}.claim USING (claim_id)`,
    columns: {
      ...claimId,
      title: 'What was learned',
      provider: 'Who taught',
      evidence_name: 'Name of the file that shows it',
      text_state:
        'Of these three and without_evidence: value; erased: the employee was erased; lost: the key is gone although nobody was erased',
      certificate_number: 'Number of the provider’s certificate',
      number_state: 'As text_state; null where there is no number',
      reason: 'Why it was decided so, or taken back',
      reason_state: 'As text_state; null while nobody decided',
      evidence_sha256: 'Digest of that file; null where none was kept',
      without_evidence: 'Why none was kept, and what shows it instead',
    },
  },
];
