import { ACCESS_VIEWS } from '@jejak/access';
import type { Form, Mode } from '@jejak/domain';
import {
  medanDay,
  type ReportingReader,
  type SortedRow,
  Sorting,
  type SortOf,
} from '@jejak/projection-engine';
import type { CataloguePage, OfferedRun } from './catalogue.dto.js';

export interface CatalogueQuery {
  readonly competencyCode?: string;
  /** For this unit: held for its plan, for that of a unit above it, or for everybody. */
  readonly unitId?: string;
  readonly mode?: Mode;
  readonly form?: Form;
  /** Is held on this day in Medan or later, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Begins on this day in Medan or before. */
  readonly to?: string;
  /** Also those that take no nominations any more. */
  readonly all?: boolean;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof CATALOGUE_SORT>;
}

/** By which the catalogue may be sorted. */
export const CATALOGUE_SORT = new Sorting(
  'catalogue',
  {
    startsAt: { sql: 'starts_at', type: 'timestamptz' },
    deadline: { sql: 'deadline', type: 'timestamptz', nullable: true },
    totalJp: { sql: 'total_jp', type: 'numeric' },
    seatsLeft: { sql: 'seats_left', type: 'numeric' },
  },
  [{ sql: 'programme_id', type: 'uuid' }],
  'startsAt',
);

/** The unit and all above it, as of today. */
const above = (unit: string) => `
  WITH RECURSIVE above AS (
    SELECT ${unit}::uuid AS unit_id
    UNION SELECT unit.parent_id FROM ${ACCESS_VIEWS.units} AS unit JOIN above ON unit.unit_id = above.unit_id
    WHERE unit.parent_id IS NOT NULL)
  SELECT unit_id FROM above`;

/**
 * Runs that take nominations, or all, by when they begin.
 *
 * @throws CursorError
 */
export async function offeredRuns(
  reader: ReportingReader,
  { competencyCode, unitId, mode, form, from, to, all = false, limit, cursor, sort }: CatalogueQuery,
): Promise<CataloguePage> {
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const wanted = [all ? 'true' : 'open'];
  const order = CATALOGUE_SORT.sorted(sort, cursor, given);
  wanted.push(order.after);
  if (competencyCode !== undefined)
    wanted.push(`programme_id IN (
      SELECT about.programme_id FROM reporting.programme_competencies AS about
      WHERE about.competency_code = ${given(competencyCode)})`);
  if (unitId !== undefined) wanted.push(`(unit_id IS NULL OR unit_id IN (${above(given(unitId))}))`);
  if (mode !== undefined) wanted.push(`mode = ${given(mode)}`);
  if (form !== undefined) wanted.push(`form = ${given(form)}`);
  if (from !== undefined) wanted.push(`${medanDay('ends_at')} >= ${given(from)}::date`);
  if (to !== undefined) wanted.push(`${medanDay('starts_at')} <= ${given(to)}::date`);
  const rows = await reader.query<OfferedRun & SortedRow>(
    `SELECT programme_id AS "programmeId", series_id AS "seriesId", title_id AS "titleId", title_en AS "titleEn", form,
       mode, status, starts_at AS "startsAt", ends_at AS "endsAt", deadline, open, total_jp::float8 AS "totalJp", sessions,
       places, provider_name AS "providerName", competencies, unit_id AS "unitId", capacity, seats_left AS "seatsLeft", waiting, ${order.columns}
     FROM reporting.programme_catalogue WHERE ${wanted.join(' AND ')}
     ORDER BY ${order.by} LIMIT ${given(limit + 1)}`,
    params,
  );
  return order.page(rows, limit, (row) => row);
}
