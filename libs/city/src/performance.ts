import {
  AcknowledgeAppraisal,
  appraisal,
  appraisalIdOf,
  AssessCompetency,
  employee,
  FinaliseAppraisal,
  RateAppraisal,
  type Rating,
} from '@jejak/domain';
import { staffOf } from './actors.js';
import { dayAt, momentOf, newYear, textOf } from './calendar.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People, Person } from './people.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Of a hundred people those whose levels are assessed in a year. */
const ASSESSED = 80;

/** Everybody of whom something is made in a year, spread over so many days from its first. */
function* spread(people: People, days: number, first: number): Generator<readonly [Person, number, number]> {
  const { city } = people;
  for (const year of city.years)
    for (let index = 0; index < city.people; index++) {
      const person = people.person(index);
      const at = momentOf(newYear(year) + first, 8 * 60) + Math.floor((index * days * DAY) / city.people);
      if (people.serves(person, newYear(year) + first, newYear(year) + first + days + 40)) yield [person, year, at];
    } // prettier-ignore
}

/** In March and April superiors say which levels people hold beside what their positions require. */
export function* assessments(people: People): Generator<Story> {
  const { city } = people;
  for (const [person, year, at] of spread(people, 40, 62)) {
    const draw = city.draw('assessed', year, person.index);
    if (!draw.chance(ASSESSED / 100)) continue;
    const head = people.headOf(person.unit);
    const bySuperior = head !== undefined && !person.isHead;
    const grown = (year - (city.years[0] ?? year)) * 0.12;
    const items = [...person.position.required].map(([competencyCode, requiredLevel]) => ({
      ...{ competencyCode, requiredLevel },
      actualLevel: draw.rounded(requiredLevel - 0.5 + grown, 0.8, 0, 5),
    }));
    const order: CityOrder = {
      ...{ name: `assessed ${year} ${person.index}`, at, aggregate: employee, id: person.id },
      actor: staffOf(city).records,
      command: command(AssessCompetency, {
        ...{
          method: bySuperior ? 'SUPERIOR' : 'TEST',
          assessedOn: textOf(dayAt(at) - draw.between(1, 6)),
          items,
        },
        ...(bySuperior && { assessorId: head.id }),
      }),
    };
    yield { from: at, orders: () => [order] };
  }
}

/** From December on people are rated for the year, see it, and it becomes final in January. */
export function* appraisals(people: People): Generator<Story> {
  for (const [person, year, from] of spread(people, 20, 338))
    yield { from, orders: () => appraised(people, person, year, from) };
}

/** Ratings of results and behaviour as offices give them: eight of ten as expected. */
function ratingOf(of: number): Rating {
  if (of < 17) return 'ABOVE';
  return of < 96 ? 'MEETS' : 'BELOW';
}

function* appraised(people: People, person: Person, year: number, at: number): Generator<CityOrder> {
  const { city } = people;
  const { planner, approver } = staffOf(city);
  const draw = city.draw('appraised', year, person.index);
  const head = person.isHead ? undefined : people.headOf(person.unit);
  const which = { employeeId: person.id, period: String(year) };
  const name = `appraisal ${year} ${person.index}`;
  const of = { aggregate: appraisal, id: appraisalIdOf(person.id, which.period), touches: [person.id] };
  const result = draw.between(0, 99);
  yield {
    ...{ ...of, name, at, actor: head?.actor ?? planner },
    command: command(RateAppraisal, {
      ...which,
      resultRating: ratingOf(result),
      // who does well mostly behaves well
      behaviourRating: ratingOf(draw.chance(0.7) ? result : draw.between(0, 99)),
      strengths: ['Kerja sama'],
      weaknesses: [],
    }),
  };
  yield {
    ...{ ...of, name: `${name} seen`, at: at + draw.between(1, 5) * DAY, actor: person.actor },
    command: command(AcknowledgeAppraisal, which),
  };
  yield {
    ...{ ...of, name: `${name} final`, at: at + 20 * DAY, actor: approver },
    command: command(FinaliseAppraisal, which),
  };
}
