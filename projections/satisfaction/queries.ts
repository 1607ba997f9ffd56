import { Cursor, page, type Narrow, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import type { Satisfaction, SatisfactionPage } from './satisfaction.dto.js';

export interface SatisfactionQuery {
  /** Units; default: all. */
  readonly units?: readonly string[];
  /** First and last quarter, `2026-Q2`; default: whenever. */
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
  /** Which units may be shown; default: all. */
  readonly narrow?: Narrow<'unit'>;
}

const cursors = new Cursor('satisfaction', z.tuple([z.string(), z.uuid()]));

/** The columns under the names of the answer. */
const columns = `
  unit_id AS "unitId", period, surveys, open_surveys AS "openSurveys", n, u1::float8, u2::float8, u3::float8, u4::float8,
  u5::float8, u6::float8, u7::float8, u8::float8, u9::float8, index::float8, grade, rule_set AS "ruleSet"`;

/**
 * Units with a survey, the latest quarter first, then by unit id.
 *
 * @throws CursorError
 */
export async function satisfactionOf(
  reader: ReportingReader,
  { units, from, to, limit, cursor, narrow }: SatisfactionQuery,
): Promise<SatisfactionPage> {
  const params: unknown[] = [limit + 1];
  const given = (value: unknown) => `$${params.push(value)}`;
  const conditions = ['true'];
  if (units !== undefined) conditions.push(`unit_id = ANY (${given(units)}::uuid[])`);
  if (from !== undefined) conditions.push(`period >= ${given(from)}`);
  if (to !== undefined) conditions.push(`period <= ${given(to)}`);
  if (cursor !== undefined) {
    const [period, unitId] = cursors.decode(cursor).map(given);
    conditions.push(`(period < ${period} OR period = ${period} AND unit_id > ${unitId}::uuid)`);
  }
  const scope = narrow?.({ unit: 'unit_id' }, params.length + 1);
  if (scope) conditions.push(scope.sql);
  const rows = await reader.query<Satisfaction>(
    `SELECT ${columns} FROM reporting.satisfaction WHERE ${conditions.join(' AND ')}
     ORDER BY period DESC, unit_id LIMIT $1`,
    [...params, ...(scope?.params ?? [])],
  );
  const { items, next } = page(
    rows,
    limit,
    (row) => row,
    ({ period, unitId }) => cursors.encode([period, unitId]),
  );
  return { items: [...items], ...(next !== undefined && { next }) };
}
