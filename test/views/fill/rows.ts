import type { Sizes } from './sizes.js';

const FORMS = `(ARRAY['WORKSHOP', 'SEMINAR', 'E_LEARNING', 'COACHING', 'TECHNICAL_TRAINING'])`;

/** The id of the nth thing of a kind: looks like a random one (version 4). */
export const uuid = (kind: string, n: string | number) =>
  `overlay(overlay(md5('${kind} ' || ${n}) PLACING '4' FROM 13) PLACING 'a' FROM 17)::uuid`;

/** Days from the beginning of 2021 to the end of 2026. */
export const day = (n: string) => `('2021-01-01'::date + ((${n})::bigint * 37 % 2190)::int)`;
const moment = (n: string) => `(${day(n)} + interval '3 hours')`;

/** Seats: the jth of four of employee e; forty to a run. */
export const seats = ({ employees, runs }: Sizes) => `
  SELECT e, j, (e / 10 + j * (${runs} / 4 + 1)) % ${runs} AS r FROM generate_series(0, ${employees - 1}) AS e,
    generate_series(0, 3) AS j`;

/** Assessments: three levels of each employee, and of every twentieth a correction. */
export function historyRows(sizes: Sizes): string[] {
  const common = 'event_id, line, kind, employee_id, position, occurred_at, recorded_at';
  const levels = (from: string, position: string, correction: boolean) => `
    INSERT INTO {schema}.history_entry (${common}, assessment_id, correction, competency_code, required_level,
      actual_level, method, assessed_on)
    SELECT ${uuid(correction ? 'corrected' : 'assessed', 'e')}, line, 'COMPETENCY', ${uuid('employee', 'e')}, ${position},
      ${moment('e')}, ${moment('e')}, ${uuid('assessment', 'e')}, ${correction},
      'MAN-0' || (e + line) % 8, 3, (e * 7 + line) % 6, 'TEST', ${day('e')}
    FROM ${from} AS e, generate_series(0, 2) AS line`;
  return [
    levels(`generate_series(0, ${sizes.employees - 1})`, 'e', false),
    levels(`generate_series(0, ${sizes.employees - 1}, 20)`, `${sizes.events} + e`, true),
    `INSERT INTO {schema}.history_entry (${common}, programme_id, series_id, title_id, form, ended_on, outcome,
       attendance_pct, pre_score, post_score, jp)
     SELECT ${uuid('completed', 'r')}, row_number() OVER (PARTITION BY r ORDER BY e, j), 'TRAINING', ${uuid('employee', 'e')},
       ${sizes.employees} + r, ${moment('r')}, ${moment('r')}, ${uuid('run', 'r')}, ${uuid('series', 'r / 5')},
       'Seri ' || r / 5, ${FORMS}[r % 5 + 1], ${day('r')}, 'PASSED', 60 + (e + j) % 40, e % 60, 40 + e % 60, 8
     FROM (${seats(sizes)}) AS seat`,
    `INSERT INTO {schema}.history_entry (${common}, programme_id, form, jp, year, rule)
     SELECT ${uuid('credited', `(e * 4 + j)`)}, 0, 'HOURS', ${uuid('employee', 'e')}, ${2 * sizes.events} + e * 4 + j, ${moment('r')},
       ${moment('r')}, ${uuid('run', 'r')}, ${FORMS}[r % 5 + 1], 8, extract(year FROM ${day('r')}), 'programme-hours/1'
     FROM (${seats(sizes)}) AS seat WHERE (e + j) % 10 > 0`,
  ];
}

export function programmeRows(sizes: Sizes): string[] {
  return [
    `INSERT INTO {schema}.run (programme_id, series_id, title_id, form, mode, status, starts_at, ended_on, capacity,
       total_jp, realised_jp, cost_idr)
     SELECT ${uuid('run', 'r')}, ${uuid('series', 'r / 5')}, 'Seri ' || r / 5, ${FORMS}[r % 5 + 1], 'OFFLINE',
       'COMPLETED', ${moment('r')}, ${day('r')}, 40, 8, 8, 12000000
     FROM generate_series(0, ${sizes.runs - 1}) AS r`,
    `INSERT INTO {schema}.participant (programme_id, employee_id, basis, withdrawn, pre_score, post_score,
       attendance_pct, ended_on, outcome)
     SELECT ${uuid('run', 'r')}, ${uuid('employee', 'e')}, 'GAP', false, e % 60, 40 + e % 60, 60 + (e + j) % 40, ${day('r')}, 'PASSED'
     FROM (${seats(sizes)}) AS seat`,
    `INSERT INTO {schema}.evaluation (evaluation_id, programme_id, level, instrument, verdict, opened_on, due_on, concluded_on, min_records,
       records)
     SELECT ${uuid('evaluation', 'r')}, ${uuid('run', 'r')}, 1, 'QUESTIONNAIRE', 'ACHIEVED', ${day('r')}, ${day('r')} + 14, ${day('r')} + 7, 5, 10
     FROM generate_series(0, ${sizes.runs - 1}) AS r`,
    `INSERT INTO {schema}.evaluation_record (record_id, evaluation_id, programme_id, level, scale_max, items, corrected)
     SELECT ${uuid('record', '(r * 20 + n)')}, ${uuid('evaluation', 'r')}, ${uuid('run', 'r')}, 1, 5,
       '[{"aspect": "MATERIAL", "value": 4}, {"aspect": "METHOD", "value": 5}]', false
     FROM generate_series(0, ${sizes.runs - 1}) AS r, generate_series(0, 9) AS n`,
  ];
}

/** Registrations of all and transfers of every fourth. */
function placements({ employees, units, events }: Sizes): string {
  return `
    SELECT e AS position, ${uuid('employee', 'e')} AS employee_id, 'REGISTERED' AS change,
      ${uuid('unit', `e % ${units}`)} AS unit_id, '2020-01-01'::date + e % 300 AS effective_date, ${moment('e')} AS recorded_at
    FROM generate_series(0, ${employees - 1}) AS e
    UNION ALL
    SELECT ${events} + e, ${uuid('employee', 'e')}, 'MUTATION', ${uuid('unit', `(e + 1) % ${units}`)}, ${day('e')}, ${moment('e')}
    FROM generate_series(0, ${employees - 1}, 4) AS e`;
}

/** The register, ten people to a position. */
export function employmentRows(sizes: Sizes): string[] {
  return [
    `INSERT INTO {schema}.employee (employee_id, kind, recorded_at)
     SELECT ${uuid('employee', 'e')}, CASE WHEN e % 3 = 0 THEN 'PPPK' ELSE 'PNS' END, ${moment('e')}
     FROM generate_series(0, ${sizes.employees - 1}) AS e`,
    `INSERT INTO {schema}.unit SELECT ${uuid('unit', 'u')} FROM generate_series(0, ${sizes.units - 1}) AS u`,
    `INSERT INTO {schema}.placement (position, employee_id, change, unit_id, effective_date, recorded_at, position_id,
       position_class)
     SELECT placement.*, ${uuid('position', `position % ${positions(sizes)}`)}, 'PELAKSANA' FROM (${placements(sizes)}) AS placement`,
  ];
}

/** How many positions there are. */
export const positions = ({ employees }: Sizes): number => Math.ceil(employees / 10);

/** In 2024 whoever was credited anything reached the target; in no other year did anybody. */
export function hoursRows(sizes: Sizes): string[] {
  return [
    `INSERT INTO {schema}.credit (position, employee_id, programme_id, year, form, rule, jp, occurred_on, recorded_at)
     SELECT e * 4 + j, ${uuid('employee', 'e')}, ${uuid('run', 'r')}, extract(year FROM ${day('r')}), ${FORMS}[r % 5 + 1],
       'programme-hours/1', CASE extract(year FROM ${day('r')}) WHEN 2024 THEN 20 ELSE 8 END, ${day('r')}, ${moment('r')}
     FROM (${seats(sizes)}) AS seat WHERE (e + j) % 10 > 0`,
    `INSERT INTO {schema}.year_total (employee_id, year, half_hours, standing_half_hours)
     SELECT employee_id, year, 2 * sum(jp), 2 * sum(jp) FROM {schema}.credit GROUP BY employee_id, year`,
  ];
}

/** Three events to a piece of work, ten to a stream, a thousand people who do things, six years until now. */
export function auditRows({ events }: Sizes): string[] {
  const time = `now() - interval '6 years' * (1 - i::float8 / ${events})`;
  return [
    `INSERT INTO {schema}.audit_event (position, event_id, stream, revision, type, schema_version, actor_id, actor_role,
       occurred_at, recorded_at, stored_at, command_id, correlation_id)
     SELECT i * 137, ${uuid('event', 'i')}, 'employee-' || ${uuid('employee', `i % (${events} / 10)`)}, i / (${events} / 10),
       (ARRAY['EmployeeRegistered', 'EmployeePlacementChanged', 'CompetencyAssessed', 'ParticipantEnrolled',
         'LearningHoursCredited', 'ProgrammeCompleted'])[i % 6 + 1],
       1, (${uuid('actor', 'i % 1000')})::text, 'hr-planner', ${time}, ${time}, ${time}, ${uuid('command', 'i')},
       ${uuid('work', 'i / 3')}
     FROM generate_series(1, ${events}) AS i`,
  ];
}
