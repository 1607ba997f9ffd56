import {
  CompetencyAssessed,
  CompetencyAssessmentCorrected,
  EmployeePlacementChanged,
  EmployeeRegistered,
  MentorshipEnded,
  MentorshipProposed,
  MentorshipStarted,
  UnitEstablished,
  type AssessmentMethod,
} from '@jejak/domain';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { mentorDirectory, mentorsFor, type MentorsQuery } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [ani, budi, citra, dewi, eko] = [id(1), id(2), id(3), id(4), id(5)];
const [city, north, south] = [id(101), id(102), id(103)];

const log = new MemoryLog();
const code = 'MAN-01';

function assess(
  who: string,
  n: number,
  assessedOn: string,
  actualLevel: number,
  rest: { method?: AssessmentMethod; corrects?: boolean } = {},
) {
  // prettier-ignore
  const { method = 'TEST', corrects = false } = rest;
  const items = [{ competencyCode: code, requiredLevel: 3, actualLevel }];
  const data = { employeeId: who, assessmentId: id(n), method, assessedOn, items, jpm: 50 };
  log.append(`employee-${who}`, corrects ? CompetencyAssessmentCorrected(data) : CompetencyAssessed(data));
}

let made = 0;
/** A mentorship of the mentor with this mentee that runs, or that the mentee rated at its end. */
function guide(mentorId: string, employeeId: string, ratingByMentee?: number) {
  const pair = { mentorshipId: id(500 + ++made), mentorId, employeeId };
  const goals = [{ competencyCode: code, toLevel: 3 }];
  const stream = `mentorship-${pair.mentorshipId}`;
  log.append(stream, MentorshipProposed({ ...pair, goals, basis: 'GAP' }));
  log.append(stream, MentorshipStarted({ ...pair, startDate: '2026-01-05', plannedSessions: 4 }));
  if (ratingByMentee === undefined) return;
  const ended = { ...pair, outcome: 'COMPLETED' as const, endDate: '2026-03-05', goalResults: [] };
  log.append(stream, MentorshipEnded({ ...ended, ratingByMentor: 4, ratingByMentee }));
}

let views: Folded;
beforeAll(async () => {
  views = await folded();
  const units: readonly [string, string?][] = [[city], [north, city], [south, city]];
  for (const [unitId, parentId] of units)
    log.append(
      `unit-${unitId}`,
      UnitEstablished({
        ...{ unitId, parentId, kind: 'OTHER', code: unitId.slice(-3), name: { id: 'Unit' } },
        effectiveDate: '2020-01-01',
      }),
    );
  for (const [who, unitId] of [
    [ani, north],
    [budi, north],
    [citra, south],
    [dewi, south],
    [eko, south],
  ] as const)
    // prettier-ignore
    log.append(
      `employee-${who}`,
      EmployeeRegistered({
        ...{ employeeId: who, kind: 'PNS', positionClass: 'PELAKSANA', unitId, positionId: id(201) },
        effectiveDate: '2020-01-02',
      }),
    );
  assess(ani, 701, '2024-01-05', 5);
  assess(ani, 702, '2025-01-05', 4); // the newest counts, not the highest
  assess(ani, 703, '2026-01-05', 5, { method: 'SELF' }); // what they think of themselves does not
  assess(budi, 704, '2025-01-05', 2);
  assess(budi, 704, '2025-01-05', 4, { corrects: true });
  assess(citra, 705, '2025-01-05', 4);
  assess(dewi, 706, '2025-01-05', 0);
  assess(eko, 707, '2025-01-05', 5);
  log.append(
    `employee-${eko}`,
    EmployeePlacementChanged({ employeeId: eko, kind: 'RETIREMENT', effectiveDate: '2026-01-01' }),
  );
  for (let mentee = 0; mentee < 5; mentee++) guide(budi, id(900 + mentee));
  guide(budi, id(900)); // the same person twice is one
  for (const rating of [1, 2, 3, 4, 5]) guide(citra, id(910 + rating), rating);
  guide(ani, id(920), 1);
  await views.fold(mentorDirectory, log);
});
afterAll(() => views.close());

const mentors = async (query: Partial<MentorsQuery> = {}) =>
  (await mentorsFor(views, { competencyCode: code, minLevel: 1, limit: 50, ...query })).items;
const ids = async (query: Partial<MentorsQuery> = {}) => (await mentors(query)).map(({ employeeId }) => employeeId); // prettier-ignore

it('lists who is in service by the newest level that others found, with whom they guide and how they were rated', async () => {
  const held = { level: 4, method: 'TEST', assessedOn: '2025-01-05', mostMentees: 5 };
  expect(await mentors()).toEqual([
    { ...held, employeeId: citra, unitId: south, activeMentees: 0, free: true, completed: 5, ratings: 5, ratingMean: 3 }, // prettier-ignore
    { ...held, employeeId: budi, unitId: north, activeMentees: 5, free: false, completed: 0, ratings: 0 },
    // one rating would tell what somebody said
    { ...held, employeeId: ani, unitId: north, activeMentees: 0, free: true, completed: 1, ratings: 1 },
  ]);
});

it('is narrowed by level, unit, and who is free', async () => {
  expect(await ids({ minLevel: 4 })).toEqual([citra, budi, ani]);
  expect(await ids({ minLevel: 5 })).toEqual([]);
  expect(await ids({ unitId: city })).toEqual([citra, budi, ani]);
  expect(await ids({ unitId: south })).toEqual([citra]);
  expect(await ids({ free: true })).toEqual([citra, ani]);
  expect(await ids({ competencyCode: 'MAN-02' })).toEqual([]);
  const narrow = ({ unit }: { unit: string }, n: number) => ({ sql: `${unit} = $${n}::uuid`, params: [north] }); // prettier-ignore
  expect(await ids({ narrow })).toEqual([budi, ani]);
});

it('is sorted as asked', async () => {
  expect(await ids({ sort: '-activeMentees' })).toEqual([budi, citra, ani]);
  expect(await ids({ sort: 'level' })).toEqual([ani, budi, citra]);
});

it('is read page by page, the highest level first', async () => {
  const one = await mentorsFor(views, { competencyCode: code, minLevel: 1, limit: 2 });
  const two = await mentorsFor(views, { competencyCode: code, minLevel: 1, limit: 2, cursor: one.next! });
  expect([...one.items, ...two.items].map(({ employeeId }) => employeeId)).toEqual([citra, budi, ani]);
  expect(two.next).toBeUndefined();
  await expect(mentors({ cursor: 'x' })).rejects.toThrow('CURSOR.INVALID');
});

it('describes its columns', async () => expect(await undocumented(views)).toEqual([]));
