import { ACCESS_VIEWS } from '@jejak/access';
import type { ClaimState } from '@jejak/domain';
import { Cursor, page, type Narrow, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import type { ClaimPage, ListedClaim } from './claim.dto.js';

export interface ClaimsQuery {
  /** Units in which the employees work today; default: all. */
  readonly units?: readonly string[];
  readonly state?: ClaimState;
  /** First and last day of the claim, `YYYY-MM-DD`; default: whenever. */
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
  /** Whose claims may be shown; default: everybody's. */
  readonly narrow?: Narrow<'employee'>;
}

const cursors = new Cursor('external-learning', z.tuple([z.iso.date(), z.uuid()]));

/** The columns of `claim` under the names of the answer. */
export const columns = `
  claim_id AS "claimId", claim.employee_id AS "employeeId", (
    SELECT unit_id FROM ${ACCESS_VIEWS.placements} AS place WHERE place.employee_id = claim.employee_id
  ) AS "unitId", claimant_id AS "claimantId", state, form, started_on::text AS "startedOn",
  ended_on::text AS "endedOn", claimed_jp::float8 AS "claimedJp", jp::float8 AS jp, claimed_on::text AS "claimedOn",
  decided_on::text AS "decidedOn", verifier_id AS "verifierId", reversed_on::text AS "reversedOn",
  age_days AS "ageDays", evidence_shared AS "evidenceShared"`;

/**
 * The board of claims, by the day on which they came, oldest first, then by id.
 *
 * @throws CursorError
 */
export async function claimsOf(reader: ReportingReader, query: ClaimsQuery): Promise<ClaimPage> {
  const { units, state, from, to, narrow } = query;
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const conditions = ['true'];
  if (units !== undefined)
    conditions.push(
      `employee_id IN (SELECT employee_id FROM ${ACCESS_VIEWS.placements} WHERE unit_id = ANY (${given(units)}::uuid[]))`,
    );
  if (state !== undefined) conditions.push(`state = ${given(state)}`);
  if (from !== undefined) conditions.push(`claimed_on >= ${given(from)}::date`);
  if (to !== undefined) conditions.push(`claimed_on <= ${given(to)}::date`);
  if (query.cursor !== undefined) {
    const [day, id] = cursors.decode(query.cursor);
    conditions.push(`(claimed_on, claim_id) > (${given(day)}::date, ${given(id)}::uuid)`);
  }
  const limit = given(query.limit + 1);
  const scope = narrow?.({ employee: 'employee_id' }, params.length + 1);
  if (scope) conditions.push(scope.sql);
  const rows = await reader.query<ListedClaim>(
    `SELECT ${columns} FROM reporting.external_learning AS claim WHERE ${conditions.join(' AND ')}
     ORDER BY claimed_on, claim_id LIMIT ${limit}`,
    [...params, ...(scope?.params ?? [])],
  );
  const { items, next } = page(
    rows,
    query.limit,
    (row) => row,
    ({ claimedOn, claimId }) => cursors.encode([claimedOn, claimId]),
  );
  return { items: [...items], ...(next !== undefined && { next }) };
}
