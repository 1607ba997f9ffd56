import type { ReportingView } from '@jejak/projection-engine';

/** What is done to a run itself; the timeline tells of each person: seats, check-ins, progress, outcomes and hours. */
const OF_RUN = [
  ...['ProgrammeScheduled', 'ProgrammeRescheduled', 'SessionHeld', 'AttendanceCorrected', 'AssessmentScored'],
  ...['ScoresCorrected', 'ProgrammeCompleted', 'ProgrammeClosed'],
];
const OF_PLAN = ['DevelopmentPlanSubmitted', 'DevelopmentPlanApproved'];
const list = (types: readonly string[]) => types.map((type) => `'${type}'`).join(', ');

export const reporting: readonly ReportingView[] = [
  {
    schema: 'serving',
    name: 'certificate_steps',
    comment:
      'Every event that a certificate rests on: of its plan, its run, its holder in that run. For the API only.',
    sql: `
      SELECT paper.certificate_id, event.position
      FROM reporting.certificates AS paper JOIN reporting.audit_trail AS event
        ON event.stream = 'programme-' || paper.programme_id AND event.type IN (${list(OF_RUN)})
      UNION
      SELECT paper.certificate_id, line.position
      FROM reporting.certificates AS paper JOIN reporting.employee_timeline AS line
        ON line.employee_id = paper.employee_id AND line.programme_id = paper.programme_id
      WHERE line.kind <> 'CERTIFICATE' OR line.ref_id = paper.certificate_id
      UNION
      SELECT paper.certificate_id, event.position
      FROM reporting.certificates AS paper
      JOIN reporting.programme_plans AS plan ON plan.programme_id = paper.programme_id
      JOIN reporting.audit_trail AS event
        ON event.stream = 'plan-' || plan.plan_id AND event.type IN (${list(OF_PLAN)})`,
    columns: { certificate_id: 'Opaque id of the certificate', position: 'Place of the event in the log' },
  },
];
