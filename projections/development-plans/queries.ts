import { ACCESS_VIEWS } from '@jejak/access';
import {
  type Narrow,
  type ReportingReader,
  Sorting,
  type SortedRow,
  type SortOf,
} from '@jejak/projection-engine';
import { evaluationsOf, leadershipOf } from './assessed.queries.js';
import { offPlanBeside } from './off-plan.queries.js';
import type { PlanInFull, PlanPage } from './plan.dto.js';
import { below } from './units.js';
import {
  itemProgress,
  listedPlan,
  planDetails,
  plannedProgramme,
  planStep,
  type ItemColumns,
  type PlanColumns,
  type ProgrammeColumns,
  type StepColumns,
} from './rows.js';

export interface PlansQuery {
  /** For this unit or one below it, or of somebody who works in one of them today. */
  readonly unitId?: string;
  readonly year?: number;
  /** `CITY`, `UNIT` or `INDIVIDUAL`. */
  readonly scope?: string;
  /** `draft`, `submitted`, `approved` or `closed`. */
  readonly state?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof PLAN_SORT>;
  /** Which plans may be shown; default: all. */
  readonly narrow?: Narrow<'employee' | 'unit'>;
}

/** By which plans may be sorted. */
export const PLAN_SORT = new Sorting(
  'plans',
  {
    year: { sql: 'year', type: 'bigint' },
    state: { sql: 'state', type: 'text' },
    scope: { sql: 'scope', type: 'text' },
  },
  [{ sql: 'plan_id', type: 'uuid' }],
  '-year',
);

/** Whether a plan is for the unit of parameter `$1` or one below it, or of somebody who works there. */
const ofUnit = `
  (unit_id IN (${below('$1')}) OR employee_id IN (
    SELECT placed.employee_id FROM ${ACCESS_VIEWS.placements} AS placed WHERE placed.unit_id IN (${below('$1')})))`;

/**
 * Plans, the latest year first, and within a year by id, from the last one: which of them a page
 * shows is known before their figures are made.
 *
 * @throws CursorError
 */
export async function listPlans(reader: ReportingReader, query: PlansQuery): Promise<PlanPage> {
  const { unitId = null, year = null, scope: of = null, state = null, limit } = query;
  const params: unknown[] = [unitId, year, of, state, limit + 1];
  const order = PLAN_SORT.sorted(query.sort, query.cursor, (value) => `$${params.push(value)}`);
  const scope = query.narrow?.({ employee: 'employee_id', unit: 'unit_id' }, params.length + 1);
  const rows = await reader.query<PlanColumns & SortedRow>(
    `SELECT plan.*, sort_key, sort_ids
     FROM (
       SELECT plan_id, ${order.columns} FROM reporting.plan_heads
       WHERE ${unitId === null ? '$1::uuid IS NULL' : ofUnit} AND ($2::int IS NULL OR year = $2)
         AND ($3::text IS NULL OR scope = $3) AND ($4::text IS NULL OR state = $4)
         AND ${order.after}
         ${scope ? `AND ${scope.sql}` : ''}
       ORDER BY ${order.by} LIMIT $5) AS listed
     JOIN reporting.development_plans AS plan USING (plan_id)
     ORDER BY ${order.by}`,
    [...params, ...(scope?.params ?? [])],
  );
  return order.page(rows, limit, listedPlan);
}

/** One plan with its items, their programmes and all that was done with it; undefined if there is none with this id. */
export async function planInFull(reader: ReportingReader, planId: string): Promise<PlanInFull | undefined> {
  const [row] = await reader.query<PlanColumns>(
    'SELECT * FROM reporting.development_plans WHERE plan_id = $1',
    [planId],
  );
  if (!row) return undefined;
  const items = await reader.query<ItemColumns>(
    `SELECT *, agreed_on::text AS agreed_on_day FROM reporting.plan_progress
     WHERE plan_id = $1 ORDER BY quarter, item_id`,
    [planId],
  );
  const programmes = await reader.query<ProgrammeColumns>(
    'SELECT * FROM reporting.programme_plans WHERE plan_id = $1 ORDER BY item_id, programme_id',
    [planId],
  );
  const steps = await reader.query<StepColumns>(
    `SELECT *, position::text AS position_text FROM serving.development_plan_steps
     WHERE plan_id = $1 ORDER BY development_plan_steps.position`,
    [planId],
  );
  return {
    ...listedPlan(row),
    ...planDetails(row),
    progress: items.map(itemProgress),
    scheduled: programmes.map(plannedProgramme),
    ...(await evaluationsOf(reader, planId)),
    leadership: await leadershipOf(reader, planId),
    offPlan: await offPlanBeside(reader, row),
    history: steps.map(planStep),
  };
}
