import { Cursor, page, type Narrow, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import type { HoursForecast, HoursForecastPage } from './forecast.dto.js';

/** What may be asked for by itself. */
export const FORECASTS = ['SHORT', 'ON_COURSE'] as const;

export interface ForecastQuery {
  /** Units in which people work; default: all. */
  readonly units?: readonly string[];
  readonly status?: (typeof FORECASTS)[number];
  readonly limit: number;
  readonly cursor?: string;
  /** Whose hours may be shown; default: everybody's. */
  readonly narrow?: Narrow<'employee'>;
}

const cursors = new Cursor('learning-forecast', z.tuple([z.uuid()]));

/**
 * How everybody's hours will stand at the end of this year, by employee id.
 *
 * @throws CursorError
 */
export async function forecastOfYear(
  reader: ReportingReader,
  { units, status, limit, cursor, narrow }: ForecastQuery,
): Promise<HoursForecastPage> {
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const wanted = ['true'];
  if (cursor !== undefined) wanted.push(`employee_id > ${given(cursors.decode(cursor)[0])}::uuid`);
  if (units !== undefined) wanted.push(`unit_id = ANY (${given(units)}::uuid[])`);
  if (status !== undefined) wanted.push(`status = ${given(status)}`);
  // few are: whoever has no seat in what is coming need not be looked at
  if (status === 'ON_COURSE')
    wanted.push('employee_id IN (SELECT employee_id FROM reporting.programme_seats WHERE ended_on IS NULL)');
  if (narrow) {
    const scope = narrow({ employee: 'employee_id' }, params.length + 1);
    params.push(...scope.params);
    wanted.push(scope.sql);
  }
  const rows = await reader.query<HoursForecast>(
    `SELECT employee_id AS "employeeId", year, kind, unit_id AS "unitId", jp::float8, coming_jp::float8 AS "comingJp",
       forecast_jp::float8 AS "forecastJp", target_jp::float8 AS "targetJp", status,
       target_verified AS "targetVerified", rule_set AS "ruleSet"
     FROM reporting.learning_hours_forecast WHERE ${wanted.join(' AND ')}
     ORDER BY employee_id LIMIT ${given(limit + 1)}`,
    params,
  );
  const { items, next } = page(
    rows,
    limit,
    (row) => row,
    ({ employeeId }) => cursors.encode([employeeId]),
  );
  return { items: [...items], ...(next !== undefined && { next }) };
}
