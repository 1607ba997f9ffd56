import type { Actor, Role } from '@jejak/domain';
import type { CityPlan } from './plan.js';

/** Programme officers of the agency for personnel (*penyelenggara*). */
const OFFICERS = 8;

/** Those who act for the whole city; whoever decides is never who proposed. */
export interface Staff {
  readonly planner: Actor;
  /** Approves what the planner hands in. */
  readonly approver: Actor;
  readonly verifier: Actor;
  readonly evaluator: Actor;
  readonly records: Actor;
  /** Answers citizens. */
  readonly desk: Actor;
  /** The officer for a run. */
  readonly officer: (run: number) => Actor;
}

/** The staff of a city. */
export function staffOf(city: CityPlan): Staff {
  const one = (name: string, role: Role): Actor => ({ id: city.idOf('staff', name), role });
  const officers = Array.from({ length: OFFICERS }, (_, n) => one(`officer ${n}`, 'programme-officer'));
  const planner = one('planner', 'hr-planner');
  return {
    planner,
    approver: one('approver', 'hr-planner'),
    verifier: one('verifier', 'hr-planner'),
    evaluator: one('evaluator', 'hr-planner'),
    records: one('records', 'hr-planner'),
    desk: one('desk', 'programme-officer'),
    officer: (run) => officers[run % OFFICERS] ?? planner,
  };
}
