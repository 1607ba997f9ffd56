import type { PersonalClass, Shown } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import type { ExternalLearning, ExternalLearningOfEmployee, ListedClaim, TextState } from './claim.dto.js';
import { columns } from './queries.js';

type State = Shown<string>['state'];

interface Texts {
  title: string | null;
  provider: string | null;
  evidenceName: string | null;
  whyWithout: string | null;
  textState: State;
  certificateNumber: string | null;
  numberState: State | null;
  reason: string | null;
  reasonState: State | null;
}

/**
 * What an employee learned elsewhere, the latest claim first; undefined if nobody claimed anything.
 *
 * @param masked classes of personal fields that are not shown
 */
export async function externalLearningOf(
  reader: ReportingReader,
  employeeId: string,
  masked: readonly PersonalClass[],
): Promise<ExternalLearningOfEmployee | undefined> {
  const rows = await reader.query<ListedClaim & Texts>(
    `SELECT ${columns}, title, provider, evidence_name AS "evidenceName",
       said.without_evidence AS "whyWithout", text_state AS "textState",
       certificate_number AS "certificateNumber", number_state AS "numberState", reason, reason_state AS "reasonState"
     FROM reporting.external_learning AS claim JOIN serving.external_learning_texts AS said USING (claim_id)
     WHERE claim.employee_id = $1::uuid ORDER BY claimed_on DESC, claim_id DESC`,
    [employeeId],
  );
  if (rows.length === 0) return undefined;
  return { employeeId, claims: rows.map((row) => inFull(row, masked)) };
}

function inFull(
  {
    title,
    provider,
    evidenceName,
    whyWithout,
    textState,
    certificateNumber,
    numberState,
    reason,
    reasonState,
    ...claim
  }: ListedClaim & Texts,
  masked: readonly PersonalClass[],
): ExternalLearning {
  const text = stateOf(textState, masked.includes('free-text'));
  const number = numberState && stateOf(numberState, masked.includes('identity'));
  const why = reasonState && stateOf(reasonState, masked.includes('free-text'));
  return {
    ...claim,
    textState: text,
    ...(text === 'value' && told({ title, provider, evidenceName, whyWithout })),
    ...(number && { numberState: number }),
    ...(number === 'value' && told({ certificateNumber })),
    ...(why && { reasonState: why }),
    ...(why === 'value' && told({ reason })),
  };
}

const stateOf = (state: State, masked: boolean): TextState =>
  masked && state === 'value' ? 'masked' : state;

const told = (texts: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text === null ? [] : [[name, text]])));
