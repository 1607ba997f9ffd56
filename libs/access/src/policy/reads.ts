import type { Rule } from '../rule.js';
import { accountsReads } from './topics/accounts.js';
import { breachesReads } from './topics/breaches.js';
import { disputesReads } from './topics/disputes.js';
import { guidanceReads } from './topics/guidance.js';
import { learningReads } from './topics/learning.js';
import { oversightReads } from './topics/oversight.js';
import { outcomesReads } from './topics/outcomes.js';
import { peopleReads } from './topics/people.js';
import { plansReads } from './topics/plans.js';
import { programmesReads } from './topics/programmes.js';
import { siasnReads } from './topics/siasn.js';
import { unitsReads } from './topics/units.js';

/** Who may read what: states of aggregates, views, lists, and who read. Its keys are the names of what can be read. */
export const reads = {
  ...peopleReads,
  ...learningReads,
  ...guidanceReads,
  ...programmesReads,
  ...plansReads,
  ...unitsReads,
  ...outcomesReads,
  ...accountsReads,
  ...oversightReads,
  ...breachesReads,
  ...disputesReads,
  ...siasnReads,
} as const satisfies Record<string, Rule>;
