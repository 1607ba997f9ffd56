import type { ReportingView } from '@jejak/projection-engine';

/** The statements of an event, taken apart. */
const linesOf = (event: string, line: string) =>
  `unnest(${event}.employee_ids, ${event}.kinds, ${event}.amounts) WITH ORDINALITY AS ${line} (employee_id, kind, amount, nth)`;

/**
 * Id of a statement: that of the event, and in its fifth and sixth byte (the second group of digits) the place of the
 * statement in it, from 0, by exclusive or.
 */
const statementId = (event: string, nth: string) => {
  const bytes = `uuid_send(${event}.event_id)`;
  const place = `(${nth} - 1)::int`;
  return `encode(set_byte(set_byte(${bytes},
    4, get_byte(${bytes}, 4) # (${place} >> 8)), 5, get_byte(${bytes}, 5) # (${place} & 255)), 'hex')::uuid`;
};

/** What was told of the same fact, by another event or the same. */
const others = (event: string, which: string) => `
  {schema}.told_event AS ${event}, ${linesOf(event, `${event}_line`)}
  WHERE ${event}.activity = told.activity AND ${event}_line.employee_id = line.employee_id AND ${which}`;

const place = (event: string, line = `${event}_line`) => `(${event}.position, ${line}.nth)`;

/** What a voiding statement voids: what was told of the same fact just before. */
const earlier = `
  SELECT ${statementId('other', 'other_line.nth')} AS statement_id, other_line.kind
  FROM ${others('other', `line.kind = 'voided' AND other.position <= told.position`)}
    AND ${place('other')} < ${place('told', 'line')}
  ORDER BY other.position DESC, other_line.nth DESC LIMIT 1`;

/**
 * Whether what was told of the same fact just behind voids it. Few events void, and those have an index of their own:
 * what stands between is only asked for where there is one.
 */
const isVoided = `
  EXISTS (
    SELECT FROM ${others('voiding', `voiding.voids AND voiding_line.kind = 'voided' AND voiding.position >= told.position`)}
      AND ${place('voiding')} > ${place('told', 'line')}
      AND NOT EXISTS (
        SELECT FROM ${others('between', 'between.position BETWEEN told.position AND voiding.position')}
          AND ${place('between')} > ${place('told', 'line')}
          AND ${place('between')} < ${place('voiding')}))`;

export const reporting: readonly ReportingView[] = [
  {
    name: 'xapi_statements',
    comment:
      'What is on record of participants as statements of xAPI, in the order in which the log stored it; none is ever changed.',
    sql: `
      SELECT told.position, (line.nth - 1)::int AS ordinal, ${statementId('told', 'line.nth')} AS statement_id, line.kind,
        line.employee_id, told.programme_id, told.activity, run.title_id, run.title_en, told.at, told.stored_at,
        CASE WHEN line.kind = 'attended' THEN line.amount::int END AS minutes,
        CASE WHEN line.kind IN ('scored', 'passed', 'failed') THEN line.amount END AS score,
        CASE WHEN line.kind = 'progressed' THEN line.amount END AS progress_pct,
        earlier.statement_id AS voids, line.kind <> 'voided' AND ${isVoided} AS is_voided
      FROM {schema}.told_event AS told CROSS JOIN LATERAL ${linesOf('told', 'line')}
      LEFT JOIN reporting.programme_runs AS run ON run.programme_id = told.programme_id
      LEFT JOIN LATERAL (${earlier}) AS earlier ON true
      WHERE line.kind <> 'voided' OR earlier.kind <> 'voided'`,
    columns: {
      position: 'Place in the log of the event of which it tells',
      ordinal: 'Which statement of the event it is, from 0',
      statement_id: 'Id of the statement; follows from the event',
      kind: 'attended, progressed, scored, completed, passed, failed, earned or voided',
      employee_id: 'Opaque id of the employee',
      programme_id: 'The run (angkatan)',
      activity: 'What it is about: the path behind the beginning of all IRIs',
      title_id: 'Title of the run in Indonesian',
      title_en: 'Title of the run in English, if there is one',
      at: 'When it happened',
      stored_at: 'When the event store wrote it, by its own clock',
      minutes: 'How long somebody attended; null where no sheet says',
      score: 'Score of a test, 0 to 100; null where it is not about one',
      progress_pct: 'How far somebody came, per cent; null where it is not about that',
      voids: 'Of voided: the statement that it voids',
      is_voided: 'Whether a later statement voids it',
    },
  },
  {
    schema: 'serving',
    name: 'xapi_told_events',
    comment: 'The events of which statements tell. For the API only: to find a statement by its id.',
    sql: 'SELECT position, event_id FROM {schema}.told_event',
    columns: {
      position: 'Place of the event in the log',
      event_id: 'Id of the event, from which those of its statements follow',
    },
  },
];
