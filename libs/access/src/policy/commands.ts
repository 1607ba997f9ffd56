import type { CommandName } from '../action.js';
import type { Rule } from '../rule.js';
import { accountsCommands } from './topics/accounts.js';
import { breachesCommands } from './topics/breaches.js';
import { disputesCommands } from './topics/disputes.js';
import { guidanceCommands } from './topics/guidance.js';
import { importsCommands } from './topics/imports.js';
import { learningCommands } from './topics/learning.js';
import { oversightCommands } from './topics/oversight.js';
import { outcomesCommands } from './topics/outcomes.js';
import { peopleCommands } from './topics/people.js';
import { plansCommands } from './topics/plans.js';
import { programmesCommands } from './topics/programmes.js';
import { siasnCommands } from './topics/siasn.js';
import { unitsCommands } from './topics/units.js';

const topics = {
  people: peopleCommands,
  learning: learningCommands,
  guidance: guidanceCommands,
  programmes: programmesCommands,
  plans: plansCommands,
  units: unitsCommands,
  outcomes: outcomesCommands,
  accounts: accountsCommands,
  oversight: oversightCommands,
  breaches: breachesCommands,
  disputes: disputesCommands,
  imports: importsCommands,
  siasn: siasnCommands,
} as const;

/** The commands of one topic. */
export type CommandOf<Topic extends keyof typeof topics> = keyof (typeof topics)[Topic];

/** Who may send which command. Rules about state and segregation of duties are the domain's own. */
export const commands = {
  ...topics.people,
  ...topics.learning,
  ...topics.guidance,
  ...topics.programmes,
  ...topics.plans,
  ...topics.units,
  ...topics.outcomes,
  ...topics.accounts,
  ...topics.oversight,
  ...topics.breaches,
  ...topics.disputes,
  ...topics.imports,
  ...topics.siasn,
} as const satisfies Record<CommandName, Rule>;
