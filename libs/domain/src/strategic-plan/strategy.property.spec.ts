import fc from 'fast-check';
import { NOW } from '../../testing/given.js';
import { uuid } from '../../testing/ids.js';
import { strategyId, strategyText } from '../../testing/strategy-samples.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide, fold } from '../kernel/fold.js';
import { Refusal } from '../kernel/refusal.js';
import { refusals } from '../refusals.js';
import * as commands from './strategy.commands.js';
import { strategicPlan, type StrategicPlanEvent } from './strategy.js';

const goalId = fc.integer({ min: 1, max: 3 }).map((n) => uuid(0x90 + n));
const value = fc.integer({ min: 0, max: 2 });
const goal = (years: number) =>
  fc.record({ goalId, unit: fc.constantFrom('%', '%', 'JP'), baseline: value }).map((fields) => ({
    ...{ ...fields, kind: 'KNOWLEDGE', indicator: 'Pegawai yang mencapai 20 JP' },
    targets: Array.from({ length: years }, (_, n) => ({ year: 2025 + n, value: n })),
  }));
const goals = fc
  .constantFrom(3, 3, 3, 3, 2)
  .chain((years) => fc.array(goal(years), { minLength: 1, maxLength: 3 }));
const result = { goalId, year: fc.integer({ min: 2024, max: 2028 }), value, source: fc.constant('Laporan') };
const fields = (Command: new () => object, of: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(of).map((values): object => Object.assign(new Command(), values));
const step = fc.oneof(
  { weight: 4, arbitrary: fields(commands.ReviseStrategicPlan, { goals }) },
  { weight: 10, arbitrary: fields(commands.RecordStrategicResult, result) },
  { weight: 10, arbitrary: fields(commands.CorrectStrategicResult, result) },
  { weight: 1, arbitrary: fields(commands.WithdrawStrategicPlan, {}) },
  {
    weight: 4,
    arbitrary: fields(commands.AdoptStrategicPlan, { goals, toYear: fc.constantFrom(2027, 2027, 2027, 2024) }).map(
      (command) => ({ ...strategyText, ...command }),
    ).map((values) => Object.assign(new commands.AdoptStrategicPlan(), values)),
  },
); // prettier-ignore

/** What is true of a plan, told straight from its events. */
function check(events: readonly StrategicPlanEvent[]): void {
  let revision = 1;
  let goals = new Map<string, string>();
  const told = new Map<string, string>();
  for (const [index, { type, data }] of events.entries()) {
    expect(type === 'StrategicPlanAdopted').toBe(index === 0);
    if (type === 'StrategicPlanWithdrawn') expect(index).toBe(events.length - 1);
    if ('goals' in data) {
      const next = new Map(data.goals.map((one) => [one.goalId, one.unit]));
      expect(next.size).toBe(data.goals.length);
      for (const { targets } of data.goals)
        expect(targets.map(({ year }) => year)).toEqual([2025, 2026, 2027]);
      for (const key of told.keys()) {
        const measured = key.split(' ')[0]!;
        expect(next.get(measured)).toBe(goals.get(measured));
      }
      goals = next;
    }
    if (type === 'StrategicPlanRevised') expect(data.revision).toBe(++revision);
    if (!('goalId' in data)) continue;
    const key = `${data.goalId} ${data.year}`;
    expect(goals.has(data.goalId) && data.year >= 2025 && data.year <= 2026).toBe(true);
    expect(told.has(key)).toBe(type === 'StrategicResultCorrected');
    const says = `${data.value} ${data.source}`;
    expect(told.get(key)).not.toBe(says);
    told.set(key, says);
  }
}

it('whatever comes in whatever order: goals that are measured stay, and each year is told once', () => {
  let sent = 0;
  const refused = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 50, size: 'max' }), (steps) => {
      const log: DomainEvent[] = [];
      for (const command of steps) {
        sent++;
        const context = {
          id: strategyId,
          now: NOW,
          actor: { id: uuid(9), role: 'hr-planner' },
          newId: () => uuid(1),
        };
        try {
          log.push(...decide(strategicPlan, command, fold(strategicPlan, log), context));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          refused.add(error.code);
        }
      }
      check(log as StrategicPlanEvent[]);
    }),
    { numRuns: 350 },
  );
  expect(sent).toBeGreaterThan(10_000);
  const codes = Object.keys(refusals).filter((code) => code.startsWith('STRATEGY.'));
  expect([...refused].sort()).toEqual(codes.sort());
});
