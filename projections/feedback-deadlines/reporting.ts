import { daysOff, holidayRules } from '@jejak/domain';
import { medanDay, type ReportingView } from '@jejak/projection-engine';

/** Day in Medan up to which an answer was waited for: that of the answer, else today. */
const until = `coalesce(responded_on, ${medanDay('now()')})`;

/** Days from Monday to Friday that are no days off, behind the day on which it came. */
const workingDays = `
  SELECT count(*) FROM generate_series(received_on + 1, ${until}, interval '1 day') AS day
  WHERE extract(isodow FROM day) < 6
    AND day::date NOT IN (${daysOff()
      .map((day) => `'${day}'`)
      .join(', ')})`;

export const reporting: readonly ReportingView[] = [
  {
    name: 'feedback_deadlines',
    comment:
      'What citizens said about services, one row for each answer that is owed: the first, and one more each time that the citizen wanted another. As known today.',
    sql: `
      SELECT feedback_id, round, round.unit_id, channel, category, competencies, state, class, received_at, received_on,
        due_on, responded_at, responded_on, (${workingDays})::int AS working_days, coalesce(${until} > due_on, false) AS breached,
        outcome, satisfied, rule, '${holidayRules.id}' AS holidays
      FROM {schema}.round JOIN {schema}.feedback USING (feedback_id)`,
    columns: {
      feedback_id: 'Opaque id of what was said',
      round: '1; one more each time that it was opened again',
      unit_id: 'Opaque id of the unit whose service it is about',
      channel: 'By which way it came: WEB, LAPOR, KIOSK, FORUM or LETTER',
      category: 'COMPLAINT, SUGGESTION, PRAISE or INFO',
      competencies:
        'Competencies of staff that it is about, as it was triaged last, a JSON list of codes; null until then',
      state:
        'SUBMITTED, TRIAGED, RESPONDED, CLOSED; REOPENED: of a round that was closed, and the citizen wanted another answer',
      class: 'NORMATIVE, NON_SUPERVISORY or SUPERVISORY; null until it is triaged',
      received_at: 'When the citizen said it',
      received_on:
        'Its day in Medan, from which the time for an answer counts; that day itself does not count',
      due_on: 'Last day for an answer, as it was set; null until it is triaged',
      responded_at: 'When it was answered; null until then',
      responded_on: 'Day of the answer in Medan',
      working_days: 'Working days behind received_on up to the answer; up to today where there is none yet',
      breached: 'Whether the answer came after due_on, or has not come and today is after it',
      outcome: 'RESOLVED, NOT_RESOLVED, REFERRED or WITHDRAWN; null until it is closed',
      satisfied: 'Whether the citizen was satisfied; null where nobody knows',
      rule: 'Name and version of the rules by which the due date was set',
      holidays: 'Name and version of the days off by which working_days is counted',
    },
  },
  {
    schema: 'serving',
    name: 'feedback_texts',
    comment: 'What citizens said and were answered. For the API only: analysts have no right to it.',
    sql: `
      SELECT feedback_id, round, unit_id, text, text_state, contact, contact_state, response, response_state
      FROM {schema}.text`,
    columns: {
      feedback_id: 'Opaque id of what was said',
      round: '1; one more each time that it was opened again',
      unit_id: 'Opaque id of the unit whose service it is about',
      text: 'What the citizen said; from the second round on, why another answer is wanted',
      text_state: 'value; erased; lost: the key is gone although nothing was erased',
      contact: 'How to reach the citizen; of the first round',
      contact_state: 'As text_state; null where it is anonymous',
      response: 'The answer',
      response_state: 'As text_state; null until it is answered',
    },
  },
];
