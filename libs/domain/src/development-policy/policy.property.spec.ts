import fc from 'fast-check';
import { NOW } from '../../testing/given.js';
import { policyId, policyText } from '../../testing/policy-samples.js';
import { uuid } from '../../testing/ids.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide, fold } from '../kernel/fold.js';
import { Refusal } from '../kernel/refusal.js';
import { refusals } from '../refusals.js';
import * as commands from './policy.commands.js';
import { developmentPolicy, type DevelopmentPolicyEvent } from './policy.js';
import { inForceIn } from './policy.state.js';

const day = fc.integer({ min: 2024, max: 2030 }).map((year) => `${year}-01-01`);
const says = { from: day, until: fc.option(day, { nil: undefined }) };
const fields = (Command: new () => object, of: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(of).map((values): object => Object.assign(new Command(), policyText, values));
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fields(commands.EnactDevelopmentPolicy, { ...says, number: fc.constant('1/2025') }),
  },
  {
    weight: 6,
    arbitrary: fields(commands.AmendDevelopmentPolicy, { ...says, amendedBy: fc.constant('2/2026') }),
  },
  { weight: 1, arbitrary: fields(commands.RepealDevelopmentPolicy, { repealedOn: day }) },
);

it('whatever comes in whatever order: a policy has a period, and nothing follows its repeal', () => {
  let sent = 0;
  const refused = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 40, size: 'max' }), (steps) => {
      const log: DomainEvent[] = [];
      for (const command of steps) {
        sent++;
        const context = {
          id: policyId,
          now: NOW,
          actor: { id: uuid(9), role: 'hr-planner' },
          newId: () => uuid(1),
        };
        try {
          log.push(...decide(developmentPolicy, command, fold(developmentPolicy, log), context));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          refused.add(error.code);
        }
      }
      const events = log as DevelopmentPolicyEvent[];
      let period: { from: string; until?: string | undefined } = { from: '' };
      for (const [index, { type, data }] of events.entries()) {
        expect(type === 'DevelopmentPolicyEnacted').toBe(index === 0);
        if (type === 'DevelopmentPolicyRepealed') {
          expect(index).toBe(events.length - 1);
          expect(data.repealedOn > period.from).toBe(true);
          expect(data.repealedOn <= (period.until ?? '2999')).toBe(true);
          continue;
        }
        expect(data.from <= (data.until ?? '2999')).toBe(true);
        period = data;
      }
      const state = fold(developmentPolicy, log);
      if (state.status === 'unknown') return;
      const last = state.repealedOn ?? state.until;
      expect(inForceIn(state, last === undefined ? 2999 : Number(last.slice(0, 4)) + 1)).toBe(
        last === undefined,
      );
      expect(inForceIn(state, Number(state.from.slice(0, 4)))).toBe(true);
    }),
    { numRuns: 400 },
  );
  expect(sent).toBeGreaterThan(10_000);
  const codes = Object.keys(refusals).filter((code) => code.startsWith('DEVELOPMENTPOLICY.'));
  // asked elsewhere, of the plan that names it
  expect([...refused, 'DEVELOPMENTPOLICY.NOT_IN_FORCE'].sort()).toEqual(codes.sort());
});
