import {
  AttendanceCorrected,
  ExceptionConfirmed,
  ExceptionMended,
  exceptionIdOf,
  ProgrammeScheduled,
  SessionHeld,
  type DomainEvent,
} from '@jejak/domain';
import type { RecordedEvent } from '@jejak/event-log';
import fc from 'fast-check';
import { folded, type Folded } from '../../libs/projection-engine/testing/folded.js';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';
import { exceptionOf, exceptions, exceptionsOf, ListedException, type ExceptionsQuery } from './index.js';

const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const [ani, budi, officer] = [id(1), id(2), id(9)];
const AT = '2026-03-02T09:00:00Z';

let views: Folded;
beforeAll(async () => {
  views = await folded();
});
afterAll(() => views.close());

let log: MemoryLog;
const say = (stream: string, event: DomainEvent, recordedAt = AT): RecordedEvent =>
  log.append(stream, event, {
    ...{ actor: { id: officer, role: 'programme-officer' }, recordedAt, occurredAt: recordedAt },
  });
const list = async (query: Partial<ExceptionsQuery> = {}) =>
  (await exceptionsOf(views, { limit: 200, ...query })).items;
const found = async (query: Partial<ExceptionsQuery> = {}) =>
  (await list(query)).map(({ exceptionId }) => exceptionId).sort();

const sheets = fc.array(
  fc.record({
    run: fc.integer({ min: 0, max: 2 }),
    session: fc.integer({ min: 0, max: 2 }),
    start: fc.integer({ min: 0, max: 40 }), // over midnight, too
    hours: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 20, max: 60 })),
    there: fc.tuple(fc.boolean(), fc.boolean()),
    lines: fc.constantFrom([0], [1], [0, 1]),
  }),
  { minLength: 10, maxLength: 20 },
);
const scheduled = (programmeId: string) =>
  ProgrammeScheduled({
    ...{
      programmeId,
      seriesId: id(400),
      title: { id: 'Pelayanan Prima' },
      form: 'WORKSHOP',
      mode: 'OFFLINE',
    },
    ...{ competencies: [], objectives: [], totalJp: 3, capacity: 40, minAttendancePct: 80 },
    sessions: [0, 1, 2].map((n) => ({ sessionId: id(300 + n), start: hour(n), end: hour(n + 1), jp: 1 })),
  });
const hour = (n: number) => new Date(Date.UTC(2026, 2, 2, 1 + n)).toISOString();

it('finds who was in two runs at the same time by the last line about each, whatever was corrected', async () => {
  await fc.assert(
    fc.asyncProperty(sheets, async (told) => {
      log = new MemoryLog();
      const held = new Map<
        string,
        { run: number; session: number; from: number; to: number; who: Set<string> }
      >();
      for (const run of [0, 1, 2]) say(`programme-${id(200 + run)}`, scheduled(id(200 + run)));
      for (const { run, session, start, hours, there, lines } of told) {
        const key = `${run} ${session}`;
        const before = held.get(key);
        const which = { programmeId: id(200 + run), sessionId: id(300 + session), jp: 1 };
        const attendance = (before ? lines : [0, 1]).map((n) => ({
          employeeId: id(1 + n),
          status: there[n] ? ('LATE' as const) : ('ABSENT' as const),
        }));
        const now = before ?? { run, session, from: start, to: start + hours, who: new Set<string>() };
        held.set(key, now);
        for (const { employeeId, status } of attendance)
          if (status === 'LATE') now.who.add(employeeId);
          else now.who.delete(employeeId);
        const times = { actualStart: hour(start), actualEnd: hour(start + hours) };
        say(
          `programme-${which.programmeId}`,
          before
            ? AttendanceCorrected({ ...which, attendance })
            : SessionHeld({ ...which, ...times, attendance }),
        );
      }
      await views.fold(exceptions, log);
      const all = [...held.values()].map((one) => ({
        ...one,
        at: [id(200 + one.run), id(300 + one.session)],
      }));
      const wanted = [ani, budi].flatMap((who) =>
        all.flatMap((one) =>
          all
            .filter((other) => other.run > one.run && other.from < one.to && one.from < other.to)
            .filter((other) => one.who.has(who) && other.who.has(who))
            .map((other) => exceptionIdOf('OVERLAPPING_ATTENDANCE', who, ...one.at, ...other.at)),
        ),
      );
      expect(await found({ rule: 'OVERLAPPING_ATTENDANCE' })).toEqual(wanted.sort());
    }),
    { numRuns: 6, endOnFailure: true },
  );
});

it('keeps what something was said of as it was, when the records are corrected', async () => {
  log = new MemoryLog();
  const in2 = (run: number) => ({ programmeId: id(200 + run), sessionId: id(300), jp: 1 });
  const sheet = (status: 'PRESENT' | 'ABSENT') => [{ employeeId: ani, status }];
  const held = [0, 1].map((run) => {
    say(`programme-${id(200 + run)}`, scheduled(id(200 + run)));
    const times = { actualStart: hour(0), actualEnd: hour(2) };
    return say(`programme-${id(200 + run)}`, SessionHeld({ ...in2(run), ...times, attendance: sheet('PRESENT') })); // prettier-ignore
  });
  await views.fold(exceptions, log);
  const [overlap] = await list();
  if (!overlap) throw new Error('There is no exception');
  const { exceptionId, rule, severity, eventIds, causedBy } = overlap;
  expect(eventIds).toEqual(held.map((event) => event.id));
  const about = { exceptionId, rule, severity, employeeId: ani, programmeId: id(200), eventIds, causedBy };
  const said = { ...about, detectedAt: overlap.detectedAt.toISOString() };
  say(`exception-${exceptionId}`, ExceptionConfirmed(said), '2026-03-03T02:00:00Z');
  const corrected = say(
    `programme-${id(201)}`,
    AttendanceCorrected({ ...in2(1), attendance: sheet('ABSENT') }),
    '2026-03-04T02:00:00Z',
  );
  await views.fold(exceptions, log);
  const statedAt = new Date('2026-03-03T02:00:00Z');
  const confirmed = Object.assign(new ListedException(), overlap, { state: 'CONFIRMED', statedBy: officer, statedAt }); // prettier-ignore
  expect(await list()).toEqual([confirmed]);
  expect(await exceptionOf(views, exceptionId)).toEqual(confirmed);
  say(`exception-${exceptionId}`, ExceptionMended({ ...said, eventId: corrected.id }));
  await views.fold(exceptions, log);
  expect(await list({ state: 'MENDED', employeeId: ani })).toMatchObject([{ exceptionId, eventIds }]);
});
