import { AddPlanItem, ApprovePlan, developmentPlan, DraftPlan, SubmitPlan } from '@jejak/domain';
import { staffOf } from './actors.js';
import { momentOf, newYear, workday } from './calendar.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People } from './people.js';
import type { Person } from './person.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Of a hundred people those who have a plan of their own, and of a thousand plans those that somebody tries to approve themself. */
const OWN_PLANS = 15;
const SELF_APPROVED = 3;

/** Plans of single employees (IDP), in February. */
export function* ownPlans(people: People): Generator<Story> {
  for (const [person, year, from] of owners(people))
    yield { from, orders: () => ownPlan(people, person, year, from) };
}

/** The same plans, some days later approved by the head of the unit: a source of its own, so that no plan is held until then. */
export function* ownPlansApproved(people: People): Generator<Story> {
  const { city } = people;
  for (const [person, year, drafted] of owners(people)) {
    const at = drafted + 5 * DAY;
    const name = ownPlanName(person, year);
    const head = people.headOf(person.unit);
    const order: CityOrder = {
      ...{ name: `${name} approve`, at, aggregate: developmentPlan, id: city.begunBy(name) },
      actor: head && !person.isHead ? head.actor : staffOf(city).approver,
      command: approval(year),
    };
    yield { from: at, orders: () => [order] };
  }
}

const ownPlanName = ({ index }: Person, year: number): string => `own plan ${year} ${index}`;

const approval = (year: number): ApprovePlan =>
  command(ApprovePlan, { letterNumber: `800.3/CONTOH/${year}` });

/** Who drafts a plan in which year, and when. */
function* owners(people: People): Generator<readonly [Person, number, number]> {
  const { city } = people;
  for (const year of city.years)
    for (let index = 0; index < city.people; index++) {
      if (!city.draw('own plan', year, index).chance(OWN_PLANS / 100)) continue;
      const person = people.person(index);
      if (!people.serves(person, newYear(year), newYear(year) + 80)) continue;
      const minutes = Math.floor((index * 20 * 24 * 60) / city.people);
      yield [person, year, momentOf(workday(newYear(year) + 33), 9 * 60) + minutes * MINUTE];
    }
}

function* ownPlan(people: People, person: Person, year: number, from: number): Generator<CityOrder> {
  const { city } = people;
  const draw = city.draw('own plan items', year, person.index);
  const name = ownPlanName(person, year);
  const of = { aggregate: developmentPlan, id: city.begunBy(name), actor: person.actor };
  const touches = [person.id];
  const [code, required] = draw.pick([...person.position.required]);
  yield {
    ...{ name, at: from, aggregate: developmentPlan, actor: person.actor, touches },
    command: command(DraftPlan, {
      ...{ scope: 'INDIVIDUAL', employeeId: person.id, year },
      objectives: [{ kind: 'KNOWLEDGE', indicator: 'Tingkat penguasaan', target: `Tingkat ${required}` }],
    }),
  };
  yield {
    ...{ ...of, name: `${name} item`, at: from + MINUTE },
    command: command(AddPlanItem, {
      ...{
        itemId: city.idOf(name, 'item'),
        competencyCode: code,
        fromLevel: required - 1,
        toLevel: required,
      },
      ...{ form: 'COACHING', targetHeadcount: 1, jp: 8, quarter: draw.between(1, 4), budgetIdr: 0 },
    }),
  };
  yield {
    ...{ ...of, name: `${name} submit`, at: from + 2 * MINUTE },
    command: command(SubmitPlan, { waiver: 'Berdasarkan penilaian kinerja tahun lalu' }),
  };
  if (draw.between(1, 1000) <= SELF_APPROVED)
    yield {
      ...{ ...of, name: `${name} self`, at: from + 3 * MINUTE },
      ...{ command: approval(year), refused: 'PLAN.APPROVER_IS_SUBMITTER' },
    };
}
