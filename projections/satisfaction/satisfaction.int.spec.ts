import {
  RatingsWithdrawn,
  SatisfactionRated,
  satisfactionRules,
  SurveyClosed,
  SurveyOpened,
} from '@jejak/domain';
import fc from 'fast-check';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { satisfaction, satisfactionOf, type Satisfaction } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [north, south] = [id(101), id(102)];
type Answer = Parameters<typeof SatisfactionRated>[0]['answers'][number];
const marks = (...given: number[]): Answer => {
  const [u1 = 0, u2 = u1, u3 = u1, u4 = u1, u5 = u1, u6 = u1, u7 = u1, u8 = u1, u9 = u1] = given;
  return { u1, u2, u3, u4, u5, u6, u7, u8, u9 };
};

/** Surveys, for this test. */
class Counter {
  readonly log = new MemoryLog();
  private made = 500;

  open(n: number, unitId: string, period: string) {
    const survey = { surveyId: id(n), unitId, period };
    const stream = `survey-${id(n)}`;
    this.log.append(stream, SurveyOpened(survey));
    return {
      rate: (...answers: Answer[]) => {
        const batchId = id(this.made++);
        this.log.append(stream, SatisfactionRated({ ...survey, batchId, answers }));
        return batchId;
      },
      withdraw: (batchId: string) => this.log.append(stream, RatingsWithdrawn({ ...survey, batchId })),
      close: (count: number) => this.log.append(stream, SurveyClosed({ ...survey, n: count })),
    };
  }
}

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

async function told(counter: Counter): Promise<Satisfaction[]> {
  await views.fold(satisfaction, counter.log);
  return (await satisfactionOf(views, { limit: 500 })).items;
}
const five = (...given: number[]) => Array.from({ length: 5 }, () => marks(...given));

it('documents every column', async () => {
  await told(new Counter());
  expect(await undocumented(views)).toEqual([]);
});

it('tells the mean of each element, the index and the grade', async () => {
  const counter = new Counter();
  // the nine means of a published example of the form: 3.2 3.4 3.1 3.6 3.3 3.5 3.0 3.2 3.4
  const tenths = [2, 4, 1, 6, 3, 5, 0, 2, 4];
  const answers = Array.from({ length: 10 }, (_, n) => marks(...tenths.map((tenth) => (n < tenth ? 4 : 3))));
  counter.open(1, north, '2026-Q2').rate(...answers);
  const [shown] = await told(counter);
  expect(shown).toEqual({
    ...{ unitId: north, period: '2026-Q2', surveys: 1, openSurveys: 1, n: 10 },
    ...{ u1: 3.2, u2: 3.4, u3: 3.1, u4: 3.6, u5: 3.3, u6: 3.5, u7: 3, u8: 3.2, u9: 3.4 },
    ...{ index: 82.5, grade: 'B', ruleSet: 'satisfaction/1' },
  });
});

it('shows no figures of fewer answers than five, those of all surveys of the quarter together', async () => {
  const counter = new Counter();
  const first = counter.open(1, north, '2026-Q2');
  first.rate(marks(4), marks(4), marks(4), marks(4));
  const [few] = await told(counter);
  expect(few).toMatchObject({ n: 4, u1: null, u9: null, index: null, grade: null });
  const second = counter.open(2, north, '2026-Q2');
  const wrong = second.rate(marks(1));
  first.close(4);
  const [enough] = await told(counter);
  expect(enough).toMatchObject({ n: 5, surveys: 2, openSurveys: 1, u1: 3.4, index: 85 });
  second.withdraw(wrong);
  const [again] = await told(counter);
  expect(again).toMatchObject({ n: 4, index: null });
  counter.open(3, south, '2026-Q2');
  const [none] = await told(counter);
  expect(none).toMatchObject({ unitId: south, n: 0, index: null, grade: null });
});

it.each([
  [[4], 100, 'A'],
  [[1], 25, 'D'],
  [[3, 3, 3, 3, 4, 4, 4, 4, 4], 88.89, 'A'],
  [[3, 3, 3, 3, 3, 4, 4, 4, 4], 86.11, 'B'],
  [[3, 3, 3, 3, 3, 3, 3, 3, 4], 77.78, 'B'],
  [[3], 75, 'C'],
  [[2, 2, 2, 2, 2, 3, 3, 3, 3], 61.11, 'D'],
  [[2, 2, 2, 2, 3, 3, 3, 3, 3], 63.89, 'D'],
  [[2, 2, 2, 3, 3, 3, 3, 3, 3], 66.67, 'C'],
])('grades %j with %d as %s', async (given, index, grade) => {
  const counter = new Counter();
  counter.open(1, north, '2026-Q2').rate(...five(...given));
  expect(await told(counter)).toMatchObject([{ index, grade }]);
});

it('lists the latest quarter first, by units and quarters, page by page', async () => {
  const counter = new Counter();
  const periods = ['2025-Q4', '2026-Q1', '2026-Q2'];
  periods.forEach((period, n) => {
    counter.open(10 + n, north, period);
    counter.open(20 + n, south, period);
  });
  const all = await told(counter);
  expect(all.map(({ period }) => period)).toEqual([
    '2026-Q2',
    '2026-Q2',
    '2026-Q1',
    '2026-Q1',
    '2025-Q4',
    '2025-Q4',
  ]);
  const some = await satisfactionOf(views, { units: [south], from: '2026-Q1', to: '2026-Q1', limit: 50 });
  expect(some.items.map(({ unitId, period }) => [unitId, period])).toEqual([[south, '2026-Q1']]);
  const paged: Satisfaction[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await satisfactionOf(views, {
      limit: 1,
      ...(cursor !== undefined && { cursor }),
    });
    paged.push(...items);
    cursor = next;
  } while (cursor !== undefined);
  expect(paged).toEqual(all);
});

it('tells the same of random answers as a sum answer by answer', async () => {
  const mark = fc.integer({ min: 1, max: 4 });
  const batch = fc.array(fc.array(mark, { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 6 });
  const [batches = []] = fc.sample(
    fc.array(fc.record({ batch, unit: fc.boolean(), taken: fc.boolean() }), { minLength: 40, maxLength: 40 }),
    1,
  );
  const counter = new Counter();
  const surveys = [counter.open(1, north, '2026-Q2'), counter.open(2, south, '2026-Q2')] as const;
  for (const { batch: answers, unit, taken } of batches) {
    const survey = surveys[unit ? 1 : 0];
    const batchId = survey.rate(...answers.map((answer) => marks(...answer)));
    if (taken) survey.withdraw(batchId);
  }
  const shown = await told(counter);
  for (const [n, unitId] of [north, south].entries()) {
    const counted = batches
      .filter(({ unit, taken }) => unit === (n === 1) && !taken)
      .flatMap(({ batch: all }) => all);
    const mean = counted.flat().reduce((sum, one) => sum + one, 0) / counted.flat().length;
    const { index, grade, ...rest } = shown.find((one) => one.unitId === unitId) ?? {
      index: null,
      grade: null,
    };
    expect(rest).toMatchObject({ n: counted.length });
    expect(Math.abs((index ?? 0) - mean * 25)).toBeLessThan(0.005_001);
    expect(grade).toBe(satisfactionRules.grades.find(({ from }) => (index ?? 0) >= from)?.grade);
  }
});
