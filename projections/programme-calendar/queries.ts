import { isGone, type FacilitatorRole, type Shown } from '@jejak/domain';
import { type ReportingReader, Sorting, type SortedRow, type SortOf } from '@jejak/projection-engine';
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
  readonly sort?: SortOf<typeof CLASH_SORT>;
}

/** By which clashes may be sorted. */
export const CLASH_SORT = new Sorting(
  'programme-clashes',
  {
    overlapsFrom: { sql: 'overlaps_from', type: 'timestamptz' },
    kind: { sql: 'kind', type: 'text' },
  },
  [{ sql: 'clash_id', type: 'text' }],
  'overlapsFrom',
);

const midnight = (day: string) => `(${day}::date::timestamp AT TIME ZONE 'Asia/Jakarta')`;

/**
 * Pairs of sessions that overlap within the days, by when they begin to.
 *
 * @throws CursorError
 */
export async function clashesOf(reader: ReportingReader, query: ClashesQuery): Promise<ClashPage> {
  const { from, to, kind = null, programmeId = null, limit } = query;
  const params: unknown[] = [from, to, kind, programmeId, limit + 1];
  const order = CLASH_SORT.sorted(query.sort, query.cursor, (value) => `$${params.push(value)}`);
  const until = midnight('($2::date + 1)');
  // that both sessions are in the days follows from the overlap; said so, an index finds them
  const rows = await reader.query<ClashColumns & SortedRow>(
    `SELECT *, ${order.columns} FROM reporting.programme_clashes
     WHERE overlaps_from < ${until} AND overlaps_until > ${midnight('$1')}
       AND first_starts_at < ${until} AND first_ends_at > ${midnight('$1')}
       AND second_starts_at < ${until} AND second_ends_at > ${midnight('$1')}
       AND ($3::text IS NULL OR kind = $3) AND ($4::uuid IS NULL OR $4 IN (first_programme_id, second_programme_id))
       AND ${order.after}
     ORDER BY ${order.by} LIMIT $5`,
    params,
  );
  return order.page(rows, limit, clashOf);
}

export interface OccurrencesQuery {
  readonly seriesId?: string;
  /** First day, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  readonly status?: OccurrenceStatus;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof OCCURRENCE_SORT>;
}

/** By which expected runs may be sorted. */
export const OCCURRENCE_SORT = new Sorting(
  'programme-occurrences',
  {
    occursOn: { sql: 'occurs_on', type: 'date' },
    status: { sql: 'status', type: 'text' },
  },
  [
    { sql: 'series_id', type: 'uuid' },
    { sql: 'plan', type: 'bigint' },
    { sql: 'occurs_on', type: 'date' },
  ],
  'occursOn',
);

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
  const params: unknown[] = [seriesId, from, to, status, limit + 1];
  const order = OCCURRENCE_SORT.sorted(query.sort, query.cursor, (value) => `$${params.push(value)}`);
  // node-postgres would make a day a moment in the server's time zone
  const rows = await reader.query<OccurrenceColumns & SortedRow>(
    `SELECT *, occurs_on::text AS occurs_on_text, window_from::text AS window_from_text,
       window_until::text AS window_until_text, ${order.columns}
     FROM reporting.programme_occurrences
     WHERE ($1::uuid IS NULL OR series_id = $1) AND ($2::date IS NULL OR occurs_on >= $2)
       AND ($3::date IS NULL OR occurs_on <= $3) AND ($4::text IS NULL OR status = $4)
       AND ${order.after}
     ORDER BY ${order.by} LIMIT $5`,
    params,
  );
  return order.page(rows, limit, occurrenceOf);
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

/** Room or online address of each session on the calendar that has one, by session id. */
export async function placesOf(reader: ReportingReader, programmeId: string): Promise<Map<string, string>> {
  const rows = await reader.query<{ session_id: string; place: string }>(
    `SELECT session_id, place FROM reporting.programme_sessions WHERE programme_id = $1::uuid AND place IS NOT NULL`,
    [programmeId],
  );
  return new Map(rows.map(({ session_id, place }) => [session_id, place]));
}
