import type { Narrow, ReportingReader } from '@jejak/projection-engine';

/** What a badge says of a certificate, but for its place among the others. */
export interface BadgedCertificate {
  readonly certificateId: string;
  readonly employeeId: string;
  readonly programmeId: string;
  /** In Indonesian. */
  readonly title: string;
  readonly form: string;
  /** Lesson hours held. */
  readonly jp: number;
  readonly number: string;
  readonly contentHash: string;
  readonly issuedOn: string;
  readonly state: 'ISSUED' | 'REVOKED';
}

/** The certificate with the run for which it was issued; undefined if there is none of this id that may be seen. */
export async function badgedCertificate(
  reader: ReportingReader,
  certificateId: string,
  narrow?: Narrow<'employee'>,
): Promise<BadgedCertificate | undefined> {
  const scope = narrow?.({ employee: 'paper.employee_id' }, 2);
  const [row] = await reader.query<BadgedCertificate>(
    `SELECT certificate_id AS "certificateId", paper.employee_id AS "employeeId", paper.programme_id AS "programmeId",
       run.title_id AS title, run.form, entry.jp::float8 AS jp, number, content_hash AS "contentHash",
       issued_on::text AS "issuedOn", state
     FROM reporting.certificates AS paper
     JOIN reporting.programme_runs AS run ON run.programme_id = paper.programme_id
     JOIN reporting.competency_history_entries AS entry
       ON entry.programme_id = paper.programme_id AND entry.employee_id = paper.employee_id AND entry.kind = 'TRAINING'
     WHERE certificate_id = $1::uuid AND ${scope?.sql ?? 'true'}`,
    [certificateId, ...(scope?.params ?? [])],
  );
  return row;
}
