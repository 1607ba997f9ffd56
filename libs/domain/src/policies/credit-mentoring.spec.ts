import {
  ani,
  mentorshipId,
  mentoringSessionId as sessionId,
  sessionConfirmed,
  sessionRecorded,
} from '../../testing/samples.js';
import { given } from '../../testing/given.js';
import { learningRecord } from '../learning-record/learning-record.js';
import { LearningHoursCredited } from '../learning-record/learning-record.events.js';
import { MentoringSessionConfirmed, MentoringSessionCorrected } from '../mentorship/mentorship.events.js';
import { creditMentoring } from './credit-mentoring.js';

const credit = { mentorshipId, sessionId, jp: 2, year: 2026, rule: 'mentoring-activity/1' };
const credited = LearningHoursCredited({
  ...{ employeeId: ani, mentoring: { mentorshipId, sessionId }, jp: 2, year: 2026 },
  ...{ form: 'MENTORING', rule: 'mentoring-activity/1' },
});
const takenBack = LearningHoursCredited({ ...credited.data, jp: -2 });
const mine = { id: ani };

const NOW = new Date('2026-06-01T08:00:00+07:00');

describe('policy credit-mentoring', () => {
  const react = (event: { type: string; data: object }) => creditMentoring.on.get(event.type)?.(event, NOW);

  it('credits who is mentored for a session that both confirmed, in its year', () => {
    expect(react(sessionConfirmed)).toEqual([{ aggregate: learningRecord, id: ani, command: credit }]);
    const { heldOn: _, ...before } = sessionConfirmed.data;
    expect(react(MentoringSessionConfirmed(before))).toEqual([]);
    expect(react(MentoringSessionConfirmed({ ...before, heldOn: '2017-12-31' }))).toEqual([]);
  });

  it('takes the hours back when the session is corrected', () =>
    expect(react(MentoringSessionCorrected(sessionRecorded.data))).toEqual([
      { aggregate: learningRecord, id: ani, command: { sessionId } },
    ]));
});

describe('hours of mentoring', () => {
  it('are credited once, taken back once, and credited anew', () => {
    given(learningRecord, [], mine).when('CreditMentoringHours', credit).then([credited]);
    given(learningRecord, [credited], mine).when('CreditMentoringHours', credit).then([]);
    given(learningRecord, [credited], mine).when('ReverseMentoringHours', { sessionId }).then([takenBack]);
    given(learningRecord, [], mine).when('ReverseMentoringHours', { sessionId }).then([]);
    given(learningRecord, [credited, takenBack], mine).when('ReverseMentoringHours', { sessionId }).then([]);
    given(learningRecord, [credited, takenBack], mine).when('CreditMentoringHours', credit).then([credited]);
  });

  it('are taken back by a planner, too', () =>
    given(learningRecord, [credited], mine)
      .when('ReverseLearningHours', {
        sourceId: sessionId,
        rule: 'mentoring-activity/1',
        reason: 'Salah catat',
      })
      .then([takenBack]));
});
