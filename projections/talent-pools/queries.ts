import { ACCESS_VIEWS } from '@jejak/access';
import { isGone, type Shown } from '@jejak/domain';
import {
  medanDay,
  type Narrow,
  type ReportingReader,
  Sorting,
  type SortedRow,
  type SortOf,
} from '@jejak/projection-engine';
import type { ListedTalent, TalentPage } from './talent.dto.js';

export interface TalentQuery {
  readonly pool?: string;
  readonly targetPositionId?: string;
  readonly employeeId?: string;
  /** Unit in which they work today, with all below it. */
  readonly unitId?: string;
  /** Also places that ended. */
  readonly withdrawn?: boolean;
  /** Recorded on this day in Medan or later, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Recorded on this day in Medan or before. */
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof TALENT_SORT>;
  /** Whose may be shown; default: everybody's. */
  readonly narrow?: Narrow<'employee'>;
}

interface Row extends SortedRow {
  readonly talent_id: string;
  readonly employee_id: string;
  readonly unit_id: string | null;
  readonly pool: string;
  readonly target_position_id: string;
  readonly recorded_on_text: string;
  readonly decided_by: string;
  readonly withdrawn_on_text: string | null;
  readonly required: number;
  readonly lacking: number;
  readonly not_assessed: number;
  readonly levels: number;
  readonly reason: string | null;
  readonly reason_state: Shown<string>['state'] | null;
}

/** By which places may be sorted. */
export const TALENT_SORT = new Sorting(
  'talent-pools',
  {
    recordedOn: { sql: 'recorded_on', type: 'date' },
    pool: { sql: 'pool', type: 'text' },
  },
  [{ sql: 'talent_id', type: 'uuid' }],
  '-recordedOn',
);
const today = medanDay('now()');

/** What the position requires today beside the newest levels. */
const gap = `
  SELECT count(*)::int AS required, count(*) FILTER (WHERE actual_level < level)::int AS lacking,
    count(*) FILTER (WHERE actual_level IS NULL)::int AS not_assessed,
    coalesce(sum(greatest(level - actual_level, 0)), 0)::int AS levels
  FROM reporting.competency_standards AS standard
  LEFT JOIN LATERAL (
    SELECT actual_level FROM reporting.standing_levels AS found
    WHERE found.employee_id = listed.employee_id AND found.competency_code = standard.competency_code
      AND assessed_on <= ${today}
    ORDER BY assessed_on DESC, position DESC LIMIT 1) AS held ON true
  WHERE standard.position_id = listed.target_position_id AND effective_from <= ${today}
    AND coalesce(effective_until >= ${today}, true)`;

/** The unit of the parameter and all below it, as of today. */
const below = (unit: string): string => `
  WITH RECURSIVE below AS (
    SELECT ${unit}::uuid AS unit_id
    UNION SELECT unit.unit_id FROM ${ACCESS_VIEWS.units} AS unit JOIN below ON unit.parent_id = below.unit_id)
  SELECT unit_id FROM below`;

/**
 * Places in talent pools, those that were recorded last first unless they are sorted otherwise, with the gap to the position that each aims at.
 *
 * @throws CursorError
 */
export async function talentOfPools(reader: ReportingReader, query: TalentQuery): Promise<TalentPage> {
  const { pool, targetPositionId, employeeId, unitId, withdrawn, limit, cursor } = query;
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const wanted = ['true'];
  const order = TALENT_SORT.sorted(query.sort, cursor, given);
  wanted.push(order.after);
  if (query.from !== undefined) wanted.push(`recorded_on >= ${given(query.from)}::date`);
  if (query.to !== undefined) wanted.push(`recorded_on <= ${given(query.to)}::date`);
  if (pool !== undefined) wanted.push(`pool = ${given(pool)}`);
  if (targetPositionId !== undefined) wanted.push(`target_position_id = ${given(targetPositionId)}::uuid`);
  if (employeeId !== undefined) wanted.push(`employee_id = ${given(employeeId)}::uuid`);
  if (unitId !== undefined) wanted.push(`unit_id IN (${below(given(unitId))})`);
  if (withdrawn !== true) wanted.push('withdrawn_on IS NULL');
  if (query.narrow) {
    const scope = query.narrow({ employee: 'employee_id' }, params.length + 1);
    params.push(...scope.params);
    wanted.push(scope.sql);
  }
  const rows = await reader.query<Row>(
    `SELECT listed.*, gap.*, reason, reason_state, recorded_on::text AS recorded_on_text, withdrawn_on::text AS withdrawn_on_text
     FROM (SELECT *, ${order.columns} FROM reporting.talent_pools WHERE ${wanted.join(' AND ')}
       ORDER BY ${order.by} LIMIT ${given(limit + 1)}) AS listed
     JOIN serving.talent_reasons USING (talent_id)
     CROSS JOIN LATERAL (${gap}) AS gap
     ORDER BY ${order.by}`,
    params,
  );
  return order.page(rows, limit, talentOf);
}

const talentOf = (row: Omit<Row, keyof SortedRow>): ListedTalent => ({
  ...{ talentId: row.talent_id, employeeId: row.employee_id },
  ...(row.unit_id !== null && { unitId: row.unit_id }),
  ...{ pool: row.pool, targetPositionId: row.target_position_id },
  ...{ recordedOn: row.recorded_on_text, decidedBy: row.decided_by },
  ...(row.withdrawn_on_text !== null && { withdrawnOn: row.withdrawn_on_text }),
  gap: {
    ...{ required: row.required, lacking: row.lacking },
    ...{ notAssessed: row.not_assessed, levels: row.levels },
  },
  ...(row.reason !== null && { reason: row.reason }),
  ...(isGone(row.reason_state) && { reasonState: row.reason_state }),
});
