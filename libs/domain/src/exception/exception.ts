import type { Context, Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { refuseOwn } from '../kernel/own.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './exception.commands.js';
import * as events from './exception.events.js';

export type ExceptionEvent = EventsOf<typeof events>;

/** What was said of an exception; `unknown`: nothing yet. */
export type RecordException = { readonly status: 'unknown' | 'confirmed' | 'explained' | 'mended' };

/** What the event says, if this may be said by whoever says it. @throws Refusal */
function said(
  state: RecordException,
  { rule, severity, employeeId, programmeId, ...from }: commands.ConfirmException,
  { id: exceptionId, actor }: Context,
) {
  if (employeeId !== undefined) refuseOwn(actor, [employeeId], 'EXCEPTION.OWN_MATTER');
  if (from.causedBy.includes(actor.id)) throw new Refusal('EXCEPTION.CAUSED_BY_ACTOR');
  if (state.status === 'explained' || state.status === 'mended')
    throw new Refusal('EXCEPTION.CLOSED', { status: state.status });
  return {
    ...{ exceptionId, rule, severity },
    ...(employeeId !== undefined && { employeeId }),
    ...(programmeId !== undefined && { programmeId }),
    ...{ eventIds: from.eventIds, causedBy: from.causedBy, detectedAt: from.detectedAt },
  };
}

/**
 * An exception in the records (*anomali*): the view `exceptions` finds it, here is what people said of it. Whoever recorded
 * what it consists of, and whom it is about, has no say in it.
 */
export const recordException: Decider<RecordException, ExceptionEvent, typeof commands> = {
  stream: 'exception',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    ExceptionConfirmed: () => ({ status: 'confirmed' }),
    ExceptionExplained: () => ({ status: 'explained' }),
    ExceptionMended: () => ({ status: 'mended' }),
  },

  decide: {
    ConfirmException: (command, state, context) => {
      const fact = said(state, command, context);
      if (state.status === 'confirmed') throw new Refusal('EXCEPTION.CONFIRMED_ALREADY');
      return [events.ExceptionConfirmed(fact)];
    },
    ExplainException: (command, state, context) => [events.ExceptionExplained(said(state, command, context))],
    LinkMendingEvent: (command, state, context) => {
      const fact = said(state, command, context);
      const { eventId, recordedAt, detectedAt, eventIds } = command;
      if (eventIds.includes(eventId) || Date.parse(recordedAt) <= Date.parse(detectedAt))
        throw new Refusal('EXCEPTION.MENDED_BEFORE', { detectedAt });
      return [events.ExceptionMended({ ...fact, eventId })];
    },
  },
};
