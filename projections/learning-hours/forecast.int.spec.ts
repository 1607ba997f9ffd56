import {
  dayInMedan,
  EmployeePlacementChanged,
  EmployeeRegistered,
  LearningHoursCredited,
  ParticipantEnrolled,
  ParticipantWithdrawn,
  ProgrammeCancelled,
  ProgrammeCompleted,
  ProgrammeRescheduled,
  ProgrammeScheduled,
  SessionHeld,
} from '@jejak/domain';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { forecastOfYear, learningHours, type ForecastQuery } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [ani, budi, citra, dewi, eko] = [id(1), id(2), id(3), id(4), id(5)];
const [north, south] = [id(101), id(102)];
const year = Number(dayInMedan(new Date()).slice(0, 4));
const log = new MemoryLog();

const register = (employeeId: string, unitId: string, kind: 'PNS' | 'PPPK' = 'PNS') =>
  log.append(
    `employee-${employeeId}`,
    EmployeeRegistered({
      ...{ employeeId, kind, unitId, positionId: id(900), positionClass: 'PELAKSANA' },
      effectiveDate: `${year - 1}-01-01`,
    }),
  );
const credit = (employeeId: string, jp: number, n: number) =>
  log.append(
    `learning-${employeeId}`,
    LearningHoursCredited({
      ...{ employeeId, programmeId: id(n), jp, year, form: 'WORKSHOP', rule: 'programme-hours/1' },
    }),
  );
const title = { id: 'Pelayanan Prima' };

const session = (n: number, day: string, jp: number) => ({
  ...{ sessionId: id(800 + n), jp },
  ...{ start: `${day}T09:00:00+07:00`, end: `${day}T16:00:00+07:00` },
});

/** A run of so many hours with a session on each of these days, in which these have a seat. */
function schedule(n: number, jp: number, seats: readonly string[], days = [`${year}-12-31`]): string {
  const [stream, programmeId] = [`programme-${id(n)}`, id(n)];
  log.append(
    stream,
    ProgrammeScheduled({
      ...{ programmeId, seriesId: id(700), title, form: 'WORKSHOP', mode: 'OFFLINE', competencies: [] },
      ...{ objectives: [], totalJp: jp, capacity: 40, minAttendancePct: 80 },
      sessions: days.map((day, at) => session(at, day, jp / days.length)),
    }),
  );
  for (const employeeId of seats)
    log.append(stream, ParticipantEnrolled({ programmeId, employeeId, basis: 'GAP' }));
  return stream;
}

let views: Folded;
beforeAll(async () => {
  views = await folded();
  for (const [employeeId, unitId] of [
    [ani, north],
    [budi, north],
    [citra, south],
    [eko, south],
  ] as const)
    register(employeeId, unitId);
  register(dewi, south, 'PPPK');
  log.append(
    `employee-${eko}`,
    EmployeePlacementChanged({ employeeId: eko, kind: 'EXIT', effectiveDate: `${year}-01-01` }),
  );
  credit(ani, 20, 401);
  credit(budi, 12, 402);
  credit(citra, 12, 403);
  schedule(11, 8, [budi, citra, dewi]);
  log.append(`programme-${id(11)}`, ParticipantWithdrawn({ programmeId: id(11), employeeId: citra }));
  // none of these is coming
  schedule(12, 16, [citra], [`${year + 1}-12-31`]);
  schedule(15, 16, [citra], [`${year}-12-31`, `${year + 1}-01-01`]);
  log.append(schedule(13, 16, [citra]), ProgrammeCancelled({ programmeId: id(13) }));
  log.append(
    schedule(14, 16, [citra]),
    ProgrammeCompleted({
      ...{ programmeId: id(14), seriesId: id(700), title, form: 'WORKSHOP', endedOn: `${year}-12-31` },
      ...{ realisedJp: 16, realisedCostIdr: 0 },
      participants: [
        { employeeId: citra, outcome: 'INCOMPLETE', attendancePct: 0, preScore: null, postScore: null },
      ],
    }),
  );
  // begun last year: what is left of it is this year's
  schedule(16, 4, [ani], [`${year - 1}-12-30`, `${year}-01-02`]);
  // the first session was held this year, the other one is put off until the next
  const late = schedule(17, 4, [budi], [`${year}-01-05`, `${year}-12-30`]);
  const held = session(0, `${year}-01-05`, 2);
  log.append(
    late,
    SessionHeld({
      ...{ programmeId: id(17), sessionId: held.sessionId, jp: 2 },
      ...{ actualStart: held.start, actualEnd: held.end },
      attendance: [{ employeeId: budi, status: 'PRESENT', method: 'MANUAL' }],
    }),
  );
  log.append(
    late,
    ProgrammeRescheduled({
      ...{ programmeId: id(17), mode: 'OFFLINE', totalJp: 4 },
      sessions: [session(1, `${year + 1}-01-04`, 2)],
    }),
  );
  await views.fold(learningHours, log);
});
afterAll(() => views.close());

const items = async (query: Partial<ForecastQuery> = {}) =>
  (await forecastOfYear(views, { limit: 50, ...query })).items;
const whom = async (query: Partial<ForecastQuery>) =>
  (await items(query)).map(({ employeeId }) => employeeId);

it('adds what is coming by the seats in runs that end this year to what is credited, beside the target', async () => {
  expect(await items()).toEqual([
    expect.objectContaining({ employeeId: ani, jp: 20, comingJp: 4, targetJp: 20, status: 'REACHED' }),
    expect.objectContaining({ employeeId: budi, jp: 12, comingJp: 8, forecastJp: 20, status: 'ON_COURSE' }),
    expect.objectContaining({ employeeId: citra, jp: 12, comingJp: 0, forecastJp: 12, status: 'SHORT' }),
    expect.objectContaining({ employeeId: dewi, kind: 'PPPK', comingJp: 8 }),
  ]);
});

it('is asked for by status and by unit, and page by page', async () => {
  expect(await whom({ status: 'ON_COURSE' })).toEqual([budi]);
  expect(await whom({ status: 'SHORT' })).toContain(citra);
  expect(await whom({ units: [north] })).toEqual([ani, budi]);
  const first = await forecastOfYear(views, { limit: 3 });
  expect(first.items).toHaveLength(3);
  expect((await forecastOfYear(views, { limit: 3, cursor: first.next! })).items).toMatchObject([
    { employeeId: dewi },
  ]);
});

it('documents all its columns', async () => expect(await undocumented(views)).toEqual([]));
