import fc from 'fast-check';
import { NOW } from '../../testing/given.js';
import { ani, needsAssessmentId, objectives, planId, planItem, unitId, uuid } from '../../testing/samples.js';
import { decide, evolve, fold } from '../kernel/fold.js';
import { Refusal } from '../kernel/refusal.js';
import { refusals } from '../refusals.js';
import * as commands from './plan.commands.js';
import * as events from './plan.events.js';
import type { DevelopmentPlanEvent } from './plan.evolve.js';
import { developmentPlan } from './plan.js';

const BUDGET = 100;
const reason = fc.option(fc.constant('Perubahan'), { nil: undefined });
const driver = fc.constantFrom('BUDGET' as const, 'REGULATION', 'CITIZENS', 'TECHNOLOGY', undefined);
const itemId = fc.integer({ min: 1, max: 4 }).map((n) => uuid(0xd0 + n));
const actorId = fc.integer({ min: 1, max: 2 }).map((n) => uuid(0x5b + n));

const of = <C extends object>(Command: new () => C, fields: fc.Arbitrary<Partial<C>>) =>
  fields.map((values) => Object.assign(new Command(), values));
const item = fc
  .record({
    ...{
      itemId,
      reason,
      driver,
      fromLevel: fc.integer({ min: 0, max: 3 }),
      toLevel: fc.integer({ min: 1, max: 5 }),
    },
    budgetIdr: fc.integer({ min: 0, max: BUDGET }),
    needsAssessmentId: fc.constantFrom(undefined, undefined, needsAssessmentId, uuid(1)),
  })
  .map((fields) => ({ ...planItem, ...fields }));
const fixed = <C extends object>(Command: new () => C, fields: Partial<C>) =>
  of(Command, fc.constant(fields));

const involved = [{ kind: 'ACADEMIC' as const, organisation: 'USU' }];
const parties = involved.map((one) => ({ ...one, part: 'CO_OWNER' as const }));

/** Few ids and a small budget, so that commands meet. */
const command = fc.oneof(
  { weight: 12, arbitrary: of(commands.AddPlanItem, item) },
  { weight: 7, arbitrary: of(commands.ReplacePlanItem, item) },
  { weight: 3, arbitrary: of(commands.RemovePlanItem, fc.record({ itemId, reason, driver })) },
  {
    weight: 2,
    arbitrary: of(
      commands.ConsultStakeholder,
      fc.record({ heldOn: fc.constantFrom('2024-12-31', '2025-06-01', '2026-05-01', '2026-12-01') }),
    ).map((fields) =>
      Object.assign(fields, {
        ...{ kind: 'LEADER', organisation: 'Kantor Camat', method: 'MEETING', summary: 'Setuju' },
      } as const),
    ),
  },
  {
    weight: 6,
    arbitrary: of(
      commands.RecordJointFormulation,
      fc.record({ itemIds: fc.array(itemId, { minLength: 1, maxLength: 2 }) }),
    ).map((fields) =>
      Object.assign(fields, { heldOn: '2025-11-20', parties, minutesSha256: 'ab'.repeat(32) }),
    ),
  },
  {
    weight: 4,
    arbitrary: of(
      commands.EvaluatePlan,
      fc.record({
        from: fc.constantFrom('2026-01-01', '2025-12-31'),
        until: fc.constantFrom('2026-03-31', '2026-05-31', '2026-12-31'),
      }),
    ).map((fields) => Object.assign(fields, { verdict: 'ON_TRACK', findings: 'Sesuai', involved } as const)),
  },
  { weight: 5, arbitrary: of(commands.SubmitPlan, fc.record({ waiver: reason })) },
  { weight: 2, arbitrary: fixed(commands.ReturnPlan, { reason: 'Kurang rinci' }) },
  { weight: 5, arbitrary: fixed(commands.ApprovePlan, { letterNumber: '800/1' }) },
  {
    weight: 2,
    arbitrary: of(
      commands.ClosePlan,
      fc.record({ notes: fc.constant('Selesai'), evaluationWaiver: fc.constantFrom(undefined, 'Digabung') }),
    ),
  },
);
const start = fc
  .record({
    owner: fc.constantFrom(
      { scope: 'CITY' as const },
      { scope: 'UNIT' as const, unitId },
      { scope: 'INDIVIDUAL' as const, employeeId: ani },
      { scope: 'UNIT' as const, employeeId: ani },
    ),
    budgetIdr: fc.constantFrom(undefined, BUDGET, BUDGET),
    needsAssessmentIds: fc.constantFrom(undefined, [needsAssessmentId]),
  })
  .map(({ owner, ...plan }) =>
    Object.assign(new commands.DraftPlan(), { ...owner, ...plan, year: 2026, objectives: [...objectives] }),
  );
/** Leads a plan to its approval, so that what comes after it is tried as often as what comes before. */
const prelude = [
  Object.assign(new commands.AddPlanItem(), {
    ...planItem,
    itemId: uuid(0xd1),
    budgetIdr: 1,
    needsAssessmentId: undefined,
  }),
  Object.assign(new commands.SubmitPlan(), { waiver: 'Mendesak' }),
  Object.assign(new commands.ApprovePlan(), { letterNumber: '800/1' }),
].map((one, index) => [one, uuid(0x5c + (index % 2)), undefined] as const); // handed in by the second, approved by the first
const sequences = fc
  .tuple(
    start,
    fc.constantFrom([], prelude.slice(0, 1), prelude),
    fc.array(fc.tuple(command, actorId, fc.constantFrom(undefined, ani)), { maxLength: 40, size: 'max' }),
  )
  .map(([first, before, rest]) => [first, [...before, ...rest]] as const);

let tried = 0;

/** The events of a sequence, each with who caused it and as whose account. */
function run([first, rest]: typeof sequences extends fc.Arbitrary<infer S> ? S : never) {
  const log: { event: DevelopmentPlanEvent; by: string; employee: string | undefined; reason: boolean }[] =
    [];
  let state = developmentPlan.initial;
  for (const [one, by, employee] of [[first, uuid(9), undefined] as const, ...rest]) {
    tried++;
    const act = () =>
      decide(developmentPlan, one, state, {
        ...{ id: planId, now: NOW, newId: () => uuid(10) },
        actor: { id: by, role: 'hr-planner', employeeId: employee },
      });
    try {
      const decided = act();
      expect(act()).toEqual(decided);
      for (const event of decided as DevelopmentPlanEvent[]) {
        log.push({ event, by, employee, reason: 'reason' in one && one.reason !== undefined });
        state = evolve(developmentPlan, state, event);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      expect(refusals).toHaveProperty([error.code]);
    }
  }
  return log;
}

const logs = sequences.map(run);
const types = new Map(Object.values(events).map((type) => [type.type as string, type.data]));

/** What is true of the plan, told straight from the events. */
function check(log: ReturnType<typeof run>): void {
  const costs = new Map<string, number>();
  const periods = new Set<string>();
  let [state, submittedBy, approvedBy, revision, budget] = ['none', '', '', 0, Infinity];
  for (const { event, by, employee, reason } of log) {
    const { type, data } = event;
    expect(types.get(type)?.safeParse(data).success).toBe(true);
    expect(state).not.toBe('closed');
    if ('revision' in data && type !== 'DevelopmentPlanApproved') {
      const why = reason && 'driver' in data && data.driver !== undefined;
      expect(state === 'draft' || (state === 'approved' && why)).toBe(true);
      expect(data.revision).toBe(state === 'approved' ? revision + 1 : 1);
      revision = data.revision;
    }
    if (type === 'DevelopmentPlanDrafted')
      [state, revision, budget] = ['draft', 1, data.budgetIdr ?? Infinity];
    if (type === 'PlanItemAdded') expect(costs.has(data.itemId)).toBe(false);
    if (type === 'PlanItemAdded' || type === 'PlanItemReplaced') {
      expect(data.toLevel).toBeGreaterThan(data.fromLevel);
      costs.set(data.itemId, data.budgetIdr);
    }
    if (type === 'PlanItemRemoved') expect(costs.delete(data.itemId)).toBe(true);
    if (type === 'DevelopmentPlanSubmitted') [state, submittedBy] = ['submitted', by];
    if (type === 'DevelopmentPlanReturned') state = 'draft';
    if (type === 'DevelopmentPlanApproved') {
      expect([state, by === submittedBy]).toEqual(['submitted', false]);
      if (data.employeeId !== undefined) expect(employee).not.toBe(data.employeeId);
      [state, approvedBy] = ['approved', by];
    }
    if (type === 'PlanFormulatedJointly') {
      expect(state).toBe('draft');
      for (const agreed of data.itemIds) expect(costs.has(agreed)).toBe(true);
    }
    if (type === 'DevelopmentPlanEvaluated') {
      expect([state, by === approvedBy]).toEqual(['approved', false]);
      if (data.employeeId !== undefined) expect(employee).not.toBe(data.employeeId);
      expect(periods.has(data.from + data.until)).toBe(false);
      periods.add(data.from + data.until);
    }
    if (type === 'DevelopmentPlanClosed') {
      expect([state, periods.size > 0]).toEqual(['approved', data.evaluationWaiver === undefined]);
      state = 'closed';
    }
    expect([...costs.values()].reduce((sum, cost) => sum + cost, 0)).toBeLessThanOrEqual(budget);
    if (state === 'submitted' || state === 'approved') expect(costs.size).toBeGreaterThan(0);
  }
  const folded = fold(
    developmentPlan,
    log.map(({ event }) => event),
  );
  expect(folded.status).toBe(state === 'none' ? 'unknown' : state);
  if (folded.status !== 'unknown') expect(new Set(folded.items.keys())).toEqual(new Set(costs.keys()));
}

describe('development plan, whatever the commands', () => {
  it('keeps its rules in more than 10,000 commands, and every refusal has its code', () => {
    fc.assert(fc.property(logs, check), { numRuns: 1_000 });
    expect(tried).toBeGreaterThan(10_000);
  });

  it('gets as far as changing an approved plan and closing one, so that the rules above are tried', () => {
    const all = fc.sample(logs, { numRuns: 300, seed: 1 }).flat();
    const count = (which: (event: DevelopmentPlanEvent) => boolean) =>
      all.filter(({ event }) => which(event)).length;
    expect(count(({ data }) => 'revision' in data && data.revision > 1)).toBeGreaterThan(20);
    const least = (type: string) =>
      expect([type, count((event) => event.type === type) > 5]).toEqual([type, true]);
    for (const type of ['PlanFormulatedJointly', 'DevelopmentPlanEvaluated', 'DevelopmentPlanClosed'])
      least(type);
  });
});
