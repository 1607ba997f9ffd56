import { given } from '../../testing/given.js';
import { unitId, uuid } from '../../testing/ids.js';
import { batchId, marks, rated, surveyId, surveyOpened } from '../../testing/public-samples.js';
import * as events from './survey.events.js';
import { MOST_BATCHES, survey } from './survey.js';

const about = { surveyId, unitId, period: '2026-Q2' };
const reason = 'Kiriman ganda';
const closed = events.SurveyClosed({ ...about, n: 2 });

describe('survey', () => {
  it('is opened once, for a quarter that has begun', () => {
    const { when } = given(survey, [], { id: surveyId });
    when('OpenSurvey', { unitId, period: '2026-Q2' }).then([surveyOpened]);
    when('OpenSurvey', { unitId, period: '2026-Q3' }).refuses('SURVEY.PERIOD_NOT_BEGUN', {
      from: '2026-07-01',
    });
    given(survey, [surveyOpened])
      .when('OpenSurvey', { unitId: uuid(98), period: '2026-Q2' })
      .refuses('SURVEY.EXISTS');
  });

  it.each([
    ['2026-06-30T23:59:59+07:00', true],
    ['2026-06-30T17:00:00Z', false],
  ])('begins with its quarter at midnight in Medan: %s', (now, refused) => {
    const tried = given(survey, [], { id: surveyId, now: new Date(now) }).when('OpenSurvey', {
      unitId,
      period: '2026-Q3',
    });
    if (refused) tried.refuses('SURVEY.PERIOD_NOT_BEGUN');
    else tried.thenLike([{ type: 'SurveyOpened', data: { period: '2026-Q3' } }]);
  });

  it('takes answers by the batch, and takes a wrong batch back', () => {
    given(survey, [surveyOpened], { newId: () => batchId })
      .when('RateSatisfaction', { answers: [marks(3), marks(4)] })
      .then([rated]);
    const { when } = given(survey, [surveyOpened, rated]);
    when('WithdrawRatings', { batchId, reason }).then([events.RatingsWithdrawn({ ...about, batchId })]);
    when('WithdrawRatings', { batchId: uuid(99), reason }).refuses('SURVEY.BATCH_UNKNOWN');
  });

  it('is closed with the number of answers that count', () => {
    given(survey, [surveyOpened, rated]).when('CloseSurvey', { n: 2 }).then([closed]);
    given(survey, [surveyOpened, rated])
      .when('CloseSurvey', { n: 3 })
      .refuses('SURVEY.COUNT_DIFFERS', { n: 2 });
    given(survey, [surveyOpened, rated, events.RatingsWithdrawn({ ...about, batchId })])
      .when('CloseSurvey', { n: 0 })
      .then([events.SurveyClosed({ ...about, n: 0 })]);
  });

  it('takes so many batches, what was taken back included', () => {
    const batches = Array.from({ length: MOST_BATCHES }, (_, n) =>
      events.SatisfactionRated({ ...rated.data, batchId: uuid(0x1000 + n) }),
    );
    const withdrawn = events.RatingsWithdrawn({ ...about, batchId: uuid(0x1000) });
    given(survey, [surveyOpened, ...batches.slice(1)])
      .when('RateSatisfaction', { answers: [marks(1)] })
      .thenLike([{ type: 'SatisfactionRated', data: {} }]);
    given(survey, [surveyOpened, ...batches, withdrawn])
      .when('RateSatisfaction', { answers: [marks(1)] })
      .refuses('SURVEY.FULL', { batches: MOST_BATCHES });
  });

  it('refuses everything before it is opened and after it is closed', () => {
    for (const [facts, code] of [
      [[], 'SURVEY.UNKNOWN'],
      [[surveyOpened, rated, closed], 'SURVEY.CLOSED'],
    ] as const) {
      const { when } = given(survey, [...facts]);
      when('RateSatisfaction', { answers: [marks(1)] }).refuses(code);
      when('WithdrawRatings', { batchId, reason }).refuses(code);
      when('CloseSurvey', { n: 2 }).refuses(code);
    }
  });
});

describe('survey: a sheet that is read again', () => {
  const one = events.SatisfactionRated({ ...about, batchId, answers: [marks(3)] });

  it('opens and hands in once, however often it comes', () => {
    given(survey, [surveyOpened]).when('OpenSurvey', { unitId, period: '2026-Q2' }).then([]);
    given(survey, [surveyOpened])
      .when('RateSatisfaction', { batchId, answers: [marks(3)] })
      .then([one]);
    given(survey, [surveyOpened, one])
      .when('RateSatisfaction', { batchId, answers: [marks(3)] })
      .then([]);
  });

  it('says so if a batch of the id says something else, unless that one was taken back', () => {
    const other = { batchId, answers: [marks(2)] };
    given(survey, [surveyOpened, one])
      .when('RateSatisfaction', other)
      .refuses('SURVEY.BATCH_EXISTS', { batchId });
    const several = events.SatisfactionRated({ ...about, batchId, answers: [marks(3), marks(4)] });
    const { when } = given(survey, [surveyOpened, several]);
    when('RateSatisfaction', { batchId, answers: [marks(3), marks(4)] }).then([]);
    for (const answers of [
      [marks(3), marks(2)],
      [marks(4), marks(3)],
      [marks(3)],
      [marks(3), marks(4), marks(4)],
    ])
      when('RateSatisfaction', { batchId, answers }).refuses('SURVEY.BATCH_EXISTS', { batchId });
    given(survey, [surveyOpened, one, events.RatingsWithdrawn({ ...about, batchId })])
      .when('RateSatisfaction', other)
      .thenLike([{ type: 'SatisfactionRated', data: { batchId, answers: [marks(2)] } }]);
  });
});
