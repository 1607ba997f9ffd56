import { selfPaced } from '../../testing/activity-samples.js';
import { given, NOW } from '../../testing/given.js';
import {
  afternoon,
  ani,
  budi,
  citra,
  enrolled,
  morning,
  programmeId,
  scheduled,
  uuid,
} from '../../testing/samples.js';
import { Personal } from '../kernel/personal.js';
import {
  ParticipantCheckedIn,
  ProgrammeRescheduled,
  ProgressRecorded,
  SessionHeld,
} from './programme.events.js';
import { programme } from './programme.js';

const by = (employeeId: string) => ({ actor: { id: uuid(9), role: 'employee', employeeId } });
const at = (moment: string) => ({ ...by(ani), now: new Date(moment) });
const checkedIn = ParticipantCheckedIn({ programmeId, sessionId: morning, employeeId: ani });
const which = { sessionId: morning, employeeId: ani };

describe('checking in', () => {
  it('is what participants themselves do, once', () => {
    const facts = [scheduled, enrolled(ani), enrolled(budi)];
    const during = at('2026-03-02T08:00:00+07:00');
    given(programme, facts, during).when('CheckIn', which).then([checkedIn]);
    given(programme, [...facts, checkedIn], during)
      .when('CheckIn', which)
      .then([]);
    given(programme, facts, { ...during, ...by(budi) })
      .when('CheckIn', which)
      .refuses('PROGRAMME.CHECK_IN_OF_ANOTHER');
    given(programme, facts, { ...during, ...by(citra) })
      .when('CheckIn', { ...which, employeeId: citra })
      .refuses('PROGRAMME.NOT_ENROLLED', { employeeIds: [citra] });
    given(programme, facts, during)
      .when('CheckIn', { ...which, sessionId: uuid(0x59) })
      .refuses('PROGRAMME.SESSION_UNKNOWN');
  });

  it.each([
    ['2026-03-02T07:29:59.999+07:00', false],
    ['2026-03-02T07:30:00+07:00', true],
    ['2026-03-02T11:00:00+07:00', true],
    ['2026-03-02T11:00:00.001+07:00', false],
  ])('at %s is within the session: %s', (moment, within) => {
    const act = given(programme, [scheduled, enrolled(ani)], at(moment)).when('CheckIn', which);
    if (within) act.then([checkedIn]);
    else act.refuses('PROGRAMME.NOT_DURING_SESSION', { sessionId: morning });
  });

  it('is over once the sheet is recorded', () => {
    const { data } = held({ attendance: [{ employeeId: ani, status: 'PRESENT' }] });
    given(programme, [scheduled, enrolled(ani), SessionHeld(data)], at('2026-03-02T10:59:00+07:00'))
      .when('CheckIn', which)
      .refuses('PROGRAMME.SESSION_ALREADY_HELD');
  });
});

const times = { actualStart: '2026-03-02T08:00:00+07:00', actualEnd: '2026-03-02T11:00:00+07:00' };
const held = (rest: Pick<ReturnType<typeof SessionHeld>['data'], 'attendance' | 'evidence'>) =>
  SessionHeld({ programmeId, sessionId: morning, jp: 4, ...times, ...rest });

describe('an attendance sheet in two minutes', () => {
  const facts = [
    { ...scheduled, data: { ...scheduled.data, capacity: 3 } },
    ...[ani, budi, citra].map(enrolled),
    checkedIn,
  ];

  it('names who is told of, then who checked in, then all others', () =>
    given(programme, facts)
      .when('HoldSession', {
        ...{ sessionId: morning, ...times },
        attendance: [{ employeeId: citra, status: 'EXCUSED' }],
        others: { status: 'PRESENT', method: 'SIGNATURE' },
        evidence: { sha256: 'b'.repeat(64), name: 'daftar-hadir.pdf' },
      })
      .then([
        held({
          attendance: [
            { employeeId: citra, status: 'EXCUSED' },
            { employeeId: ani, status: 'PRESENT', method: 'QR' },
            { employeeId: budi, status: 'PRESENT', method: 'SIGNATURE' },
          ],
          evidence: { sha256: 'b'.repeat(64), name: Personal.of('daftar-hadir.pdf') },
        }),
      ]));

  it('holds a check-in also where the calendar moved the other session, not where it moved this one', () => {
    const moved = (start: string) =>
      ProgrammeRescheduled({
        ...{ programmeId, mode: 'OFFLINE', totalJp: 6 },
        sessions: [
          { sessionId: morning, start, end: times.actualEnd, jp: 4 },
          {
            sessionId: afternoon,
            start: '2026-03-03T13:00:00+07:00',
            end: '2026-03-03T14:30:00+07:00',
            jp: 2,
          },
        ],
      });
    const sheetAfter = (start: string, ofAni: 'PRESENT' | 'ABSENT') =>
      given(programme, [...facts, moved(start)])
        .when('HoldSession', { sessionId: morning, ...times, others: { status: 'ABSENT' } })
        .then([
          held({
            attendance: [
              { employeeId: ani, status: ofAni, ...(ofAni === 'PRESENT' && { method: 'QR' as const }) },
              ...[budi, citra].map((employeeId) => ({ employeeId, status: 'ABSENT' as const })),
            ],
          }),
        ]);
    sheetAfter(times.actualStart, 'PRESENT');
    sheetAfter('2026-03-02T09:00:00+07:00', 'ABSENT');
  });

  it('takes the line of whoever held it before the check-in', () =>
    given(programme, facts)
      .when('HoldSession', {
        ...{ sessionId: morning, ...times, others: { status: 'ABSENT' } },
        attendance: [{ employeeId: ani, status: 'LATE', method: 'MANUAL' }],
      })
      .thenLike([
        {
          type: 'SessionHeld',
          data: {
            attendance: [
              { employeeId: ani, status: 'LATE', method: 'MANUAL' },
              { employeeId: budi, status: 'ABSENT' },
              { employeeId: citra, status: 'ABSENT' },
            ],
          },
        },
      ]));

  it('is not complete where nothing tells of somebody, nor without participants', () => {
    given(programme, facts)
      .when('HoldSession', { sessionId: morning, ...times })
      .refuses('PROGRAMME.SHEET_INCOMPLETE', { employeeIds: [budi, citra] });
    given(programme, [scheduled])
      .when('HoldSession', { sessionId: morning, ...times, others: { status: 'PRESENT' } })
      .refuses('PROGRAMME.NOBODY_ENROLLED');
  });

  it('is not taken by somebody who is in it, named or not', () =>
    given(programme, facts, { actor: { id: uuid(9), role: 'programme-officer', employeeId: budi } })
      .when('HoldSession', { sessionId: morning, ...times, others: { status: 'PRESENT' } })
      .refuses('PROGRAMME.OWN_RESULT'));
});

describe('learning at one’s own pace', () => {
  const progress = (progressPct: number) => ProgressRecorded({ programmeId, employeeId: ani, progressPct });
  const record = (facts: Parameters<typeof given>[1], progressPct: number) =>
    given(programme, facts as typeof selfPaced).when('RecordProgress', { employeeId: ani, progressPct });

  it('is recorded once it is as far as the run asks for, and when that is taken back', () => {
    record(selfPaced, 79.9).then([]);
    record(selfPaced, 80).then([progress(80)]);
    record([...selfPaced, progress(80)], 80).then([]);
    record([...selfPaced, progress(80)], 100).then([progress(100)]);
    record([...selfPaced, progress(100)], 40).then([progress(40)]);
    record([...selfPaced, progress(40)], 50).then([]);
    // whatever the mode is now: it may become one's own pace
    record([scheduled, enrolled(ani)], 100).then([progress(100)]);
  });

  const later = { now: new Date('2026-06-01T10:00:00+07:00') };
  const complete = (facts: typeof selfPaced, context = later) =>
    given(programme, facts, context).when('CompleteProgramme', { realisedCostIdr: 0 });
  const ended = (attendancePct: number | null, outcome: 'ATTENDED' | 'INCOMPLETE') => [
    {
      ...{ employeeId: ani, outcome, attendancePct, preScore: null, postScore: null },
    },
  ];

  it.each([
    [[], ended(null, 'INCOMPLETE')],
    [[progress(80)], ended(80, 'ATTENDED')],
    [[progress(100), progress(40)], ended(40, 'INCOMPLETE')],
  ])('completes by progress where no sheet tells', (facts, participants) =>
    complete([...selfPaced, ...facts] as typeof selfPaced).thenLike([
      { type: 'ProgrammeCompleted', data: { endedOn: '2026-06-01', realisedJp: 6, participants } },
    ]),
  );

  it('goes by the mode in which the run ends', () => {
    const calendar = (mode: 'ONLINE' | 'SELF_PACED') =>
      ProgrammeRescheduled({
        ...{ programmeId, mode, totalJp: 6 },
        sessions: [
          { sessionId: morning, start: '2026-06-01T07:45:00+07:00', end: '2026-06-01T10:00:00+07:00', jp: 6 },
        ],
      });
    const facts = [...selfPaced, calendar('ONLINE'), progress(100)];
    complete([...facts, calendar('SELF_PACED')] as typeof selfPaced).thenLike([
      { type: 'ProgrammeCompleted', data: { participants: ended(100, 'ATTENDED') } },
    ]);
    const unknown = SessionHeld({
      ...{ programmeId, sessionId: morning, jp: 6, ...times },
      attendance: [{ employeeId: ani, status: 'UNKNOWN' }],
    });
    complete([...facts, unknown] as typeof selfPaced).refuses('PROGRAMME.OUTCOME_UNDECIDED');
  });

  it('goes by the sheet where there is one', () => {
    const attendance = [{ employeeId: ani, status: 'ABSENT' as const }];
    const sheet = SessionHeld({ programmeId, sessionId: morning, jp: 6, ...times, attendance });
    complete([...selfPaced, progress(100), sheet] as typeof selfPaced).thenLike([
      { type: 'ProgrammeCompleted', data: { participants: ended(0, 'INCOMPLETE') } },
    ]);
  });

  it('is not over before its time, and other runs are not over without their sheets', () => {
    complete(selfPaced, { now: NOW }).refuses('PROGRAMME.SESSION_NOT_OVER', { sessionId: morning });
    given(programme, [scheduled, enrolled(ani)])
      .when('CompleteProgramme', { realisedCostIdr: 0 })
      .refuses('PROGRAMME.SESSION_NOT_HELD', { sessionIds: [morning, afternoon] });
  });
});
