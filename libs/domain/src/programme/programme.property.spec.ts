import fc from 'fast-check';
import { NOW } from '../../testing/given.js';
import { programmeId, seriesId, uuid } from '../../testing/samples.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide, fold } from '../kernel/fold.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './programme.commands.js';
import * as events from './programme.events.js';
import { totalJp } from './programme.calendar.js';
import type { ProgrammeEvent } from './programme.evolve.js';
import { programme } from './programme.js';
import {
  ASSESSMENTS,
  ATTENDANCE,
  BASES,
  FACILITATOR_ROLES,
  OUTCOMES,
  type Attendance,
} from './programme.vocabulary.js';

const reason = 'Perubahan';
const employeeId = fc.integer({ min: 1, max: 4 }).map((n) => uuid(0xa0 + n));
const sessionId = fc.integer({ min: 1, max: 3 }).map((n) => uuid(0x50 + n));
const jp = fc.integer({ min: 1, max: 8 }).map((halves) => halves / 2);
const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour)).toISOString();

/** Few ids and few hours, so that commands meet; some sessions run backwards or overlap. */
const session = fc
  .record({ sessionId, jp, hour: fc.integer({ min: 0, max: 12 }), length: fc.integer({ min: 0, max: 3 }) })
  .map(({ sessionId, jp, hour, length }) => ({ sessionId, jp, start: at(hour), end: at(hour + length) }));
const sessions = fc.array(session, { minLength: 1, maxLength: 3 });
const attendance = fc.array(fc.record({ employeeId, status: fc.constantFrom(...ATTENDANCE) }), {
  minLength: 1,
  maxLength: 5,
});
const scores = fc.array(fc.record({ employeeId, score: fc.integer({ min: 0, max: 100 }) }), {
  minLength: 1,
  maxLength: 4,
});
const kind = fc.constantFrom(...ASSESSMENTS);

const of = <C extends object>(Command: new () => C, fields: fc.Arbitrary<C>) =>
  fields.map((values) => Object.assign(new Command(), values));
const enrol = of(commands.EnrolParticipant, fc.record({ employeeId, basis: fc.constantFrom(...BASES) }));
/** A sheet that names just who is enrolled: made when its turn comes. */
class HoldWithAll {
  constructor(
    readonly sessionId: string,
    readonly status: Attendance,
  ) {}
}
const holdWithAll = fc
  .tuple(sessionId, fc.constantFrom(...ATTENDANCE))
  .map((fields) => new HoldWithAll(...fields));

const step = fc.oneof(
  { weight: 12, arbitrary: enrol },
  { weight: 15, arbitrary: holdWithAll },
  {
    weight: 2,
    arbitrary: of(commands.WithdrawParticipant, fc.record({ employeeId, reason: fc.constant(reason) })),
  },
  {
    weight: 2,
    arbitrary: of(commands.RescheduleProgramme, fc.record({ sessions, reason: fc.constant(reason) })),
  },
  {
    weight: 2,
    arbitrary: of(
      commands.HoldSession,
      fc.record({ sessionId, attendance, actualStart: fc.constant(at(1)), actualEnd: fc.constant(at(2)) }),
    ),
  },
  {
    weight: 2,
    arbitrary: of(
      commands.CorrectAttendance,
      fc.record({ sessionId, attendance, reason: fc.constant(reason) }),
    ),
  },
  { weight: 2, arbitrary: of(commands.ScoreAssessment, fc.record({ kind, scores })) },
  {
    weight: 2,
    arbitrary: of(commands.CorrectScores, fc.record({ kind, scores, reason: fc.constant(reason) })),
  },
  {
    weight: 8,
    arbitrary: of(
      commands.CompleteProgramme,
      fc.record({
        realisedCostIdr: fc.nat(),
        outcomes: fc.array(
          fc.record({ employeeId, outcome: fc.constantFrom(...OUTCOMES), reason: fc.constant(reason) }),
          { maxLength: 1 },
        ),
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: of(
      commands.AssignFacilitator,
      fc.record({
        facilitatorId: employeeId,
        role: fc.constantFrom(...FACILITATOR_ROLES),
        sessionIds: fc.uniqueArray(sessionId, { minLength: 1, maxLength: 2 }),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: of(
      commands.ReleaseFacilitator,
      fc.record({ facilitatorId: employeeId, reason: fc.constant(reason) }),
    ),
  },
  { weight: 1, arbitrary: fc.constant(Object.assign(new commands.CancelProgramme(), { reason })) },
);

/** One or two sessions that do follow each other. */
const start = fc
  .record({
    first: jp,
    second: fc.option(jp),
    capacity: fc.integer({ min: 1, max: 3 }),
    minAttendancePct: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ first, second, ...fields }) =>
    Object.assign(new commands.ScheduleProgramme(), {
      ...fields,
      seriesId,
      title: { id: 'Pelayanan Prima' },
      form: 'WORKSHOP',
      mode: 'OFFLINE',
      offPlanReason: 'Mendesak',
      sessions: [
        { sessionId: uuid(0x51), jp: first, start: at(1), end: at(3) },
        ...(second === null ? [] : [{ sessionId: uuid(0x52), jp: second, start: at(3), end: at(4) }]),
      ],
    } as const),
  );

/** The events that a sequence of commands leads to; what is refused leads to none. */
function run(sequence: readonly object[]): ProgrammeEvent[] {
  const log: DomainEvent[] = [];
  for (const item of sequence) {
    const state = fold(programme, log);
    const roster = state.status === 'unknown' ? [] : [...state.roster];
    if (item instanceof HoldWithAll && roster.length === 0) continue; // class-validator refuses an empty sheet
    const command =
      item instanceof HoldWithAll
        ? Object.assign(new commands.HoldSession(), {
            sessionId: item.sessionId,
            actualStart: at(1),
            actualEnd: at(2),
            attendance: roster.map((employeeId) => ({ employeeId, status: item.status })),
          })
        : item;
    const context = {
      id: programmeId,
      now: NOW,
      actor: { id: uuid(9), role: 'officer' },
      newId: () => uuid(10),
    };
    const act = () => decide(programme, command, state, context);
    try {
      const decided = act();
      expect(act()).toEqual(decided);
      log.push(...decided);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return log as ProgrammeEvent[];
}

const logs = fc
  .tuple(start, fc.array(step, { maxLength: 40, size: 'max' }))
  .map(([first, rest]) => run([first, ...rest]));

describe('programme, whatever the commands', () => {
  const types = new Map(Object.values(events).map((type) => [type.type as string, type.data]));

  it('every event fits its schema and folds', () =>
    fc.assert(
      fc.property(logs, (log) => {
        for (const { type, data } of log) expect(types.get(type)!.safeParse(data).success).toBe(true);
        fold(programme, log);
      }),
    ));

  it('no more seats than the capacity, no seat twice, the hours of the sessions sum up', () =>
    fc.assert(
      fc.property(logs, (log) => {
        const seats: string[] = [];
        let total = 0;
        log.forEach(({ type, data }, index) => {
          if (type === 'ParticipantEnrolled') seats.push(data.employeeId);
          if (type === 'ParticipantWithdrawn') seats.splice(seats.indexOf(data.employeeId), 1);
          if ('totalJp' in data) total = data.totalJp;
          const state = fold(programme, log.slice(0, index + 1));
          if (state.status === 'unknown') throw new Error('unknown after an event');
          expect(seats.length).toBeLessThanOrEqual(state.capacity);
          expect(new Set(seats)).toEqual(new Set(state.roster));
          expect(state.roster.size).toBe(seats.length);
          expect(totalJp(state.sessions.values())).toBe(total);
        });
      }),
    ));

  it('nobody teaches and learns in one run; who teaches does so in its sessions, and what was taught stays', () =>
    fc.assert(
      fc.property(logs, (log) => {
        const taught = new Map<string, Set<string>>();
        log.forEach((_, index) => {
          const state = fold(programme, log.slice(0, index + 1));
          if (state.status === 'unknown') throw new Error('unknown after an event');
          for (const [id, { sessionIds }] of state.facilitators) {
            expect(state.roster.has(id)).toBe(false);
            for (const sessionId of sessionIds) expect(state.sessions.has(sessionId)).toBe(true);
          }
          for (const [id, before] of taught)
            for (const sessionId of before)
              expect(state.facilitators.get(id)?.sessionIds.has(sessionId)).toBe(true);
          for (const [id, { sessionIds }] of state.facilitators)
            taught.set(id, new Set([...sessionIds].filter((one) => state.sessions.get(one)?.sheet)));
        });
      }),
    ));

  it('nothing follows the end, and the end names everybody who has a seat', () =>
    fc.assert(
      fc.property(logs, (log) => {
        const end = log.findIndex(
          ({ type }) => type === 'ProgrammeCompleted' || type === 'ProgrammeCancelled',
        );
        if (end < 0) return;
        expect(end).toBe(log.length - 1);
        const { type, data } = log[end]!;
        const state = fold(programme, log);
        if (type !== 'ProgrammeCompleted' || state.status === 'unknown') return;
        expect(data.participants.map(({ employeeId }) => employeeId)).toEqual([...state.roster]);
        expect(data.realisedJp).toBe(totalJp(state.sessions.values()));
      }),
    ));

  it('gets as far as completing a run now and then, so that the rules above are tried', () => {
    const ends = fc.sample(logs, { numRuns: 300, seed: 1 }).map((log) => log.at(-1)?.type);
    expect(ends.filter((type) => type === 'ProgrammeCompleted').length).toBeGreaterThan(10);
  });
});
