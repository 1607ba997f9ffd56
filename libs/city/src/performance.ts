import {
  AcknowledgeAppraisal,
  appraisal,
  appraisalIdOf,
  AssessCompetency,
  employee,
  FinaliseAppraisal,
  raise,
  RateAppraisal,
  type Rating,
} from '@jejak/domain';
import { staffOf } from './actors.js';
import { dayAt, momentOf, newYear, textOf } from './calendar.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People } from './people.js';
import type { Person } from './person.js';
import { step, type Step, STEPS } from './seen-to.js';

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

export const assessedName = (year: number, { index }: Person): string => `assessed ${year} ${index}`;

/** The levels that are found of somebody in a year; undefined where nobody looks. */
export function levelsFound({ city }: People, { index, position }: Person, year: number) {
  const draw = city.draw('assessed', year, index);
  if (!draw.chance(ASSESSED / 100)) return undefined;
  const grown = (year - (city.years[0] ?? year)) * 0.12;
  return [...position.required].map(([competencyCode, requiredLevel]) => ({
    ...{ competencyCode, requiredLevel },
    actualLevel: draw.rounded(requiredLevel - 0.5 + grown, 0.8, 0, 5),
  }));
}

/** In March and April superiors say which levels people hold beside what their positions require. */
export function* assessments(people: People): Generator<Story> {
  const { city } = people;
  for (const [person, year, at] of spread(people, 40, 62)) {
    const items = levelsFound(people, person, year);
    if (!items) continue;
    const head = person.isHead ? undefined : people.headOf(person.unit);
    const by = head ? { method: 'SUPERIOR' as const, assessorId: head.id } : { method: 'TEST' as const };
    const assessedOn = textOf(dayAt(at) - city.draw('assessed on', year, person.index).between(1, 6));
    yield one(at, {
      ...{ name: assessedName(year, person), at, aggregate: employee, id: person.id },
      ...{ actor: staffOf(city).records, command: command(AssessCompetency, { ...by, assessedOn, items }) },
    });
  }
}

/**
 * From December on people are rated for the year, see it, and it becomes final in January: each step a source of its own, so
 * that nobody is held from one to the next.
 */
export function* ratings(people: People): Generator<Story> {
  const { planner } = staffOf(people.city);
  for (const [person, year, from] of spread(people, 20, 338)) {
    const head = person.isHead ? undefined : people.headOf(person.unit);
    const { of, which, name } = appraisalOf(person, year);
    const { resultRating, behaviourRating } = ratedOf(people, person, year);
    yield one(from, {
      ...{ ...of, name, at: from, actor: head?.actor ?? planner },
      command: command(RateAppraisal, {
        ...{ ...which, resultRating, behaviourRating },
        ...{ strengths: ['Kerja sama'], weaknesses: [] },
      }),
    });
  }
}

/** Whoever was rated says that they have seen it. */
export function* acknowledgements(people: People): Generator<Story> {
  for (const [person, year, rated] of spread(people, 20, 338)) {
    const at = rated + SEEN * DAY;
    const { of, which, name } = appraisalOf(person, year);
    const order = { ...of, name: `${name} seen`, at, actor: person.actor };
    yield one(at, { ...order, command: command(AcknowledgeAppraisal, which) });
  }
}

/** Ratings become final. */
export function* finalRatings(people: People): Generator<Story> {
  const { approver } = staffOf(people.city);
  for (const [person, year, rated] of spread(people, 20, 338)) {
    const at = rated + FINAL * DAY;
    const { of, which, name } = appraisalOf(person, year);
    const order = { ...of, name: `${name} final`, at, actor: approver };
    yield one(at, { ...order, command: command(FinaliseAppraisal, which) });
  }
}

/** The rewards and the assistance that the policy proposed after a final rating. */
export const rewards = (people: People): readonly Iterable<Story>[] =>
  STEPS.map((which) => rewarded(people, which));

function* rewarded(people: People, which: Step): Generator<Story> {
  for (const [person, year, rated] of spread(people, 20, 338)) {
    const { kind, ruleId } = proposalFor(ratedOf(people, person, year)) ?? {};
    const head = person.isHead ? undefined : people.headOf(person.unit);
    if (!kind || !ruleId || !head) continue;
    const { of, name } = appraisalOf(person, year);
    if (!people.city.draw('seen to', name).chance(SEEN_TO / 100)) continue;
    const { id } = raise({
      ...{ kind, ruleId, subject: { employeeId: person.id } },
      source: { kind: 'APPRAISAL', id: of.id },
    });
    const raised = rated + FINAL * DAY + 60 * MINUTE;
    const resultRef = kind === 'REWARD' ? 'Piagam penghargaan' : 'Catatan pendampingan';
    const matter = { name, id, person, head, raised, resultRef, reason: 'Sesuai hasil penilaian kinerja' };
    const order = step(people, matter, which);
    yield one(order.at, order);
  }
}

const one = (from: number, order: CityOrder): Story => ({ from, orders: () => [order] });

/** Days from a rating until it is seen, and until it is final. */
const SEEN = 3;
const FINAL = 20;
/** Of a hundred rewards and calls for assistance that are proposed those that somebody sees to. */
const SEEN_TO = 60;

/** Ratings of results and behaviour as offices give them: eight of ten as expected. */
function ratingOf(of: number): Rating {
  if (of < 17) return 'ABOVE';
  return of < 96 ? 'MEETS' : 'BELOW';
}

interface Rated {
  readonly resultRating: Rating;
  readonly behaviourRating: Rating;
}

/** How somebody is rated for a year. */
function ratedOf({ city }: People, { index }: Person, year: number): Rated {
  const draw = city.draw('appraised', year, index);
  const result = draw.between(0, 99);
  // who does well mostly behaves well
  const behaviour = draw.chance(0.7) ? result : draw.between(0, 99);
  return { resultRating: ratingOf(result), behaviourRating: ratingOf(behaviour) };
}

/** What the policy proposes after that: the best of both is rewarded, less than expected of either is assisted. */
function proposalFor({ resultRating, behaviourRating }: Rated) {
  if (resultRating === 'ABOVE' && behaviourRating === 'ABOVE')
    return { kind: 'REWARD', ruleId: 'outstanding-appraisal/1' } as const;
  if (resultRating === 'BELOW' || behaviourRating === 'BELOW')
    return { kind: 'ASSISTANCE', ruleId: 'weak-appraisal/1' } as const;
  return undefined;
}

function appraisalOf({ index, id }: Person, year: number) {
  const which = { employeeId: id, period: String(year) };
  const of = { aggregate: appraisal, id: appraisalIdOf(id, which.period), touches: [id] };
  return { which, of, name: `appraisal ${year} ${index}` };
}
