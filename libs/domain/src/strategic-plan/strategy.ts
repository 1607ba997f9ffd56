import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { Refusal } from '../kernel/refusal.js';
import { sameText } from '../kernel/same-text.js';
import * as commands from './strategy.commands.js';
import * as events from './strategy.events.js';
import { adopted, checkGoals, checkPeriod, checkResult, keepMeasured } from './strategy.guards.js';
import type { StrategicGoal } from './strategy.parts.dto.js';
import { resultKey, type KnownStrategicPlan, type StrategicPlan } from './strategy.state.js';

export type StrategicPlanEvent = EventsOf<typeof events>;

/**
 * Plan of several years (*rencana strategis pengembangan kompetensi*) of the whole city: goals with a target for each year.
 * Plans of a year name it; each is its slice of that year.
 */
export const strategicPlan: Decider<StrategicPlan, StrategicPlanEvent, typeof commands> = {
  stream: 'strategy',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    StrategicPlanAdopted: (_, { data: { strategyId: id, ...says } }) => ({
      ...{ status: 'adopted', id, revision: 1, results: new Map() },
      ...says,
    }),
    StrategicPlanRevised: (state, { data: { goals, revision } }) => ({ ...known(state), goals, revision }),
    StrategicResultRecorded: (state, { data }) => withResult(state, data),
    StrategicResultCorrected: (state, { data }) => withResult(state, data),
    StrategicPlanWithdrawn: (state) => ({ ...known(state), status: 'withdrawn' }),
  },

  decide: {
    AdoptStrategicPlan: ({ goals, ...plan }, state, { id: strategyId }) => {
      if (state.status !== 'unknown') throw new Refusal('STRATEGY.EXISTS');
      checkPeriod(plan);
      checkGoals(plan, goals);
      return [events.StrategicPlanAdopted({ strategyId, ...plan, goals })];
    },

    ReviseStrategicPlan: ({ goals }, state) => {
      const plan = adopted(state);
      checkGoals(plan, goals);
      keepMeasured(plan, goals);
      if (sameText(goals.map(plain), plan.goals.map(plain))) throw new Refusal('STRATEGY.CHANGES_NOTHING');
      return [events.StrategicPlanRevised({ strategyId: plan.id, revision: plan.revision + 1, goals })];
    },

    RecordStrategicResult: ({ goalId, year, value, source }, state, { now }) => {
      const plan = adopted(state);
      checkResult(plan, { goalId, year }, now);
      if (plan.results.has(resultKey(goalId, year)))
        throw new Refusal('STRATEGY.RESULT_EXISTS', { goalId, year });
      return [events.StrategicResultRecorded({ strategyId: plan.id, goalId, year, value, source })];
    },

    CorrectStrategicResult: ({ goalId, year, value, source }, state, { now }) => {
      const plan = adopted(state);
      checkResult(plan, { goalId, year }, now);
      const before = plan.results.get(resultKey(goalId, year));
      if (!before) throw new Refusal('STRATEGY.RESULT_UNKNOWN', { goalId, year });
      if (before.value === value && before.source === source) throw new Refusal('STRATEGY.CHANGES_NOTHING');
      return [events.StrategicResultCorrected({ strategyId: plan.id, goalId, year, value, source })];
    },

    WithdrawStrategicPlan: (_, state) => [events.StrategicPlanWithdrawn({ strategyId: adopted(state).id })],
  },
};

/** The log never holds these events before `StrategicPlanAdopted`. */
function known(state: StrategicPlan): KnownStrategicPlan {
  if (state.status === 'unknown') throw new Error('The stream does not begin with StrategicPlanAdopted');
  return state;
}

type Told = (StrategicPlanEvent & { type: 'StrategicResultRecorded' })['data'];

function withResult(state: StrategicPlan, { goalId, year, value, source }: Told): KnownStrategicPlan {
  const plan = known(state);
  return { ...plan, results: new Map(plan.results).set(resultKey(goalId, year), { value, source }) };
}

/** A goal in one shape, whatever class it comes in. */
const plain = ({ goalId, kind, indicator, unit, baseline, targets }: StrategicGoal) => ({
  ...{ goalId, kind, indicator, unit, baseline },
  targets: targets.map(({ year, value }) => ({ year, value })),
});
