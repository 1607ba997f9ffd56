import { feedback } from '../src/feedback/feedback.js';
import {
  FeedbackClosed,
  FeedbackResponded,
  FeedbackSubmitted,
  FeedbackTriaged,
} from '../src/feedback/feedback.events.js';
import { Personal } from '../src/kernel/personal.js';
import { survey } from '../src/survey/survey.js';
import { SatisfactionRated, SurveyOpened } from '../src/survey/survey.events.js';
import { unitId, uuid } from './ids.js';
import { of, type Sample } from './sample.js';

export const [feedbackId, surveyId, batchId] = [uuid(0xfb), uuid(0x50), uuid(0xba)];
const about = { feedbackId, unitId, round: 1 };

export const said = FeedbackSubmitted({
  ...{ feedbackId, unitId, channel: 'LAPOR', category: 'COMPLAINT' },
  receivedAt: '2026-05-04T10:00:00+07:00',
  text: Personal.clear('Antrean dua jam'),
});
export const triaged = FeedbackTriaged({
  ...{ ...about, class: 'NORMATIVE', competencies: ['MAN-05'] },
  ...{ dueOn: '2026-05-11', rule: 'complaint-deadlines/1' },
});
export const responded = FeedbackResponded({ ...about, text: Personal.clear('Loket ditambah') });
export const closed = FeedbackClosed({ ...about, outcome: 'RESOLVED', satisfied: false });

/** The same answer to all nine questions. */
export const marks = (mark: number) => ({
  ...{ u1: mark, u2: mark, u3: mark, u4: mark, u5: mark },
  ...{ u6: mark, u7: mark, u8: mark, u9: mark },
});
export const surveyOpened = SurveyOpened({ surveyId, unitId, period: '2026-Q2' });
export const rated = SatisfactionRated({
  ...{ surveyId, unitId, period: '2026-Q2', batchId },
  answers: [marks(3), marks(4)],
});

const reason = 'Perbaikan data';

/** One sample of every command about what citizens say, with every optional field. */
export const publicSamples: readonly Sample[] = [
  of(feedback, [])('SubmitFeedback', {
    ...{ unitId, channel: 'LETTER', category: 'COMPLAINT', receivedAt: '2026-05-04T10:00:00+07:00' },
    ...{ text: 'Antrean dua jam', contact: '+62 812 3456 7890' },
  }),
  of(feedback, [said, triaged])('TriageFeedback', { class: 'SUPERVISORY', competencies: ['MAN-05'], reason }),
  of(feedback, [said, triaged])('RespondFeedback', { text: 'Loket ditambah' }),
  of(feedback, [said, triaged, responded])('CloseFeedback', { outcome: 'RESOLVED', satisfied: true }),
  of(feedback, [said, triaged, responded, closed])('ReopenFeedback', {
    ...{ receivedAt: '2026-05-18T10:00:00+07:00', reason },
  }),
  of(survey, [])('OpenSurvey', { unitId, period: '2026-Q2' }),
  of(survey, [surveyOpened])('RateSatisfaction', { batchId: uuid(0xbb), answers: [marks(4)] }),
  of(survey, [surveyOpened, rated])('WithdrawRatings', { batchId, reason }),
  of(survey, [surveyOpened, rated])('CloseSurvey', { n: 2 }),
];
