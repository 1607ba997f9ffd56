import type { ReportingReader } from '@jejak/projection-engine';

/** What may be told of a certificate to whoever holds the paper. Nothing of it says who the holder is but the two ids. */
export interface ShownCertificate {
  readonly certificateId: string;
  readonly employeeId: string;
  readonly programmeId: string;
  readonly titleId: string;
  readonly titleEn: string | null;
  readonly form: string;
  /** PASSED or ATTENDED. */
  readonly outcome: string;
  /** Lesson hours held. */
  readonly jp: number;
  /** Day of the last session. */
  readonly endedOn: string;
  readonly number: string;
  readonly contentHash: string;
  readonly issuedOn: string;
  /** Day in Medan; null while it stands. */
  readonly revokedOn: string | null;
}

/** How many certificates with one number are looked at; there should be one. */
const MOST = 10;

/** The certificates that have a number, the oldest first. */
export function certificatesOfNumber(
  reader: ReportingReader,
  number: string,
): Promise<readonly ShownCertificate[]> {
  return reader.query<ShownCertificate>(
    `SELECT certificate_id AS "certificateId", paper.employee_id AS "employeeId", paper.programme_id AS "programmeId",
       run.title_id AS "titleId", run.title_en AS "titleEn", run.form, entry.outcome, entry.jp::float8 AS jp,
       entry.ended_on::text AS "endedOn", number, content_hash AS "contentHash", issued_on::text AS "issuedOn",
       revoked_on::text AS "revokedOn"
     FROM reporting.certificates AS paper
     JOIN reporting.programme_runs AS run ON run.programme_id = paper.programme_id
     JOIN reporting.competency_history_entries AS entry
       ON entry.programme_id = paper.programme_id AND entry.employee_id = paper.employee_id AND entry.kind = 'TRAINING'
     WHERE number = $1 ORDER BY issued_on, certificate_id LIMIT ${MOST}`,
    [number],
  );
}
