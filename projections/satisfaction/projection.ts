import { RatingsWithdrawn, SatisfactionRated, SurveyClosed, SurveyOpened } from '@jejak/domain';
import { projection } from '@jejak/projection-engine';
import { BatchRow, SurveyRow } from './batch.entity.js';
import { reporting } from './reporting.js';

/** What citizens think of services, by unit and quarter (*Survei Kepuasan Masyarakat*). The index is no part of the rows. */
export const satisfaction = projection(
  {
    name: 'satisfaction',
    version: 2,
    entities: [SurveyRow, BatchRow],
    sequence: ({ stream }) => stream,
    reporting: reporting(),
  },
  (on) =>
    on
      .when(SurveyOpened, ({ data: { surveyId, unitId, period, service = null } }, rows) =>
        rows.insert(SurveyRow, { surveyId, unitId, period, open: true, service }),
      )
      .when(SatisfactionRated, ({ data: { surveyId, unitId, batchId, answers } }, rows) => {
        const sums = { u1: 0, u2: 0, u3: 0, u4: 0, u5: 0, u6: 0, u7: 0, u8: 0, u9: 0 };
        const elements = Object.keys(sums) as (keyof typeof sums)[];
        for (const answer of answers) for (const element of elements) sums[element] += answer[element];
        rows.insert(BatchRow, { batchId, surveyId, unitId, n: answers.length, ...sums });
      })
      .when(RatingsWithdrawn, ({ data: { batchId } }, rows) => rows.remove(BatchRow, { batchId }))
      .when(SurveyClosed, ({ data: { surveyId } }, rows) =>
        rows.update(SurveyRow, { surveyId }, { open: false }),
      ),
);
