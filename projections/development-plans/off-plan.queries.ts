import { ACCESS_VIEWS } from '@jejak/access';
import { isGone, type Shown } from '@jejak/domain';
import {
  medanDay,
  Sorting,
  type ReportingReader,
  type SortedRow,
  type SortOf,
} from '@jejak/projection-engine';
import type { OffPlanPage, OffPlanProgramme, ProgrammeBesidePlan } from './off-plan.dto.js';
import type { PlanColumns } from './rows.js';
import { below } from './units.js';

export interface OffPlanQuery {
  /** In which somebody has a seat who works in this unit or one below it today. */
  readonly unitId?: string;
  /** First and last day in Medan on which a run begins, `YYYY-MM-DD`; default: whenever. */
  readonly from?: string;
  readonly to?: string;
  /** `SCHEDULED`, `RUNNING`, `COMPLETED` or `CANCELLED`. */
  readonly status?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof OFF_PLAN_SORT>;
}

interface BesideColumns {
  programme_id: string;
  series_id: string;
  title_id: string;
  title_en: string | null;
  form: string;
  status: string;
  starts_at: Date;
  enrolled: number;
  done: number;
  cost_idr: string | null;
  explained: boolean;
}

interface OffPlanColumns extends BesideColumns {
  reason: string | null;
  about: string | null;
  reason_state: Shown<string>['state'] | null;
}

/** By which programmes under no plan may be sorted. */
export const OFF_PLAN_SORT = new Sorting(
  'off-plan',
  {
    startsAt: { sql: 'starts_at', type: 'timestamptz' },
    status: { sql: 'status', type: 'text' },
    form: { sql: 'form', type: 'text' },
  },
  [{ sql: 'programme_id', type: 'uuid' }],
  '-startsAt',
);

const listed = 'reporting.off_plan_programmes AS run';
const explained = `${listed} LEFT JOIN serving.off_plan_reasons USING (programme_id)`;

/** Whether somebody who works in the unit of a parameter, or below it, has a seat. */
const seatOf = (who: string) => `EXISTS (
  SELECT FROM reporting.programme_seats AS seat
  WHERE seat.programme_id = run.programme_id AND NOT seat.withdrawn AND ${who})`;
const worksIn = (unit: string) => `seat.employee_id IN (
  SELECT placed.employee_id FROM ${ACCESS_VIEWS.placements} AS placed WHERE placed.unit_id IN (${below(unit)}))`;
const dayOf = medanDay('starts_at');

/**
 * Programmes that are under no plan; the latest beginning first, if not asked otherwise.
 *
 * @throws CursorError
 */
export async function offPlanProgrammes(reader: ReportingReader, query: OffPlanQuery): Promise<OffPlanPage> {
  const { unitId, from, to, status, limit } = query;
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const conditions = ['true'];
  if (unitId !== undefined) conditions.push(seatOf(worksIn(given(unitId))));
  if (from !== undefined) conditions.push(`${dayOf} >= ${given(from)}::date`);
  if (to !== undefined) conditions.push(`${dayOf} <= ${given(to)}::date`);
  if (status !== undefined) conditions.push(`status = ${given(status)}`);
  const order = OFF_PLAN_SORT.sorted(query.sort, query.cursor, given);
  conditions.push(order.after);
  const rows = await reader.query<OffPlanColumns & SortedRow>(
    `SELECT *, ${order.columns} FROM ${explained} WHERE ${conditions.join(' AND ')}
     ORDER BY ${order.by} LIMIT ${given(limit + 1)}`,
    params,
  );
  return order.page(rows, limit, offPlanProgramme);
}

const MOST_BESIDE = 100;

/** Programmes of the year of a plan that are under no plan, and about whom the plan is; the latest first. Why is told to fewer than may see the plan. */
export async function offPlanBeside(
  reader: ReportingReader,
  plan: PlanColumns,
): Promise<ProgrammeBesidePlan[]> {
  const { year, unit_id: unitId, employee_id: employeeId } = plan;
  const params: unknown[] = [year];
  const given = (value: unknown) => `$${params.push(value)}`;
  const theirs =
    unitId !== null
      ? seatOf(worksIn(given(unitId)))
      : employeeId !== null
        ? seatOf(`seat.employee_id = ${given(employeeId)}::uuid`)
        : 'true';
  const rows = await reader.query<BesideColumns>(
    `SELECT * FROM ${listed} WHERE year = $1 AND ${theirs}
     ORDER BY starts_at DESC, programme_id DESC LIMIT ${MOST_BESIDE}`,
    params,
  );
  return rows.map(programmeBeside);
}

/** Its fields, without the class of the answers. */
type Beside = { [Name in keyof ProgrammeBesidePlan]: ProgrammeBesidePlan[Name] };

const programmeBeside = (row: BesideColumns): Beside => ({
  ...{ programmeId: row.programme_id, seriesId: row.series_id, titleId: row.title_id },
  ...(row.title_en !== null && { titleEn: row.title_en }),
  ...{ form: row.form, status: row.status, startsAt: row.starts_at },
  ...{ enrolled: row.enrolled, done: row.done },
  ...(row.cost_idr !== null && { costIdr: Number(row.cost_idr) }),
  explained: row.explained,
});

const offPlanProgramme = (row: OffPlanColumns): OffPlanProgramme => ({
  ...programmeBeside(row),
  ...(row.about !== null && { saidBy: row.about }),
  ...(row.reason !== null && { reason: row.reason }),
  ...(isGone(row.reason_state) && { reasonState: row.reason_state }),
});
