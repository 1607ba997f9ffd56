import {
  activityIdOf,
  decide,
  EmployeeRegistered,
  fold,
  learningActivity,
  learningActivityIdOf,
  ParticipantEnrolled,
  ParticipantWithdrawn,
  ProgrammeCancelled,
  ProgrammeScheduled,
  RecordLearningActivity,
  Refusal,
  WithdrawLearningActivity,
  type DomainEvent,
  type LearningActivityEvent,
} from '@jejak/domain';
import fc from 'fast-check';
import { folded, undocumented, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { access } from '@jejak-projections/access';
import {
  learningActivities,
  progressOfLearners,
  progressOfRuns,
  type LearnersQuery,
  type RunsQuery,
} from '@jejak-projections/learning-activity';

let views: Folded;
beforeAll(async () => {
  views = await folded();
  await views.fold(access, new MemoryLog()); // who works where, which the lists ask for
});
afterAll(() => views.close());

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const MODES = ['OFFLINE', 'SELF_PACED', 'ONLINE'] as const;
const VERBS = ['POSTED', 'SUBMITTED', 'COMPLETED_MODULE', 'WATCHED', 'ACCESSED'] as const;
const NOW = new Date('2026-06-01T08:00:00+07:00');

/** Three runs, of which the first is held in a room, and four people. */
const step = fc.record({
  what: fc.constantFrom(
    'seat',
    'seat',
    'record',
    'record',
    'record',
    'record',
    'take back',
    'leave',
    'cancel',
  ),
  run: fc.integer({ min: 0, max: 2 }),
  person: fc.integer({ min: 0, max: 3 }),
  nth: fc.integer({ min: 0, max: 8 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Reference {
  readonly seats: Set<string>;
  readonly cancelled: Set<number>;
  readonly done: Map<string, Map<string, ReturnType<typeof line>>>;
}

const keyOf = ({ run, person }: Pick<Step, 'run' | 'person'>) => `${run} ${person}`;
const line = (nth: number) => ({
  ...{ source: 'LMS', sourceId: String(nth), verb: VERBS[nth % 5]! },
  // what was posted has no title on record
  ...(nth % 5 !== 0 && { object: `Modul ${nth}` }),
  at: new Date(Date.UTC(2026, 3, 1 + nth)).toISOString(),
  ...(nth % 2 === 0 && { minutes: 10 * nth }),
  ...(nth > 4 && { progressPct: nth === 8 ? 100 : nth * 10 }),
});

/** What happened, and what a second bookkeeping remembers of it. */
function told(steps: readonly Step[]): { log: MemoryLog; memory: Reference } {
  const log = new MemoryLog();
  const memory: Reference = { seats: new Set(), cancelled: new Set(), done: new Map() };
  MODES.forEach((mode, run) => {
    const start = `2026-0${run + 2}-02T08:00:00+07:00`;
    const sessions = [{ sessionId: id(50), start, end: `2026-0${run + 2}-02T10:00:00+07:00`, jp: 2 }];
    log.append(
      `programme-${id(run)}`,
      ProgrammeScheduled({
        ...{ programmeId: id(run), seriesId: id(70 + (run % 2)), title: { id: `Kursus ${run}` } },
        ...{ form: 'E_LEARNING', mode, competencies: [], objectives: [], sessions, totalJp: 2 },
        ...{ capacity: 9, minAttendancePct: 80 },
      }),
    );
  });
  const streams = new Map<string, DomainEvent[]>();
  for (const one of steps) {
    const [programmeId, employeeId, key] = [id(one.run), id(100 + one.person), keyOf(one)];
    const stream = `programme-${programmeId}`;
    if (one.what === 'seat' && !memory.seats.has(key)) {
      memory.seats.add(key);
      log.append(stream, ParticipantEnrolled({ programmeId, employeeId, basis: 'GAP' }));
    } else if (one.what === 'leave' && memory.seats.delete(key))
      log.append(stream, ParticipantWithdrawn({ programmeId, employeeId }));
    else if (one.what === 'cancel' && one.nth === 0 && !memory.cancelled.has(one.run)) {
      memory.cancelled.add(one.run);
      log.append(stream, ProgrammeCancelled({ programmeId }));
    } else if (one.what === 'record' || one.what === 'take back') {
      const which = { programmeId, employeeId };
      const command =
        one.what === 'record'
          ? Object.assign(new RecordLearningActivity(), { ...which, activities: [line(one.nth)] })
          : Object.assign(new WithdrawLearningActivity(), {
              ...{ ...which, activityId: activityIdOf('LMS', String(one.nth)), reason: 'salah' },
            });
      const before = streams.get(key) ?? [];
      const context = { id: id(1), now: NOW, newId: () => id(2), actor: { id: id(9), role: 'x' } };
      try {
        const events = decide(learningActivity, command, fold(learningActivity, before), context);
        for (const event of events as LearningActivityEvent[]) {
          log.append(`activity-${learningActivityIdOf(programmeId, employeeId)}`, event);
          const done = memory.done.get(key) ?? new Map<string, ReturnType<typeof line>>();
          const name = String(one.nth);
          if (one.what === 'record') done.set(name, line(one.nth));
          else done.delete(name);
          memory.done.set(key, done);
        }
        streams.set(key, [...before, ...events]);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
  }
  return { log, memory };
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** What the views should tell, counted from the second bookkeeping. */
function expected({ seats, cancelled, done }: Reference) {
  const learners = [...seats].flatMap((key) => {
    const [run = 0, person = 0] = key.split(' ').map(Number);
    const all = [...(done.get(key)?.values() ?? [])];
    if (cancelled.has(run) || (MODES[run] === 'OFFLINE' && all.length === 0)) return [];
    const count = (verb: string) => all.filter((one) => one.verb === verb).length;
    const known = all.flatMap(({ progressPct }) => (progressPct === undefined ? [] : [progressPct]));
    return {
      ...{ programmeId: id(run), employeeId: id(100 + person), activities: all.length },
      ...{ modules: count('COMPLETED_MODULE'), posts: count('POSTED'), submissions: count('SUBMITTED') },
      minutes: sum(all.map(({ minutes = 0 }) => minutes)),
      progressPct: known.length === 0 ? null : Math.max(...known),
      lastAt:
        all
          .map(({ at }) => at)
          .sort()
          .at(-1) ?? null,
    };
  });
  const runs = MODES.flatMap((mode, run) => {
    const those = [...seats].filter((key) => key.startsWith(`${run} `));
    const active = learners.filter(
      ({ programmeId, activities }) => programmeId === id(run) && activities > 0,
    );
    if (cancelled.has(run) || (mode === 'OFFLINE' && active.length === 0)) return [];
    const total = (name: 'modules' | 'posts' | 'submissions' | 'minutes') =>
      sum(active.map((one) => one[name]));
    return {
      ...{ programmeId: id(run), seats: those.length, active: active.length },
      ...{ modules: total('modules'), posts: total('posts'), submissions: total('submissions') },
      ...{
        minutes: total('minutes'),
        finished: active.filter(({ progressPct }) => progressPct === 100).length,
      },
      meanProgressPct:
        active.length === 0 ? null : sum(active.map(({ progressPct }) => progressPct ?? 0)) / active.length,
    };
  });
  const key = (one: { programmeId: string; employeeId: string }) => one.programmeId + one.employeeId;
  return { learners: learners.sort((a, b) => (key(a) < key(b) ? -1 : 1)), runs: runs.reverse() };
}

const learners = async (query: Partial<LearnersQuery> = {}) =>
  (await progressOfLearners(views, { limit: 500, ...query })).items;
const runs = async (query: Partial<RunsQuery> = {}) =>
  (await progressOfRuns(views, { limit: 500, ...query })).items;

it('tells of any history what a second bookkeeping tells, per person and per run', async () => {
  let active = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 80 }), async (steps) => {
      const { log, memory } = told(steps);
      await views.fold(learningActivities, log);
      const wanted = expected(memory);
      const shown = (await learners()).map(({ lastAt, ...one }) => ({
        ...one,
        lastAt: lastAt?.toISOString() ?? null,
      }));
      expect(shown).toMatchObject(wanted.learners);
      expect(shown).toHaveLength(wanted.learners.length);
      const told_ = await runs();
      expect(told_.map(({ meanProgressPct: _, ...one }) => one)).toMatchObject(
        wanted.runs.map(({ meanProgressPct: _, ...one }) => one),
      );
      told_.forEach(({ meanProgressPct }, nth) => {
        const mean = wanted.runs[nth]?.meanProgressPct ?? null;
        if (mean === null) expect(meanProgressPct).toBeNull();
        else expect(meanProgressPct).toBeCloseTo(mean, 6);
      });
      active += wanted.runs.filter((one) => one.finished > 0).length;
    }),
    { numRuns: 15, endOnFailure: true },
  );
  expect(active).toBeGreaterThan(0);
});

it('is asked for by run, person, unit and day, and page by page', async () => {
  const steps = [0, 1, 2].flatMap((run) =>
    [0, 1].flatMap((person) => [
      { what: 'seat' as const, run, person, nth: 0 },
      { what: 'record' as const, run, person, nth: 5 },
    ]),
  );
  const { log } = told(steps);
  const employed = {
    kind: 'PNS' as const,
    unitId: id(900),
    positionId: id(901),
    positionClass: 'PELAKSANA' as const,
  };
  log.append(
    `employee-${id(100)}`,
    EmployeeRegistered({ employeeId: id(100), ...employed, effectiveDate: '2025-01-01' }),
  );
  await views.fold(access, log);
  await views.fold(learningActivities, log);
  const of = async (query: Partial<LearnersQuery>) =>
    (await learners(query)).map(
      ({ programmeId, employeeId }) =>
        `${Number(programmeId.slice(-3))} ${Number(employeeId.slice(-3)) - 100}`,
    );
  expect(await of({ programmeId: id(1) })).toEqual(['1 0', '1 1']);
  expect(await of({ employeeId: id(101) })).toEqual(['0 1', '1 1', '2 1']);
  expect(await of({ from: '2026-03-02', to: '2026-03-02' })).toEqual(['1 0', '1 1']);
  expect(await of({ from: '2026-03-03' })).toEqual(['2 0', '2 1']);
  expect(await of({ units: [id(900)] })).toEqual(['0 0', '1 0', '2 0']);
  const pages: string[] = [];
  for (let cursor: string | undefined, more = true; more;) {
    const page = await progressOfLearners(views, { limit: 4, ...(cursor !== undefined && { cursor }) });
    pages.push(...page.items.map(({ programmeId, employeeId }) => programmeId + employeeId));
    cursor = page.next;
    more = cursor !== undefined;
  }
  expect(pages).toEqual((await learners()).map(({ programmeId, employeeId }) => programmeId + employeeId));

  const ofRuns = async (query: Partial<RunsQuery>) =>
    (await runs(query)).map(({ programmeId }) => Number(programmeId.slice(-3)));
  expect(await ofRuns({})).toEqual([2, 1, 0]);
  expect(await ofRuns({ seriesId: id(70) })).toEqual([2, 0]);
  expect(await ofRuns({ to: '2026-03-02' })).toEqual([1, 0]);
  expect(await ofRuns({ units: [id(900)] })).toEqual([2, 1, 0]);
  expect(await ofRuns({ units: [id(902)] })).toEqual([]);
  const first = await progressOfRuns(views, { limit: 2 });
  expect((await progressOfRuns(views, { limit: 2, cursor: first.next! })).items).toMatchObject([
    { programmeId: id(0) },
  ]);
});

it('documents all its columns', async () => expect(await undocumented(views)).toEqual([]));
