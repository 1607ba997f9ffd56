import { given } from '../../testing/given.js';
import { first, second, held, heldOnce, reason } from '../../testing/programme-facts.js';
import {
  ani,
  afternoon,
  morning,
  programmeId,
  scheduled,
  seriesId,
  sessions,
  uuid,
} from '../../testing/samples.js';
import { Personal } from '../kernel/personal.js';
import * as events from './programme.events.js';
import { programme } from './programme.js';

const title = { id: 'Pelayanan Prima', en: 'Service Excellence' };
const schedule = {
  seriesId,
  title,
  form: 'WORKSHOP' as const,
  mode: 'OFFLINE' as const,
  sessions,
  capacity: 2,
  minAttendancePct: 60,
  offPlanReason: 'Permintaan mendadak',
};
describe('programme: scheduling', () => {
  it('puts a run on the calendar and sums its lesson hours', () =>
    given(programme, [], { id: programmeId })
      .when('ScheduleProgramme', schedule)
      .then([
        events.ProgrammeScheduled({
          ...schedule,
          programmeId,
          competencies: [],
          objectives: [],
          totalJp: 6,
          offPlanReason: Personal.of(schedule.offPlanReason),
        }),
      ]));

  it('is under an item of a plan, or off plan for a reason, and never neither or both', () => {
    const plan = { planId: uuid(0xd1), itemId: uuid(0xd2) };
    const { offPlanReason, ...run } = schedule;
    const { when } = given(programme, []);
    when('ScheduleProgramme', { ...run, plan }).thenLike([{ type: 'ProgrammeScheduled', data: { plan } }]);
    when('ScheduleProgramme', run).refuses('PROGRAMME.NEITHER_PLANNED_NOR_OFF_PLAN');
    when('ScheduleProgramme', { ...run, plan, offPlanReason }).refuses('PROGRAMME.PLANNED_AND_OFF_PLAN');
  });

  it('refuses a second schedule under the same id', () =>
    given(programme, [scheduled]).when('ScheduleProgramme', schedule).refuses('PROGRAMME.EXISTS'));

  it.each([
    ['two sessions with one id', 'PROGRAMME.SESSION_TWICE', [first, { ...second, sessionId: morning }]],
    ['a session without duration', 'PROGRAMME.SESSION_ENDS_BEFORE_START', [{ ...first, end: first.start }]],
    [
      'two sessions at one time',
      'PROGRAMME.SESSIONS_OVERLAP',
      [first, { ...second, start: '2026-03-02T10:59:00+07:00' }],
    ],
    [
      'a session within another one',
      'PROGRAMME.SESSIONS_OVERLAP',
      [
        { ...first, end: '2026-03-02T18:00:00+07:00' },
        { ...second, end: '2026-03-02T13:30:00+07:00' },
        { ...second, sessionId: uuid(0x53), start: '2026-03-02T14:00:00+07:00' },
      ],
    ],
  ] as const)('refuses %s', (_, code, list) =>
    given(programme, [])
      .when('ScheduleProgramme', { ...schedule, sessions: [...list] })
      .refuses(code),
  );

  it('takes sessions that follow each other without a break, whatever their offsets', () =>
    given(programme, [])
      .when('ScheduleProgramme', {
        ...schedule,
        sessions: [{ ...second, start: '2026-03-02T04:00:00Z' }, first],
      })
      .thenLike([{ type: 'ProgrammeScheduled', data: { totalJp: 6 } }]));

  it('moves what is to come, keeps what was held and its mode', () => {
    const moved = [
      { ...second, start: '2026-03-03T13:00:00+07:00', end: '2026-03-03T16:00:00+07:00', jp: 3 },
    ];
    const rescheduled = events.ProgrammeRescheduled({
      programmeId,
      sessions: moved,
      totalJp: 7,
      mode: 'OFFLINE',
    });
    given(programme, heldOnce).when('RescheduleProgramme', { sessions: moved, reason }).then([rescheduled]);
    const { state } = given(programme, [...heldOnce, rescheduled]);
    if (state.status !== 'running') throw new Error(state.status);
    expect([...state.sessions].map(([id, { jp, sheet }]) => [id, jp, sheet?.get(ani)])).toEqual([
      [morning, 4, 'PRESENT'],
      [afternoon, 3, undefined],
    ]);
  });

  it('drops a session that is to come', () =>
    given(programme, [scheduled])
      .when('RescheduleProgramme', { sessions: [second], mode: 'ONLINE', reason })
      .then([events.ProgrammeRescheduled({ programmeId, sessions: [second], totalJp: 2, mode: 'ONLINE' })]));

  it('refuses to plan a session that was held, or one at the time of it', () => {
    const when = given(programme, heldOnce).when;
    when('RescheduleProgramme', { sessions, reason }).refuses('PROGRAMME.SESSION_TWICE', {
      sessionId: morning,
    });
    when('RescheduleProgramme', { sessions: [{ ...second, start: first.start }], reason }).refuses(
      'PROGRAMME.SESSIONS_OVERLAP',
      { sessionIds: [morning, afternoon] },
    );
  });

  it('plans on although two sessions were held at the same time, but not at the time of either', () => {
    const within = { ...second, start: '2026-03-02T09:00:00+07:00', end: '2026-03-02T09:30:00+07:00' };
    const { when } = given(programme, [...heldOnce, held(within, [ani, 'PRESENT'])]);
    const next = { ...second, sessionId: uuid(0x53) };
    when('RescheduleProgramme', { sessions: [next], reason }).thenLike([
      { type: 'ProgrammeRescheduled', data: { totalJp: 8 } },
    ]);
    const early = { ...next, start: '2026-03-02T10:00:00+07:00' };
    when('RescheduleProgramme', { sessions: [early], reason }).refuses('PROGRAMME.SESSIONS_OVERLAP', {
      sessionIds: [morning, next.sessionId],
    });
  });
});
