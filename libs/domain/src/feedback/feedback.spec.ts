import { given } from '../../testing/given.js';
import { unitId } from '../../testing/ids.js';
import { closed, feedbackId, responded, said, triaged } from '../../testing/public-samples.js';
import { personalIn } from '../kernel/personal-walk.js';
import { Personal } from '../kernel/personal.js';
import * as events from './feedback.events.js';
import { feedback } from './feedback.js';

const about = { feedbackId, unitId, round: 1 };
const due = { dueOn: '2026-05-11', rule: 'complaint-deadlines/1' };
const letter = {
  unitId,
  channel: 'LETTER',
  category: 'COMPLAINT',
  text: 'Antrean dua jam',
  receivedAt: '2026-05-04T10:00:00+07:00',
} as const;
const receivedAt = '2026-05-18T10:00:00+07:00';
const reason = 'Masih antre';

describe('feedback: coming in', () => {
  it('is recorded, with a contact or anonymous', () => {
    const { when } = given(feedback, [], { id: feedbackId });
    const { text, ...rest } = letter;
    const data = { feedbackId, ...rest, text: Personal.of(text) };
    when('SubmitFeedback', letter).then([events.FeedbackSubmitted(data)]);
    when('SubmitFeedback', { ...letter, contact: 'Budi, 0812' }).then([
      events.FeedbackSubmitted({ ...data, contact: Personal.of('Budi, 0812') }),
    ]);
  });

  it('is personal data of the feedback itself, and of nobody who records it', () => {
    const contact = Personal.of('Budi, 0812');
    for (const event of [events.FeedbackSubmitted({ ...said.data, contact }), responded]) {
      const { personal } = events[event.type];
      expect(personalIn(personal, event.data).map(({ about: subject }) => subject)).toEqual(
        personal.map(() => feedbackId),
      );
    }
  });

  it('is recorded once', () =>
    given(feedback, [said]).when('SubmitFeedback', letter).refuses('FEEDBACK.EXISTS'));

  it('does not come from the future', () =>
    given(feedback, [])
      .when('SubmitFeedback', { ...letter, receivedAt: '2026-06-01T08:00:00.001+07:00' })
      .refuses('FEEDBACK.RECEIVED_IN_FUTURE'));

  it('may come this moment', () =>
    given(feedback, [])
      .when('SubmitFeedback', { ...letter, receivedAt: '2026-06-01T08:00:00+07:00' })
      .thenLike([{ type: 'FeedbackSubmitted', data: {} }]));
});

describe('feedback: by when', () => {
  it.each([
    ['NORMATIVE', '2026-05-11'],
    ['NON_SUPERVISORY', '2026-05-26'],
    ['SUPERVISORY', '2026-08-04'],
  ] as const)('%s is due on %s', (of, dueOn) =>
    given(feedback, [said])
      .when('TriageFeedback', { class: of })
      .then([events.FeedbackTriaged({ ...about, class: of, competencies: [], ...due, dueOn })]),
  );

  it.each([
    ['2026-05-04T23:59:59.999+07:00', '2026-05-11'],
    ['2026-05-04T17:00:00Z', '2026-05-12'], // midnight in Medan
    ['2026-05-05T00:00:00+08:00', '2026-05-11'], // an hour before
  ])('what came at %s counts from its day in Medan', (at, dueOn) =>
    given(feedback, [events.FeedbackSubmitted({ ...said.data, receivedAt: at })])
      .when('TriageFeedback', { class: 'NORMATIVE' })
      .thenLike([{ type: 'FeedbackTriaged', data: { dueOn } }]),
  );

  it('changes the class for a reason only, and counts from when it came', () => {
    const { when } = given(feedback, [said, triaged]);
    when('TriageFeedback', { class: 'SUPERVISORY' }).refuses('FEEDBACK.REASON_REQUIRED');
    when('TriageFeedback', { class: 'SUPERVISORY', reason }).thenLike([
      { type: 'FeedbackTriaged', data: { class: 'SUPERVISORY', dueOn: '2026-08-04' } },
    ]);
    when('TriageFeedback', { class: 'NORMATIVE', competencies: ['MAN-05'], reason }).refuses(
      'FEEDBACK.TRIAGE_CHANGES_NOTHING',
    );
    when('TriageFeedback', { class: 'NORMATIVE', reason }).thenLike([
      { type: 'FeedbackTriaged', data: { competencies: [] } },
    ]);
  });

  it('names a competency once', () =>
    given(feedback, [said])
      .when('TriageFeedback', { class: 'NORMATIVE', competencies: ['A', 'B', 'A'] })
      .refuses('FEEDBACK.COMPETENCY_TWICE', { competencies: ['A'] }));
});

describe('feedback: answer and end', () => {
  it('is answered, ended, and opened again with a new time for an answer', () => {
    given(feedback, [said, triaged])
      .when('RespondFeedback', { text: 'Loket ditambah' })
      .then([events.FeedbackResponded({ ...about, text: Personal.of('Loket ditambah') })]);
    given(feedback, [said, triaged, responded])
      .when('CloseFeedback', { outcome: 'RESOLVED', satisfied: false })
      .then([closed]);
    given(feedback, [said, triaged, responded, closed])
      .when('ReopenFeedback', { receivedAt, reason })
      .then([
        events.FeedbackReopened({
          ...about,
          round: 2,
          receivedAt,
          class: 'NORMATIVE',
          ...due,
          dueOn: '2026-05-25',
        }),
      ]);
  });

  it('counts a new triage of a second round from when it was opened again', () => {
    const reopened = events.FeedbackReopened({
      ...about,
      round: 2,
      receivedAt,
      class: 'NORMATIVE',
      ...due,
      dueOn: '2026-05-25',
    });
    given(feedback, [said, triaged, responded, closed, reopened])
      .when('TriageFeedback', { class: 'NON_SUPERVISORY', reason })
      .thenLike([{ type: 'FeedbackTriaged', data: { round: 2, dueOn: '2026-06-10' } }]);
  });

  it('is not opened again before it came, nor in the future', () => {
    const { when } = given(feedback, [said, triaged, responded, closed]);
    when('ReopenFeedback', { receivedAt: '2026-05-04T09:59:59+07:00', reason }).refuses(
      'FEEDBACK.REOPENED_BEFORE_RECEIVED',
    );
    when('ReopenFeedback', { receivedAt: said.data.receivedAt, reason }).thenLike([
      { type: 'FeedbackReopened', data: { round: 2 } },
    ]);
    when('ReopenFeedback', { receivedAt: '2026-06-02T00:00:00+07:00', reason }).refuses(
      'FEEDBACK.RECEIVED_IN_FUTURE',
    );
  });

  it.each([
    ['unknown', [], ['FEEDBACK.UNKNOWN', 'FEEDBACK.UNKNOWN', 'FEEDBACK.UNKNOWN', 'FEEDBACK.UNKNOWN']],
    [
      'submitted',
      [said],
      [undefined, 'FEEDBACK.NOT_TRIAGED', 'FEEDBACK.NOT_RESPONDED', 'FEEDBACK.NOT_CLOSED'],
    ],
    ['triaged', [said, triaged], [undefined, undefined, 'FEEDBACK.NOT_RESPONDED', 'FEEDBACK.NOT_CLOSED']],
    [
      'responded',
      [said, triaged, responded],
      ['FEEDBACK.ALREADY_RESPONDED', 'FEEDBACK.ALREADY_RESPONDED', undefined, 'FEEDBACK.NOT_CLOSED'],
    ],
    [
      'closed',
      [said, triaged, responded, closed],
      ['FEEDBACK.CLOSED', 'FEEDBACK.CLOSED', 'FEEDBACK.CLOSED', undefined],
    ],
  ] as const)('%s: takes what fits, and refuses the rest', (_, facts, [triage, respond, close, reopen]) => {
    const { when } = given(feedback, [...facts]);
    const tries = [
      [triage, when('TriageFeedback', { class: 'SUPERVISORY', reason })],
      [respond, when('RespondFeedback', { text: 'Loket ditambah' })],
      [close, when('CloseFeedback', { outcome: 'RESOLVED' })],
      [reopen, when('ReopenFeedback', { receivedAt, reason })],
    ] as const;
    for (const [code, tried] of tries)
      if (code !== undefined) tried.refuses(code);
      else expect(() => tried.refuses('FEEDBACK.UNKNOWN')).toThrow('Received function did not throw');
  });
});
