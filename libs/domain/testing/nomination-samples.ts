import {
  NominationAccepted,
  NominationDeclined,
  ParticipantNominated,
} from '../src/nomination/nomination.events.js';
import { nominationIdOf } from '../src/nomination/nomination.id.js';
import { nomination } from '../src/nomination/nomination.js';
import { SeatOffered, WaitingListJoined } from '../src/waiting-list/waiting-list.events.js';
import { waitingList } from '../src/waiting-list/waiting-list.js';
import { ani, budi, programmeId, uuid } from './ids.js';
import { itemId, planId } from './plan-samples.js';
import { of, type Sample } from './sample.js';

export const [nominationId, nominatorId] = [nominationIdOf(programmeId, ani), uuid(0xd0)];

/** Ani is nominated by her head, for the first time. */
export const nominee = { nominationId, programmeId, employeeId: ani, attempt: 1 };
export const nominated = ParticipantNominated({ ...nominee, basis: 'GAP', nominatedBy: nominatorId });
export const nominationAccepted = NominationAccepted({ ...nominee, basis: 'GAP' });
export const nominationDeclined = NominationDeclined({ ...nominee, reasonCode: 'SERVICE_NEEDS' });

const which = { programmeId, employeeId: ani };
const reason = 'Melayani loket perizinan';
const place = { programmeId, employeeId: ani, attempt: 1 };
const joined = WaitingListJoined({ ...place, basis: 'GAP' });
const offered = SeatOffered({ ...place, basis: 'GAP' });

/** One sample of every command about nominations and waiting lists, with every optional field. */
export const nominationSamples: readonly Sample[] = [
  of(nomination, [nominated, nominationDeclined])('NominateParticipant', {
    ...which,
    ...{ basis: 'PLAN', plan: { planId, itemId }, overrideEligibility: true, reason },
  }),
  of(nomination, [nominated])('AcceptNomination', { ...which, reason }),
  of(nomination, [nominated])('DeclineNomination', { ...which, reasonCode: 'SERVICE_NEEDS', reason }),
  of(nomination, [nominated, nominationAccepted])('WithdrawNomination', { ...which, reason }),

  of(waitingList, [])('JoinWaitingList', { employeeId: ani, attempt: 1, basis: 'GAP' }),
  of(waitingList, [joined, offered])('LeaveWaitingList', { employeeId: ani, attempt: 1 }),
  of(waitingList, [joined, offered])('ReturnSeat', { employeeId: budi }),
  of(waitingList, [joined, offered])('SettlePlace', { employeeId: ani, attempt: 1 }),
];
