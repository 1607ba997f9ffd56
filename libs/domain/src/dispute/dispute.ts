import type { Actor, Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { dayInMedan } from '../kernel/medan.js';
import { refuseOwn } from '../kernel/own.js';
import { Personal } from '../kernel/personal.js';
import { Refusal } from '../kernel/refusal.js';
import { disputeDeadline, disputeDueOn } from '../rules/dispute.rules.js';
import * as commands from './dispute.commands.js';
import * as events from './dispute.events.js';
import { recordPlaces } from './dispute.records.js';
import type { Dispute, KnownDispute } from './dispute.state.js';
import type { DisputeStatus, RecordKeeper } from './dispute.vocabulary.js';

export type DisputeEvent = EventsOf<typeof events>;

/** The dispute while nobody answered it. @throws Refusal */
function open(state: Dispute): KnownDispute {
  if (state.status === 'unknown') throw new Refusal('DISPUTE.UNKNOWN');
  if (state.status !== 'open') throw new Refusal('DISPUTE.NOT_OPEN', { status: state.status });
  return state;
}

/** Only whose record it is. An account that is nobody's is stopped where it is decided who may do what. @throws Refusal */
function refuseOthers(actor: Actor, employeeId: string): void {
  if (actor.employeeId !== undefined && actor.employeeId !== employeeId)
    throw new Refusal('DISPUTE.NOT_SUBJECT');
}

/** The dispute as one that this actor may answer. @throws Refusal */
function answerable(state: Dispute, actor: Actor, roles: readonly RecordKeeper[]): KnownDispute {
  const dispute = open(state);
  const { employeeId, recordedBy, keepers } = dispute;
  refuseOwn(actor, [employeeId], 'DISPUTE.OWN_RECORD');
  if (recordedBy.includes(actor.id)) throw new Refusal('DISPUTE.RECORDED_BY_ACTOR');
  if (!keepers.some((keeper) => roles.includes(keeper))) throw new Refusal('DISPUTE.NOT_KEEPER', { keepers });
  return dispute;
}

const about = ({ id: disputeId, employeeId, kind, recordId }: KnownDispute) => ({
  ...{ disputeId, employeeId, kind, recordId },
});

function ended(state: Dispute, status: Exclude<DisputeStatus, 'open'>): KnownDispute {
  if (state.status === 'unknown') throw new Error('The stream does not begin with RecordDisputed');
  return { ...state, status };
}

/**
 * Dispute of a record by whom it is about (*keberatan atas catatan*): what is said to be wrong, and the answer of who keeps it,
 * which is never that of who recorded it. Appraisals are disputed in their own stream.
 */
export const recordDispute: Decider<Dispute, DisputeEvent, typeof commands> = {
  stream: 'dispute',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    RecordDisputed: (_, { data: { disputeId: id, employeeId, kind, recordId, ...data } }) => ({
      ...{ status: 'open', id, employeeId, kind, recordId, position: data.position },
      ...{ recordedBy: data.recordedBy, keepers: data.keepers, openedOn: data.openedOn, dueOn: data.dueOn },
    }),
    RecordDisputeUpheld: (state, { data: { correctionPosition } }) => ({
      ...ended(state, 'upheld'),
      correctionPosition,
    }),
    RecordDisputeRejected: (state) => ended(state, 'rejected'),
    RecordDisputeWithdrawn: (state) => ended(state, 'withdrawn'),
  },

  decide: {
    DisputeRecord: ({ employeeId, kind, recordId, grounds, found }, state, { id: disputeId, now, actor }) => {
      refuseOthers(actor, employeeId);
      if (state.status === 'open') throw new Refusal('DISPUTE.OPEN');
      const answered = state.status === 'upheld' || state.status === 'rejected';
      if (answered && found.position === state.position) throw new Refusal('DISPUTE.ANSWERED');
      const openedOn = dayInMedan(now);
      return [
        events.RecordDisputed({
          ...{ disputeId, employeeId, kind, recordId, eventId: found.eventId, position: found.position },
          ...{ recordedBy: [...found.recordedBy], keepers: [...recordPlaces[kind].keepers] },
          ...{ openedOn, dueOn: disputeDueOn(openedOn), ruleSet: disputeDeadline.id },
          grounds: Personal.of(grounds),
        }),
      ];
    },

    UpholdDispute: ({ roles, correction }, state, { actor }) => {
      const dispute = answerable(state, actor, roles);
      if (!correction) throw new Refusal('DISPUTE.CORRECTION_UNKNOWN');
      const { eventId, position } = correction;
      if (BigInt(position) <= BigInt(dispute.position)) throw new Refusal('DISPUTE.CORRECTION_BEFORE');
      return [
        events.RecordDisputeUpheld({
          ...{ ...about(dispute), correctionId: eventId, correctionPosition: position },
        }),
      ];
    },

    RejectDispute: ({ roles }, state, { actor }) => [
      events.RecordDisputeRejected(about(answerable(state, actor, roles))),
    ],

    WithdrawDispute: (_, state, { actor }) => {
      const dispute = open(state);
      refuseOthers(actor, dispute.employeeId);
      return [events.RecordDisputeWithdrawn(about(dispute))];
    },
  },
};
