import {
  type Narrow,
  type ReportingReader,
  Sorting,
  type SortedRow,
  type SortOf,
} from '@jejak/projection-engine';
import type { UnitGap, UnitGapPage } from './gap-heat-map.dto.js';

export interface GapsQuery {
  readonly year: number;
  /** Only of these units; default: of all. */
  readonly unitIds?: readonly string[];
  readonly competencyCode?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof GAP_SORT>;
  /** Which units may be shown; default: all. */
  readonly narrow?: Narrow<'unit'>;
}

/** By unit, from the first or the last: by the figures all would have to be made to show a page. */
export const GAP_SORT = new Sorting(
  'gaps',
  {
    unitId: { sql: 'unit_id', type: 'uuid' },
  },
  [
    { sql: 'unit_id', type: 'uuid' },
    { sql: 'competency_code', type: 'text' },
  ],
  'unitId',
);

/**
 * Gaps at the end of a year, by unit id and code of the competency.
 *
 * @throws CursorError
 */
export async function gapsOfUnits(reader: ReportingReader, query: GapsQuery): Promise<UnitGapPage> {
  const { unitIds, competencyCode } = query;
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const wanted = [`year = ${given(query.year)}`];
  const order = GAP_SORT.sorted(query.sort, query.cursor, given);
  wanted.push(order.after);
  if (unitIds) wanted.push(`unit_id = ANY(${given(unitIds)}::uuid[])`);
  if (competencyCode !== undefined) wanted.push(`competency_code = ${given(competencyCode)}`);
  const limit = given(query.limit + 1);
  const scope = query.narrow?.({ unit: 'unit_id' }, params.length + 1);
  if (scope) wanted.push(scope.sql);
  const rows = await reader.query<UnitGap & SortedRow>(
    `SELECT unit_id AS "unitId", year, competency_code AS "competencyCode", headcount::int,
       with_gap::int AS "withGap", not_assessed::int AS "notAssessed", average_gap::float8 AS "averageGap",
       required_average::float8 AS "requiredAverage", actual_average::float8 AS "actualAverage", ${order.columns}
     FROM reporting.gap_heat_map WHERE ${wanted.join(' AND ')}
     ORDER BY ${order.by} LIMIT ${limit}`,
    [...params, ...(scope?.params ?? [])],
  );
  return order.page(rows, query.limit, (row) => row);
}
