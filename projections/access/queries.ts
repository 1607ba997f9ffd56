import type { Grant, Role } from '@jejak/domain';
import { ACCESS_VIEWS, idsOf, type Facts, type Principal } from '@jejak/access';
import type { ReportingReader } from '@jejak/projection-engine';

/** Levels after which going up a tree ends, whatever the rows say. */
const MOST_LEVELS = 30;

interface GrantColumns {
  employee_id: string | null;
  grant_id: string | null;
  role: Role;
  unit_id: string | null;
  from_at: Date;
  until_at: Date | null;
}

/** Whom an account stands for: with all grants, also those that ended or have not begun; undefined if it is closed or there is none. */
export async function principalOf(
  reader: ReportingReader,
  accountId: string,
): Promise<Principal | undefined> {
  const rows = await reader.query<GrantColumns>(
    `SELECT employee_id, grant_id, role, unit_id, from_at, until_at
     FROM serving.access_accounts LEFT JOIN serving.access_grants USING (account_id)
     WHERE account_id = $1::uuid AND (closed_at IS NULL OR closed_at > now())`,
    [accountId],
  );
  const [first] = rows;
  if (!first) return undefined;
  return { accountId, employeeId: first.employee_id ?? undefined, grants: rows.flatMap(grantOf) };
}

const grantOf = ({ grant_id: grantId, role, unit_id, from_at: from, until_at }: GrantColumns): Grant[] =>
  grantId === null
    ? []
    : [{ grantId, role, unitId: unit_id ?? undefined, from, until: until_at ?? undefined }];

/** A unit and those above it, as of today. One that was never established has none above. */
export async function unitPath(reader: ReportingReader, unitId: string): Promise<string[]> {
  const rows = await reader.query<{ unit_id: string }>(
    `WITH RECURSIVE ${above('SELECT $1::uuid AS unit_id, 0 AS depth')}
     SELECT unit_id FROM above ORDER BY depth`,
    [unitId],
    'access-unit-path',
  );
  return rows.map(({ unit_id }) => unit_id);
}

const above = (start: string) => `above AS (
  ${start}
  UNION ALL
  SELECT unit.parent_id, depth + 1 FROM above JOIN ${ACCESS_VIEWS.units} AS unit USING (unit_id)
  WHERE unit.parent_id IS NOT NULL AND depth < ${MOST_LEVELS})`;

/** A unit and all below it, as of today. */
export async function unitSubtree(reader: ReportingReader, unitId: string): Promise<string[]> {
  const rows = await reader.query<{ unit_id: string }>(
    `WITH RECURSIVE below AS (
       SELECT $1::uuid AS unit_id
       UNION SELECT unit.unit_id FROM ${ACCESS_VIEWS.units} AS unit JOIN below ON unit.parent_id = below.unit_id)
     SELECT unit_id FROM below`,
    [unitId],
    'access-unit-subtree',
  );
  return rows.map(({ unit_id }) => unit_id);
}

interface PersonColumns {
  unit_path: string[];
  kinds: string[];
}

/** What an employee is to somebody, as of today: where they work, and how the two are related. */
export async function personFacts(
  reader: ReportingReader,
  principal: Principal,
  employeeId: string,
): Promise<Facts> {
  const [row] = await reader.query<PersonColumns>(
    `WITH RECURSIVE ${above(`SELECT unit_id, 0 AS depth FROM ${ACCESS_VIEWS.placements} WHERE employee_id = $1::uuid`)}
     SELECT coalesce((SELECT array_agg(unit_id::text ORDER BY depth) FROM above), '{}') AS unit_path,
       ARRAY(SELECT kind FROM ${ACCESS_VIEWS.relations}
         WHERE subject_id = $1::uuid AND person_id = ANY($2::uuid[])) AS kinds`,
    [employeeId, idsOf(principal)],
    'access-person-facts',
  );
  const kinds = row?.kinds ?? [];
  return {
    owners: [employeeId],
    unitPath: row?.unit_path ?? [],
    assessed: kinds.includes('ASSESSOR'),
    ownSession: kinds.includes('MENTOR'),
  };
}

/** What a programme is to somebody. */
export async function programmeFacts(
  reader: ReportingReader,
  principal: Principal,
  programmeId: string,
): Promise<Facts> {
  const rows = await reader.query(
    `SELECT FROM ${ACCESS_VIEWS.relations}
     WHERE subject_id = $1::uuid AND kind = 'FACILITATOR' AND person_id = ANY($2::uuid[])`,
    [programmeId, idsOf(principal)],
    'access-programme-facts',
  );
  return { ownSession: rows.length > 0 };
}
