import { given } from '../../testing/given.js';
import {
  first,
  second,
  held,
  hold,
  heldBoth,
  heldOnce,
  reason,
  scored,
  sheet,
  withAni,
} from '../../testing/programme-facts.js';
import {
  ani,
  budi,
  afternoon,
  enrolled,
  morning,
  programmeId,
  scheduled,
  seriesId,
  sessions,
} from '../../testing/samples.js';
import { Personal } from '../kernel/personal.js';
import * as events from './programme.events.js';
import { programme } from './programme.js';

const title = { id: 'Pelayanan Prima', en: 'Service Excellence' };
const cancelled = [scheduled, events.ProgrammeCancelled({ programmeId })];
const complete = { realisedCostIdr: 0 };

describe('programme: end', () => {
  it.each([
    ['passes with the pass score', [...heldBoth, scored('POST', ani, 70)], 'PASSED', 100],
    ['fails below it', [...heldBoth, scored('POST', ani, 69.9)], 'FAILED', 100],
    ['is incomplete without a post-test', [...heldBoth, scored('PRE', ani, 90)], 'INCOMPLETE', 100],
    [
      'is incomplete below the least attendance, whatever the score',
      [...withAni, held(first, [ani, 'ABSENT']), held(second, [ani, 'PRESENT']), scored('POST', ani, 100)],
      'INCOMPLETE',
      33.33,
    ],
    [
      'attends by lesson hours, not by sessions',
      [...withAni, held(first, [ani, 'LATE']), held(second, [ani, 'EXCUSED']), scored('POST', ani, 100)],
      'PASSED',
      66.67,
    ],
    [
      'has sessions of unknown attendance counted neither way',
      [...withAni, held(first, [ani, 'UNKNOWN']), held(second, [ani, 'PRESENT']), scored('POST', ani, 100)],
      'PASSED',
      100,
    ],
    [
      'has corrections counted',
      [
        ...heldBoth,
        scored('POST', ani, 10),
        events.ScoresCorrected({ programmeId, kind: 'POST', scores: [{ employeeId: ani, score: 90 }] }),
        events.AttendanceCorrected({
          programmeId,
          sessionId: afternoon,
          jp: 2,
          attendance: sheet([ani, 'ABSENT']),
        }),
      ],
      'PASSED',
      66.67,
    ],
  ] as const)('a participant %s', (_, facts, result, attendancePct) => {
    const participant = { employeeId: ani, outcome: result, attendancePct };
    given(programme, [...facts])
      .when('CompleteProgramme', complete)
      .thenLike([
        {
          type: 'ProgrammeCompleted',
          data: { participants: [expect.objectContaining(participant) as never] },
        },
      ]);
  });

  it('only attends where there is nothing to pass; the end tells hours, cost and day in Medan', () => {
    const { passScore, ...data } = scheduled.data;
    expect(passScore).toBe(70);
    const late = { ...second, end: '2026-12-31T17:30:00Z', start: '2026-12-31T16:00:00Z' };
    const facts = [events.ProgrammeScheduled({ ...data, sessions: [first, late] }), enrolled(ani)];
    given(programme, [...facts, held(late, [ani, 'PRESENT']), held(first, [ani, 'PRESENT'])])
      .when('CompleteProgramme', { realisedCostIdr: 12_000_000 })
      .then([
        events.ProgrammeCompleted({
          programmeId,
          seriesId,
          title,
          form: 'TECHNICAL_TRAINING',
          endedOn: '2027-01-01',
          realisedJp: 6,
          realisedCostIdr: 12_000_000,
          participants: [
            { employeeId: ani, outcome: 'ATTENDED', attendancePct: 100, preScore: null, postScore: null },
          ],
        }),
      ]);
  });

  it('takes an outcome that is given with a reason, and keeps the reason only where it differs', () => {
    const { when } = given(programme, [...heldBoth, scored('PRE', ani, 30), scored('POST', ani, 60)]);
    const participant = { employeeId: ani, attendancePct: 100, preScore: 30, postScore: 60 };
    when('CompleteProgramme', {
      ...complete,
      outcomes: [{ employeeId: ani, outcome: 'PASSED', reason }],
    }).thenLike([
      {
        type: 'ProgrammeCompleted',
        data: { participants: [{ ...participant, outcome: 'PASSED', overrideReason: Personal.of(reason) }] },
      },
    ]);
    when('CompleteProgramme', {
      ...complete,
      outcomes: [{ employeeId: ani, outcome: 'FAILED', reason }],
    }).then([
      events.ProgrammeCompleted({
        programmeId,
        seriesId,
        title,
        form: 'TECHNICAL_TRAINING',
        endedOn: '2026-03-02',
        realisedJp: 6,
        realisedCostIdr: 0,
        participants: [{ ...participant, outcome: 'FAILED' }],
      }),
    ]);
  });

  it('needs an outcome given where no sheet says who attended', () => {
    const facts = [...withAni, held(first, [ani, 'UNKNOWN']), held(second, [ani, 'UNKNOWN'])];
    const { when } = given(programme, facts);
    when('CompleteProgramme', complete).refuses('PROGRAMME.OUTCOME_UNDECIDED', { employeeIds: [ani] });
    const outcomes = [{ employeeId: ani, outcome: 'PASSED' as const, reason }];
    when('CompleteProgramme', { ...complete, outcomes }).thenLike([{ type: 'ProgrammeCompleted', data: {} }]);
  });

  it('refuses outcomes of strangers and two of one participant', () => {
    const { when } = given(programme, heldBoth);
    const line = { employeeId: budi, outcome: 'PASSED' as const, reason };
    when('CompleteProgramme', { ...complete, outcomes: [line] }).refuses('PROGRAMME.NOT_ENROLLED');
    const own = { ...line, employeeId: ani };
    when('CompleteProgramme', { ...complete, outcomes: [own, own] }).refuses('PROGRAMME.PERSON_TWICE');
  });

  it('refuses to end with sessions not held, or without participants', () => {
    given(programme, heldOnce)
      .when('CompleteProgramme', complete)
      .refuses('PROGRAMME.SESSION_NOT_HELD', { sessionIds: [afternoon] });
    given(programme, [...heldBoth, events.ParticipantWithdrawn({ programmeId, employeeId: ani })])
      .when('CompleteProgramme', complete)
      .refuses('PROGRAMME.NO_PARTICIPANTS');
  });

  it('is called off while scheduled or running', () => {
    for (const facts of [[scheduled], heldOnce])
      given(programme, facts)
        .when('CancelProgramme', { reason })
        .then([events.ProgrammeCancelled({ programmeId })]);
  });

  it('refuses everything for a run that is unknown or closed', () => {
    for (const [facts, code] of [
      [[], 'PROGRAMME.UNKNOWN'],
      [cancelled, 'PROGRAMME.CLOSED'],
    ] as const) {
      const { when } = given(programme, facts);
      when('RescheduleProgramme', { sessions, reason }).refuses(code);
      when('EnrolParticipant', { employeeId: ani, basis: 'GAP' }).refuses(code);
      when('WithdrawParticipant', { employeeId: ani, reason }).refuses(code);
      when('HoldSession', hold(first, [ani, 'PRESENT'])).refuses(code);
      when('CorrectAttendance', { sessionId: morning, attendance: sheet([ani, 'LATE']), reason }).refuses(
        code,
      );
      when('ScoreAssessment', { kind: 'PRE', scores: [{ employeeId: ani, score: 1 }] }).refuses(code);
      when('CorrectScores', { kind: 'PRE', scores: [{ employeeId: ani, score: 1 }], reason }).refuses(code);
      when('CompleteProgramme', complete).refuses(code);
      when('CancelProgramme', { reason }).refuses(code);
    }
  });
});
