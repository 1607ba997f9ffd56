import {
  correction,
  disputed,
  disputeId,
  found,
  grounds,
  ofRecord,
  recorder,
  rejected,
  upheld,
  withdrawn,
} from '../../testing/dispute-samples.js';
import { given } from '../../testing/given.js';
import { ani, budi, uuid } from '../../testing/ids.js';
import { Personal } from '../kernel/personal.js';
import { recordDispute } from './dispute.js';
import { RecordDisputed } from './dispute.events.js';
import { disputeIdOf } from './dispute.id.js';
import { recordPlaces, streamOfRecord, streamsOfCorrection } from './dispute.records.js';
import { eventTypes } from '../event-types.js';

const by = (id: string, employeeId?: string) => ({ id: disputeId, actor: { id, role: 'x', employeeId } });
const self = by(uuid(0xaa), ani);
const dispute = { ...ofRecord, grounds, found };
const answer = { ...ofRecord, roles: ['programme-officer' as const], reason: 'Menurut daftar hadir' };
const uphold = { ...answer, correction };
const withdraw = { ...ofRecord, reason: 'Keliru' };

describe('the dispute of a record', () => {
  it('is opened by whom it is about, and due ten working days later', () => {
    given(recordDispute, [], self)
      .when('DisputeRecord', dispute)
      .then([RecordDisputed({ ...disputed.data, grounds: Personal.of(grounds) })]);
    given(recordDispute, [], by(uuid(0xaa), budi)).when('DisputeRecord', dispute).refuses('DISPUTE.NOT_SUBJECT');
    given(recordDispute, [disputed], self).when('DisputeRecord', dispute).refuses('DISPUTE.OPEN');
  });

  it('is not opened again over what was answered, but over what changed since, or what was withdrawn', () => {
    for (const facts of [[disputed, rejected], [disputed, upheld]]) {
      given(recordDispute, facts, self).when('DisputeRecord', dispute).refuses('DISPUTE.ANSWERED');
      given(recordDispute, facts, self)
        .when('DisputeRecord', { ...dispute, found: { ...found, position: '412' } })
        .thenLike([{ type: 'RecordDisputed', data: { position: '412' } }]);
    }
    given(recordDispute, [disputed, withdrawn], self).when('DisputeRecord', dispute).thenLike([{ type: 'RecordDisputed', data: {} }]);
  });

  it('is upheld with the event that put the record right, behind the one that is disputed', () => {
    given(recordDispute, [disputed]).when('UpholdDispute', uphold).then([upheld]);
    for (const position of [found.position, '99'])
      given(recordDispute, [disputed]).when('UpholdDispute', { ...uphold, correction: { ...correction, position } }).refuses('DISPUTE.CORRECTION_BEFORE');
  });

  it('is not upheld with an event that is not there', () =>
    given(recordDispute, [disputed]).when('UpholdDispute', answer).refuses('DISPUTE.CORRECTION_UNKNOWN'));

  it('is rejected with a reason', () =>
    given(recordDispute, [disputed]).when('RejectDispute', answer).then([rejected]));

  it('is answered neither by the employee, nor by who recorded it, nor by who does not keep it', () => {
    for (const [name, fields] of [['UpholdDispute', uphold], ['RejectDispute', answer]] as const) {
      given(recordDispute, [disputed], self).when(name, fields).refuses('DISPUTE.OWN_RECORD');
      given(recordDispute, [disputed], by(recorder)).when(name, fields).refuses('DISPUTE.RECORDED_BY_ACTOR');
      const level = RecordDisputed({ ...disputed.data, kind: 'LEVEL', keepers: ['hr-planner'] });
      given(recordDispute, [level]).when(name, fields).refuses('DISPUTE.NOT_KEEPER', { keepers: ['hr-planner'] });
      for (const end of [upheld, rejected, withdrawn])
        given(recordDispute, [disputed, end]).when(name, fields).refuses('DISPUTE.NOT_OPEN');
      given(recordDispute, []).when(name, fields).refuses('DISPUTE.UNKNOWN');
    }
  });

  it('is withdrawn by the employee while it is open', () => {
    given(recordDispute, [disputed], self).when('WithdrawDispute', withdraw).then([withdrawn]);
    given(recordDispute, [disputed], by(uuid(0xaa), budi)).when('WithdrawDispute', withdraw).refuses('DISPUTE.NOT_SUBJECT');
    given(recordDispute, [disputed, rejected], self).when('WithdrawDispute', withdraw).refuses('DISPUTE.NOT_OPEN');
    given(recordDispute, [], self).when('WithdrawDispute', withdraw).refuses('DISPUTE.UNKNOWN');
  });
}); // prettier-ignore

it('a record has one stream and one dispute, and every event that says it is one there is', () => {
  expect(streamOfRecord(ofRecord)).toBe(`programme-${ofRecord.recordId}`);
  expect(streamOfRecord({ ...ofRecord, kind: 'HOURS' })).toBe(`learning-${ani}`);
  expect(streamsOfCorrection({ ...ofRecord, kind: 'LEVEL' })).toEqual([`employee-${ani}`, `learning-${ani}`]);
  expect(disputeIdOf(ofRecord)).not.toBe(disputeIdOf({ ...ofRecord, kind: 'SCORE' }));
  for (const { types } of Object.values(recordPlaces)) for (const type of types) expect(eventTypes.has(type)).toBe(true);
}); // prettier-ignore
