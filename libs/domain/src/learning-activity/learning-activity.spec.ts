import { activityId, activityRecorded, moduleDone, posted } from '../../testing/activity-samples.js';
import { given } from '../../testing/given.js';
import { ani, programmeId } from '../../testing/samples.js';
import { LearningActivitiesRecorded, LearningActivityWithdrawn } from './learning-activity.events.js';
import { activityIdOf } from './learning-activity.id.js';
import { learningActivity } from './learning-activity.js';

const which = { programmeId, employeeId: ani };
const { sourceId, ...postedTold } = posted;
const postedRecorded = LearningActivitiesRecorded({
  ...{ ...which, progressPct: 40 },
  activities: [{ activityId: activityIdOf('MOODLE', sourceId), ...postedTold }],
});
const withdrawn = LearningActivityWithdrawn({ ...which, activityId, progressPct: null });
const reason = 'Akun tertukar';

describe('learning activity', () => {
  it('is recorded, many at once', () =>
    given(learningActivity, [])
      .when('RecordLearningActivity', { ...which, activities: [moduleDone, posted, moduleDone] })
      .then([
        LearningActivitiesRecorded({
          ...{ ...which, progressPct: 40 },
          activities: [...activityRecorded.data.activities, ...postedRecorded.data.activities],
        }),
      ]));

  it('is recorded once, however often the platform tells it', () => {
    const { when } = given(learningActivity, [activityRecorded]);
    when('RecordLearningActivity', { ...which, activities: [moduleDone] }).then([]);
    when('RecordLearningActivity', { ...which, activities: [moduleDone, posted] }).then([postedRecorded]);
    const elsewhere = { ...moduleDone, at: '2026-05-04T12:30:00Z' };
    when('RecordLearningActivity', { ...which, activities: [elsewhere] }).then([]);
  });

  it.each([
    { verb: 'WATCHED' },
    { object: 'Lain' },
    { at: '2026-05-05T08:00:00Z' },
    { minutes: 26 },
    { progressPct: 41 },
    { scaledScore: 0.5 },
  ] as const)('is not told otherwise under the same id: %j', (change) => {
    const activities = [{ ...moduleDone, ...change }];
    given(learningActivity, [activityRecorded])
      .when('RecordLearningActivity', { ...which, activities })
      .refuses('ACTIVITY.TOLD_OTHERWISE', { activityId });
    given(learningActivity, [])
      .when('RecordLearningActivity', { ...which, activities: [moduleDone, ...activities] })
      .refuses('ACTIVITY.TOLD_OTHERWISE', { activityId });
  });

  it('names no thread, whose title may tell of people', () =>
    given(learningActivity, [])
      .when('RecordLearningActivity', { ...which, activities: [{ ...posted, object: 'Izin sakit Budi' }] })
      .refuses('ACTIVITY.THREAD_NAMED'));

  it('does not lie ahead', () =>
    given(learningActivity, [])
      .when('RecordLearningActivity', {
        ...which,
        activities: [{ ...posted, at: '2026-06-01T08:00:01+07:00' }],
      })
      .refuses('ACTIVITY.IN_FUTURE'));

  it('is taken back with what it told of the progress, and stays so', () => {
    given(learningActivity, [activityRecorded, postedRecorded])
      .when('WithdrawLearningActivity', { ...which, activityId, reason })
      .then([withdrawn]);
    const { when } = given(learningActivity, [activityRecorded, withdrawn]);
    when('WithdrawLearningActivity', { ...which, activityId, reason }).refuses('ACTIVITY.WITHDRAWN');
    when('RecordLearningActivity', { ...which, activities: [moduleDone] }).then([]);
    // the platform put it right under the same id: the rest of what it tells is recorded
    const mended = { ...moduleDone, progressPct: 10 };
    when('RecordLearningActivity', { ...which, activities: [mended] }).then([]);
    when('RecordLearningActivity', { ...which, activities: [mended, posted] }).then([
      LearningActivitiesRecorded({ ...postedRecorded.data, progressPct: null }),
    ]);
    given(learningActivity, [])
      .when('WithdrawLearningActivity', { ...which, activityId, reason })
      .refuses('ACTIVITY.UNKNOWN', { activityId });
  });
});
