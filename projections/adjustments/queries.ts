import { ACCESS_VIEWS } from '@jejak/access';
import { isGone, type AdjustmentStatus, type Shown } from '@jejak/domain';
import { type ReportingReader, Sorting, type SortedRow, type SortOf } from '@jejak/projection-engine';
import type {
  AdjustmentHistory,
  AdjustmentPage,
  AdjustmentStep,
  ListedAdjustment,
  RunResult,
} from './adjustments.dto.js';

export interface AdjustmentsQuery {
  readonly seriesId?: string;
  readonly state?: AdjustmentStatus;
  /** Decided on this day in Medan or later, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Decided on this day in Medan or before. */
  readonly to?: string;
  /** Units of which somebody who works there today sat in a run of the series; default: all series. */
  readonly units?: readonly string[];
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof ADJUSTMENT_SORT>;
}

/** By which adjustments may be sorted. */
export const ADJUSTMENT_SORT = new Sorting(
  'adjustments',
  {
    decidedOn: { sql: 'decided_on', type: 'date' },
    endedOn: { sql: 'ended_on', type: 'date', nullable: true },
    state: { sql: 'state', type: 'text' },
  },
  [{ sql: 'position', type: 'bigint' }],
  '-decidedOn',
);

interface Listed extends Pick<
  ListedAdjustment,
  'adjustmentId' | 'seriesId' | 'changes' | 'state' | 'decidedOn'
> {
  readonly sourceKind: ListedAdjustment['source']['kind'];
  readonly sourceId: string;
  readonly evaluated: string | null;
  readonly carrying: string | null;
}

const columns = `
  adjustment_id AS "adjustmentId", series_id AS "seriesId", source_kind AS "sourceKind",
  source_id AS "sourceId", changes, state, decided_on::text AS "decidedOn", evaluated_programme_id AS evaluated,
  programme_id AS carrying`;

/**
 * The log of adjustments; the latest decision first, if not asked otherwise.
 *
 * @throws CursorError
 */
export async function adjustmentLog(
  reader: ReportingReader,
  { seriesId, state, from, to, units, cursor, sort, limit }: AdjustmentsQuery,
): Promise<AdjustmentPage> {
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const wanted = ['true'];
  if (seriesId !== undefined) wanted.push(`series_id = ${given(seriesId)}::uuid`);
  if (state !== undefined) wanted.push(`state = ${given(state)}`);
  if (from !== undefined) wanted.push(`decided_on >= ${given(from)}::date`);
  if (to !== undefined) wanted.push(`decided_on <= ${given(to)}::date`);
  if (units !== undefined)
    wanted.push(`series_id IN (
      SELECT run.series_id FROM ${ACCESS_VIEWS.placements} AS placed
      JOIN reporting.programme_seats AS seat USING (employee_id)
      JOIN reporting.programme_runs AS run USING (programme_id)
      WHERE NOT seat.withdrawn AND placed.unit_id = ANY (${given(units)}::uuid[]))`);
  const order = ADJUSTMENT_SORT.sorted(sort, cursor, given);
  wanted.push(order.after);
  const rows = await reader.query<Listed & SortedRow>(
    `SELECT ${columns}, ${order.columns} FROM reporting.adjustments WHERE ${wanted.join(' AND ')}
     ORDER BY ${order.by} LIMIT ${given(limit + 1)}`,
    params,
  );
  const { items, next } = order.page(rows, limit, (row) => row);
  return { items: await withResults(reader, items), ...(next !== undefined && { next }) };
}

/** One adjustment with its steps; undefined if there is none with this id. */
export async function adjustmentHistory(
  reader: ReportingReader,
  adjustmentId: string,
): Promise<AdjustmentHistory | undefined> {
  const rows = await reader.query<Listed>(
    `SELECT ${columns} FROM reporting.adjustments WHERE adjustment_id = $1::uuid`,
    [adjustmentId],
  );
  const [listed] = await withResults(reader, rows);
  if (!listed) return undefined;
  const { ...plain } = listed;
  return { ...plain, history: await stepsOf(reader, adjustmentId) };
}

/** These, with what the runs before and after brought. */
async function withResults(reader: ReportingReader, rows: readonly Listed[]): Promise<ListedAdjustment[]> {
  const results = await resultsOf(
    reader,
    rows.flatMap(({ evaluated, carrying }) => [evaluated, carrying].filter((id) => id !== null)),
  );
  const result = (id: string | null) => (id === null ? null : (results.get(id) ?? null));
  return rows.map(({ sourceKind: kind, sourceId: id, evaluated, carrying, ...row }) => ({
    ...{ adjustmentId: row.adjustmentId, seriesId: row.seriesId, source: { kind, id }, changes: row.changes },
    ...{ state: row.state, decidedOn: row.decidedOn, before: result(evaluated), after: result(carrying) },
  }));
}

/** What these runs brought, by run. */
async function resultsOf(reader: ReportingReader, runs: readonly string[]): Promise<Map<string, RunResult>> {
  if (runs.length === 0) return new Map();
  const rows = await reader.query<RunResult>(
    `SELECT programme_id AS "programmeId", status, ended_on::text AS "endedOn", n_enrolled::int AS enrolled,
       pass_pct AS "passPct", n_scored::int AS scored, gain, n_feedback::int AS "feedbackN", feedback_scaled AS "feedbackScaled",
       (SELECT coalesce(jsonb_agg(one - 'instrument'), '[]') FROM jsonb_array_elements(evaluations) AS one) AS verdicts
     FROM reporting.programme_effectiveness WHERE programme_id = ANY ($1::uuid[])`,
    [runs],
  );
  return new Map(rows.map((row) => [row.programmeId, row]));
}

interface StepColumns extends Omit<AdjustmentStep, 'reason' | 'reasonState'> {
  readonly reason: string | null;
  readonly reasonState: Shown<string>['state'] | null;
}

async function stepsOf(reader: ReportingReader, adjustmentId: string): Promise<AdjustmentStep[]> {
  const rows = await reader.query<StepColumns>(
    `SELECT position::text AS position, state, occurred_at AS "occurredAt", recorded_at AS "recordedAt",
       actor_id AS "actorId", actor_role AS "actorRole", reason, reason_state AS "reasonState"
     FROM serving.adjustment_steps AS step WHERE adjustment_id = $1::uuid ORDER BY step.position`,
    [adjustmentId],
  );
  return rows.map(({ reason, reasonState, ...step }) => ({
    ...step,
    ...(reason !== null && { reason }),
    ...(isGone(reasonState) && { reasonState }),
  }));
}
