import type { AppraisalStatus, Predicate } from '@jejak/domain';
import { ACCESS_VIEWS } from '@jejak/access';
import {
  type Narrow,
  type ReportingReader,
  Sorting,
  type SortedRow,
  type SortOf,
} from '@jejak/projection-engine';
import type { AppraisalPage, ListedAppraisal } from './appraisal.dto.js';
import { derivedOf } from './derived.js';

export interface AppraisalsQuery {
  readonly period?: string;
  /** Unit in which the employee worked at the end of the period, or one above it as of today. */
  readonly unitId?: string;
  readonly employeeId?: string;
  readonly status?: AppraisalStatus;
  readonly predicate?: Predicate;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof APPRAISAL_SORT>;
  /** Whose appraisals may be shown; default: everybody's. */
  readonly narrow?: Narrow<'employee'>;
}

/** By which appraisals may be sorted. */
export const APPRAISAL_SORT = new Sorting(
  'appraisals',
  {
    ratedOn: { sql: 'rated_on', type: 'date' },
    period: { sql: 'period', type: 'text' },
    status: { sql: 'status', type: 'text' },
    predicate: { sql: 'predicate', type: 'text' },
  },
  [{ sql: 'appraisal_id', type: 'uuid' }],
  '-ratedOn',
);

type Row = Pick<
  ListedAppraisal,
  | 'appraisalId'
  | 'employeeId'
  | 'period'
  | 'unitId'
  | 'status'
  | 'dispute'
  | 'resultRating'
  | 'behaviourRating'
  | 'predicate'
  | 'ruleSet'
  | 'raterId'
  | 'ratedOn'
> & { readonly finalisedAt: Date | null; readonly correctedAt: Date | null };

/** The columns under the names of the answer. */
const columns = `
  appraisal_id AS "appraisalId", employee_id AS "employeeId", period, unit_id AS "unitId", status, dispute,
  result_rating AS "resultRating", behaviour_rating AS "behaviourRating", predicate, rule_set AS "ruleSet",
  rater_id AS "raterId", rated_on::text AS "ratedOn", finalised_at AS "finalisedAt", corrected_at AS "correctedAt"`;

const subtree = (unit: string) => `
  WITH RECURSIVE below AS (
    SELECT ${unit} AS unit_id
    UNION SELECT unit.unit_id FROM ${ACCESS_VIEWS.units} AS unit JOIN below ON unit.parent_id = below.unit_id)
  SELECT unit_id FROM below`;

/**
 * Appraisals, the latest rated first.
 *
 * @param now by which it is told what may be done today
 * @throws CursorError
 */
export async function appraisalsOf(
  reader: ReportingReader,
  query: AppraisalsQuery,
  now: Date,
): Promise<AppraisalPage> {
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const shown: string[] = ['true'];
  const order = APPRAISAL_SORT.sorted(query.sort, query.cursor, given);
  shown.push(order.after);
  for (const [column, value] of [
    ['period', query.period],
    ['status', query.status],
    ['predicate', query.predicate],
  ] as const)
    if (value !== undefined) shown.push(`${column} = ${given(value)}`);
  if (query.employeeId !== undefined) shown.push(`employee_id = ${given(query.employeeId)}::uuid`);
  if (query.unitId !== undefined) shown.push(`unit_id IN (${subtree(`${given(query.unitId)}::uuid`)})`);
  if (query.narrow) {
    const scope = query.narrow({ employee: 'employee_id' }, params.length + 1);
    params.push(...scope.params);
    shown.push(scope.sql);
  }
  const rows = await reader.query<Row & SortedRow>(
    `SELECT ${columns}, ${order.columns} FROM serving.appraisals WHERE ${shown.join(' AND ')}
     ORDER BY ${order.by} LIMIT ${given(query.limit + 1)}`,
    params,
  );
  const listed = ({ finalisedAt, correctedAt, ...row }: Row): ListedAppraisal => ({
    ...row,
    ...derivedOf(row, now),
    ...(finalisedAt && { finalisedAt }),
    ...(correctedAt && { correctedAt }),
  });
  return order.page(rows, query.limit, listed);
}
