import {
  type Narrow,
  type ReportingReader,
  Sorting,
  type SortedRow,
  type SortOf,
} from '@jejak/projection-engine';
import type { Satisfaction, SatisfactionPage } from './satisfaction.dto.js';

export interface SatisfactionQuery {
  /** Units; default: all. */
  readonly units?: readonly string[];
  /** First and last quarter, `2026-Q2`; default: whenever. */
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof SATISFACTION_SORT>;
  /** Which units may be shown; default: all. */
  readonly narrow?: Narrow<'unit'>;
}

/** By which units with a survey may be sorted. */
export const SATISFACTION_SORT = new Sorting(
  'satisfaction',
  {
    period: { sql: 'period', type: 'text' },
    index: { sql: 'satisfaction.index', type: 'numeric', nullable: true },
    n: { sql: 'n', type: 'bigint' },
  },
  [
    { sql: 'unit_id', type: 'uuid' },
    { sql: 'period', type: 'text' },
  ],
  '-period',
);

/** The columns under the names of the answer. */
const columns = `
  unit_id AS "unitId", period, surveys, open_surveys AS "openSurveys", n, u1::float8, u2::float8, u3::float8, u4::float8,
  u5::float8, u6::float8, u7::float8, u8::float8, u9::float8, index::float8, grade, rule_set AS "ruleSet"`;

/**
 * Units with a survey, the latest quarter first and within it by unit id from the last one, if not asked otherwise.
 *
 * @throws CursorError
 */
export async function satisfactionOf(
  reader: ReportingReader,
  { units, from, to, limit, cursor, sort, narrow }: SatisfactionQuery,
): Promise<SatisfactionPage> {
  const params: unknown[] = [limit + 1];
  const given = (value: unknown) => `$${params.push(value)}`;
  const conditions = ['true'];
  if (units !== undefined) conditions.push(`unit_id = ANY (${given(units)}::uuid[])`);
  if (from !== undefined) conditions.push(`period >= ${given(from)}`);
  if (to !== undefined) conditions.push(`period <= ${given(to)}`);
  const order = SATISFACTION_SORT.sorted(sort, cursor, given);
  conditions.push(order.after);
  const scope = narrow?.({ unit: 'unit_id' }, params.length + 1);
  if (scope) conditions.push(scope.sql);
  const rows = await reader.query<Satisfaction & SortedRow>(
    `SELECT ${columns}, ${order.columns} FROM reporting.satisfaction WHERE ${conditions.join(' AND ')}
     ORDER BY ${order.by} LIMIT $1`,
    [...params, ...(scope?.params ?? [])],
  );
  return order.page(rows, limit, (row) => row);
}
