import { Sorting, type ReportingReader, type SortedRow, type SortOf } from '@jejak/projection-engine';
import type { ListedPolicy, PolicyPage } from './framework.dto.js';

export interface PoliciesQuery {
  /** In force on a day of this year. */
  readonly year?: number;
  /** `TO_COME`, `IN_FORCE`, `EXPIRED` or `REPEALED`, today in Medan. */
  readonly state?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof POLICY_SORT>;
}

/** By which policies may be sorted. */
export const POLICY_SORT = new Sorting(
  'development-policies',
  {
    from: { sql: 'policy."from"', type: 'date' },
    until: { sql: 'policy.until', type: 'date', nullable: true },
    number: { sql: 'number', type: 'text' },
    state: { sql: 'state', type: 'text' },
  },
  [{ sql: 'policy_id', type: 'uuid' }],
  '-from',
);

/** The columns under the names of the answer. */
const columns = `
  policy_id AS "policyId", number, title_id AS "titleId", title_en AS "titleEn", "from"::text AS "from", until::text,
  objectives, legal_basis AS "legalBasis", amendments, amended_by AS "amendedBy", repealed_on::text AS "repealedOn",
  state, plans`;

/** As `inForceIn` of the domain says it. */
const inForce = `
  "from" <= make_date($1, 12, 31) AND (until IS NULL OR until >= make_date($1, 1, 1))
  AND (repealed_on IS NULL OR (repealed_on > make_date($1, 1, 1) AND repealed_on > "from"))`;

/**
 * Policies; the latest first day first, if not asked otherwise.
 *
 * @throws CursorError
 */
export async function listPolicies(reader: ReportingReader, query: PoliciesQuery): Promise<PolicyPage> {
  const { year = null, state = null, limit } = query;
  const params: unknown[] = [year, state, limit + 1];
  const order = POLICY_SORT.sorted(query.sort, query.cursor, (value) => `$${params.push(value)}`);
  const rows = await reader.query<ListedPolicy & SortedRow>(
    `SELECT ${columns}, ${order.columns} FROM reporting.development_policies AS policy
     WHERE ($1::int IS NULL OR (${inForce})) AND ($2::text IS NULL OR state = $2) AND ${order.after}
     ORDER BY ${order.by} LIMIT $3`,
    params,
  );
  return order.page(rows, limit, (row) => row);
}
