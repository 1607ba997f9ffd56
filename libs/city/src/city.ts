import { staffAccounts } from './accounts.js';
import { adjustments } from './adjustments.js';
import { atWork } from './at-work.js';
import { surveys, voices } from './citizens.js';
import { claims, trainedBefore, trainingVerified } from './claims.js';
import { conduct } from './conduct.js';
import { forums } from './forums.js';
import { foundation } from './foundation.js';
import { mentoring } from './mentoring.js';
import { merged } from './merge.js';
import { online } from './online.js';
import type { CityOrder } from './order.js';
import { ownPlans, ownPlansApproved } from './own-plans.js';
import { People } from './people.js';
import { acknowledgements, assessments, finalRatings, ratings, rewards } from './performance.js';
import { CityPlan, type CitySize } from './plan.js';
import { planning } from './planning.js';
import { reactions } from './reaction.js';
import { departures, latecomers, register } from './register.js';
import { remedial } from './remedial.js';
import { Rosters } from './rosters.js';
import { routine } from './routine.js';
import { runs } from './run.js';
import { services } from './services.js';
import { strategy } from './strategy.js';
import { unitPlans } from './unit-plans.js';
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
  const rosters = new Rosters(people);
  const sources = [
    ...[staffAccounts(people), foundation(people, known.units, known.since), strategy(people)],
    ...[register(people), latecomers(people), departures(people), ...conduct(people)],
    ...[planning(people), unitPlans(people), ownPlans(people), ownPlansApproved(people), routine(people)],
    ...[
      assessments(people),
      ratings(people),
      acknowledgements(people),
      finalRatings(people),
      ...rewards(people),
    ],
    ...[...runs(rosters), ...online(rosters), ...reactions(rosters), ...atWork(rosters)],
    ...[...remedial(rosters), ...adjustments(rosters)],
    ...[trainedBefore(people), trainingVerified(people), claims(people), mentoring(people)],
    ...[surveys(people), voices(people), forums(people), services(people)],
  ];
  let now = 0;
  for (const order of merged(sources)) {
    // a source may tell something a little later than it was: it is accepted in its turn
    now = Math.max(now, order.at);
    if (now >= people.city.end) return;
    yield { ...order, at: now };
  }
}
