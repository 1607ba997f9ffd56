import { aggregates } from '@jejak/domain';

type KeysOfEach<Each> = Each extends unknown ? keyof Each & string : never;

/** A command of any aggregate, by the name of its class. */
export type CommandName = KeysOfEach<(typeof aggregates)[number]['commands']>;

/** What can be read: states of aggregates, views, lists of them, and who looked at whom. */
export const READS = [
  'employee',
  'learning-record',
  'person',
  'people-search',
  'privacy',
  'erasure-list',
  'competency-history',
  'learning-hours',
  'learning-hours-list',
  'mentorship',
  'mentoring-board',
  'mentoring-board-list',
  'appraisal',
  'appraisal-history',
  'appraisal-list',
  'programme',
  'programme-facilitators',
  'programme-clash-list',
  'evaluation',
  'competency-standard',
  'needs-assessment',
  'needs-assessment-list',
  'needs-results',
  'gap-heat-map-list',
  'development-plan',
  'development-plan-list',
  'development-plan-progress',
  'programme-effectiveness',
  'programme-effectiveness-list',
  'programme-series',
  'programme-series-list',
  'series-plan',
  'series-occurrence-list',
  'unit',
  'unit-overview',
  'unit-overview-list',
  'account',
  'account-list',
  'follow-up',
  'follow-up-list',
  'follow-up-history',
  'feedback',
  'feedback-texts',
  'feedback-deadlines-list',
  'survey',
  'satisfaction-list',
  'audit-trail',
  'segregation-breaches',
  'identity-reveal',
  'access-log',
] as const;
export type ReadName = (typeof READS)[number];

/** Running the system, taking data out of it. */
export const OPERATIONS = [
  'health',
  'api-description',
  'event-types',
  'metrics',
  'status',
  'parked-list',
  'parked-retry',
  'rebuild-request',
  'rebuild-read',
  'rebuild-cancel',
  'verify',
  'policies-dry-run',
  'import',
  'export',
  'analytics',
] as const;
export type OperationName = (typeof OPERATIONS)[number];

/** Everything that anybody can do. */
export type Action = CommandName | ReadName | OperationName;
