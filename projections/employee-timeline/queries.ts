import { Cursor, page, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import type { TimelineEntry, TimelineKind, TimelinePage } from './timeline.dto.js';

export interface TimelineQuery {
  readonly employeeId: string;
  /** Also how they were appraised and what is to be done about them. */
  readonly confidential: boolean;
  readonly kind?: TimelineKind;
  /** What was known at this moment; default: all that is known. */
  readonly asOf?: Date;
  /** Of that: what was true on this day in Medan, `YYYY-MM-DD`; default: whenever. */
  readonly validOn?: string;
  readonly limit: number;
  readonly cursor?: string;
}

const cursors = new Cursor('timeline', z.tuple([z.iso.datetime(), z.string().regex(/^\d{1,19}$/)]));

interface Row {
  position_text: string;
  kind: TimelineKind;
  outcome: string;
  occurred_at: Date;
  recorded_at: Date;
  valid_on_text: string;
  programme_id: string | null;
  title_id: string | null;
  title_en: string | null;
  ref_id: string | null;
  jp: number | null;
  predicate: string | null;
}

/** What happened to the employee of `$1`; of `$2` whether also what few may know. */
const happened = `
  SELECT position, kind, outcome, occurred_at, recorded_at, valid_on, programme_id, ref_id, jp, NULL AS predicate
  FROM reporting.employee_timeline
  WHERE employee_id = $1::uuid AND ($2::boolean OR kind <> 'FOLLOW_UP')
  UNION ALL
  SELECT position, 'APPRAISAL', outcome, occurred_at, recorded_at, valid_on, NULL, ref_id, NULL, predicate
  FROM serving.employee_timeline_appraisals WHERE employee_id = $1::uuid AND $2::boolean`;

/**
 * What happened to an employee, newest first, as known now or at `asOf`, up to `validOn`.
 *
 * @throws CursorError
 */
export async function timelineOf(reader: ReportingReader, query: TimelineQuery): Promise<TimelinePage> {
  const after = query.cursor === undefined ? [null, null] : cursors.decode(query.cursor);
  const rows = await reader.query<Row>(
    `SELECT line.*, position::text AS position_text, valid_on::text AS valid_on_text, jp::float8 AS jp, title_id, title_en
     FROM (
       SELECT * FROM (${happened}) AS happened
       WHERE ($3::timestamptz IS NULL OR recorded_at <= $3) AND ($4::date IS NULL OR valid_on <= $4)
         AND ($5::text IS NULL OR kind = $5)
         AND ($6::timestamptz IS NULL OR (occurred_at, position) < ($6, $7::bigint))
       ORDER BY occurred_at DESC, position DESC LIMIT $8) AS line
     LEFT JOIN reporting.programme_runs AS run ON run.programme_id = line.programme_id
     ORDER BY occurred_at DESC, position DESC`,
    [
      ...[query.employeeId, query.confidential, query.asOf ?? null, query.validOn ?? null],
      ...[query.kind ?? null, ...after, query.limit + 1],
    ],
  );
  const { items, next } = page(rows, query.limit, entry, (row) =>
    cursors.encode([row.occurred_at.toISOString(), row.position_text]),
  );
  return { items: [...items], ...(next !== undefined && { next }) };
}

const entry = (row: Row): TimelineEntry => ({
  ...{ position: row.position_text, kind: row.kind, outcome: row.outcome },
  ...{ at: row.occurred_at, recordedAt: row.recorded_at, validOn: row.valid_on_text },
  ...(row.programme_id !== null && { programmeId: row.programme_id }),
  ...(row.title_id !== null && { titleId: row.title_id }),
  ...(row.title_en !== null && { titleEn: row.title_en }),
  ...(row.ref_id !== null && { refId: row.ref_id }),
  ...(row.jp !== null && { jp: row.jp }),
  ...(row.predicate !== null && { predicate: row.predicate }),
});
