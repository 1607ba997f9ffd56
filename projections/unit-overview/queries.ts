import { Cursor, page, type Narrow, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import type { UnitOverview, UnitPage } from './unit-overview.dto.js';

export interface UnitsQuery {
  readonly year: number;
  /** Only these units; default: all. */
  readonly units?: readonly string[];
  readonly limit: number;
  readonly cursor?: string;
  /** Which units may be shown; default: all. */
  readonly narrow?: Narrow<'unit'>;
}

const cursors = new Cursor('units', z.tuple([z.uuid()]));

/** The columns under the names of the answer. */
const overview = `
  SELECT unit_id AS "unitId", year, employees::int, people::int, jp::float8, jp_per_person::float8 AS "jpPerPerson",
    with_target::int AS "withTarget", reached::int, assessed::int, open_gaps::int AS "openGaps",
    with_gaps::int AS "withGaps", participations::int, completed::int, attendance_pct::float8 AS "attendancePct",
    rule_set AS "ruleSet"
  FROM reporting.unit_overview`;

/**
 * Units in which somebody worked in the year, by unit id.
 *
 * @throws CursorError
 */
export async function overviewOfUnits(reader: ReportingReader, query: UnitsQuery): Promise<UnitPage> {
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const wanted = [`year = ${given(query.year)}`, 'people > 0'];
  if (query.cursor !== undefined) wanted.push(`unit_id > ${given(cursors.decode(query.cursor)[0])}::uuid`);
  if (query.units !== undefined) wanted.push(`unit_id = ANY (${given(query.units)}::uuid[])`);
  const limit = given(query.limit + 1);
  const scope = query.narrow?.({ unit: 'unit_id' }, params.length + 1);
  if (scope) wanted.push(scope.sql);
  const rows = await reader.query<UnitOverview>(
    `${overview} WHERE ${wanted.join(' AND ')} ORDER BY unit_id LIMIT ${limit}`,
    [...params, ...(scope?.params ?? [])],
  );
  const { items, next } = page(
    rows,
    query.limit,
    (row) => row,
    ({ unitId }) => cursors.encode([unitId]),
  );
  return { items: [...items], ...(next !== undefined && { next }) };
}

/** One unit in a year; undefined if nobody had been placed in it by then. */
export async function overviewOfUnit(
  reader: ReportingReader,
  { unitId, year }: { readonly unitId: string; readonly year: number },
): Promise<UnitOverview | undefined> {
  const rows = await reader.query<UnitOverview>(`${overview} WHERE unit_id = $1 AND year = $2`, [
    unitId,
    year,
  ]);
  return rows[0];
}
