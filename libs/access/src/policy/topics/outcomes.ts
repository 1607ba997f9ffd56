import type { Rule } from '../../rule.js';
import { all, any, city, ownUnit, totals, unit } from '../permits.js';
import { overview } from './readers.js';

const service = unit({ 'unit-head': ownUnit(), 'hr-planner': all() });

/** Who may command what: services that units give to citizens. */
export const outcomesCommands = {
  DefineService: service,
  ReviseServiceTarget: service,
  RecordServiceMeasure: service,
  CorrectServiceMeasure: service,
  EndService: service,
} as const satisfies Record<string, Rule>;

/** Who may read what: services, and what came of development. */
export const outcomesReads = {
  service: unit(overview),
  'service-history': unit(overview),
  'service-trainings': totals(overview),
  'service-measures-list': unit(overview),
  'unit-effects': totals(overview),
  'unit-readiness': totals(overview),
  /**
   * Beside its siblings: whoever may see the figures of a unit is shown those of the others of its kind, because to know where
   * one stands needs both. They are counts, and figures over five or more; what stands behind them stays with the heads of the others.
   */
  'unit-benchmark': totals(overview),
  /** Means over groups of units, of no unit by name. */
  'effect-comparison': city({
    'unit-head': any,
    'programme-officer': any,
    'hr-planner': any,
    analyst: any,
    'compliance-reviewer': any,
  }),
} as const satisfies Record<string, Rule>;
