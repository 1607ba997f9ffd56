import { isGone, type Shown } from '@jejak/domain';
import { Cursor, medanDay, page, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import type { HistoryEntry, HistoryPage } from './history-entry.dto.js';

export interface HistoryQuery {
  readonly employeeId: string;
  /** What was known at this moment; default: all that is known. */
  readonly asOf?: Date;
  /** Of that: what was true on this day in Medan, `YYYY-MM-DD`; default: whenever. */
  readonly validOn?: string;
  /** Also the entries that were corrected. */
  readonly includeSuperseded?: boolean;
  readonly limit: number;
  readonly cursor?: string;
}

const cursors = new Cursor(
  'history',
  z.tuple([z.iso.datetime(), z.string().regex(/^\d{1,19}$/), z.int().min(0)]),
);

interface Row {
  event_id: string;
  position: string;
  line: number;
  kind: 'COMPETENCY' | 'TRAINING' | 'HOURS';
  occurred_at: Date;
  recorded_at: Date;
  valid_on: string;
  superseded: boolean;
  reason: string | null;
  reason_state: Shown<string>['state'] | null;
  assessment_id: string;
  correction: boolean;
  competency_code: string;
  required_level: number;
  actual_level: number;
  gap: number;
  required_before: number | null;
  actual_before: number | null;
  method: string;
  assessed_on: string;
  programme_id: string;
  claim_id: string | null;
  mentorship_id: string | null;
  series_id: string;
  title_id: string;
  title_en: string | null;
  form: string;
  ended_on: string;
  outcome: string;
  attendance_pct: number | null;
  pre_score: number | null;
  post_score: number | null;
  jp: number;
  year: number;
  rule: string;
}

/**
 * An employee's entries are few enough to be looked at as a whole: an entry's place among them depends on all that was
 * known. Hours have no day of their own; they count from the day on which their programme ended.
 */
const history = `
  SELECT entry.event_id, position, line, kind, occurred_at, recorded_at, reason, reason_state, assessment_id, correction, competency_code,
    required_level, actual_level, gap, method, assessed_on::text AS assessed_on, programme_id, claim_id, mentorship_id, series_id,
    title_id, title_en, form, ended_on::text AS ended_on, outcome, attendance_pct::float8 AS attendance_pct,
    pre_score::float8 AS pre_score, post_score::float8 AS post_score, jp::float8 AS jp, year, rule,
    coalesce(assessed_on, max(ended_on) OVER (PARTITION BY programme_id),
      ${medanDay('occurred_at')})::text AS valid_on,
    assessment_id IS NOT NULL AND position < max(position) OVER (PARTITION BY assessment_id) AS superseded,
    lag(required_level) OVER earlier AS required_before, lag(actual_level) OVER earlier AS actual_before
  FROM reporting.competency_history_entries AS entry LEFT JOIN serving.competency_history_reasons USING (position, line)
  WHERE employee_id = $1 AND ($2::timestamptz IS NULL OR recorded_at <= $2)
  WINDOW earlier AS (PARTITION BY assessment_id, competency_code ORDER BY position)`;

/**
 * The history of an employee, newest first: what stands, or what stood at the time asked for. First `asOf` decides what
 * was known and so which version of an assessment stands, then `validOn` what of it was true already.
 *
 * @throws CursorError
 */
export async function competencyHistoryOf(
  reader: ReportingReader,
  query: HistoryQuery,
): Promise<HistoryPage> {
  const after = query.cursor === undefined ? [null, null, null] : cursors.decode(query.cursor);
  const rows = await reader.query<Row>(
    `SELECT * FROM (${history}) AS entry
     WHERE (NOT superseded OR $3) AND ($4::date IS NULL OR valid_on::date <= $4::date)
       AND ($5::timestamptz IS NULL OR (occurred_at, position, line) < ($5::timestamptz, $6::bigint, $7::int))
     ORDER BY occurred_at DESC, position DESC, line DESC LIMIT $8`,
    [
      query.employeeId,
      query.asOf ?? null,
      query.includeSuperseded ?? false,
      query.validOn ?? null,
      ...after,
      query.limit + 1,
    ],
  );
  const { items, next } = page(rows, query.limit, entry, (row) =>
    cursors.encode([row.occurred_at.toISOString(), row.position, row.line]),
  );
  return { items: [...items], ...(next !== undefined && { next }) };
}

function entry(row: Row): HistoryEntry {
  return {
    eventId: row.event_id,
    kind: row.kind,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    validOn: row.valid_on,
    superseded: row.superseded,
    ...(row.reason !== null && { reason: row.reason }),
    ...(isGone(row.reason_state) && { reasonState: row.reason_state }),
    ...told[row.kind](row),
  };
}

const told: Record<Row['kind'], (row: Row) => Partial<HistoryEntry>> = {
  COMPETENCY: (row) => ({
    competency: {
      assessmentId: row.assessment_id,
      competencyCode: row.competency_code,
      requiredLevel: row.required_level,
      actualLevel: row.actual_level,
      gap: row.gap,
      method: row.method,
      assessedOn: row.assessed_on,
      correction: row.correction,
      ...(row.required_before !== null &&
        row.actual_before !== null && {
          before: { requiredLevel: row.required_before, actualLevel: row.actual_before },
        }),
    },
  }),
  TRAINING: (row) => ({
    training: {
      programmeId: row.programme_id,
      seriesId: row.series_id,
      titleId: row.title_id,
      ...(row.title_en !== null && { titleEn: row.title_en }),
      form: row.form,
      endedOn: row.ended_on,
      outcome: row.outcome,
      jp: row.jp,
      attendancePct: row.attendance_pct,
      preScore: row.pre_score,
      postScore: row.post_score,
    },
  }),
  HOURS: (row) => ({
    hours: {
      ...sourceOf(row),
      ...{ jp: row.jp, year: row.year, form: row.form, rule: row.rule },
    },
  }),
};

/** For what hours were credited. */
function sourceOf(row: Row): { programmeId: string } | { claimId: string } | { mentorshipId: string } {
  if (row.mentorship_id !== null) return { mentorshipId: row.mentorship_id };
  return row.claim_id === null ? { programmeId: row.programme_id } : { claimId: row.claim_id };
}
