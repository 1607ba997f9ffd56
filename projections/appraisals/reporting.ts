import { disclosureRules } from '@jejak/domain';
import { type ReportingView, wholeGroups } from '@jejak/projection-engine';
import { doseResponse } from './dose-response.js';

/** The unit in which the employee worked at the end of the period. */
const unit = `(
  SELECT unit_id FROM reporting.employee_placements AS placement
  WHERE placement.employee_id = appraisal.employee_id AND unit_id IS NOT NULL AND effective_date <= period_end
  ORDER BY effective_date DESC, position DESC LIMIT 1)`;

/** How many appraisals are final in each cell. */
const counts = `
  SELECT unit_id, period, predicate, rule_set, count(*) AS n
  FROM (SELECT ${unit} AS unit_id, period, predicate, rule_set FROM {schema}.appraisal WHERE status = 'final') AS final
  GROUP BY unit_id, period, predicate, rule_set`;

const { leastPeople } = disclosureRules;
const UNIT = 'Unit in which the employee worked on the last day of the period; null where none is known';
const PERIOD = 'Year, e.g. 2026, or quarter, e.g. 2026-Q1';
const STATUS = 'rated, acknowledged, disputed, decided, final or withdrawn';

export const reporting: readonly ReportingView[] = [
  {
    name: 'appraisal_progress',
    comment: 'How far appraisals are. Ratings and predicates are not in it, see appraisal_counts.',
    sql: `
      SELECT appraisal_id, employee_id, period, ${unit} AS unit_id, status, rated_on, finalised_at
      FROM {schema}.appraisal`,
    columns: {
      appraisal_id: 'Opaque id of the appraisal',
      employee_id: 'Opaque id of the employee',
      period: PERIOD,
      unit_id: UNIT,
      status: STATUS,
      rated_on: 'Day in Medan on which it was rated',
      finalised_at: 'When it became final; null before',
    },
  },
  {
    name: 'appraisal_counts',
    comment: `Final appraisals per unit, period and predicate. A unit and period in which a predicate is that of fewer than ${leastPeople} is left out whole: how many appraisals are final there is known, so one left out alone would be found by subtraction.`,
    sql: `
      SELECT unit_id, period, predicate, rule_set, n AS appraisals
      FROM (${wholeGroups(counts, ['unit_id', 'period'])}) AS told`,
    columns: {
      unit_id: UNIT,
      period: PERIOD,
      predicate: 'SANGAT_BAIK, BAIK, BUTUH_PERBAIKAN, KURANG or SANGAT_KURANG (Permenpan RB 6/2022)',
      rule_set: 'Name and version of the rules that gave the predicate',
      appraisals: `Appraisals that are final, ${leastPeople} or more`,
    },
  },
  doseResponse,
  {
    schema: 'serving',
    name: 'appraisals',
    comment: 'Appraisals as they stand. For the API only: how somebody was rated is theirs.',
    sql: `
      SELECT appraisal_id, employee_id, period, ${unit} AS unit_id, status, dispute, result_rating, behaviour_rating,
        predicate, rule_set, rater_id, rated_on, finalised_at, corrected_at
      FROM {schema}.appraisal`,
    columns: {
      appraisal_id: 'Opaque id of the appraisal',
      employee_id: 'Opaque id of the employee',
      period: PERIOD,
      unit_id: UNIT,
      status: STATUS,
      dispute: 'NONE; OPEN; UPHELD: the ratings stood; CHANGED: others stand in their place',
      result_rating: 'Results of work: ABOVE, MEETS or BELOW what was expected',
      behaviour_rating: 'Behaviour at work: ABOVE, MEETS or BELOW what was expected',
      predicate: 'Predicate that follows from both',
      rule_set: 'Name and version of the rules that gave the predicate',
      rater_id: 'Account of whoever rated',
      rated_on: 'Day in Medan on which it was rated',
      finalised_at: 'When it became final; null before',
      corrected_at: 'When it was last corrected; null where it never was',
    },
  },
  {
    schema: 'serving',
    name: 'appraisal_steps',
    comment: 'What happened to appraisals, one row per event. For the API only.',
    sql: `
      SELECT event_id, position, appraisal_id, employee_id, kind, outcome, result_rating, behaviour_rating, predicate,
        rule_set, actor_id, occurred_at, recorded_at
      FROM {schema}.step`,
    columns: {
      event_id: 'Event that recorded it',
      position: 'Place of the event in the log',
      appraisal_id: 'Opaque id of the appraisal',
      employee_id: 'Opaque id of the employee',
      kind: 'RATED, ACKNOWLEDGED, DISPUTED, DISPUTE_DECIDED, FINALISED, REOPENED, CORRECTED or WITHDRAWN',
      outcome: 'DISPUTE_DECIDED: UPHELD or CHANGED',
      result_rating: 'Results of work from here on; null where nothing is said of it',
      behaviour_rating: 'Behaviour at work from here on; null where nothing is said of it',
      predicate: 'Predicate from here on; null where nothing is said of it',
      rule_set: 'Name and version of the rules that gave the predicate',
      actor_id: 'Opaque id of who did it',
      occurred_at: 'When it happened',
      recorded_at: 'When we knew',
    },
  },
  {
    schema: 'serving',
    name: 'appraisal_remarks',
    comment: 'Texts of appraisals. For the API only: anything may stand in them.',
    sql: `SELECT event_id, line, kind, text, text_state FROM {schema}.remark`,
    columns: {
      event_id: 'Event that brought it',
      line: 'Place of the text in its event, from 0',
      kind: 'STRENGTH, WEAKNESS, REMARK of the ratee, GROUNDS of a dispute, REASON',
      text: 'The text; null once it is erased',
      text_state: 'value; erased: the employee was erased; lost: the key is gone although nobody was erased',
    },
  },
];
