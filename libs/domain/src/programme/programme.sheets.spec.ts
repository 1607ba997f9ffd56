import { given } from '../../testing/given.js';
import {
  first,
  held,
  hold,
  heldOnce,
  reason,
  scored,
  sheet,
  withAni,
} from '../../testing/programme-facts.js';
import {
  ani,
  budi,
  citra,
  afternoon,
  enrolled,
  morning,
  programmeId,
  scheduled,
  uuid,
} from '../../testing/samples.js';
import * as events from './programme.events.js';
import { programme } from './programme.js';

describe('programme: roster', () => {
  it('gives a free seat', () =>
    given(programme, [scheduled])
      .when('EnrolParticipant', { employeeId: ani, basis: 'GAP' })
      .then([enrolled(ani)]));

  it('refuses the third participant of a class of two', () =>
    given(programme, [...withAni, enrolled(budi)])
      .when('EnrolParticipant', { employeeId: citra, basis: 'GAP' })
      .refuses('PROGRAMME.FULL', { capacity: 2 }));

  it('refuses a second seat for the same employee, even in a full class', () =>
    given(programme, [...withAni, enrolled(budi)])
      .when('EnrolParticipant', { employeeId: ani, basis: 'SELF' })
      .refuses('PROGRAMME.ALREADY_ENROLLED'));

  it('refuses enrolment once the first session was held', () =>
    given(programme, heldOnce)
      .when('EnrolParticipant', { employeeId: budi, basis: 'GAP' })
      .refuses('PROGRAMME.NOT_OPEN', { status: 'running' }));

  it('takes a seat back and gives it to somebody else', () => {
    const withdrawn = events.ParticipantWithdrawn({ programmeId, employeeId: ani });
    const full = [...withAni, enrolled(budi)];
    given(programme, full).when('WithdrawParticipant', { employeeId: ani, reason }).then([withdrawn]);
    given(programme, [...full, withdrawn])
      .when('EnrolParticipant', { employeeId: citra, basis: 'GAP' })
      .then([enrolled(citra)]);
  });

  it('refuses to take a seat from somebody who has none', () =>
    given(programme, [scheduled])
      .when('WithdrawParticipant', { employeeId: ani, reason })
      .refuses('PROGRAMME.NOT_ENROLLED', { employeeIds: [ani] }));
});

describe('programme: sheets', () => {
  it('holds a session with its sheet and is running from then on', () => {
    given(programme, withAni)
      .when('HoldSession', hold(first, [ani, 'LATE']))
      .then([held(first, [ani, 'LATE'])]);
    expect(given(programme, heldOnce).state.status).toBe('running');
  });

  it.each([
    [
      'an unknown session',
      'PROGRAMME.SESSION_UNKNOWN',
      { ...hold(first, [ani, 'PRESENT']), sessionId: uuid(99) },
    ],
    [
      'times that run backwards',
      'PROGRAMME.SESSION_ENDS_BEFORE_START',
      { ...hold(first, [ani, 'PRESENT']), actualEnd: first.start },
    ],
    [
      'a session that is not over',
      'PROGRAMME.SESSION_NOT_OVER',
      { ...hold(first, [ani, 'PRESENT']), actualEnd: '2026-06-01T08:00:01+07:00' },
    ],
    ['a stranger on the sheet', 'PROGRAMME.NOT_ENROLLED', hold(first, [ani, 'PRESENT'], [budi, 'PRESENT'])],
    ['somebody twice on the sheet', 'PROGRAMME.PERSON_TWICE', hold(first, [ani, 'PRESENT'], [ani, 'ABSENT'])],
  ] as const)('refuses %s', (_, code, command) =>
    given(programme, withAni).when('HoldSession', command).refuses(code),
  );

  it('refuses a sheet that leaves a participant out', () =>
    given(programme, [...withAni, enrolled(budi)])
      .when('HoldSession', hold(first, [ani, 'PRESENT']))
      .refuses('PROGRAMME.SHEET_INCOMPLETE', { employeeIds: [budi] }));

  it('refuses to hold a session twice', () =>
    given(programme, heldOnce)
      .when('HoldSession', hold(first, [ani, 'PRESENT']))
      .refuses('PROGRAMME.SESSION_ALREADY_HELD'));

  it('corrects lines of a sheet', () =>
    given(programme, heldOnce)
      .when('CorrectAttendance', { sessionId: morning, attendance: sheet([ani, 'ABSENT']), reason })
      .then([
        events.AttendanceCorrected({
          programmeId,
          sessionId: morning,
          jp: 4,
          attendance: sheet([ani, 'ABSENT']),
        }),
      ]));

  it.each([
    ['an unknown session', 'PROGRAMME.SESSION_UNKNOWN', uuid(99), sheet([ani, 'ABSENT'])],
    ['a session not held', 'PROGRAMME.SESSION_NOT_HELD', afternoon, sheet([ani, 'ABSENT'])],
    ['a stranger', 'PROGRAMME.NOT_ENROLLED', morning, sheet([budi, 'ABSENT'])],
    ['somebody twice', 'PROGRAMME.PERSON_TWICE', morning, sheet([ani, 'ABSENT'], [ani, 'LATE'])],
  ] as const)('refuses a correction of %s', (_, code, sessionId, attendance) =>
    given(programme, heldOnce).when('CorrectAttendance', { sessionId, attendance, reason }).refuses(code),
  );

  it('takes one score of each kind from each participant', () => {
    const { when } = given(programme, [...withAni, scored('PRE', ani, 40)]);
    when('ScoreAssessment', { kind: 'POST', scores: [{ employeeId: ani, score: 80 }] }).then([
      scored('POST', ani, 80),
    ]);
    when('ScoreAssessment', { kind: 'PRE', scores: [{ employeeId: ani, score: 80 }] }).refuses(
      'PROGRAMME.ALREADY_SCORED',
      { kind: 'PRE', employeeIds: [ani] },
    );
    when('ScoreAssessment', { kind: 'POST', scores: [{ employeeId: budi, score: 80 }] }).refuses(
      'PROGRAMME.NOT_ENROLLED',
    );
    const twice = [1, 2].map((score) => ({ employeeId: ani, score }));
    when('ScoreAssessment', { kind: 'POST', scores: twice }).refuses('PROGRAMME.PERSON_TWICE');
  });

  it('corrects a score that was given, and only that', () => {
    const { when } = given(programme, [...withAni, scored('PRE', ani, 40)]);
    const scores = [{ employeeId: ani, score: 45 }];
    when('CorrectScores', { kind: 'PRE', scores, reason }).then([
      events.ScoresCorrected({ programmeId, kind: 'PRE', scores }),
    ]);
    when('CorrectScores', { kind: 'POST', scores, reason }).refuses('PROGRAMME.NOT_SCORED', {
      kind: 'POST',
      employeeIds: [ani],
    });
    when('CorrectScores', { kind: 'PRE', scores: [...scores, ...scores], reason }).refuses(
      'PROGRAMME.PERSON_TWICE',
    );
  });
});
