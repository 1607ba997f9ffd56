import { recordDispute } from '../src/dispute/dispute.js';
import {
  RecordDisputed,
  RecordDisputeRejected,
  RecordDisputeUpheld,
  RecordDisputeWithdrawn,
} from '../src/dispute/dispute.events.js';
import { disputeIdOf } from '../src/dispute/dispute.id.js';
import { Personal } from '../src/kernel/personal.js';
import { ani, programmeId, uuid } from './ids.js';
import { of, type Sample } from './sample.js';

export const ofRecord = { employeeId: ani, kind: 'ATTENDANCE' as const, recordId: programmeId };
export const disputeId = disputeIdOf(ofRecord);
export const recorder = uuid(0xd1);
export const found = { eventId: uuid(0xd2), position: '274', recordedBy: [recorder, 'policy:import'] };
export const grounds = 'Saya hadir sampai selesai';
const which = { disputeId, ...ofRecord };
export const disputed = RecordDisputed({
  ...{ ...which, ...found, keepers: ['programme-officer', 'hr-planner'], grounds: Personal.clear(grounds) },
  ...{ openedOn: '2026-06-01', dueOn: '2026-06-15', ruleSet: 'record-disputes/1' },
});
export const correction = { eventId: uuid(0xd3), position: '411' };
export const upheld = RecordDisputeUpheld({
  ...{ ...which, correctionId: correction.eventId, correctionPosition: correction.position },
});
export const rejected = RecordDisputeRejected(which);
export const withdrawn = RecordDisputeWithdrawn(which);

const answer = { ...ofRecord, roles: ['programme-officer'], reason: 'Menurut daftar hadir' };

/** One sample of every command about disputes of records, with every optional field. */
export const disputeSamples: readonly Sample[] = [
  of(recordDispute, [])('DisputeRecord', { ...ofRecord, grounds, found }, ani),
  of(recordDispute, [disputed])('UpholdDispute', { ...answer, correction }),
  of(recordDispute, [disputed])('RejectDispute', answer),
  of(recordDispute, [disputed])('WithdrawDispute', { ...ofRecord, reason: 'Keliru' }, ani),
];
