import { trainingCells, type TrainingStands } from '@jejak/imports';
import { nipOf, sheetSource } from './sheet-source.js';

const stands = (states: string): string => `
  SELECT * FROM (
    SELECT claim_id, claim.employee_id AS "employeeId", ${nipOf('claim.employee_id')} AS nip, title, provider, form,
      started_on::text AS "startedOn", ended_on::text AS "endedOn", coalesce(jp, claimed_jp)::float8 AS jp,
      certificate_number AS "certificateNumber", evidence_name AS "evidenceName", evidence_sha256 AS "evidenceSha256",
      said.without_evidence AS "withoutEvidence"
    FROM reporting.external_learning AS claim JOIN serving.external_learning_texts AS said USING (claim_id)
    WHERE state IN (${states}) AND reversed_on IS NULL) AS training
  ORDER BY nip COLLATE "C", "endedOn", "startedOn", title COLLATE "C", provider COLLATE "C", "evidenceSha256" COLLATE "C",
    claim_id`;

const source = (kind: string, states: string) =>
  sheetSource<TrainingStands & { readonly employeeId: string }>({
    ...{ kind, sql: stands(states), holds: ['identity', 'free-text'] },
    cells: trainingCells,
    employeeId: ({ employeeId }) => employeeId,
  });

/** What employees learned elsewhere and that counts, or waits for a decision. */
export const trainingSheet = source('training', `'CLAIMED', 'VERIFIED', 'ADJUSTED'`);

/** What of it somebody accepted; where hours were adjusted, with those that count. */
export const verificationsSheet = source('training-verifications', `'VERIFIED', 'ADJUSTED'`);
