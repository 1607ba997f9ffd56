import {
  CompetencyStandardPublished,
  EmployeePlacementChanged,
  EmployeeRegistered,
  FocusGroupHeld,
  NeedsAssessmentCancelled,
  NeedsAssessmentConcluded,
  NeedsAssessmentOpened,
  NeedsFindingsRecorded,
  NeedsResponseSubmitted,
  Personal,
  UnitEstablished,
  type DomainEvent,
} from '@jejak/domain';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { assessmentsOfNeeds, needsAssessments, resultsOfNeeds } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [ani, budi, citra] = [id(1), id(2), id(3)];
const [north, south] = [id(101), id(102)];
const [first, second, third] = [id(901), id(902), id(903)];
const sha256 = 'a'.repeat(64);

const opened = (needsId: string, month: number, unitIds: string[], year = 2027) =>
  NeedsAssessmentOpened({
    ...{ needsId, unitIds, year, positionFamilies: ['TEACHER'], questions: ['READY', 'HAS_TIME'] },
    instruments: ['SURVEY', 'FGD', 'DOCUMENT'],
    ...{ opensAt: `2026-0${month}-05T08:00:00+07:00`, closesAt: `2026-0${month}-20T08:00:00+07:00` },
  });
const responded = (employeeId: string, gaps: Readonly<Record<string, number>>) =>
  NeedsResponseSubmitted({
    ...{ needsId: first, employeeId, answers: [{ question: 'READY', value: 2 }] },
    perceivedGaps: Object.entries(gaps).map(([competencyCode, priority]) => ({ competencyCode, priority })),
  });
const finding = (competencyCode: string, votes?: number) => ({
  ...{ competencyCode, statement: Personal.of('Perlu dilatih') },
  ...(votes !== undefined && { votes }),
});
const gap = (competencyCode: string, unitId: string, actualAverage: number, headcount: number, priority: number) => ({ competencyCode, unitId, requiredAverage: 3, actualAverage, headcount, priority }); // prettier-ignore

let views: Folded;
beforeAll(async () => {
  views = await folded();
  const log = new MemoryLog();
  const tell = (needsId: string, ...events: DomainEvent[]) =>
    events.forEach((event) => log.append(`needs-${needsId}`, event));
  tell(first, opened(first, 1, [north, south]));
  tell(second, opened(second, 3, [south]), NeedsAssessmentCancelled({ needsId: second }));
  tell(third, opened(third, 2, [north], 2028));
  tell(
    first,
    responded(ani, { 'TEK-12': 5, 'MAN-05': 2 }),
    responded(budi, { 'TEK-12': 4 }),
    responded(citra, {}),
    FocusGroupHeld({
      ...{ needsId: first, focusGroupId: id(801), heldOn: '2026-01-12', moderatorId: id(9) },
      ...{ attendeeIds: [ani, budi], topics: [Personal.of('Layanan')], minutesSha256: sha256 },
      findings: [finding('TEK-12', 2), finding('MAN-07', 1)],
    }),
    NeedsFindingsRecorded({
      ...{ needsId: first, findingsId: id(802), instrument: 'DOCUMENT', paperSha256: sha256 },
      findings: [finding('MAN-05')],
    }),
    NeedsAssessmentConcluded({
      ...{
        needsId: first,
        unitIds: [north],
        named: [],
        year: 2027,
        responses: 3,
        invited: 4,
        responseRate: 75,
      },
      gaps: [gap('MAN-05', north, 2, 10, 3), gap('TEK-12', south, 2, 5, 5), gap('TEK-12', north, 1, 5, 5)],
      recommendations: [Personal.of('Pelatihan')],
    }),
  );
  await views.fold(needsAssessments, log);
});
afterAll(() => views.close());

const listed = async (query: object = {}) =>
  (await assessmentsOfNeeds(views, { limit: 50, ...query })).items.map(({ needsId }) => needsId);

it('lists assessments, the latest opening first, by year, state and units of the scope', async () => {
  expect(await listed()).toEqual([second, third, first]);
  expect(await listed({ year: 2028 })).toEqual([third]);
  expect(await listed({ status: 'CANCELLED' })).toEqual([second]);
  expect(await listed({ unitIds: [north] })).toEqual([third, first]);
  expect(await listed({ unitIds: [id(199), south] })).toEqual([second, first]);
  expect(await listed({ unitIds: [id(199)] })).toEqual([]);
});

it('is read page by page', async () => {
  const one = await assessmentsOfNeeds(views, { limit: 2 });
  const two = await assessmentsOfNeeds(views, { limit: 2, cursor: one.next! });
  expect([...one.items, ...two.items].map(({ needsId }) => needsId)).toEqual([second, third, first]);
  expect(two.next).toBeUndefined();
  await expect(assessmentsOfNeeds(views, { limit: 2, cursor: 'x' })).rejects.toThrow('CURSOR.INVALID');
});

it('tells how one stands, what came in, and its gaps by rank', async () => {
  const results = await resultsOfNeeds(views, first);
  expect(results).toMatchObject({
    ...{ status: 'CONCLUDED', year: 2027, unitIds: [north, south], positionFamilies: ['TEACHER'] },
    ...{ responses: 3, invited: 4, responseRate: 75, focusGroups: 1, papers: 1 },
    endedAt: expect.any(Date) as Date,
    signals: [
      { competencyCode: 'TEK-12', mentions: 2, priorityMean: 4.5, votes: 2, findings: 1 },
      { competencyCode: 'MAN-05', mentions: 1, priorityMean: 2, votes: 0, findings: 1 },
      { competencyCode: 'MAN-07', mentions: 0, priorityMean: null, votes: 1, findings: 1 },
    ],
  });
  expect(results?.gaps).toEqual([
    { rank: 1, unitId: north, competencyCode: 'TEK-12', requiredAverage: 3, actualAverage: 1, gap: 2, headcount: 5, priority: 5 },
    { rank: 2, unitId: south, competencyCode: 'TEK-12', requiredAverage: 3, actualAverage: 2, gap: 1, headcount: 5, priority: 5 },
    { rank: 3, unitId: north, competencyCode: 'MAN-05', requiredAverage: 3, actualAverage: 2, gap: 1, headcount: 10, priority: 3 },
  ]); // prettier-ignore
});

it('shows the gaps of the units that may be seen, under the ranks that they have', async () => {
  const results = await resultsOfNeeds(views, first, ({ unit }, n) => ({
    ...{ sql: `${unit} = $${n}::uuid`, params: [north] },
  }));
  expect(results?.gaps.map(({ rank }) => rank)).toEqual([1, 3]);
});

it('tells nothing that is not known while an assessment is open, and nothing of an unknown one', async () => {
  expect(await resultsOfNeeds(views, third)).toMatchObject({
    ...{ status: 'OPEN', responses: 0, invited: null, responseRate: null, endedAt: null },
    ...{ gaps: [], signals: [] },
  });
  expect(await resultsOfNeeds(views, id(999))).toBeUndefined();
});

it('tells what was answered to the survey’s own questions once enough did, and whether many are low', async () => {
  const log = new MemoryLog();
  const needsId = id(904);
  log.append(`needs-${needsId}`, opened(needsId, 4, [north]));
  const ready = [1, 2, 2, 2, 3, 4, 5, 3, 4, 5];
  for (const [n, value] of ready.entries())
    log.append(
      `needs-${needsId}`,
      NeedsResponseSubmitted({
        ...{ needsId, employeeId: id(400 + n), perceivedGaps: [] },
        answers: [{ question: 'READY', value }, ...(n < 4 ? [{ question: 'HAS_TIME', value: 1 }] : [])],
      }),
    );
  await views.fold(needsAssessments, log);
  expect((await resultsOfNeeds(views, needsId))?.answers).toEqual([
    { question: 'READY', answers: 10, mean: 3.1, low: 4, many: true, ruleSet: 'plan-item-suggestion/1' },
    {
      question: 'HAS_TIME',
      answers: 4,
      mean: null,
      low: null,
      many: null,
      ruleSet: 'plan-item-suggestion/1',
    },
  ]);
});

it('counts whom the survey is for: who works in the scope that day, in a position of one of the families', async () => {
  const log = new MemoryLog();
  const [hall, school, room, park] = [id(301), id(302), id(303), id(304)];
  const [teacher, nurse, bare] = [id(311), id(312), id(313)];
  const units: readonly [string, string?][] = [[hall], [school, hall], [room, school], [park, hall]];
  for (const [unitId, parentId] of units)
    log.append(
      `unit-${unitId}`,
      UnitEstablished({
        ...{ unitId, parentId, kind: 'OTHER', code: unitId.slice(-3), name: { id: 'Unit' } },
        effectiveDate: '2020-01-01',
      }),
    );
  const families: readonly [string, string, string, number][] = [
    [teacher, 'NURSE', '2024-01-01', 1],
    [teacher, 'TEACHER', '2025-01-01', 2],
    [nurse, 'NURSE', '2024-01-01', 1],
    [nurse, 'TEACHER', '2999-01-01', 2],
  ];
  for (const [positionId, family, effectiveFrom, version] of families)
    log.append(
      `standard-${positionId}`,
      CompetencyStandardPublished({
        ...{ positionId, proposalId: id(390), version, family, effectiveFrom },
        items: [{ competencyCode: 'MAN-01', kind: 'MANAGERIAL', level: 2 }],
      }),
    );
  const people: readonly [string, string][] = [
    [school, teacher],
    [room, teacher],
    [room, nurse],
    [room, bare],
    [park, teacher],
    [school, teacher], // leaves
  ];
  for (const [n, [unitId, positionId]] of people.entries())
    log.append(
      `employee-${id(320 + n)}`,
      EmployeeRegistered({
        ...{ employeeId: id(320 + n), kind: 'PNS', positionClass: 'FUNGSIONAL', unitId, positionId },
        effectiveDate: '2025-01-02',
      }),
    );
  log.append(
    `employee-${id(325)}`,
    EmployeePlacementChanged({ employeeId: id(325), kind: 'EXIT', effectiveDate: '2025-06-01' }),
  );
  const [some, all, early] = [id(331), id(332), id(333)];
  const asked: readonly [string, string[], string][] = [
    [some, ['TEACHER'], '2025-12-31T17:00:00+07:00'],
    [all, [], '2025-12-31T17:00:00+07:00'],
    [early, ['TEACHER'], '2025-05-31T17:00:00+07:00'],
  ];
  for (const [needsId, positionFamilies, closesAt] of asked)
    log.append(
      `needs-${needsId}`,
      NeedsAssessmentOpened({
        ...{
          needsId,
          unitIds: [school],
          positionFamilies,
          year: 2027,
          questions: [],
          instruments: ['SURVEY'],
        },
        ...{ opensAt: '2025-01-05T08:00:00+07:00', closesAt },
      }),
    );
  await views.fold(needsAssessments, log);
  const counted = await Promise.all([some, all, early].map((one) => resultsOfNeeds(views, one)));
  expect(counted.map((one) => one?.inScope)).toEqual([2, 4, 3]);
});

it('documents all its columns', async () => expect(await undocumented(views)).toEqual([]));
