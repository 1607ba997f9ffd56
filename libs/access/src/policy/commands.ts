import type { CommandName } from '../action.js';
import type { Rule } from '../rule.js';
import { accountsCommands } from './topics/accounts.js';
import { guidanceCommands } from './topics/guidance.js';
import { learningCommands } from './topics/learning.js';
import { peopleCommands } from './topics/people.js';
import { plansCommands } from './topics/plans.js';
import { programmesCommands } from './topics/programmes.js';
import { unitsCommands } from './topics/units.js';

/** Who may send which command. Rules about state and segregation of duties are the domain's own. */
export const commands = {
  ...peopleCommands,
  ...learningCommands,
  ...guidanceCommands,
  ...programmesCommands,
  ...plansCommands,
  ...unitsCommands,
  ...accountsCommands,
} as const satisfies Record<CommandName, Rule>;
