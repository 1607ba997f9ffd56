import type { ReportingReader } from '@jejak/projection-engine';

/** What a certificate says of a run that somebody ended. */
export interface EarnedRun {
  readonly titleId: string;
  readonly form: string;
  /** PASSED or ATTENDED. */
  readonly outcome: string;
  /** Day of the last session. */
  readonly endedOn: string;
  /** Lesson hours held. */
  readonly jp: number;
}

/** The run as somebody ended it who earned a certificate of it; undefined if they did not. */
export async function earnedRun(
  reader: ReportingReader,
  employeeId: string,
  programmeId: string,
): Promise<EarnedRun | undefined> {
  const [row] = await reader.query<EarnedRun>(
    `SELECT title_id AS "titleId", form, outcome, ended_on::text AS "endedOn", jp::float8 AS jp
     FROM reporting.competency_history_entries
     WHERE kind = 'TRAINING' AND employee_id = $1::uuid AND programme_id = $2::uuid
       AND outcome IN ('PASSED', 'ATTENDED') ORDER BY position DESC LIMIT 1`,
    [employeeId, programmeId],
  );
  return row;
}

/** A certificate as it was issued. */
export interface IssuedCertificate {
  readonly programmeId: string;
  readonly number: string;
  readonly contentHash: string;
  readonly issuedOn: string;
}

/** Somebody's certificate; undefined if they have none of this id. */
export async function issuedCertificate(
  reader: ReportingReader,
  employeeId: string,
  certificateId: string,
): Promise<IssuedCertificate | undefined> {
  const [row] = await reader.query<IssuedCertificate>(
    `SELECT programme_id AS "programmeId", number, content_hash AS "contentHash", issued_on::text AS "issuedOn"
     FROM reporting.certificates WHERE employee_id = $1::uuid AND certificate_id = $2::uuid`,
    [employeeId, certificateId],
  );
  return row;
}
