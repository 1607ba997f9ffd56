import type { Decider } from '../kernel/decider.js';
import type { EventOf, EventsOf } from '../kernel/event.js';
import * as commands from './learning-record.commands.js';
import * as events from './learning-record.events.js';

export type LearningRecordEvent = EventsOf<typeof events>;

/** The learning record of one employee, as far as a decision needs it. */
export interface LearningRecord {
  /** Hours credited, one entry per programme and rule. */
  readonly credits: ReadonlyMap<string, Credit>;
}

/** Hours that were credited for one programme by one rule. */
export type Credit = Pick<
  EventOf<typeof events.LearningHoursCredited>['data'],
  'programmeId' | 'rule' | 'jp' | 'year'
>;

const credit = ({ programmeId, rule }: { programmeId: string; rule: string }) => `${programmeId} ${rule}`;

/**
 * Learning record (*catatan pembelajaran*) of one employee; its id is the employee's. Crediting is idempotent:
 * a policy that sees an event again does no harm.
 */
export const learningRecord: Decider<LearningRecord, LearningRecordEvent, typeof commands> = {
  stream: 'learning',
  initial: { credits: new Map() },
  commands,

  evolve: {
    LearningHoursCredited: ({ credits }, { data }) => ({ credits: new Map(credits).set(credit(data), data) }),
  },

  decide: {
    CreditLearningHours: ({ ...hours }, { credits }, { id }) =>
      credits.has(credit(hours)) ? [] : [events.LearningHoursCredited({ employeeId: id, ...hours })],
  },
};
