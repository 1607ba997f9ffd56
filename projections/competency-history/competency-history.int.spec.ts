import {
  CompetencyAssessed,
  CompetencyAssessmentCorrected,
  LearningHoursCredited,
  Personal,
  ProgrammeCompleted,
} from '@jejak/domain';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { competencyHistory, competencyHistoryOf, type HistoryEntry, type HistoryQuery } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [siti, budi, assessment, programme, series] = [id(1), id(2), id(10), id(20), id(30)];

const assessed = {
  employeeId: siti,
  assessmentId: assessment,
  method: 'ASSESSMENT_CENTRE' as const,
  assessedOn: '2026-01-04',
  jpm: 60,
};
const level = (competencyCode: string, requiredLevel: number, actualLevel: number) => ({
  competencyCode,
  requiredLevel,
  actualLevel,
});
const at = (occurredAt: string, recordedAt = occurredAt) => ({ occurredAt, recordedAt });

let views: Folded;
beforeAll(async () => {
  views = await folded();
  const log = new MemoryLog();
  log.append(
    `employee-${siti}`,
    CompetencyAssessed({ ...assessed, items: [level('MAN-01', 3, 1), level('MAN-02', 2, 2)] }),
    at('2026-01-04T03:00:00.000Z', '2026-01-10T03:00:00.000Z'),
  );
  log.append(
    `programme-${programme}`,
    ProgrammeCompleted({
      programmeId: programme,
      seriesId: series,
      title: { id: 'Pelayanan Prima', en: 'Excellent Service' },
      form: 'WORKSHOP',
      endedOn: '2026-02-03',
      realisedJp: 16,
      realisedCostIdr: 1_000_000,
      participants: [
        { employeeId: budi, outcome: 'FAILED', attendancePct: 100, preScore: 40, postScore: 50 },
        {
          employeeId: siti,
          outcome: 'PASSED',
          attendancePct: null,
          preScore: 55.5,
          postScore: 80,
          overrideReason: Personal.clear('Sheet lost'),
        },
      ],
    }),
    at('2026-02-05T09:00:00.000Z'),
  );
  log.append(
    `learning-${siti}`,
    LearningHoursCredited({
      ...{ employeeId: siti, programmeId: programme, jp: 16, year: 2026, form: 'WORKSHOP' },
      rule: 'programme-hours/1',
    }),
    at('2026-02-05T09:00:01.000Z'),
  );
  log.append(
    `employee-${siti}`,
    CompetencyAssessmentCorrected({ ...assessed, items: [level('MAN-01', 3, 2), level('MAN-03', 1, 1)] }),
    { ...at('2026-03-01T03:00:00.000Z'), reason: Personal.clear('Sheets were mixed up') },
  );
  await views.fold(competencyHistory, log);
});
afterAll(() => views.close());

const history = async (query: Partial<HistoryQuery> = {}) =>
  (await competencyHistoryOf(views, { employeeId: siti, limit: 50, ...query })).items;
const levels = (items: readonly HistoryEntry[]) =>
  items.flatMap(({ competency, superseded }) =>
    competency
      ? [`${competency.competencyCode} ${competency.actualLevel}${superseded ? ' superseded' : ''}`]
      : [],
  );

it('shows what stands: a correction in place of the whole assessment', async () => {
  const items = await history();
  expect(items.map(({ kind }) => kind)).toEqual(['COMPETENCY', 'COMPETENCY', 'HOURS', 'TRAINING']);
  expect(levels(items)).toEqual(['MAN-03 1', 'MAN-01 2']);
});

it('shows before and after of a correction, and why', async () => {
  const [, corrected] = await history();
  expect(corrected).toMatchObject({
    superseded: false,
    reason: 'Sheets were mixed up',
    competency: {
      ...{ assessmentId: assessment, correction: true, requiredLevel: 3, actualLevel: 2, gap: 1 },
      ...{ method: 'ASSESSMENT_CENTRE', assessedOn: '2026-01-04' },
      before: { requiredLevel: 3, actualLevel: 1 },
    },
  });
  expect(levels(await history({ includeSuperseded: true }))).toEqual([
    'MAN-03 1',
    'MAN-01 2',
    'MAN-02 2 superseded',
    'MAN-01 1 superseded',
  ]);
});

it('tells what was known on a day, not what had happened by then', async () => {
  expect(await history({ asOf: new Date('2026-01-09T00:00:00Z') })).toEqual([]);
  const known = await history({ asOf: new Date('2026-02-28T00:00:00Z') });
  expect(levels(known)).toEqual(['MAN-02 2', 'MAN-01 1']);
  expect(known.every(({ superseded }) => !superseded)).toBe(true);
});

describe('on a day', () => {
  const on = async (validOn: string, query: Partial<HistoryQuery> = {}) =>
    (await history({ validOn, ...query })).map(({ kind, competency }) => competency?.competencyCode ?? kind);

  it('tells what was true, as we know today: an assessment from its day on, also as corrected later', async () => {
    expect(await on('2026-01-03')).toEqual([]);
    expect(await on('2026-01-04')).toEqual(['MAN-03', 'MAN-01']);
    expect(levels(await history({ validOn: '2026-01-04' }))).toEqual(['MAN-03 1', 'MAN-01 2']);
  });

  it('tells what we then took to be true, together with asOf', async () => {
    const asOf = new Date('2026-02-28T00:00:00Z');
    expect(levels(await history({ validOn: '2026-01-04', asOf }))).toEqual(['MAN-02 2', 'MAN-01 1']);
    expect(await on('2026-01-03', { asOf })).toEqual([]);
    expect(await on('2026-02-03', { asOf: new Date('2026-01-31T00:00:00Z') })).toEqual(['MAN-02', 'MAN-01']);
  });

  it('shows before and after of a correction', async () => {
    const items = await history({ validOn: '2026-01-04', includeSuperseded: true });
    expect(levels(items)).toEqual(['MAN-03 1', 'MAN-01 2', 'MAN-02 2 superseded', 'MAN-01 1 superseded']);
    expect(items[1]).toMatchObject({ validOn: '2026-01-04', competency: { before: { actualLevel: 1 } } });
  });

  it('has a training and its hours from the day on which it ended', async () => {
    expect(await on('2026-02-02')).toEqual(['MAN-03', 'MAN-01']);
    expect(await on('2026-02-03')).toEqual(['MAN-03', 'MAN-01', 'HOURS', 'TRAINING']);
    expect((await history()).map(({ validOn }) => validOn)).toEqual([
      ...['2026-01-04', '2026-01-04'],
      ...['2026-02-03', '2026-02-03'],
    ]);
  });
});

it('has trainings and lesson hours, those of this employee only', async () => {
  const [, , hours, training] = await history();
  expect(hours?.hours).toEqual({
    ...{ programmeId: programme, jp: 16, year: 2026, form: 'WORKSHOP' },
    rule: 'programme-hours/1',
  });
  expect(training).toMatchObject({ reason: 'Sheet lost', occurredAt: new Date('2026-02-05T09:00:00Z') });
  expect(training?.training).toEqual({
    ...{ programmeId: programme, seriesId: series, titleId: 'Pelayanan Prima', titleEn: 'Excellent Service' },
    ...{ form: 'WORKSHOP', endedOn: '2026-02-03', outcome: 'PASSED', jp: 16 },
    ...{ attendancePct: null, preScore: 55.5, postScore: 80 },
  });
});

it('is read page by page without gap or overlap', async () => {
  const all = await history({ includeSuperseded: true });
  const seen: HistoryEntry[] = [];
  let cursor: string | undefined;
  do {
    const query = { employeeId: siti, includeSuperseded: true, limit: 1 };
    const part = await competencyHistoryOf(views, { ...query, ...(cursor !== undefined && { cursor }) });
    seen.push(...part.items);
    cursor = part.next;
  } while (cursor !== undefined);
  expect(seen).toEqual(all);
  expect(all).toHaveLength(6);
});

it('shows analysts only what stands in reporting.competency_history', async () => {
  expect(
    await views.query(
      `SELECT competency_code, gap FROM reporting.competency_history WHERE kind = 'COMPETENCY' ORDER BY 1`,
      [],
    ),
  ).toEqual([
    { competency_code: 'MAN-01', gap: 1 },
    { competency_code: 'MAN-03', gap: 0 },
  ]);
  expect(await undocumented(views)).toEqual([]);
});
