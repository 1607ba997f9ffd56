import { medanDay, type ReportingView } from '@jejak/projection-engine';

/** How a commitment stands today in Medan. */
const state = `
  CASE WHEN outcome IS NOT NULL THEN outcome
    WHEN due_on < ${medanDay('now()')} THEN 'OVERDUE' ELSE 'OPEN' END`;

const count = (of: string) => `(count(*) FILTER (WHERE state = '${of}'))::int`;

export const reporting: readonly ReportingView[] = [
  {
    name: 'forum_commitments',
    comment:
      'What units promised at forums of civil servants and citizens, and what came of it, as known today.',
    sql: `
      SELECT commitment_id, forum_id, forum.unit_id AS forum_unit_id, held_on, commitment.unit_id, what, due_on,
        ${state} AS state, reported_on, note, commitment.corrections
      FROM {schema}.commitment JOIN {schema}.forum USING (forum_id)`,
    columns: {
      commitment_id: 'Opaque id of the commitment',
      forum_id: 'Opaque id of the forum',
      forum_unit_id: 'Opaque id of the unit that held the forum',
      held_on: 'Day of the forum',
      unit_id: 'Opaque id of the unit that has to keep it',
      what: 'What was promised, as it is published',
      due_on: 'Last day',
      state: 'KEPT or NOT_KEPT, as it was reported; until then OPEN, and OVERDUE where its last day is past',
      reported_on: 'When it was so; null until it is reported',
      note: 'What was done, or why not, as it is published; null until it is reported',
      corrections: 'How often it or its report was put right',
    },
  },
  {
    name: 'forums',
    comment: 'Forums of civil servants and citizens, with how their commitments stand, as known today.',
    sql: `
      SELECT forum_id, unit_id, held_on, place, civil_servants, citizens, corrections,
        (SELECT count(*)::int FROM {schema}.aspiration WHERE aspiration.forum_id = forum.forum_id) AS aspirations,
        board.*
      FROM {schema}.forum CROSS JOIN LATERAL (
        SELECT count(*)::int AS commitments, ${count('OPEN')} AS open, ${count('OVERDUE')} AS overdue,
          ${count('KEPT')} AS kept, ${count('NOT_KEPT')} AS not_kept
        FROM (
          SELECT ${state} AS state FROM {schema}.commitment WHERE commitment.forum_id = forum.forum_id) AS states) AS board`,
    columns: {
      forum_id: 'Opaque id of the forum',
      unit_id: 'Opaque id of the unit that held it',
      held_on: 'Day of the forum',
      place: 'Where it was held',
      civil_servants: 'Civil servants who came',
      citizens: 'Citizens who came',
      corrections: 'How often the record of the meeting was put right',
      aspirations: 'How many things were said',
      commitments: 'How many things were promised',
      open: 'Of these: neither reported nor past their last day',
      overdue: 'Of these: past their last day and not reported',
      kept: 'Of these: reported as kept',
      not_kept: 'Of these: reported as not kept',
    },
  },
  {
    name: 'forum_topics',
    comment: 'What was spoken of at forums, and how often; nothing of what was said.',
    sql: `
      SELECT forum_id, unit_id, held_on, tag, times
      FROM (SELECT forum_id, tag, count(*)::int AS times FROM {schema}.aspiration GROUP BY forum_id, tag) AS topics
      JOIN {schema}.forum USING (forum_id)`,
    columns: {
      forum_id: 'Opaque id of the forum',
      unit_id: 'Opaque id of the unit that held it',
      held_on: 'Day of the forum',
      tag: 'Code of a competency of staff or of a service',
      times: 'How often it was spoken of',
    },
  },
  {
    schema: 'serving',
    name: 'forum_aspirations',
    comment: 'What was said at forums. For the API only: analysts have no right to it.',
    sql: 'SELECT feedback_id, forum_id, unit_id, tag, text, text_state FROM {schema}.aspiration',
    columns: {
      feedback_id: 'Opaque id of what was said',
      forum_id: 'Opaque id of the forum',
      unit_id: 'Opaque id of the unit that held the forum',
      tag: 'Code of a competency of staff or of a service',
      text: 'What was said',
      text_state: 'value; erased; lost: the key is gone although nothing was erased',
    },
  },
];
