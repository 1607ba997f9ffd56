import { Sorting, type ReportingReader, type SortedRow, type SortOf } from '@jejak/projection-engine';
import type { ListedStrategy, StrategicSlice, StrategicSlices, StrategyPage } from './framework.dto.js';

export interface StrategiesQuery {
  /** One of the years of the plan. */
  readonly year?: number;
  /** `adopted` or `withdrawn`. */
  readonly status?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof STRATEGY_SORT>;
}

/** By which plans of several years may be sorted. */
export const STRATEGY_SORT = new Sorting(
  'strategic-plans',
  {
    fromYear: { sql: 'from_year', type: 'bigint' },
    toYear: { sql: 'to_year', type: 'bigint' },
    status: { sql: 'status', type: 'text' },
  },
  [{ sql: 'strategy_id', type: 'uuid' }],
  '-fromYear',
);

/** The columns under the names of the answer. */
const columns = `
  strategy_id AS "strategyId", status, title_id AS "titleId", title_en AS "titleEn", letter_number AS "letterNumber",
  from_year AS "fromYear", to_year AS "toYear", policy_id AS "policyId", revision, goals`;

/**
 * Plans of several years; the latest first year first, if not asked otherwise.
 *
 * @throws CursorError
 */
export async function listStrategies(reader: ReportingReader, query: StrategiesQuery): Promise<StrategyPage> {
  const { year = null, status = null, limit } = query;
  const params: unknown[] = [year, status, limit + 1];
  const order = STRATEGY_SORT.sorted(query.sort, query.cursor, (value) => `$${params.push(value)}`);
  const rows = await reader.query<ListedStrategy & SortedRow>(
    `SELECT ${columns}, ${order.columns} FROM reporting.strategic_plans
     WHERE ($1::int IS NULL OR $1 BETWEEN from_year AND to_year) AND ($2::text IS NULL OR status = $2)
       AND ${order.after}
     ORDER BY ${order.by} LIMIT $3`,
    params,
  );
  return order.page(rows, limit, (row) => row);
}

/** A plan of several years by its years: targets, what was achieved, plans of the year; undefined if there is none. */
export async function slicesOf(
  reader: ReportingReader,
  strategyId: string,
): Promise<StrategicSlices | undefined> {
  const [found] = await reader.query<ListedStrategy>(
    `SELECT ${columns} FROM reporting.strategic_plans WHERE strategy_id = $1`,
    [strategyId],
  );
  if (!found) return undefined;
  const years = await reader.query<StrategicSlice>(
    `SELECT year, measured, met, plans, approved, target_headcount AS "targetHeadcount",
       achieved_headcount AS "achievedHeadcount", achieved_pct AS "achievedPct", planned_idr AS "plannedIdr",
       spent_idr AS "spentIdr", ${goalsOfYear} AS goals
     FROM reporting.strategic_slices AS slice WHERE strategy_id = $1 ORDER BY year`,
    [strategyId],
  );
  return Object.assign(found, { years });
}

const goalsOfYear = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('goalId', goal_id, 'kind', kind, 'indicator', indicator, 'unit', unit,
      'baseline', baseline, 'target', target, 'achieved', achieved, 'met', goal.met, 'source', source) ORDER BY goal_id), '[]')
   FROM reporting.strategic_goals AS goal WHERE goal.strategy_id = slice.strategy_id AND goal.year = slice.year)`;
