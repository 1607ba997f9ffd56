import type { ReportingReader } from '@jejak/projection-engine';
import type {
  CertificateProof,
  ProvenHours,
  ProvenMaterial,
  ProvenOutcome,
  ProvenPlan,
  ProvenRun,
  ProvenSession,
  ProvenStep,
} from './proof.dto.js';

type Paper = Pick<
  CertificateProof,
  'certificateId' | 'employeeId' | 'number' | 'contentHash' | 'issuedOn' | 'state' | 'numberShared'
> & { programmeId: string };

/** All that a certificate rests on; undefined if there is none of this id. */
export async function proofOf(
  reader: ReportingReader,
  certificateId: string,
): Promise<CertificateProof | undefined> {
  const [paper] = await reader.query<Paper>(
    `SELECT certificate_id AS "certificateId", employee_id AS "employeeId", programme_id AS "programmeId", number,
       content_hash AS "contentHash", issued_on::text AS "issuedOn", state, number_shared AS "numberShared"
     FROM reporting.certificates WHERE certificate_id = $1::uuid`,
    [certificateId],
  );
  if (!paper) return undefined;
  const { programmeId, ...certificate } = paper;
  const of = [programmeId, paper.employeeId];
  const [programme] = await reader.query<Omit<ProvenRun, 'titleEn'> & { titleEn: string | null }>(
    `SELECT programme_id AS "programmeId", title_id AS "titleId", title_en AS "titleEn", form, status
     FROM reporting.programme_runs WHERE programme_id = $1::uuid`,
    [programmeId],
  );
  if (!programme) return undefined;
  const [plan] = await reader.query<ProvenPlan>(
    `SELECT plan_id AS "planId", item_id AS "itemId", letter_number AS "letterNumber"
     FROM reporting.programme_plans JOIN reporting.plan_heads USING (plan_id) WHERE programme_id = $1::uuid`,
    [programmeId],
  );
  const [outcome] = await reader.query<ProvenOutcome>(
    `SELECT outcome, attendance_pct::float8 AS "attendancePct", post_score::float8 AS "postScore", jp::float8,
       position::text FROM reporting.competency_history_entries
     WHERE programme_id = $1::uuid AND employee_id = $2::uuid AND kind = 'TRAINING'`,
    of,
  );
  const { titleEn, ...run } = programme;
  return {
    ...{ ...certificate, programme: { ...run, ...(titleEn !== null && { titleEn }) } },
    ...(plan && { plan }),
    ...(outcome && { outcome }),
    sessions: await sessionsOf(reader, of),
    hours: await reader.query<ProvenHours>(
      `SELECT jp::float8, year, rule, position::text FROM reporting.competency_history_entries
       WHERE programme_id = $1::uuid AND employee_id = $2::uuid AND kind = 'HOURS'
       ORDER BY competency_history_entries.position`,
      of,
    ),
    materials: await reader.query<ProvenMaterial>(
      `SELECT title, sha256 FROM reporting.programme_materials
       WHERE programme_id = $1::uuid AND withdrawn_at IS NULL ORDER BY material_id`,
      [programmeId],
    ),
    steps: await reader.query<ProvenStep>(
      `SELECT event.position::text, event_id AS "eventId", type, actor_id AS "actorId", actor_role AS "actorRole",
         occurred_at AS "occurredAt", recorded_at AS "recordedAt"
       FROM serving.certificate_steps AS step JOIN reporting.audit_trail AS event ON event.position = step.position
       WHERE step.certificate_id = $1::uuid ORDER BY event.position`,
      [certificateId],
    ),
  };
}

/** Sessions with the last line about the holder; one of whom a sheet says nothing was not there. */
const sessionsOf = (reader: ReportingReader, of: readonly string[]): Promise<ProvenSession[]> =>
  reader.query<ProvenSession>(
    `SELECT held.session_id AS "sessionId", held.starts_at AS "startsAt", held.ends_at AS "endsAt",
       last.present ? $2 AS present, last.position::text AS position, held.evidence_sha256 AS "evidenceSha256"
     FROM serving.attendance_sheets AS held
     CROSS JOIN LATERAL (
       SELECT sheet.position, sheet.present FROM serving.attendance_sheets AS sheet
       WHERE sheet.programme_id = held.programme_id AND sheet.session_id = held.session_id
         AND (sheet.starts_at IS NOT NULL OR (sheet.present || sheet.absent) ? $2)
       ORDER BY sheet.position DESC LIMIT 1) AS last
     WHERE held.programme_id = $1::uuid AND held.starts_at IS NOT NULL
     ORDER BY held.starts_at, held.session_id`,
    [...of],
  );
