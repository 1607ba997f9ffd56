import { ACCESS_VIEWS } from '@jejak/access';
import type { ClaimState } from '@jejak/domain';
import {
  type Narrow,
  type ReportingReader,
  Sorting,
  type SortedRow,
  type SortOf,
} from '@jejak/projection-engine';
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
  readonly sort?: SortOf<typeof CLAIM_SORT>;
  /** Whose claims may be shown; default: everybody's. */
  readonly narrow?: Narrow<'employee'>;
}

/** By which claims may be sorted. */
export const CLAIM_SORT = new Sorting(
  'external-learning',
  {
    claimedOn: { sql: 'claimed_on', type: 'date' },
    endedOn: { sql: 'ended_on', type: 'date' },
    claimedJp: { sql: 'claimed_jp', type: 'numeric' },
    state: { sql: 'state', type: 'text' },
  },
  [{ sql: 'claim_id', type: 'uuid' }],
  'claimedOn',
);

/** The columns of `claim` under the names of the answer. */
export const columns = `
  claim_id AS "claimId", claim.employee_id AS "employeeId", (
    SELECT unit_id FROM ${ACCESS_VIEWS.placements} AS place WHERE place.employee_id = claim.employee_id
  ) AS "unitId", claimant_id AS "claimantId", state, form, started_on::text AS "startedOn",
  ended_on::text AS "endedOn", claimed_jp::float8 AS "claimedJp", jp::float8 AS jp, claimed_on::text AS "claimedOn",
  decided_on::text AS "decidedOn", verifier_id AS "verifierId", reversed_on::text AS "reversedOn",
  age_days AS "ageDays", evidence_shared AS "evidenceShared",
  claim.without_evidence AS "withoutEvidence"`;

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
  const order = CLAIM_SORT.sorted(query.sort, query.cursor, given);
  conditions.push(order.after);
  const limit = given(query.limit + 1);
  const scope = narrow?.({ employee: 'employee_id' }, params.length + 1);
  if (scope) conditions.push(scope.sql);
  const rows = await reader.query<ListedClaim & SortedRow>(
    `SELECT ${columns}, ${order.columns} FROM reporting.external_learning AS claim WHERE ${conditions.join(' AND ')}
     ORDER BY ${order.by} LIMIT ${limit}`,
    [...params, ...(scope?.params ?? [])],
  );
  return order.page(rows, query.limit, (row) => row);
}
