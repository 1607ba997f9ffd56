import { given, NOW } from '../../testing/given.js';
import {
  ani,
  budi,
  citra,
  nominated,
  nominationAccepted,
  nominee,
  programmeId,
} from '../../testing/samples.js';
import type { DomainEvent } from '../kernel/event.js';
import { NominationWithdrawn } from '../nomination/nomination.events.js';
import { enrolAccepted } from '../policies/enrol-accepted.js';
import { ParticipantWithdrawn } from '../programme/programme.events.js';
import { SeatOffered, SeatReturned, WaitingListJoined, WaitingListLeft } from './waiting-list.events.js';
import { waitingList, type WaitingListEvent } from './waiting-list.js';

const place = (employeeId: string) => ({ programmeId, employeeId, attempt: 1 });
const joined = (employeeId: string) => WaitingListJoined({ ...place(employeeId), basis: 'GAP' });
const left = (employeeId: string) => WaitingListLeft(place(employeeId));
const offered = (employeeId: string) => SeatOffered({ ...place(employeeId), basis: 'GAP' });
const returned = (employeeId: string) => SeatReturned({ programmeId, employeeId });
const after = (...facts: WaitingListEvent[]) => given(waitingList, facts, { id: programmeId });
const of = (employeeId: string) => ({ employeeId, attempt: 1 });

describe('a waiting list', () => {
  it('offers a seat to whoever comes first, and lets the others wait', () => {
    const join = (employeeId: string) => ({ ...of(employeeId), basis: 'GAP' }) as const;
    after()
      .when('JoinWaitingList', join(ani))
      .then([joined(ani), offered(ani)]);
    const { when } = after(joined(ani), offered(ani));
    when('JoinWaitingList', join(budi)).then([joined(budi)]);
    when('JoinWaitingList', join(ani)).then([]);
  });

  it('offers the next seat once the first makes place, and only then', () => {
    const { when } = after(joined(ani), offered(ani), joined(budi), joined(citra));
    for (const name of ['SettlePlace', 'LeaveWaitingList'] as const) {
      when(name, of(ani)).then([left(ani), offered(budi)]);
      when(name, of(budi)).then([left(budi)]);
      // what is said of an earlier nomination does not count for this one
      when(name, { ...of(ani), attempt: 2 }).then([]);
      after(joined(ani), offered(ani))
        .when(name, of(ani))
        .then([left(ani)]);
      after(joined(ani)).when(name, of(citra)).then([]);
    }
  });

  it('offers the seat that somebody gave back to whoever is first', () => {
    after()
      .when('ReturnSeat', { employeeId: citra })
      .then([returned(citra)]);
    const { when } = after(joined(ani), offered(ani), joined(budi));
    when('ReturnSeat', { employeeId: citra }).then([returned(citra), offered(ani)]);
    when('ReturnSeat', { employeeId: ani }).then([returned(ani), offered(budi)]);
    after(joined(ani), returned(ani)).when('SettlePlace', of(ani)).then([]);
  });
});

it('is kept by a policy, from the acceptance to the seat', () => {
  expect([...enrolAccepted.on.keys()].sort()).toEqual([
    ...['NominationAccepted', 'NominationWithdrawn', 'ParticipantWithdrawn', 'SeatOffered'],
  ]);
  const reactions = (event: DomainEvent) =>
    enrolAccepted.on
      .get(event.type)?.(event, NOW)
      .map(({ aggregate, id, command }) => [
        ...[aggregate.stream, id, command.constructor.name],
        { ...command },
      ]);
  const list = (name: string, fields: object) => ['waiting', programmeId, name, fields];
  expect(reactions(nominated)).toBeUndefined();
  expect(reactions(nominationAccepted)).toEqual([list('JoinWaitingList', { ...of(ani), basis: 'GAP' })]);
  expect(reactions(NominationWithdrawn(nominee))).toEqual([list('LeaveWaitingList', of(ani))]);
  expect(reactions(ParticipantWithdrawn({ programmeId, employeeId: budi }))).toEqual([
    list('ReturnSeat', { employeeId: budi }),
  ]);
  expect(reactions(offered(ani))).toEqual([
    ['programme', programmeId, 'EnrolParticipant', { employeeId: ani, basis: 'GAP' }],
    list('SettlePlace', of(ani)),
  ]);
});
