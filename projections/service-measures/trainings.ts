import { disclosureRules } from '@jejak/domain';
import { ofEnough, type ReportingView } from '@jejak/projection-engine';

/** Months that are compared, on each side of the month in which a training ended. */
export const MONTHS_AROUND = 3;

/** Where `employee` worked on `day`. */
const unitOn = (employee: string, day: string) => `(
  SELECT unit_id FROM reporting.employee_stays AS stay
  WHERE stay.employee_id = ${employee} AND since <= ${day} AND coalesce(until >= ${day}, true) LIMIT 1)`;

/** Mean over all cases of the months from `first` up to `last`, both counted from the month of the training. */
const around = (first: number, last: number) => `
  SELECT sum(value * n) / sum(n) AS mean, coalesce(sum(n), 0)::int AS n, count(*)::int AS months
  FROM reporting.service_figures AS figure
  WHERE figure.service_id = service.service_id AND stands AND to_date(period, 'YYYY-MM')
    BETWEEN date_trunc('month', training.ended_on) + interval '${first} months'
      AND date_trunc('month', training.ended_on) + interval '${last} months'`;

/** Services beside the trainings of those who give them. @param of comments of the columns of a service */
export const trainings = (of: Readonly<Record<string, string>>): ReportingView => ({
  name: 'service_trainings',
  comment: `Services before and after trainings in which people of their unit took part, ${MONTHS_AROUND} months each, without the month in which the training ended. Other things change as well: this is no proof.`,
  sql: `
    SELECT service.service_id, service.unit_id, service.code, service.name_id, service.name_en, service.indicator,
      service.direction, programme_id, series_id, title_id, title_en, training.ended_on,
      ${ofEnough('people', 'people')} AS people, round(before.mean, 4) AS before_mean, before.n AS before_n,
      before.months AS before_months, round(after.mean, 4) AS after_mean, after.n AS after_n, after.months AS after_months,
      round(CASE direction WHEN 'HIGHER' THEN after.mean - before.mean ELSE before.mean - after.mean END, 4) AS improvement
    FROM (SELECT DISTINCT service_id, unit_id, code, name_id, name_en, indicator, direction FROM reporting.service_measures)
      AS service
    CROSS JOIN LATERAL (
      SELECT programme_id, seat.ended_on, count(*)::int AS people
      FROM reporting.programme_seats AS seat
      WHERE seat.ended_on IS NOT NULL AND NOT withdrawn AND outcome <> 'INCOMPLETE'
        AND seat.employee_id IN (
          SELECT employee_id FROM reporting.employee_placements AS somebody
          JOIN reporting.access_unit_closure ON descendant_id = somebody.unit_id
          WHERE ancestor_id = service.unit_id)
        AND ${unitOn('seat.employee_id', 'seat.ended_on')} IN (
          SELECT descendant_id FROM reporting.access_unit_closure WHERE ancestor_id = service.unit_id)
      GROUP BY programme_id, seat.ended_on) AS training
    JOIN reporting.programme_runs AS run USING (programme_id)
    CROSS JOIN LATERAL (${around(-MONTHS_AROUND, -1)}) AS before
    CROSS JOIN LATERAL (${around(1, MONTHS_AROUND)}) AS after`,
  columns: {
    ...of,
    programme_id: 'The run (angkatan)',
    series_id: 'The series of which it is a run',
    title_id: 'Title in Indonesian',
    title_en: 'Title in English, if there is one',
    ended_on: 'Day on which it ended',
    people: `Who completed it and worked that day in the unit or below it; null for 1 to ${disclosureRules.leastPeople - 1}`,
    before_mean: `Mean over all cases of the ${MONTHS_AROUND} months before that of ended_on; null where none is recorded`,
    before_n: 'Cases of these months',
    before_months: 'Of these months: those with a figure',
    after_mean: `Mean over all cases of the ${MONTHS_AROUND} months after that of ended_on; null where none is recorded`,
    after_n: 'Cases of these months',
    after_months: 'Of these months: those with a figure',
    improvement: 'By how much the months after were better than those before; below 0: worse',
  },
});
