import { aggregates } from '@jejak/domain';
import type { reads } from './policy/reads.js';

type KeysOfEach<Each> = Each extends unknown ? keyof Each & string : never;

/** A command of any aggregate, by the name of its class. */
export type CommandName = KeysOfEach<(typeof aggregates)[number]['commands']>;

/** What can be read, by the rows of the policy table. */
export type ReadName = keyof typeof reads;

/** Running the system, taking data out of it. */
export const OPERATIONS = [
  'health',
  'api-description',
  'event-types',
  'public-feedback',
  'public-ticket',
  'public-satisfaction',
  'public-unit',
  'public-forums',
  'public-page',
  'public-badge',
  'public-certificate',
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
  'import-template',
  'import-units',
  'import-employees',
  'import-standards',
  'import-training',
  'import-training-verifications',
  'import-appraisals',
  'import-appraisal-finals',
  'import-surveys',
  'import-siasn-ids',
  'sheet-units',
  'sheet-employees',
  'sheet-standards',
  'sheet-training',
  'sheet-training-verifications',
  'sheet-appraisals',
  'sheet-appraisal-finals',
  'sheet-surveys',
  'import-list',
  'import-read',
  'import-undo',
  'export',
  'analytics',
] as const;
export type OperationName = (typeof OPERATIONS)[number];

/** Everything that anybody can do. */
export type Action = CommandName | ReadName | OperationName;
