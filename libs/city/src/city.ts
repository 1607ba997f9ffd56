import { departures, foundation, latecomers, register } from './register.js';
import { claims, mentoring, trainedBefore } from './elsewhere.js';
import { surveys, voices } from './citizens.js';
import { merged } from './merge.js';
import type { CityOrder } from './order.js';
import { People } from './people.js';
import { appraisals, assessments } from './performance.js';
import { CityPlan, type CitySize } from './plan.js';
import { ownPlans, planning } from './planning.js';
import { runs } from './run.js';
import type { KnownUnit } from './units.js';

/** Units that the system has, under their own ids, and since when. */
export interface KnownUnits {
  readonly units: readonly KnownUnit[];
  /** `YYYY-MM-DD` */
  readonly since: string;
}

/** A made-up city: its people, and everything that was done in its years as commands in the order of time. */
export interface City {
  readonly plan: CityPlan;
  readonly people: People;
  readonly orders: () => Generator<CityOrder>;
}

/** The city of a size and a seed: always the same one. @param known units that are there already */
export function cityOf(size: CitySize, known: KnownUnits): City {
  const plan = new CityPlan(size);
  const people = new People(plan, known.units);
  return { plan, people, orders: () => told(people, known) };
}

function* told(people: People, known: KnownUnits): Generator<CityOrder> {
  const sources = [
    foundation(people, known.units, known.since),
    register(people),
    latecomers(people),
    departures(people),
    planning(people),
    ownPlans(people),
    assessments(people),
    ...runs(people),
    trainedBefore(people),
    claims(people),
    mentoring(people),
    appraisals(people),
    surveys(people),
    voices(people),
  ];
  let now = 0;
  for (const order of merged(sources)) {
    // a source may tell something a little later than it was: it is accepted in its turn
    now = Math.max(now, order.at);
    if (now >= people.city.end) return;
    yield { ...order, at: now };
  }
}
