import {
  AssignFacilitator,
  CancelProgramme,
  dayInMedan,
  decide,
  EndSeries,
  EnrolParticipant,
  fold,
  HoldSession,
  PlanSeries,
  programme,
  programmeSeries,
  Refusal,
  ReleaseFacilitator,
  RescheduleProgramme,
  ScheduleProgramme,
  WithdrawParticipant,
  type AnyDecider,
  type DomainEvent,
} from '@jejak/domain';
import fc from 'fast-check';

export const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const now = new Date();

/** A day in Medan, so many after today. */
export const dayFrom = (today: number) => dayInMedan(new Date(now.getTime() + today * DAY_MS));

const [RUNS, PEOPLE, SESSIONS] = [4, 5, 2];
const runId = fc.nat(RUNS - 1).map((n) => id(n + 1));
const personId = fc.nat(PEOPLE - 1).map((n) => id(n + 100));
const sessionId = fc.nat(SESSIONS - 1).map((n) => id(n + 200));
const seriesId = fc.constantFrom(id(300), id(301));

/** Few days, few hours and few places, so that sessions meet. */
const session = fc
  .record({ sessionId, day: fc.constantFrom(-20, 20), hour: fc.nat(2), place: fc.nat(3) })
  .map(({ sessionId: one, day, hour, place }) => {
    const start = Math.floor(now.getTime() / DAY_MS + day) * DAY_MS + hour * HOUR_MS;
    const [from, to] = [start, start + 2 * HOUR_MS].map((at) => new Date(at).toISOString());
    const room = ['Aula', ' aula', 'https://rapat.medan.go.id/1', undefined][place];
    return { sessionId: one, start: from ?? '', end: to ?? '', jp: 2, ...(room !== undefined && { place: room }) };
  }); // prettier-ignore
const sessions = fc.uniqueArray(session, {
  ...{ minLength: 1, maxLength: 2, selector: (one) => one.sessionId },
});

/** Something that somebody wants. */
export type Wish = readonly [decider: AnyDecider, id: string, command: object];

const ofRun = (Command: new () => object, fields: fc.Arbitrary<object>) =>
  fc
    .tuple(runId, fields)
    .map(([one, values]): Wish => [programme, one, Object.assign(new Command(), values)]);
const ofSeries = (Command: new () => object, fields: fc.Arbitrary<object>) =>
  fc
    .tuple(seriesId, fields)
    .map(([one, values]): Wish => [programmeSeries, one, Object.assign(new Command(), values)]);
const reason = fc.constant('Perubahan');
const title = fc.constant({ id: 'Pelatihan rutin' });
const outsider = { name: 'Rosmawati', field: 'Pelayanan', institution: 'USU' };

const run = fc.record({
  ...{ seriesId, title, sessions, form: fc.constant('WORKSHOP'), mode: fc.constant('OFFLINE') },
  ...{ capacity: fc.constant(9), minAttendancePct: fc.constant(0), offPlanReason: fc.constant('Mendesak') },
});
const seat = fc.record({ employeeId: personId, basis: fc.constant('GAP') });
const role = fc.constant('SPEAKER');
const some = fc.uniqueArray(sessionId, { minLength: 1, maxLength: 2 });
const teacher = fc.oneof(
  fc.record({ facilitatorId: personId, role, sessionIds: some }),
  fc.record({ facilitatorId: fc.constant(id(150)), outsider: fc.constant(outsider), role, sessionIds: some }),
);
/** Who sits in the run is on the sheet when its turn comes. */
const sheet = fc.record({ sessionId, session }).map(({ sessionId: one, session: { start, end } }) => ({
  ...{ sessionId: one, actualStart: start, actualEnd: end, attendance: [] },
}));
const routine = fc.record({
  ...{ title, rule: fc.constantFrom('FREQ=MONTHLY;COUNT=3', 'FREQ=WEEKLY;INTERVAL=2;COUNT=6') },
  startsOn: fc.constantFrom(-70, -40, 5, 60).map(dayFrom),
});
const often = (arbitrary: fc.Arbitrary<Wish>, weight: number) => ({ arbitrary, weight });

const wish: fc.Arbitrary<Wish> = fc.oneof(
  often(ofRun(EnrolParticipant, seat), 6),
  often(ofRun(WithdrawParticipant, fc.record({ employeeId: personId, reason })), 1),
  often(ofRun(AssignFacilitator, teacher), 8),
  often(ofRun(ReleaseFacilitator, fc.record({ facilitatorId: personId, reason })), 1),
  often(ofRun(RescheduleProgramme, fc.record({ sessions, reason })), 3),
  often(ofRun(HoldSession, sheet), 3),
  often(ofRun(CancelProgramme, fc.record({ reason })), 1),
  often(ofSeries(PlanSeries, routine), 3),
  often(ofSeries(EndSeries, fc.record({ lastOn: fc.constantFrom(1, 10).map(dayFrom), reason })), 1),
);

/** Four runs on the calendar, and what somebody wants of them and of their series. */
export const wishes: fc.Arbitrary<Wish[]> = fc
  .tuple(
    fc.array(run, { minLength: RUNS, maxLength: RUNS }),
    fc.array(wish, { minLength: 40, maxLength: 80, size: 'max' }),
  )
  .map(([runs, later]) => [
    ...runs.map((one, n): Wish => [programme, id(n + 1), Object.assign(new ScheduleProgramme(), one)]),
    ...later,
  ]);

/** What came of the wishes: what the domain refuses does not happen. */
export function happened(wanted: readonly Wish[]): [stream: string, event: DomainEvent][] {
  const streams = new Map<string, DomainEvent[]>();
  const all: [string, DomainEvent][] = [];
  for (const [decider, of, command] of wanted) {
    const stream = `${decider.stream}-${of}`;
    const log = streams.get(stream) ?? [];
    streams.set(stream, log);
    try {
      const context = { id: of, now, actor: { id: 'a', role: 'b' }, newId: () => id(900 + all.length) };
      const state = fold(decider, log);
      for (const event of decide(decider, withEverybody(command, state), state, context)) {
        log.push(event);
        all.push([stream, event]);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return all;
}

/** An empty run has no sheet: then a stranger is on it, which the domain refuses. */
function withEverybody(command: object, state: unknown): object {
  if (!(command instanceof HoldSession)) return command;
  const { roster } = state as { readonly roster?: ReadonlySet<string> };
  const sitting = roster?.size ? [...roster] : [id(999)];
  const attendance = sitting.map((employeeId) => ({ employeeId, status: 'PRESENT' as const }));
  return Object.assign(new HoldSession(), command, { attendance });
}
