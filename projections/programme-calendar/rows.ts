import type { Clash, Occurrence } from './calendar.dto.js';

/** A row of view `reporting.programme_clashes`. */
export interface ClashColumns {
  clash_id: string;
  kind: Clash['kind'];
  place: string | null;
  employee_id: string | null;
  outsider_id: string | null;
  overlaps_from: Date;
  overlaps_until: Date;
  first_programme_id: string;
  first_session_id: string;
  first_title_id: string;
  first_starts_at: Date;
  first_ends_at: Date;
  second_programme_id: string;
  second_session_id: string;
  second_title_id: string;
  second_starts_at: Date;
  second_ends_at: Date;
}

export const clashOf = (row: ClashColumns): Clash => ({
  kind: row.kind,
  ...(row.place !== null && { place: row.place }),
  ...(row.employee_id !== null && { employeeId: row.employee_id }),
  ...(row.outsider_id !== null && { outsiderId: row.outsider_id }),
  ...{ overlapsFrom: row.overlaps_from, overlapsUntil: row.overlaps_until },
  first: {
    ...{ programmeId: row.first_programme_id, sessionId: row.first_session_id, titleId: row.first_title_id },
    ...{ start: row.first_starts_at, end: row.first_ends_at },
  },
  second: {
    ...{
      programmeId: row.second_programme_id,
      sessionId: row.second_session_id,
      titleId: row.second_title_id,
    },
    ...{ start: row.second_starts_at, end: row.second_ends_at },
  },
});

/** A row of view `reporting.programme_occurrences`, with its days as text. */
export interface OccurrenceColumns {
  series_id: string;
  plan: number;
  title_id: string;
  title_en: string | null;
  occurs_on_text: string;
  window_from_text: string;
  window_until_text: string;
  status: Occurrence['status'];
  runs: number;
  programme_id: string | null;
}

export const occurrenceOf = (row: OccurrenceColumns): Occurrence => ({
  ...{ seriesId: row.series_id, plan: row.plan, titleId: row.title_id },
  ...(row.title_en !== null && { titleEn: row.title_en }),
  ...{ occursOn: row.occurs_on_text, windowFrom: row.window_from_text, windowUntil: row.window_until_text },
  ...{ status: row.status, runs: row.runs },
  ...(row.programme_id !== null && { programmeId: row.programme_id }),
});
