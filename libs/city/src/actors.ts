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

/** Somebody of the staff, and the one role that they hold. */
interface StaffActor extends Actor {
  readonly role: Role;
}

const one = (city: CityPlan, name: string, role: Role): StaffActor => ({
  id: city.idOf('staff', name),
  role,
});

const officersOf = (city: CityPlan): readonly StaffActor[] =>
  Array.from({ length: OFFICERS }, (_, n) => one(city, `officer ${n}`, 'programme-officer'));

const othersOf = (city: CityPlan) => ({
  planner: one(city, 'planner', 'hr-planner'),
  approver: one(city, 'approver', 'hr-planner'),
  verifier: one(city, 'verifier', 'hr-planner'),
  evaluator: one(city, 'evaluator', 'hr-planner'),
  records: one(city, 'records', 'hr-planner'),
  desk: one(city, 'desk', 'programme-officer'),
});

const known = new WeakMap<CityPlan, Staff>();

/** The staff of a city. */
export function staffOf(city: CityPlan): Staff {
  const before = known.get(city);
  if (before) return before;
  const [officers, others] = [officersOf(city), othersOf(city)];
  const staff = { ...others, officer: (run: number) => officers[run % OFFICERS] ?? others.planner };
  known.set(city, staff);
  return staff;
}

/** Everybody of the staff, each once. */
export const actorsOf = (city: CityPlan): readonly StaffActor[] => [
  ...Object.values(othersOf(city)),
  ...officersOf(city),
];

/** Opens accounts and gives roles; has none of the others. */
export const administratorOf = (city: CityPlan): Actor => one(city, 'administrator', 'access-administrator');
