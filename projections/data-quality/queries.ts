import { Cursor, page, type Narrow, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import type { DataQualityPage, UnitDataQuality } from './data-quality.dto.js';
import { placedToday, qualityOf } from './figures.js';

export interface DataQualityQuery {
  /** Only these units. */
  readonly units?: readonly string[];
  readonly limit: number;
  readonly cursor?: string;
  /** Which units may be shown; default: all. */
  readonly narrow?: Narrow<'unit'>;
}

const cursors = new Cursor('data-quality', z.tuple([z.uuid()]));

interface Row extends Omit<UnitDataQuality, 'items'> {
  placed: number | null;
  hasStandard: number | null;
  assessed: number | null;
  qualified: number | null;
  passed: number | null;
  certified: number | null;
}

/** The columns under the names of the answer, of the units of `chosen`. */
const quality = `
  SELECT unit_id AS "unitId", employees::int, placed::int, has_standard::int AS "hasStandard", assessed::int,
    qualified::int, passed::int, certified::int, entries::int, median_lag_days::float8 AS "medianLagDays",
    exceptions::int, exceptions_per_1000::float8 AS "exceptionsPer1000", completeness::float8, timeliness::float8,
    accuracy::float8, consistency::float8, index::float8, rule_set AS "ruleSet", verified
  FROM (${qualityOf('SELECT * FROM everybody WHERE unit_id IN (SELECT unit_id FROM chosen)')}) AS quality`;

/**
 * Units in which somebody works today, by unit id. A page of them is chosen first, so that only who works in them is looked at.
 *
 * @throws CursorError
 */
export async function dataQualityOf(
  reader: ReportingReader,
  { units, limit, cursor, narrow }: DataQualityQuery,
): Promise<DataQualityPage> {
  const after = cursor === undefined ? null : cursors.decode(cursor)[0];
  const scope = narrow?.({ unit: 'unit_id' }, 4);
  const rows = await reader.query<Row>(
    `WITH everybody AS MATERIALIZED (${placedToday}),
     chosen AS MATERIALIZED (
       SELECT DISTINCT unit_id FROM everybody
       WHERE ($1::uuid IS NULL OR unit_id > $1) AND ($2::uuid[] IS NULL OR unit_id = ANY ($2))
         ${scope ? `AND ${scope.sql}` : ''}
       ORDER BY unit_id LIMIT $3)
     ${quality} ORDER BY unit_id`,
    [after, units ?? null, limit + 1, ...(scope?.params ?? [])],
  );
  const { items, next } = page(rows, limit, listed, ({ unitId }) => cursors.encode([unitId]));
  return { items: [...items], ...(next !== undefined && { next }) };
}

function listed({
  placed,
  hasStandard,
  assessed,
  qualified,
  passed,
  certified,
  ...row
}: Row): UnitDataQuality {
  const missing = (n: number | null, found: number | null) =>
    n === null || found === null ? { n: null, missing: null } : { n, missing: n - found };
  const of = (found: number | null) => missing(row.employees, found);
  return {
    ...row,
    items: {
      ...{ placement: of(placed), standard: of(hasStandard), assessment: of(assessed) },
      ...{ qualification: of(qualified), certificate: missing(passed, certified) },
    },
  };
}
