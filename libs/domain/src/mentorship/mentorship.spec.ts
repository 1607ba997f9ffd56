import { given } from '../../testing/given.js';
import {
  ani,
  budi,
  citra,
  mentoringPair,
  mentoringSessionId as sessionId,
  mentorshipId,
  mentorshipProposed as proposed,
  mentorshipStarted as started,
  sessionConfirmed as confirmed,
  sessionRecorded as recorded,
  uuid,
} from '../../testing/samples.js';
import type { Context } from '../kernel/decider.js';
import { Personal } from '../kernel/personal.js';
import * as events from './mentorship.events.js';
import { mentorship, type MentorshipEvent } from './mentorship.js';

const as = (employeeId?: string) => ({ actor: { id: uuid(9), role: 'employee', employeeId } });
const [mentee, mentor, somebody, nobody] = [as(ani), as(budi), as(citra), as()];
const declined = events.MentorshipDeclined(mentoringPair);
const active = [proposed, started];
const reason = 'Pindah tugas';
const proposal = {
  ...{ mentorId: budi, menteeId: ani, basis: 'GAP' as const },
  goals: [{ competencyCode: 'MAN-01', toLevel: 3 }],
};
const start = { startDate: '2026-03-02', plannedSessions: 6 };
const session = { heldOn: '2026-03-09', minutes: 60, topics: ['MAN-01'] };
const ending = {
  ...{ outcome: 'COMPLETED' as const, endDate: '2026-05-29', reason, ratingByMentor: 4, ratingByMentee: 5 },
  goalResults: [{ competencyCode: 'MAN-01', level: 3 }],
};
const ended = events.MentorshipEnded({
  ...{ ...mentoringPair, outcome: 'COMPLETED', endDate: '2026-05-29', ratingByMentor: 4, ratingByMentee: 5 },
  goalResults: ending.goalResults,
});

describe('mentorship: the proposal', () => {
  it('is made by somebody else than the two', () => {
    for (const who of [somebody, nobody])
      given(mentorship, [], { id: mentorshipId, ...who })
        .when('ProposeMentorship', proposal)
        .then([proposed]);
    for (const who of [mentor, mentee])
      given(mentorship, [], who).when('ProposeMentorship', proposal).refuses('MENTORSHIP.OWN');
  });

  it('may say why the mentor need not hold the levels; it is about the mentor', () => {
    const override = { employeeId: budi, reason: Personal.of('Pembina') };
    given(mentorship, [], { id: mentorshipId })
      .when('ProposeMentorship', { ...proposal, overrideReason: 'Pembina' })
      .then([events.MentorshipProposed({ ...proposed.data, override })]);
    expect(given(mentorship, [proposed]).state).toMatchObject({ overridden: false });
    const allowed = events.MentorshipProposed({ ...proposed.data, override });
    expect(given(mentorship, [allowed]).state).toMatchObject({ overridden: true });
  });

  it('is of two people, once, with each competency once', () => {
    const { when } = given(mentorship, []);
    when('ProposeMentorship', { ...proposal, menteeId: budi }).refuses('MENTORSHIP.SELF');
    const goals = [...proposal.goals, { competencyCode: 'MAN-01', toLevel: 2 }];
    when('ProposeMentorship', { ...proposal, goals }).refuses('MENTORSHIP.COMPETENCY_TWICE', {
      competencyCodes: ['MAN-01'],
    });
    given(mentorship, [proposed]).when('ProposeMentorship', proposal).refuses('MENTORSHIP.EXISTS');
  });

  it('is declined, also by one of the two, and then is over', () => {
    for (const who of [mentor, mentee, somebody])
      given(mentorship, [proposed], who).when('DeclineMentorship', { reason }).then([declined]);
    for (const [facts, status] of [
      [[proposed, declined], 'declined'],
      [active, 'active'],
    ] as const) {
      const { when } = given(mentorship, facts);
      when('DeclineMentorship', { reason }).refuses('MENTORSHIP.NOT_PROPOSED', { status });
      when('StartMentorship', start).refuses('MENTORSHIP.NOT_PROPOSED', { status });
    }
  });

  it('is begun by somebody else than the two, today or before', () => {
    const { when } = given(mentorship, [proposed], somebody);
    when('StartMentorship', start).then([started]);
    when('StartMentorship', { ...start, startDate: '2026-06-01' }).thenLike([
      { type: 'MentorshipStarted', data: {} },
    ]);
    when('StartMentorship', { ...start, startDate: '2026-06-02' }).refuses('MENTORSHIP.IN_FUTURE');
    for (const who of [mentor, mentee])
      given(mentorship, [proposed], who).when('StartMentorship', start).refuses('MENTORSHIP.OWN');
  });
});

describe('mentorship: sessions', () => {
  it('are recorded by one of the two and nobody else', () => {
    for (const [who, recordedBy] of [
      [mentor, 'MENTOR'],
      [mentee, 'MENTEE'],
    ] as const)
      given(mentorship, active, { newId: () => sessionId, ...who })
        .when('RecordMentoringSession', { ...session, challenge: 'Sulit', nextSteps: 'Latihan' })
        .then([
          events.MentoringSessionRecorded({
            ...{ ...recorded.data, recordedBy },
            ...{ challenge: Personal.of('Sulit'), nextSteps: Personal.of('Latihan') },
          }),
        ]);
    for (const who of [somebody, nobody])
      given(mentorship, active, who)
        .when('RecordMentoringSession', session)
        .refuses('MENTORSHIP.NOT_OF_THE_TWO');
  });

  it('lie between the first day and today, with each topic once', () => {
    const { when } = given(mentorship, active, mentee);
    when('RecordMentoringSession', { ...session, heldOn: '2026-03-01' }).refuses('MENTORSHIP.TOO_EARLY', {
      ...{ day: '2026-03-01', since: '2026-03-02' },
    });
    when('RecordMentoringSession', { ...session, heldOn: '2026-06-02' }).refuses('MENTORSHIP.IN_FUTURE');
    when('RecordMentoringSession', { ...session, topics: ['A', 'A'] }).refuses('MENTORSHIP.COMPETENCY_TWICE');
  });

  it('are confirmed once, by the other one', () => {
    const confirm = (facts: readonly MentorshipEvent[], who: Partial<Context>) =>
      given(mentorship, facts, who).when('ConfirmMentoringSession', { sessionId });
    confirm([...active, recorded], mentor).then([confirmed]);
    confirm([...active, recorded], mentee).refuses('MENTORSHIP.OWN_SESSION');
    confirm([...active, recorded], somebody).refuses('MENTORSHIP.NOT_OF_THE_TWO');
    confirm([...active, recorded, confirmed], mentor).refuses('MENTORSHIP.SESSION_CONFIRMED');
    confirm(active, mentor).refuses('MENTORSHIP.SESSION_UNKNOWN');
  });

  it('are corrected by either, and then confirmed anew by the other one', () => {
    const facts = [...active, recorded, confirmed];
    const correct = { sessionId, ...session, minutes: 90, reason };
    const corrected = events.MentoringSessionCorrected({
      ...{ ...recorded.data, minutes: 90, recordedBy: 'MENTOR' },
    });
    given(mentorship, facts, mentor).when('CorrectMentoringSession', correct).then([corrected]);
    given(mentorship, [...facts, corrected], mentor)
      .when('ConfirmMentoringSession', { sessionId })
      .refuses('MENTORSHIP.OWN_SESSION');
    given(mentorship, [...facts, corrected], mentee)
      .when('ConfirmMentoringSession', { sessionId })
      .then([confirmed]);
    const { when } = given(mentorship, facts, mentor);
    when('CorrectMentoringSession', { ...correct, heldOn: '2026-03-01' }).refuses('MENTORSHIP.TOO_EARLY');
    when('CorrectMentoringSession', { ...correct, topics: ['A', 'A'] }).refuses(
      'MENTORSHIP.COMPETENCY_TWICE',
    );
    when('CorrectMentoringSession', { ...correct, sessionId: uuid(77) }).refuses(
      'MENTORSHIP.SESSION_UNKNOWN',
    );
    given(mentorship, facts, somebody)
      .when('CorrectMentoringSession', correct)
      .refuses('MENTORSHIP.NOT_OF_THE_TWO');
  });
});

describe('mentorship: the end', () => {
  const held = [...active, recorded, confirmed];

  it('tells what was reached and how the two rate it', () =>
    given(mentorship, held, somebody).when('EndMentorship', ending).then([ended]));

  it('is not decided by the two', () => {
    for (const who of [mentor, mentee])
      given(mentorship, held, who).when('EndMentorship', ending).refuses('MENTORSHIP.OWN');
  });

  it('as completed needs a session that counts, each result, both ratings', () => {
    const { when } = given(mentorship, held);
    when('EndMentorship', { ...ending, goalResults: [] }).refuses('MENTORSHIP.RESULT_MISSING', {
      competencyCodes: ['MAN-01'],
    });
    when('EndMentorship', { ...ending, ratingByMentor: undefined }).refuses('MENTORSHIP.RATING_MISSING');
    when('EndMentorship', { ...ending, ratingByMentee: undefined }).refuses('MENTORSHIP.RATING_MISSING');
    given(mentorship, [...active, recorded])
      .when('EndMentorship', ending)
      .refuses('MENTORSHIP.NO_SESSION');
  });

  it('before that needs none of these', () => {
    const early = { outcome: 'TERMINATED' as const, endDate: '2026-03-03', reason, goalResults: [] };
    given(mentorship, active)
      .when('EndMentorship', early)
      .thenLike([{ type: 'MentorshipEnded', data: { outcome: 'TERMINATED', goalResults: [] } }]);
  });

  it('names goals of this mentorship, each once', () => {
    const { when } = given(mentorship, held);
    const [result] = ending.goalResults;
    const strange = [result!, { competencyCode: 'X', level: 1 }];
    when('EndMentorship', { ...ending, goalResults: strange }).refuses('MENTORSHIP.GOAL_UNKNOWN', {
      competencyCodes: ['X'],
    });
    when('EndMentorship', { ...ending, goalResults: [result!, result!] }).refuses(
      'MENTORSHIP.COMPETENCY_TWICE',
    );
  });

  it('lies between the last session and today', () => {
    const { when } = given(mentorship, held);
    when('EndMentorship', { ...ending, endDate: '2026-03-09' }).thenLike([
      { type: 'MentorshipEnded', data: {} },
    ]);
    when('EndMentorship', { ...ending, endDate: '2026-03-08' }).refuses('MENTORSHIP.TOO_EARLY', {
      ...{ day: '2026-03-08', since: '2026-03-09' },
    });
    when('EndMentorship', { ...ending, endDate: '2026-06-02' }).refuses('MENTORSHIP.IN_FUTURE');
    given(mentorship, active)
      .when('EndMentorship', { ...ending, outcome: 'TERMINATED', endDate: '2026-03-01' })
      .refuses('MENTORSHIP.TOO_EARLY');
  });
});

it.each([
  ['that was only proposed', [proposed], 'MENTORSHIP.NOT_ACTIVE'],
  ['that has ended', [...active, recorded, confirmed, ended], 'MENTORSHIP.NOT_ACTIVE'],
  ['that nobody proposed', [], 'MENTORSHIP.UNKNOWN'],
] as const)('a mentorship %s takes neither sessions nor an end', (_, facts, code) => {
  const { when } = given(mentorship, facts, mentor);
  when('RecordMentoringSession', session).refuses(code);
  when('ConfirmMentoringSession', { sessionId }).refuses(code);
  when('CorrectMentoringSession', { sessionId, ...session, reason }).refuses(code);
  when('EndMentorship', ending).refuses(code);
});

it('nothing is decided about a mentorship that nobody proposed', () => {
  const { when } = given(mentorship, []);
  when('DeclineMentorship', { reason }).refuses('MENTORSHIP.UNKNOWN');
  when('StartMentorship', start).refuses('MENTORSHIP.UNKNOWN');
});
