import { medanDay, type ReportingView } from '@jejak/projection-engine';

const nothing = {
  ...{ mentor: 'NULL::uuid', valid: 'NULL::date', programme: 'NULL::uuid', ref: 'NULL::uuid' },
  jp: 'NULL::numeric',
};
const inMedan = (day: string) => `${day}::timestamp AT TIME ZONE 'Asia/Jakarta'`;

interface Part extends Partial<typeof nothing> {
  readonly kind: string;
  readonly outcome: string;
  readonly employee?: string;
  readonly occurred?: string;
  readonly from: string;
}

/** One of the queries that make up the timeline, with its columns in the order of all of them. */
function part({ kind, outcome, from, ...given }: Part): string {
  const { employee = 'employee_id', occurred = 'occurred_at' } = given;
  const { mentor, valid, programme, ref, jp } = { ...nothing, ...given };
  return `
    SELECT position, ${employee} AS employee_id, ${mentor} AS mentor_id, '${kind}' AS kind, ${outcome} AS outcome,
      ${occurred} AS occurred_at, recorded_at,
      coalesce(${valid}, ${medanDay(occurred)}) AS valid_on, ${programme} AS programme_id,
      ${ref} AS ref_id, ${jp} AS jp
    FROM ${from}`;
}

/** As in the competency history: hours of a run count from its last day, when they were credited or taken back later too. */
const lastDay = `(
  SELECT run.ended_on FROM reporting.programme_runs AS run WHERE run.programme_id = competency_history_entries.programme_id)`;

const entries = (kind: string) => `reporting.competency_history_entries WHERE kind = '${kind}'`;

const parts = [
  part({
    ...{ kind: 'PLACEMENT', outcome: 'change', from: 'reporting.employee_placements' },
    ...{ occurred: `(${inMedan('effective_date')})`, valid: 'effective_date', ref: 'unit_id' },
  }),
  part({
    ...{ kind: 'ASSESSMENT', outcome: `CASE WHEN correction THEN 'CORRECTED' ELSE 'FOUND' END` },
    ...{ valid: 'assessed_on', ref: 'assessment_id', from: `${entries('COMPETENCY')} AND line = 0` },
  }),
  part({
    ...{ kind: 'PROGRAMME', outcome: 'outcome', from: entries('TRAINING') },
    ...{ valid: 'ended_on', programme: 'programme_id', jp: 'jp' },
  }),
  part({
    ...{ kind: 'HOURS', outcome: `CASE WHEN jp < 0 THEN 'TAKEN_BACK' ELSE 'CREDITED' END` },
    ...{ valid: lastDay, programme: 'programme_id', ref: 'claim_id', jp: 'jp', from: entries('HOURS') },
  }),
  `SELECT step.position, nomination.employee_id, NULL, 'NOMINATION', upper(step.status), step.occurred_at,
     step.recorded_at, ${medanDay('step.occurred_at')}, nomination.programme_id,
     nomination.nomination_id, NULL
   FROM reporting.nominations AS nomination
   JOIN serving.nomination_steps AS step USING (nomination_id, attempt)`,
  `SELECT position, employee_id, mentor_id, kind, outcome, occurred_at, recorded_at,
     coalesce(valid_on, ${medanDay('occurred_at')}), programme_id, ref_id, jp
   FROM {schema}.happening`,
];

const columns = {
  position: 'Place of the event in the log',
  employee_id: 'Opaque id of the employee',
  mentor_id:
    'MENTORSHIP: opaque id of who guides: it happened to them as well, in a row where they are the employee',
  kind: 'PLACEMENT, ASSESSMENT, NOMINATION, SEAT, PROGRAMME, HOURS, CERTIFICATE, CLAIM, QUALIFICATION, MENTORSHIP or FOLLOW_UP',
  outcome:
    'What happened. PLACEMENT: the change; ASSESSMENT: FOUND, CORRECTED; NOMINATION: NOMINATED, ACCEPTED, DECLINED, WITHDRAWN; SEAT: ENROLLED, WITHDRAWN, CHECKED_IN (at a session), PROGRESSED (as far as the run asks for); PROGRAMME: PASSED, FAILED, ATTENDED, INCOMPLETE; HOURS: CREDITED, TAKEN_BACK; CERTIFICATE: ISSUED, REVOKED; CLAIM: CLAIMED, VERIFIED, ADJUSTED, REJECTED; QUALIFICATION: RECORDED, CORRECTED; MENTORSHIP: PROPOSED, DECLINED, STARTED, MET, COMPLETED, TERMINATED; FOLLOW_UP: RAISED, DONE, DISMISSED, SUPERSEDED',
  occurred_at: 'When it happened; of a placement the beginning of its day in Medan',
  recorded_at: 'When we knew',
  valid_on:
    'Day from which it is true: the one that the event names, of HOURS of a run its last day, else that in Medan on which it happened',
  programme_id: 'The run (angkatan), where it is about one',
  ref_id:
    'Opaque id of the unit, assessment, nomination, session, certificate, claim, qualification, mentorship or follow-up',
  jp: 'PROGRAMME: lesson hours held; HOURS: credited, below zero where taken back; CLAIM: claimed, or for which it counts',
};

export const reporting: readonly ReportingView[] = [
  {
    name: 'employee_timeline',
    comment:
      'What happened to employees, one row per person and event, with both times. How they were appraised is not in it.',
    sql: parts.join('\nUNION ALL\n'),
    columns,
  },
  {
    schema: 'serving',
    name: 'employee_timeline_appraisals',
    comment: 'The same of appraisals, with their predicates. For the API only.',
    sql: `
      SELECT step.position, appraisal.employee_id, step.kind AS outcome, step.predicate, step.occurred_at,
        step.recorded_at, ${medanDay('step.occurred_at')} AS valid_on,
        appraisal.appraisal_id AS ref_id
      FROM serving.appraisals AS appraisal JOIN serving.appraisal_steps AS step USING (appraisal_id)`,
    columns: {
      ...{ position: columns.position, employee_id: columns.employee_id, ref_id: 'The appraisal' },
      outcome: 'RATED, ACKNOWLEDGED, DISPUTED, DISPUTE_DECIDED, FINALISED, CORRECTED or WITHDRAWN',
      predicate: 'Predicate from here on; null where nothing is said of it',
      ...{ occurred_at: 'When it happened', recorded_at: columns.recorded_at, valid_on: columns.valid_on },
    },
  },
];
