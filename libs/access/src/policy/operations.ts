import type { OperationName } from '../action.js';
import type { Rule } from '../rule.js';
import { all, anybody, city, ownRecord, person, self } from './permits.js';

const operator = city({ operator: all() });

/** Who runs the system, who takes data out of it, and who handles privacy cases. */
export const operations = {
  health: anybody,
  'api-description': anybody,
  'event-types': anybody,
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

  export: city({ analyst: all(), 'hr-planner': all(), 'compliance-reviewer': all() }),
  analytics: city({ analyst: all() }),

  'privacy-case-request': person({ employee: self, 'data-protection-officer': all() }),
  'privacy-case-read': person({ employee: ownRecord, 'data-protection-officer': all('identity') }),
  'privacy-case-decide': person({ 'data-protection-officer': all('identity') }),
} as const satisfies Record<OperationName, Rule>;
