import { formsOfWay, LEARNING_WAYS, learningMixRules, type LearningMixRules } from '@jejak/domain';
import type { ReportingView } from '@jejak/projection-engine';

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The way to which a form belongs. */
const wayOf = (form: string, rules: LearningMixRules) =>
  `CASE ${LEARNING_WAYS.map((way) => `WHEN ${form} IN (${formsOfWay(way, rules).map(quoted).join(', ')}) THEN '${way}'`).join(' ')} END`;

/** The views with this model. Another one changes what they say, and no row. */
export const reporting = (rules: LearningMixRules = learningMixRules): readonly ReportingView[] => [
  {
    name: 'learning_mix',
    comment:
      'Lesson hours and seats of the people of a unit itself in a year, by the way in which they learn. Filter by year.',
    sql: `
      SELECT unit_id, year, way, sum(jp) AS jp, sum(seats)::int AS seats
      FROM (
        SELECT employee_id, year, way, sum(jp) AS jp, sum(seats) AS seats
        FROM (
          SELECT employee_id, year, ${wayOf('form', rules)} AS way, jp, 0 AS seats
          FROM reporting.learning_hours_credits
          UNION ALL
          SELECT employee_id, extract(year FROM coalesce(seat.ended_on, ends_on))::int, ${wayOf('form', rules)}, 0, 1
          FROM reporting.programme_seats AS seat JOIN reporting.programme_runs USING (programme_id)
          JOIN reporting.programme_ends USING (programme_id)
          WHERE NOT withdrawn) AS each
        GROUP BY employee_id, year, way) AS learned
      CROSS JOIN LATERAL (
        SELECT unit_id FROM reporting.employee_placements AS placement
        WHERE placement.employee_id = learned.employee_id AND unit_id IS NOT NULL
          AND effective_date <= make_date(learned.year, 12, 31)
        ORDER BY effective_date DESC, position DESC LIMIT 1) AS place
      GROUP BY unit_id, year, way`,
    columns: {
      unit_id: 'Unit in which they work at the end of the year; of somebody who left, the last one',
      year: 'Calendar year: for which hours count, in which runs end',
      way: 'EXPERIENCE (at work), SOCIAL (from and with others) or CLASSICAL (being taught), by the form of development',
      jp: 'Lesson hours, those that were taken back subtracted',
      seats: 'Seats in runs, those that were given back left out',
    },
  },
  {
    name: 'learning_mix_model',
    comment: 'The model of the mix (70:20:10), with its source.',
    sql: LEARNING_WAYS.map(
      (way) => `SELECT ${quoted(rules.id)} AS rule_set, '${way}' AS way, ${rules.model[way]} AS model_pct,
        ARRAY[${formsOfWay(way, rules).map(quoted).join(', ')}] AS forms, ${quoted(rules.source)} AS source,
        ${rules.verified} AS verified, ${rules.note === undefined ? 'NULL::text' : quoted(rules.note)} AS note`,
    ).join('\nUNION ALL\n'),
    columns: {
      rule_set: 'Name and version of the rules',
      way: 'EXPERIENCE, SOCIAL or CLASSICAL',
      model_pct: 'Share by the model, per cent',
      forms: 'Forms of development (LAN 10/2018) that belong to it',
      source: 'Where the model is from',
      verified: 'Whether a provision was found that says so',
      note: 'What is in doubt',
    },
  },
];
