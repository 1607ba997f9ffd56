import { Cursor, page, type Narrow, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import type { UnitGap, UnitGapPage } from './gap-heat-map.dto.js';

export interface GapsQuery {
  readonly year: number;
  /** Only of these units; default: of all. */
  readonly unitIds?: readonly string[];
  readonly competencyCode?: string;
  readonly limit: number;
  readonly cursor?: string;
  /** Which units may be shown; default: all. */
  readonly narrow?: Narrow<'unit'>;
}

const cursors = new Cursor('gaps', z.tuple([z.uuid(), z.string().max(40)]));

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
  if (query.cursor !== undefined) {
    const [unitId, code] = cursors.decode(query.cursor);
    const unit = `${given(unitId)}::uuid`;
    // the first condition finds where to go on by the index of units
    wanted.push(`unit_id >= ${unit}`, `(unit_id, competency_code) > (${unit}, ${given(code)}::text)`);
  }
  if (unitIds) wanted.push(`unit_id = ANY(${given(unitIds)}::uuid[])`);
  if (competencyCode !== undefined) wanted.push(`competency_code = ${given(competencyCode)}`);
  const limit = given(query.limit + 1);
  const scope = query.narrow?.({ unit: 'unit_id' }, params.length + 1);
  if (scope) wanted.push(scope.sql);
  const rows = await reader.query<UnitGap>(
    `SELECT unit_id AS "unitId", year, competency_code AS "competencyCode", headcount::int,
       with_gap::int AS "withGap", not_assessed::int AS "notAssessed", average_gap::float8 AS "averageGap",
       required_average::float8 AS "requiredAverage", actual_average::float8 AS "actualAverage"
     FROM reporting.gap_heat_map WHERE ${wanted.join(' AND ')}
     ORDER BY unit_id, competency_code LIMIT ${limit}`,
    [...params, ...(scope?.params ?? [])],
  );
  const { items, next } = page(
    rows,
    query.limit,
    (row) => row,
    ({ unitId, competencyCode: code }) => cursors.encode([unitId, code]),
  );
  return { items: [...items], ...(next !== undefined && { next }) };
}
