import type { Action } from '../action.js';
import type { Rule } from '../rule.js';
import { commands } from './commands.js';
import { operations } from './operations.js';
import { reads } from './reads.js';

/**
 * Who may do what: the one table that decides everything (docs/reference/access.md shows it). An action that is not in
 * it does not compile; a role that is not named in a row may not.
 */
export const policy: Readonly<Record<Action, Rule>> = { ...commands, ...reads, ...operations };
