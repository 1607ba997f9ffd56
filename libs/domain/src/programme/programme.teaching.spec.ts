import { given, NOW } from '../../testing/given.js';
import { first, heldOnce, reason, second, withAni } from '../../testing/programme-facts.js';
import { afternoon, ani, budi, morning, programmeId, scheduled, uuid } from '../../testing/samples.js';
import {
  digest,
  guestId,
  guestTeaches,
  materialId,
  outsider,
  published,
  teaches,
} from '../../testing/teaching-samples.js';
import * as events from './programme.events.js';
import { programme } from './programme.js';

const cancelled = events.ProgrammeCancelled({ programmeId });
const assign = { role: 'SPEAKER' as const, sessionIds: [morning] };

describe('programme: who teaches', () => {
  it('an employee teaches sessions, also one that was held', () => {
    given(programme, [scheduled])
      .when('AssignFacilitator', { ...assign, facilitatorId: budi })
      .then([teaches(budi, morning)]);
    given(programme, heldOnce)
      .when('AssignFacilitator', { ...assign, facilitatorId: budi })
      .then([teaches(budi, morning)]);
  });

  it('somebody from outside gets an id of their own, or keeps the one they have', () => {
    given(programme, [scheduled], { newId: () => guestId })
      .when('AssignFacilitator', { ...assign, outsider })
      .then([guestTeaches]);
    given(programme, [scheduled])
      .when('AssignFacilitator', { ...assign, facilitatorId: guestId, outsider })
      .then([guestTeaches]);
    const { state } = given(programme, [scheduled, guestTeaches]);
    expect(state).toMatchObject({
      facilitators: new Map([[guestId, { role: 'SPEAKER', outside: true, sessionIds: new Set([morning]) }]]),
    });
  });

  it('what is said last of somebody counts, but what they taught stays', () => {
    const moved = { ...assign, facilitatorId: budi, sessionIds: [afternoon] };
    given(programme, [scheduled, teaches(budi, morning)])
      .when('AssignFacilitator', moved)
      .then([teaches(budi, afternoon)]);
    const { when } = given(programme, [...heldOnce, teaches(budi, morning)]);
    when('AssignFacilitator', moved).refuses('PROGRAMME.FACILITATOR_TAUGHT', { sessionIds: [morning] });
    when('AssignFacilitator', { ...moved, sessionIds: [morning, afternoon] }).then([
      teaches(budi, morning, afternoon),
    ]);
    when('ReleaseFacilitator', { facilitatorId: budi, reason }).refuses('PROGRAMME.FACILITATOR_TAUGHT');
  });

  it.each([
    ['nobody', 'PROGRAMME.FACILITATOR_UNNAMED', assign],
    ['an unknown session', 'PROGRAMME.SESSION_UNKNOWN', { ...assign, facilitatorId: budi, sessionIds: [uuid(99)] }],
    ['a participant', 'PROGRAMME.TEACHES_AND_LEARNS', { ...assign, facilitatorId: ani }],
  ] as const)('refuses %s', (_, code, { ...command }) =>
    given(programme, withAni)
      .when('AssignFacilitator', { ...command, sessionIds: [...command.sessionIds] })
      .refuses(code),
  ); // prettier-ignore

  it('gives nobody who teaches a seat', () =>
    given(programme, [scheduled, teaches(ani, morning)])
      .when('EnrolParticipant', { employeeId: ani, basis: 'GAP' })
      .refuses('PROGRAMME.TEACHES_AND_LEARNS', { employeeId: ani }));

  it('lets somebody go who has not taught', () => {
    const released = events.FacilitatorReleased({ programmeId, facilitatorId: budi });
    given(programme, [scheduled, teaches(budi, morning)])
      .when('ReleaseFacilitator', { facilitatorId: budi, reason })
      .then([released]);
    given(programme, [scheduled, teaches(budi, morning), released])
      .when('ReleaseFacilitator', { facilitatorId: budi, reason })
      .refuses('PROGRAMME.FACILITATOR_UNKNOWN');
  });

  it('a session that is taken off the calendar is taught by nobody', () => {
    const rescheduled = events.ProgrammeRescheduled({
      ...{ programmeId, sessions: [second], totalJp: 2, mode: 'OFFLINE' },
    });
    const { state } = given(programme, [scheduled, teaches(budi, morning, afternoon), rescheduled]);
    expect(state).toMatchObject({
      facilitators: new Map([[budi, { role: 'SPEAKER', outside: false, sessionIds: new Set([afternoon]) }]]),
    });
    expect(first.sessionId).toBe(morning);
  });

  it.each([
    ['AssignFacilitator', { ...assign, facilitatorId: budi }],
    ['ReleaseFacilitator', { facilitatorId: budi, reason }],
    ['PublishMaterial', { kind: 'SLIDES', title: 'A', sha256: digest }],
    ['WithdrawMaterial', { materialId, reason }],
  ] as const)('refuses %s after the end', (name, { ...command }) =>
    given(programme, [scheduled, cancelled], { now: NOW }).when(name, command).refuses('PROGRAMME.CLOSED'),
  );
});

describe('programme: what is learned from', () => {
  const slides = { kind: 'SLIDES' as const, title: 'Standar pelayanan', sha256: digest };

  it('publishes a material', () =>
    given(programme, [scheduled], { newId: () => materialId })
      .when('PublishMaterial', slides)
      .then([published]));

  it('refuses the same content twice, until it was withdrawn', () => {
    const withdrawn = events.LearningMaterialWithdrawn({ programmeId, materialId });
    given(programme, [scheduled, published])
      .when('PublishMaterial', slides)
      .refuses('PROGRAMME.MATERIAL_TWICE', { materialId });
    given(programme, [scheduled, published])
      .when('WithdrawMaterial', { materialId, reason })
      .then([withdrawn]);
    given(programme, [scheduled, published, withdrawn], { newId: () => materialId })
      .when('PublishMaterial', slides)
      .then([published]);
    given(programme, [scheduled, published, withdrawn])
      .when('WithdrawMaterial', { materialId, reason })
      .refuses('PROGRAMME.MATERIAL_UNKNOWN');
  });
});
