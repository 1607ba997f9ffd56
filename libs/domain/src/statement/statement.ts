import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { refuseOwn } from '../kernel/own.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './statement.commands.js';
import * as events from './statement.events.js';
import type { LearningStatement } from './statement.state.js';

export type LearningStatementEvent = EventsOf<typeof events>;

/** The source of activities that statements told of. */
export const XAPI = 'XAPI';

/**
 * A statement of xAPI (*pernyataan xAPI*), in a stream under its own id: so that one id stands for one statement, whoever
 * sends it, when and in which list. What it says is carried to the activities of the participant by a policy.
 */
export const learningStatement: Decider<LearningStatement, LearningStatementEvent, typeof commands> = {
  stream: 'statement',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    StatementTaken: (_, { data: { programmeId, employeeId, digest } }) => ({
      ...{ status: 'taken', programmeId, employeeId, digest },
    }),
    VoidingStatementTaken: (_, { data: { programmeId, employeeId, digest, voids } }) => ({
      ...{ status: 'taken', programmeId, employeeId, digest, voids },
    }),
  },

  decide: {
    TakeStatement: (
      { programmeId, employeeId, digest, line, voids },
      state,
      { id: statementId, now, actor },
    ) => {
      if (state.status === 'taken') {
        if (state.digest !== digest) throw new Refusal('STATEMENT.TOLD_OTHERWISE', { statementId });
        return [];
      }
      refuseOwn(actor, [employeeId], 'ACTIVITY.OWN');
      const which = { statementId, programmeId, employeeId, digest };
      if (voids !== undefined) return [events.VoidingStatementTaken({ ...which, voids })];
      if (!line) throw new Refusal('STATEMENT.SAYS_NOTHING');
      const { sourceId: _, ...said } = line;
      if (new Date(said.at) > now) throw new Refusal('ACTIVITY.IN_FUTURE', { statementId });
      return [events.StatementTaken({ ...which, line: said })];
    },
  },
};
