import type { ReportingView } from '@jejak/projection-engine';
import { hoursOf } from './hours.js';

/** This year in Medan. */
const thisYear = `extract(year FROM now() AT TIME ZONE 'Asia/Jakarta')::int`;

/** Runs that end in the year and are not over: whoever sits in one will have its hours, if they complete it. */
const coming = `
  SELECT coalesce(sum(run.total_jp), 0) AS jp
  FROM reporting.programme_seats AS seat JOIN reporting.programme_runs AS run USING (programme_id)
  JOIN reporting.programme_ends AS calendar USING (programme_id)
  WHERE seat.employee_id = hours.employee_id AND seat.ended_on IS NULL AND NOT seat.withdrawn
    AND run.status IN ('SCHEDULED', 'RUNNING')
    AND extract(year FROM calendar.ends_on) = hours.year`;

/** Who will miss the target of this year, while there is time to do something. */
export const forecast: ReportingView = {
  name: 'learning_hours_forecast',
  comment:
    'Lesson hours of this year of everybody in service: credited, coming by the seats they have, and the target by the rules of today.',
  sql: `
    SELECT employee_id, year, kind, unit_id, hours.jp, coming.jp AS coming_jp, hours.jp + coming.jp AS forecast_jp,
      target_jp,
      CASE WHEN target_jp IS NULL THEN 'NO_TARGET' WHEN hours.jp >= target_jp THEN 'REACHED'
        WHEN hours.jp + coming.jp >= target_jp THEN 'ON_COURSE' ELSE 'SHORT' END AS status,
      target_verified, rule_set
    FROM (${hoursOf({ years: `SELECT ${thisYear}`, known: () => 'true' })}) AS hours
    CROSS JOIN LATERAL (${coming}) AS coming
    WHERE left_on IS NULL AND unit_id IS NOT NULL`,
  columns: {
    employee_id: 'Opaque id of the employee',
    year: 'This calendar year',
    kind: 'PNS, CPNS, PPPK or PPPK_PARUH_WAKTU, as registered',
    unit_id: 'Unit in which the employee works by the end of the year, as recorded today',
    jp: 'Lesson hours credited so far',
    coming_jp:
      'Lesson hours of the runs that end this year, are not over, and in which the employee has a seat',
    forecast_jp: 'jp + coming_jp',
    target_jp: 'Lesson hours that the year should have at least; null where the rules set none',
    status:
      'REACHED: by what is credited; ON_COURSE: by what is coming; SHORT: by neither; NO_TARGET where the rules set none',
    target_verified: 'Whether the source of the target was verified, see learning_hours_rules',
    rule_set: 'Name and version of the rules',
  },
};
