import {
  EmployeePlacementChanged,
  EmployeeRegistered,
  FORMS,
  LearningHoursCredited,
  learningWayOf,
  ParticipantEnrolled,
  ParticipantWithdrawn,
  ProgrammeCancelled,
  ProgrammeCompleted,
  ProgrammeScheduled,
  UnitEstablished,
  type Form,
} from '@jejak/domain';
import fc from 'fast-check';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { access } from '@jejak-projections/access';
import { learningMix, mixOfUnits, type LearningMixQuery } from '@jejak-projections/learning-mix';

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
/** A city with two agencies, of which the second has a school; who works where at the end of 2026. */
const [city, agency, other, school] = [id(900), id(901), id(902), id(903)];
const PARENTS: readonly (readonly [string, string | undefined])[] = [
  [city, undefined],
  [agency, city],
  [other, city],
  [school, other],
];
const ABOVE: Readonly<Record<string, readonly string[]>> = {
  [agency]: [agency, city],
  [other]: [other, city],
  [school]: [school, other, city],
};
const PEOPLE = [agency, agency, school, other];

/** What became of a seat, and of its run. */
const FATES = ['kept', 'completed', 'withdrawn', 'cancelled'] as const;

/** Days of a run's sessions; the year is that of the last one, whenever the run begins. */
const DAYS = [
  { days: ['2026-03-02'], year: 2026 },
  { days: ['2025-12-31', '2026-01-02'], year: 2026 },
  { days: ['2026-12-31', '2027-01-02'], year: 2027 },
] as const;

const form = fc.constantFrom(...FORMS);
const thing = fc.oneof(
  fc.record({
    what: fc.constant('hours' as const),
    person: fc.nat(3),
    form,
    jp: fc.integer({ min: 1, max: 20 }),
    year: fc.constantFrom(2025, 2026),
    back: fc.boolean(),
  }),
  fc.record({
    what: fc.constant('seat' as const),
    person: fc.nat(3),
    form,
    when: fc.constantFrom(...DAYS),
    fate: fc.constantFrom(...FATES),
  }),
);

function begin(): MemoryLog {
  const log = new MemoryLog();
  for (const [unitId, parentId] of PARENTS)
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
  PEOPLE.forEach((unitId, n) => {
    const placement = { positionId: id(800), positionClass: 'PELAKSANA' as const };
    log.append(
      `employee-${id(n)}`,
      EmployeeRegistered({
        employeeId: id(n),
        kind: 'PNS',
        unitId: n === 0 ? school : unitId,
        ...placement,
        effectiveDate: '2024-01-01',
      }),
    );
    if (n === 0)
      log.append(
        `employee-${id(n)}`,
        EmployeePlacementChanged({
          employeeId: id(n),
          kind: 'MUTATION',
          placement: { unitId, ...placement },
          effectiveDate: '2026-06-01',
        }),
      );
  });
  return log;
}

interface Seat {
  readonly person: number;
  readonly form: Form;
  readonly when: (typeof DAYS)[number];
  readonly fate: (typeof FATES)[number];
}

function schedule(log: MemoryLog, n: number, { person, form: of, when: { days }, fate }: Seat): void {
  const [programmeId, stream] = [id(1000 + n), `programme-${id(1000 + n)}`];
  const employeeId = id(person);
  const what = { programmeId, seriesId: id(70), title: { id: 'Kursus' }, form: of };
  const sessions = days.map((day, at) => ({
    ...{ sessionId: id(50 + at), jp: 2, start: `${day}T08:00:00+07:00`, end: `${day}T10:00:00+07:00` },
  }));
  log.append(
    stream,
    ProgrammeScheduled({
      ...{ ...what, mode: 'OFFLINE', competencies: [], objectives: [] },
      ...{ sessions, totalJp: 2 * days.length, capacity: 9, minAttendancePct: 80 },
    }),
  );
  log.append(stream, ParticipantEnrolled({ programmeId, employeeId, basis: 'GAP' }));
  if (fate === 'withdrawn') log.append(stream, ParticipantWithdrawn({ programmeId, employeeId }));
  if (fate === 'cancelled') log.append(stream, ProgrammeCancelled({ programmeId }));
  if (fate === 'completed')
    log.append(
      stream,
      ProgrammeCompleted({
        ...{ ...what, endedOn: days.at(-1) ?? '', realisedJp: 2 * days.length, realisedCostIdr: 0 },
        participants: [
          { employeeId, outcome: 'ATTENDED', attendancePct: 100, preScore: null, postScore: null },
        ],
      }),
    );
}

const shown = async (query: Partial<LearningMixQuery> = {}) =>
  (await mixOfUnits(views, { year: 2026, limit: 500, ...query })).items;

it('sums what the people of a unit and of all below it learned, by way, beside the model', () =>
  fc.assert(
    fc.asyncProperty(fc.array(thing, { minLength: 5, maxLength: 40 }), async (things) => {
      const log = begin();
      const jp = new Map<string, number>();
      const seats = new Map<string, number>();
      const add = (to: Map<string, number>, person: number, of: Form, more: number) => {
        for (const unit of ABOVE[PEOPLE[person] ?? ''] ?? []) {
          const key = `${unit} ${learningWayOf(of)}`;
          to.set(key, (to.get(key) ?? 0) + more);
        }
      };
      things.forEach((one, n) => {
        if (one.what === 'seat') {
          schedule(log, n, one);
          const counts = one.fate === 'kept' || one.fate === 'completed';
          if (counts && one.when.year === 2026) add(seats, one.person, one.form, 1);
          return;
        }
        const employeeId = id(one.person);
        const credit = {
          employeeId,
          programmeId: id(2000 + n),
          year: one.year,
          form: one.form,
          rule: 'programme-hours/1',
        };
        log.append(`learning-${employeeId}`, LearningHoursCredited({ ...credit, jp: one.jp }));
        if (one.back) log.append(`learning-${employeeId}`, LearningHoursCredited({ ...credit, jp: -one.jp }));
        else if (one.year === 2026) add(jp, one.person, one.form, one.jp);
      });
      await views.fold(access, log);
      await views.fold(learningMix, log);
      const items = await shown();
      expect(items.map(({ unitId }) => unitId)).toEqual([city, agency, other, school]);
      for (const { unitId, parts, ...total } of items) {
        const all = parts.reduce((sum, part) => sum + part.jp, 0);
        expect(total).toEqual({ jp: all, seats: parts.reduce((sum, part) => sum + part.seats, 0) });
        expect(parts).toEqual(
          [
            ['EXPERIENCE', 70],
            ['SOCIAL', 20],
            ['CLASSICAL', 10],
          ].map(([way, modelPct]) => {
            const [hours, held] = [jp, seats].map((of) => of.get(`${unitId} ${way}`) ?? 0);
            return {
              way,
              jp: hours,
              seats: held,
              modelPct,
              sharePct: all > 0 ? Math.round(((hours ?? 0) / all) * 10_000) / 100 : null,
            };
          }),
        );
      }
    }),
    { numRuns: 12, endOnFailure: true },
  ));

it('is asked for by unit and year, page by page, and says that the model is in doubt', async () => {
  await views.fold(access, begin());
  await views.fold(learningMix, begin());
  expect((await shown({ units: [other, school] })).map(({ unitId }) => unitId)).toEqual([other, school]);
  const first = await mixOfUnits(views, { year: 2025, limit: 3 });
  expect(first).toMatchObject({
    year: 2025,
    ruleSet: 'learning-mix/1',
    verified: false,
    note: expect.stringContaining('default') as string,
  });
  expect((await mixOfUnits(views, { year: 2025, limit: 3, cursor: first.next! })).items).toMatchObject([
    { unitId: school },
  ]);
  const model = await views.query(
    'SELECT way, model_pct FROM reporting.learning_mix_model ORDER BY model_pct',
    [],
  );
  expect(model).toEqual([
    { way: 'CLASSICAL', model_pct: 10 },
    { way: 'SOCIAL', model_pct: 20 },
    { way: 'EXPERIENCE', model_pct: 70 },
  ]);
});

it('documents all its columns', async () => expect(await undocumented(views)).toEqual([]));
