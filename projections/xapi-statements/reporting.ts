import type { ReportingView } from '@jejak/projection-engine';

const place = (of: string) => `(${of}.position, ${of}.ordinal)`;

const sameFact = (one: string) => `${one}.employee_id = told.employee_id AND ${one}.activity = told.activity`;

/**
 * What a voiding statement voids: what was told of the same fact just before. Few statements are voided, so those that
 * void have an index of their own, and whoever looks for another looks among those of the employee.
 */
const earlier = `
  SELECT other.statement_id, other.kind FROM {schema}.statement AS other
  WHERE told.kind = 'voided' AND ${sameFact('other')} AND ${place('other')} < ${place('told')}
  ORDER BY other.position DESC, other.ordinal DESC LIMIT 1`;

/** Whether what was told of the same fact just behind voids it. */
const isVoided = `
  EXISTS (
    SELECT FROM {schema}.statement AS voiding
    WHERE voiding.kind = 'voided' AND ${sameFact('voiding')} AND ${place('voiding')} > ${place('told')}
      AND NOT EXISTS (
        SELECT FROM {schema}.statement AS between
        WHERE ${sameFact('between')} AND ${place('between')} > ${place('told')} AND ${place('between')} < ${place('voiding')}))`;

export const reporting: readonly ReportingView[] = [
  {
    name: 'xapi_statements',
    comment:
      'What is on record of participants as statements of xAPI, in the order in which the log stored it; none is ever changed.',
    sql: `
      SELECT told.position, told.ordinal, told.statement_id, told.kind, told.employee_id, told.programme_id,
        told.activity, run.title_id, run.title_en, told.at, told.stored_at, told.minutes, told.score,
        told.progress_pct, earlier.statement_id AS voids,
        told.kind <> 'voided' AND ${isVoided} AS is_voided
      FROM {schema}.statement AS told
      LEFT JOIN reporting.programme_runs AS run ON run.programme_id = told.programme_id
      LEFT JOIN LATERAL (${earlier}) AS earlier ON true
      WHERE told.kind <> 'voided' OR earlier.kind <> 'voided'`,
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
];
