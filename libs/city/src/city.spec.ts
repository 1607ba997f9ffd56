import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync } from 'class-validator';
import {
  AcceptNomination,
  EnrolParticipant,
  HoldSession,
  readNip,
  RecordQuestionnaire,
  RegisterEmployee,
  ScheduleProgramme,
  ScoreAssessment,
  WithdrawParticipant,
} from '@jejak/domain';
import { cityOf, type City } from './city.js';
import type { CityOrder } from './order.js';

const KNOWN = { units: [], since: '2024-01-02' };
const small = (change: object = {}): City =>
  cityOf({ people: 100, years: 1, seed: 7, until: '2025-12-31', ...change }, KNOWN);

const asSent = (command: object): object =>
  plainToInstance(command.constructor as ClassConstructor<object>, { ...command });

const shape = ({ aggregate, ...order }: CityOrder) =>
  JSON.stringify([aggregate.stream, order.command.constructor.name, order]);

describe('a made-up city', () => {
  const orders = [...small().orders()];

  it('sends nothing but commands that the API would take', () => {
    const wrong = orders.flatMap(({ name, command }) =>
      validateSync(asSent(command), { whitelist: true, forbidNonWhitelisted: true }).map(
        ({ property, constraints }) => `${name}: ${property} ${JSON.stringify(constraints)}`,
      ),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('names each order once, goes forward in time, and ends with its last day', () => {
    expect(new Set(orders.map(({ name }) => name)).size).toBe(orders.length);
    const times = orders.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(orders.filter(({ at, occurredAt = at }) => occurredAt > at)).toEqual([]);
    expect(times.at(-1)).toBeLessThan(Date.parse('2026-01-01T00:00:00+07:00'));
  });

  it('is the same for the same size and seed, and another for another seed', () => {
    expect([...small().orders()].map(shape)).toEqual(orders.map(shape));
    const other = [...small({ seed: 8 }).orders()];
    expect(new Set(other.map(({ name }) => name))).not.toEqual(new Set(orders.map(({ name }) => name)));
  });

  it('touches every kind of record of the cycle', () => {
    const streams = new Set(orders.map(({ aggregate }) => aggregate.stream));
    for (const stream of [
      ...['unit', 'employee', 'standard', 'needs', 'plan', 'programme', 'evaluation', 'learning'],
      ...['nomination', 'appraisal', 'survey', 'feedback', 'mentorship', 'policy', 'strategy', 'series'],
      ...['account', 'forum', 'service', 'activity', 'followup'],
    ])
      expect([...streams]).toContain(stream);
  });
});

describe('a city of two thousand', () => {
  const orders = [...small({ people: 2_000, years: 1, until: '2025-12-31' }).orders()];
  const sent = <Command extends object>(Class: new () => Command) =>
    orders.flatMap(({ command, id }) => (command instanceof Class ? [{ command, id }] : []));
  const share = <T>(of: readonly T[], is: (one: T) => boolean) => of.filter(is).length / of.length;

  it('has learned as civil servants do: some nothing, half of them their twenty hours', () => {
    const city = small({ people: 2_000, years: 1, until: '2025-12-31' });
    const jpOf = new Map<string, number>();
    for (const { name, command } of orders)
      if (command instanceof ScheduleProgramme)
        jpOf.set(
          city.plan.begunBy(name),
          command.sessions.reduce((sum, { jp }) => sum + jp, 0),
        );
    const hours = new Map<string, number>();
    const seated = (employeeId: string, run: string) =>
      hours.set(employeeId, (hours.get(employeeId) ?? 0) + (jpOf.get(run) ?? 0));
    for (const { command, id = '' } of sent(EnrolParticipant)) seated(command.employeeId, id);
    for (const { command } of sent(AcceptNomination)) seated(command.employeeId, command.programmeId);
    const all = sent(RegisterEmployee).length;
    const between = (low: number, high: number) =>
      [...hours.values()].filter((jp) => jp >= low && jp <= high).length / all;
    expect(1 - hours.size / all).toBeGreaterThan(0.16);
    expect(1 - hours.size / all).toBeLessThan(0.25); // those who come or go in the year are counted
    expect(between(1, 19)).toBeCloseTo(0.34, 1);
    expect(between(20, 40)).toBeCloseTo(0.36, 1);
    expect(between(41, 1_000)).toBeCloseTo(0.08, 1);
  });

  it('puts nobody into two classes on one day, but for a few on purpose', () => {
    const city = small({ people: 2_000, years: 1, until: '2025-12-31' });
    const daysOf = new Map<string, readonly string[]>();
    for (const { name, command } of orders)
      if (command instanceof ScheduleProgramme && command.mode !== 'ONLINE')
        daysOf.set(
          city.plan.begunBy(name),
          command.sessions.map(({ start }) => start),
        );
    const taken = new Set<string>();
    let twice = 0;
    for (const { command, id = '' } of sent(EnrolParticipant))
      for (const start of daysOf.get(id) ?? []) {
        const place = `${command.employeeId} ${start}`;
        if (taken.has(place)) twice++;
        taken.add(place);
      }
    expect(taken.size).toBeGreaterThan(2_000);
    expect(twice / taken.size).toBeLessThan(0.005);
  });

  it('is absent, likes it, gives seats back and is rated as people do', () => {
    const seats = sent(EnrolParticipant).length;
    expect(sent(WithdrawParticipant).length / seats).toBeCloseTo(0.02, 1);
    const lines = sent(HoldSession).flatMap(({ command }) => command.attendance ?? []);
    const absent = lines.filter(({ status }) => status === 'ABSENT' || status === 'EXCUSED').length;
    const late = lines.filter(({ status }) => status === 'LATE').length;
    expect(absent / late).toBeCloseTo(6 / 5, 0);
    const marks = sent(RecordQuestionnaire).flatMap(({ command }) => command.items.map(({ value }) => value));
    const mean = marks.reduce((sum, value) => sum + value, 0) / marks.length;
    expect(mean).toBeGreaterThan(4.1);
    expect(mean).toBeLessThan(4.35);
    const posts = sent(ScoreAssessment).flatMap(({ command }) =>
      command.kind === 'POST' ? command.scores : [],
    );
    expect(share(posts, ({ score }) => score < 70)).toBeGreaterThan(0.01);
    expect(share(posts, ({ score }) => score < 70)).toBeLessThan(0.06);
  });

  it('has a number for everybody that nobody else has, made up and as the law forms it', () => {
    const numbers = sent(RegisterEmployee).flatMap(({ command: { kind, identity } }) => {
      const number = identity?.employeeNumber ?? '';
      return number.startsWith('9999') ? [] : [{ kind, number }];
    });
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length);
    for (const { kind, number } of numbers) {
      expect(number).toMatch(/9\d\d$/);
      expect(readNip(number, kind, new Date('2026-01-01'))).toMatchObject({
        serial: expect.any(Number) as number,
      });
    }
  });
});
