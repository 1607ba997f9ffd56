import {
  DevelopmentPlanDrafted,
  ParticipantEnrolled,
  ParticipantWithdrawn,
  ProgrammeCancelled,
  ProgrammeScheduled,
  SessionHeld,
  UnitEstablished,
  WaitingListJoined,
  type EventOf,
  type Mode,
} from '@jejak/domain';
import fc from 'fast-check';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { access } from '@jejak-projections/access';
import { catalogue, offeredRuns, type CatalogueQuery } from '@jejak-projections/catalogue';

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [city, agency, school, otherAgency] = [id(900), id(901), id(902), id(903)];
const from = (days: number, hours = 0) => new Date(Date.now() + days * 86_400_000 + hours * 3_600_000);
const shown = async (query: Partial<CatalogueQuery> = {}) =>
  (await offeredRuns(views, { limit: 500, ...query })).items;
const nth = async (query: Partial<CatalogueQuery>) =>
  (await shown(query)).map(({ programmeId }) => Number(programmeId.slice(-3))).sort((a, b) => a - b);

interface Run {
  readonly inDays: number;
  readonly mode: Mode;
  readonly codes: readonly string[];
  readonly seats: number;
  readonly withdrawn: number;
  readonly waiting: number;
  readonly ends: 'open' | 'held' | 'cancelled';
}

function append(
  log: MemoryLog,
  n: number,
  run: Run,
  more: Partial<EventOf<typeof ProgrammeScheduled>['data']> = {},
): void {
  const [programmeId, stream] = [id(n), `programme-${id(n)}`];
  const [start, end] = [from(run.inDays), from(run.inDays, 3)];
  const session = {
    sessionId: id(50),
    start: start.toISOString(),
    end: end.toISOString(),
    jp: 3,
    place: 'Aula',
  };
  log.append(
    stream,
    ProgrammeScheduled({
      ...{ programmeId, seriesId: id(70), title: { id: `Kursus ${n}` }, form: 'COURSE', mode: run.mode },
      ...{ competencies: run.codes.map((code) => ({ code, targetLevel: 3 })), objectives: [] },
      ...{ sessions: [session], totalJp: 3, capacity: 3, minAttendancePct: 80, ...more },
    }),
  );
  for (let seat = 0; seat < run.seats; seat++)
    log.append(stream, ParticipantEnrolled({ programmeId, employeeId: id(100 + seat), basis: 'GAP' }));
  for (let seat = 0; seat < Math.min(run.withdrawn, run.seats); seat++)
    log.append(stream, ParticipantWithdrawn({ programmeId, employeeId: id(100 + seat) }));
  for (let place = 0; place < run.waiting; place++)
    log.append(
      `waiting-${programmeId}`,
      WaitingListJoined({ programmeId, employeeId: id(200 + place), attempt: 1, basis: 'SELF' }),
    );
  const times = { actualStart: session.start, actualEnd: session.end };
  const attendance = [{ employeeId: id(100), status: 'PRESENT' as const }];
  if (run.ends === 'held')
    log.append(stream, SessionHeld({ programmeId, sessionId: id(50), jp: 3, ...times, attendance }));
  if (run.ends === 'cancelled') log.append(stream, ProgrammeCancelled({ programmeId }));
}

const run: fc.Arbitrary<Run> = fc.record({
  inDays: fc.constantFrom(-9, -0.05, 2, 30),
  mode: fc.constantFrom('OFFLINE', 'ONLINE', 'SELF_PACED'),
  codes: fc.uniqueArray(fc.constantFrom('MAN-01', 'MAN-02', 'TEK-01'), { maxLength: 2 }),
  seats: fc.integer({ min: 0, max: 3 }),
  withdrawn: fc.integer({ min: 0, max: 2 }),
  waiting: fc.integer({ min: 0, max: 2 }),
  ends: fc.constantFrom('open', 'open', 'open', 'held', 'cancelled'),
});

it('tells of any calendar which runs take nominations, with the seats that nobody has', () =>
  fc.assert(
    fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 12 }), async (runs) => {
      const log = new MemoryLog();
      runs.forEach((one, n) => append(log, n, one));
      await views.fold(catalogue, log);
      const wanted = runs.flatMap(({ inDays, mode, codes, seats, withdrawn, waiting, ends }, n) => {
        const begun = inDays < 0;
        const over = inDays < -1;
        const open = ends === 'open' && !(mode === 'SELF_PACED' ? over : begun);
        const seatsLeft = 3 - seats + Math.min(withdrawn, seats);
        const competencies = [...codes].sort().map((code) => ({ competencyCode: code, targetLevel: 3 }));
        const one = {
          programmeId: id(n),
          open,
          mode,
          competencies,
          seatsLeft,
          waiting,
          places: ['Aula'],
          totalJp: 3,
        };
        return ends === 'cancelled' ? [] : [one];
      });
      const all = await shown({ all: true });
      expect(new Map(all.map((one) => [one.programmeId, one]))).toMatchObject(
        new Map(wanted.map((one) => [one.programmeId, one])),
      );
      expect(all).toHaveLength(wanted.length);
      expect(await nth({})).toEqual(
        wanted.filter(({ open }) => open).map(({ programmeId }) => Number(programmeId.slice(-3))),
      );
      expect(await nth({ all: true, competencyCode: 'MAN-01' })).toEqual(
        wanted
          .filter(({ competencies }) =>
            competencies.some(({ competencyCode }) => competencyCode === 'MAN-01'),
          )
          .map(({ programmeId }) => Number(programmeId.slice(-3))),
      );
      const starts = all.map(({ startsAt }) => startsAt.getTime());
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      expect(JSON.stringify(all)).not.toContain(id(100));
    }),
    { numRuns: 12, endOnFailure: true },
  ));

const objectives = [{ kind: 'SERVICE' as const, indicator: 'Waktu layanan', target: '< 15 menit' }];
const plain: Run = {
  inDays: 3,
  mode: 'OFFLINE',
  codes: ['MAN-01'],
  seats: 0,
  withdrawn: 0,
  waiting: 0,
  ends: 'open',
};

it('is asked for by unit, mode and day, and page by page', async () => {
  const log = new MemoryLog();
  const unit = (unitId: string, parentId?: string) =>
    log.append(
      `unit-${unitId}`,
      UnitEstablished({
        unitId,
        kind: 'OPD',
        code: '1',
        name: { id: 'Unit' },
        effectiveDate: '2024-01-01',
        ...(parentId !== undefined && { parentId }),
      }),
    );
  unit(city);
  unit(agency, city);
  unit(school, agency);
  unit(otherAgency, city);
  const of = [city, agency, school, otherAgency];
  of.forEach((unitId, n) => {
    const planId = id(400 + n);
    log.append(
      `plan-${planId}`,
      DevelopmentPlanDrafted({
        planId,
        scope: 'UNIT',
        objectives,
        unitId,
        year: 2026,
        horizonYear: 2026,
        needsAssessmentIds: [],
      }),
    );
    append(log, n, plain, { plan: { planId, itemId: id(500) } });
  });
  const own = id(410);
  log.append(
    `plan-${own}`,
    DevelopmentPlanDrafted({
      planId: own,
      scope: 'INDIVIDUAL',
      objectives,
      employeeId: id(100),
      year: 2026,
      horizonYear: 2026,
      needsAssessmentIds: [],
    }),
  );
  append(log, 4, { ...plain, mode: 'ONLINE', inDays: 20 }, { plan: { planId: own, itemId: id(500) } });
  append(log, 5, { ...plain, inDays: 20 });
  await views.fold(access, log);
  await views.fold(catalogue, log);
  expect(await nth({})).toEqual([0, 1, 2, 3, 4, 5]);
  expect(await nth({ unitId: school })).toEqual([0, 1, 2, 4, 5]);
  expect(await nth({ unitId: agency })).toEqual([0, 1, 4, 5]);
  expect(await nth({ unitId: city })).toEqual([0, 4, 5]);
  expect((await shown({ mode: 'ONLINE' }))[0]).toMatchObject({ programmeId: id(4), unitId: null });
  expect(await nth({ form: 'SEMINAR' })).toEqual([]);
  const day = (days: number) => new Date(from(days).getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  expect(await nth({ from: day(10) })).toEqual([4, 5]);
  expect(await nth({ to: day(10) })).toEqual([0, 1, 2, 3]);
  const first = await offeredRuns(views, { limit: 4 });
  expect(
    (await offeredRuns(views, { limit: 4, cursor: first.next! })).items.map(({ programmeId }) => programmeId),
  ).toEqual([id(4), id(5)]);
});

it('documents all its columns', async () => expect(await undocumented(views)).toEqual([]));
