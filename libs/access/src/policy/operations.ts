import type { OperationName } from '../action.js';
import type { Rule } from '../rule.js';
import { all, anybody, city } from './permits.js';
import { importsOperations } from './topics/imports.js';

const operator = city({ operator: all() });

/** Who runs the system, and who takes data out of it. */
export const operations = {
  health: anybody,
  'api-description': anybody,
  'event-types': anybody,
  'public-feedback': anybody,
  'public-ticket': anybody,
  'public-satisfaction': anybody,
  'public-unit': anybody,
  'public-forums': anybody,
  'public-page': anybody,
  'public-badge': anybody,
  'public-certificate': anybody,
  metrics: operator,
  status: operator,
  'parked-list': operator,
  'parked-retry': operator,
  'rebuild-request': operator,
  'rebuild-read': operator,
  'rebuild-cancel': operator,
  verify: operator,
  'policies-dry-run': operator,
  import: operator,
  ...importsOperations,

  export: city({ analyst: all(), 'hr-planner': all(), 'compliance-reviewer': all() }),
  analytics: city({ analyst: all() }),
} as const satisfies Record<OperationName, Rule>;
