import { isGone, type FacilitatorRole, type Shown } from '@jejak/domain';
import { Cursor, page, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import type {
  ClashKind,
  ClashPage,
  Facilitators,
  NamedFacilitator,
  OccurrencePage,
  OccurrenceStatus,
} from './calendar.dto.js';
import { clashOf, occurrenceOf, type ClashColumns, type OccurrenceColumns } from './rows.js';

export interface ClashesQuery {
  /** First day in Medan, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day in Medan. */
  readonly to: string;
  readonly kind?: ClashKind;
  readonly programmeId?: string;
  readonly limit: number;
  readonly cursor?: string;
}

const clashCursors = new Cursor('programme-clashes', z.tuple([z.iso.datetime(), z.string()]));

const midnight = (day: string) => `(${day}::date::timestamp AT TIME ZONE 'Asia/Jakarta')`;

/**
 * Pairs of sessions that overlap within the days, by when they begin to.
 *
 * @throws CursorError
 */
export async function clashesOf(reader: ReportingReader, query: ClashesQuery): Promise<ClashPage> {
  const { from, to, kind = null, programmeId = null, limit } = query;
  const after = query.cursor === undefined ? [null, null] : clashCursors.decode(query.cursor);
  const until = midnight('($2::date + 1)');
  // that both sessions are in the days follows from the overlap; said so, an index finds them
  const rows = await reader.query<ClashColumns>(
    `SELECT * FROM reporting.programme_clashes
     WHERE overlaps_from < ${until} AND overlaps_until > ${midnight('$1')}
       AND first_starts_at < ${until} AND first_ends_at > ${midnight('$1')}
       AND second_starts_at < ${until} AND second_ends_at > ${midnight('$1')}
       AND ($3::text IS NULL OR kind = $3) AND ($4::uuid IS NULL OR $4 IN (first_programme_id, second_programme_id))
       AND ($5::timestamptz IS NULL OR (overlaps_from, clash_id) > ($5::timestamptz, $6::text))
     ORDER BY overlaps_from, clash_id LIMIT $7`,
    [from, to, kind, programmeId, ...after, limit + 1],
  );
  const { items, next } = page(rows, limit, clashOf, (row) =>
    clashCursors.encode([row.overlaps_from.toISOString(), row.clash_id]),
  );
  return { items: [...items], ...(next !== undefined && { next }) };
}

export interface OccurrencesQuery {
  readonly seriesId?: string;
  /** First day, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  readonly status?: OccurrenceStatus;
  readonly limit: number;
  readonly cursor?: string;
}

const occurrenceCursors = new Cursor('programme-occurrences', z.tuple([z.iso.date(), z.uuid(), z.int()]));

/**
 * Days on which a run is expected, the earliest first.
 *
 * @throws CursorError
 */
export async function occurrencesOfSeries(
  reader: ReportingReader,
  query: OccurrencesQuery,
): Promise<OccurrencePage> {
  const { seriesId = null, from = null, to = null, status = null, limit } = query;
  const after = query.cursor === undefined ? [null, null, null] : occurrenceCursors.decode(query.cursor);
  // node-postgres would make a day a moment in the server's time zone
  const rows = await reader.query<OccurrenceColumns>(
    `SELECT *, occurs_on::text AS occurs_on_text, window_from::text AS window_from_text,
       window_until::text AS window_until_text
     FROM reporting.programme_occurrences
     WHERE ($1::uuid IS NULL OR series_id = $1) AND ($2::date IS NULL OR occurs_on >= $2)
       AND ($3::date IS NULL OR occurs_on <= $3) AND ($4::text IS NULL OR status = $4)
       AND ($5::date IS NULL OR (occurs_on, series_id, plan) > ($5::date, $6::uuid, $7::int))
     ORDER BY occurs_on, series_id, plan LIMIT $8`,
    [seriesId, from, to, status, ...after, limit + 1],
  );
  const { items, next } = page(rows, limit, occurrenceOf, (row) =>
    occurrenceCursors.encode([row.occurs_on_text, row.series_id, row.plan]),
  );
  return { items: [...items], ...(next !== undefined && { next }) };
}

interface FacilitatorColumns {
  facilitator_id: string;
  employee_id: string | null;
  role: FacilitatorRole;
  session_ids: string[];
  name: string | null;
  field: string | null;
  institution: string | null;
  identity_state: Shown<string>['state'] | null;
}

/** A run in which nobody teaches. */
interface Nobody {
  facilitator_id: null;
}

/** Who teaches or moderates in a run; undefined where there is no such run. */
export async function facilitatorsOf(
  reader: ReportingReader,
  programmeId: string,
): Promise<Facilitators | undefined> {
  const rows = await reader.query<FacilitatorColumns | Nobody>(
    `SELECT * FROM serving.programme_facilitator_names WHERE programme_id = $1 ORDER BY facilitator_id`,
    [programmeId],
  );
  if (rows.length === 0) return undefined;
  return { facilitators: rows.flatMap((row) => (row.facilitator_id === null ? [] : [named(row)])) };
}

function named({
  identity_state: state,
  name,
  field,
  institution,
  ...row
}: FacilitatorColumns): NamedFacilitator {
  return {
    ...{ facilitatorId: row.facilitator_id, outside: row.employee_id === null, role: row.role },
    sessionIds: row.session_ids,
    ...(name !== null && { name }),
    ...(field !== null && { field }),
    ...(institution !== null && { institution }),
    ...(isGone(state) && { identityState: state }),
  };
}
