import { policy, type Policy, type Reaction } from '../kernel/policy.js';
import { NominationAccepted, NominationWithdrawn } from '../nomination/nomination.events.js';
import { EnrolParticipant } from '../programme/programme.commands.js';
import { ParticipantWithdrawn } from '../programme/programme.events.js';
import { programme } from '../programme/programme.js';
import {
  JoinWaitingList,
  LeaveWaitingList,
  ReturnSeat,
  SettlePlace,
} from '../waiting-list/waiting-list.commands.js';
import { SeatOffered } from '../waiting-list/waiting-list.events.js';
import { waitingList } from '../waiting-list/waiting-list.js';

const toList = (programmeId: string, command: object): Reaction => ({
  ...{ aggregate: waitingList, id: programmeId, command },
});

/**
 * An accepted nomination → the waiting list of the programme, and from there a seat: at once where one is free, else when
 * somebody gives theirs back, in the order of acceptance. Whoever is first is offered a seat (`SeatOffered`) and enrolled by
 * the programme itself: it alone counts seats, so there is never one too many. Where it is full the reaction is refused with
 * `PROGRAMME.FULL`, and settling the place with `WAITING.STILL_WAITS`; that is how somebody waits.
 */
export const enrolAccepted: Policy = policy('enrol-accepted', (on) =>
  on
    .when(NominationAccepted, ({ data: { programmeId, employeeId, attempt, basis } }) => [
      toList(programmeId, Object.assign(new JoinWaitingList(), { employeeId, attempt, basis })),
    ])
    .when(NominationWithdrawn, ({ data: { programmeId, employeeId, attempt } }) => [
      toList(programmeId, Object.assign(new LeaveWaitingList(), { employeeId, attempt })),
    ])
    .when(ParticipantWithdrawn, ({ data: { programmeId, employeeId } }) => [
      toList(programmeId, Object.assign(new ReturnSeat(), { employeeId })),
    ])
    .when(SeatOffered, ({ data: { programmeId, employeeId, attempt, basis } }) => [
      {
        aggregate: programme,
        id: programmeId,
        command: Object.assign(new EnrolParticipant(), { employeeId, basis }),
      },
      toList(programmeId, Object.assign(new SettlePlace(), { employeeId, attempt })),
    ]),
);
