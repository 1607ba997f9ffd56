import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './adjustment.commands.js';
import * as events from './adjustment.events.js';
import type { Adjustment, KnownAdjustment } from './adjustment.state.js';

export type AdjustmentEvent = EventsOf<typeof events>;

/** The adjustment as one that a run has yet to carry out. @throws Refusal */
function waiting(state: Adjustment): KnownAdjustment {
  if (state.status === 'unknown') throw new Refusal('ADJUSTMENT.UNKNOWN');
  if (state.status !== 'decided') throw new Refusal('ADJUSTMENT.NOT_IN_THIS_STATE', { status: state.status });
  return state;
}

/** The log never holds anything else before these events. */
function known(state: Adjustment): KnownAdjustment {
  if (state.status === 'unknown') throw new Error('The stream does not begin with AdjustmentDecided');
  return state;
}

/**
 * Adjustment (*penyesuaian program*): what was said of a programme, what its later runs therefore do otherwise, and which of them
 * did. What became of it the evaluation of that run tells.
 */
export const adjustment: Decider<Adjustment, AdjustmentEvent, typeof commands> = {
  stream: 'adjustment',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    AdjustmentDecided: (_, { data: { adjustmentId: id, seriesId, source, changes } }) => ({
      ...{ status: changes.length > 0 ? 'decided' : 'unchanged', id, seriesId, source, changes },
    }),
    AdjustmentCarriedOut: (state, { data: { programmeId } }) => ({
      ...known(state),
      ...{ status: 'carried-out', programmeId },
    }),
    AdjustmentWithdrawn: (state) => ({ ...known(state), status: 'withdrawn' }),
  },

  decide: {
    DecideAdjustment: ({ seriesId, source: { ...source }, changes }, state, { id: adjustmentId }) => {
      if (state.status !== 'unknown') throw new Refusal('ADJUSTMENT.EXISTS');
      return [events.AdjustmentDecided({ adjustmentId, seriesId, source, changes })];
    },

    CarryOutAdjustment: ({ programmeId }, state) => {
      const { id: adjustmentId, seriesId } = waiting(state);
      return [events.AdjustmentCarriedOut({ adjustmentId, seriesId, programmeId })];
    },

    WithdrawAdjustment: (_, state) => {
      const { id: adjustmentId, seriesId } = waiting(state);
      return [events.AdjustmentWithdrawn({ adjustmentId, seriesId })];
    },
  },
};
