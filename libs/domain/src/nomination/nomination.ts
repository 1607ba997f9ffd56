import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { Refusal } from '../kernel/refusal.js';
import { overrideOf } from '../programme/programme.eligibility.js';
import * as commands from './nomination.commands.js';
import * as events from './nomination.events.js';
import { checkBasis, decidable, standing } from './nomination.guards.js';
import type { KnownNomination, Nomination } from './nomination.state.js';

export type NominationEvent = EventsOf<typeof events>;

const whichOf = ({ id, programmeId, employeeId, attempt }: KnownNomination) => ({
  ...{ nominationId: id, programmeId, employeeId, attempt },
});

/** Events that only a nomination can have; the log never holds them before `ParticipantNominated`. */
function known(state: Nomination): KnownNomination {
  if (state.status === 'unknown') throw new Error('The stream does not begin with ParticipantNominated');
  return state;
}

/**
 * Nomination (*pengusulan peserta*): somebody is proposed for a run of a programme, and another person says yes or no, with
 * a reason. Its id is {@link nominationIdOf} of both. The seat itself belongs to the programme.
 */
export const nomination: Decider<Nomination, NominationEvent, typeof commands> = {
  stream: 'nomination',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    ParticipantNominated: (_, { data: { nominationId: id, ...data } }) => ({
      ...{ status: 'nominated', id, ...data },
    }),
    NominationAccepted: (state) => ({ ...known(state), status: 'accepted' }),
    NominationDeclined: (state) => ({ ...known(state), status: 'declined' }),
    NominationWithdrawn: (state) => ({ ...known(state), status: 'withdrawn' }),
  },

  decide: {
    NominateParticipant: (command, state, { id, actor }) => {
      if (state.status === 'nominated' || state.status === 'accepted')
        throw new Refusal('NOMINATION.EXISTS', { status: state.status });
      checkBasis(command, actor);
      const { programmeId, employeeId, basis, plan, overrideEligibility, reason } = command;
      const attempt = state.status === 'unknown' ? 1 : state.attempt + 1;
      const which = { nominationId: id, programmeId, employeeId, attempt };
      return [
        events.ParticipantNominated({
          ...{ ...which, basis, nominatedBy: actor.id, ...(plan && { plan }) },
          ...overrideOf(overrideEligibility, reason),
        }),
      ];
    },

    AcceptNomination: (_, state, { actor }) => {
      const one = decidable(state, actor);
      return [events.NominationAccepted({ ...whichOf(one), basis: one.basis })];
    },

    DeclineNomination: ({ reasonCode }, state, { actor }) => [
      events.NominationDeclined({ ...whichOf(decidable(state, actor)), reasonCode }),
    ],

    WithdrawNomination: (_, state) => [
      events.NominationWithdrawn(whichOf(standing(state, ['nominated', 'accepted']))),
    ],
  },
};
