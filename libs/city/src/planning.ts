import {
  AddPlanItem,
  ApprovePlan,
  ClosePlan,
  ConcludeNeedsAssessment,
  developmentPlan,
  DraftPlan,
  EvaluatePlan,
  needsAssessment,
  OpenNeedsAssessment,
  SubmitNeedsResponse,
  SubmitPlan,
} from '@jejak/domain';
import { staffOf } from './actors.js';
import { momentOf, momentText, newYear, workday } from './calendar.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People, Person } from './people.js';
import type { CityPlan } from './plan.js';
import { competenciesOf } from './positions.js';
import { offers } from './rosters.js';
import { GROUPS, type CityUnit, type Group } from './units.js';

/** Of a hundred people those who answer the survey of needs. */
const ANSWER = 15;
const MINUTE = 60_000;

/** The plan of the city for a year, and its item for a series and a group. */
export const cityPlanId = (city: CityPlan, year: number): string => city.begunBy(`plan city ${year}`);
export const itemId = (city: CityPlan, year: number, series: string, group: Group): string =>
  city.idOf('item', year, series, group);

/** The moment on a day so many days into a year. */
const on = (year: number, days: number, hour = 9): number =>
  momentOf(workday(newYear(year) + days), hour * 60);

/** January and February of each year: what is needed, and the plan that follows from it; a year later, how it went. */
export function* planning(people: People): Generator<Story> {
  for (const year of people.city.years) {
    yield* evaluated(people, year - 1);
    for (const group of GROUPS) yield needs(people, group, year);
    yield cityPlan(people, year);
  }
}

const agencyOf = (people: People, group: Group): CityUnit | undefined => {
  const of: Readonly<Record<Group, string>> = { EDUCATION: '1.01', HEALTH: '1.02', OFFICE: '1', DISTRICT: '1' };
  return people.units.find(({ code }) => code === of[group]);
}; // prettier-ignore

const needsName = (group: Group, year: number): string => `needs ${group} ${year}`;

function needs(people: People, group: Group, year: number): Story {
  const { city } = people;
  const name = needsName(group, year);
  const id = city.begunBy(name);
  const [from, until] = [on(year, 4), on(year, 24, 16)];
  const unitId = agencyOf(people, group)?.id ?? '';
  const by = { aggregate: needsAssessment, actor: staffOf(city).planner };
  return {
    from,
    *orders() {
      const window = { opensAt: momentText(from), closesAt: momentText(until + MINUTE) };
      yield {
        ...{ ...by, name, at: from, touches: [unitId] },
        command: command(OpenNeedsAssessment, {
          ...{
            unitIds: [unitId],
            year,
            instruments: ['SURVEY'],
            questions: ['READY_FOR_DIGITAL'],
            ...window,
          },
        }),
      };
      const { first, count } = people.rangeOf(group);
      let answers = 0;
      for (let n = 0; n < count; n++) {
        const person = people.person(first + n);
        const draw = city.draw('answer', year, person.index);
        if (!draw.chance(ANSWER / 100) || !people.serves(person, newYear(year), newYear(year) + 40)) continue;
        answers++;
        yield {
          ...{ name: `answer ${year} ${person.index}`, aggregate: needsAssessment, id, actor: person.actor },
          at: from + MINUTE + Math.floor((n * (until - from - MINUTE)) / count),
          touches: [person.id],
          command: command(SubmitNeedsResponse, {
            employeeId: person.id,
            answers: [{ question: 'READY_FOR_DIGITAL', value: draw.rounded(3.4, 1, 1, 5) }],
            perceivedGaps: [
              { competencyCode: draw.pick(competenciesOf(group)), priority: draw.between(2, 5) },
            ],
          }),
        };
      }
      if (answers === 0) return;
      yield {
        ...{ ...by, name: `${name} end`, at: until + 2 * MINUTE, id },
        command: command(ConcludeNeedsAssessment, {
          invited: count,
          gaps: competenciesOf(group).map((competencyCode, n) => ({
            ...{ competencyCode, unitId, requiredAverage: 2.6, actualAverage: 2.1 - n / 20 },
            ...{ headcount: Math.max(1, Math.round(count / 3)), priority: 5 - (n % 4) },
          })),
        }),
      };
    },
  };
}

/** Whether somebody answers the survey, so that it can be concluded; of the smallest cities perhaps nobody does. */
function isAnswered(people: People, group: Group, year: number): boolean {
  const { first, count } = people.rangeOf(group);
  for (let index = first; index < first + count; index++) {
    const chosen = people.city.draw('answer', year, index).chance(ANSWER / 100);
    if (chosen && people.serves(people.person(index), newYear(year), newYear(year) + 40)) return true;
  }
  return false;
}

function cityPlan(people: People, year: number): Story {
  const { city } = people;
  const { planner, approver } = staffOf(city);
  const id = cityPlanId(city, year);
  const from = on(year, 28);
  const of = { aggregate: developmentPlan, id, actor: planner };
  return {
    from,
    *orders(): Generator<CityOrder> {
      const answered = GROUPS.filter((group) => isAnswered(people, group, year));
      const rests = answered.map((group) => city.begunBy(needsName(group, year)));
      yield {
        ...{ name: `plan city ${year}`, at: from, aggregate: developmentPlan, actor: planner },
        command: command(DraftPlan, {
          ...{ scope: 'CITY', year, policyId: city.begunBy('policy'), needsAssessmentIds: rests },
          objectives: [{ kind: 'KNOWLEDGE', indicator: 'Pegawai yang mencapai 20 JP', target: '50 %' }],
        }),
      };
      for (const { group, series } of offers) {
        const headcount = Math.max(1, Math.round(people.rangeOf(group).count / 10));
        yield {
          ...{ ...of, name: `item ${year} ${series.code} ${group}`, at: from + MINUTE },
          command: command(AddPlanItem, {
            ...{ itemId: itemId(city, year, series.code, group), competencyCode: series.competency },
            ...{ fromLevel: 2, toLevel: 3, form: series.form, targetHeadcount: headcount, jp: series.jp },
            ...{ quarter: series.mode === 'ONLINE' ? 4 : 2, budgetIdr: headcount * series.seatIdr },
          }),
        };
      }
      const waiver = rests.length > 0 ? {} : { waiver: 'Belum ada kajian kebutuhan' };
      yield { ...of, name: `submit city ${year}`, at: from + 2 * MINUTE, touches: rests, command: command(SubmitPlan, waiver) }; // prettier-ignore
      yield {
        ...{ ...of, name: `approve city ${year}`, at: on(year, 40), actor: approver },
        command: command(ApprovePlan, { letterNumber: `800.2/CONTOH/${year}` }),
      };
    },
  };
}

/** In January the plan of the year before is evaluated and closed, by somebody who did not approve it. */
function* evaluated(people: People, year: number): Generator<Story> {
  const { city } = people;
  if (!city.years.includes(year)) return;
  const { evaluator } = staffOf(city);
  const of = { aggregate: developmentPlan, id: cityPlanId(city, year), actor: evaluator };
  const from = on(year + 1, 3, 8);
  const orders: CityOrder[] = [
    {
      ...{ ...of, name: `evaluate city ${year}`, at: from },
      command: command(EvaluatePlan, {
        ...{ from: `${year}-01-01`, until: `${year}-12-31`, verdict: 'PARTLY_ACHIEVED' },
        findings: 'Sasaran 20 JP tercapai oleh sekitar separuh pegawai',
        involved: [{ kind: 'ACADEMIC', organisation: 'Universitas Sumatera Utara' }],
      }),
    },
    {
      ...{ ...of, name: `close city ${year}`, at: from + MINUTE },
      command: command(ClosePlan, { notes: 'Ditindaklanjuti dalam rencana tahun berikutnya' }),
    },
  ];
  yield { from, orders: () => orders };
}

/** Of a hundred people those who have a plan of their own, and of a thousand plans those that somebody tries to approve themself. */
const OWN_PLANS = 15;
const SELF_APPROVED = 3;

/** Plans of single employees (IDP), in February. */
export function* ownPlans(people: People): Generator<Story> {
  const { city } = people;
  for (const year of city.years)
    for (let index = 0; index < city.people; index++) {
      const person = people.person(index);
      if (!city.draw('own plan', year, index).chance(OWN_PLANS / 100)) continue;
      if (!people.serves(person, newYear(year), newYear(year) + 80)) continue;
      const from = on(year, 33) + Math.floor((index * 20 * 24 * 60) / city.people) * MINUTE;
      yield { from, orders: () => ownPlan(people, person, year, from) };
    }
}

function* ownPlan(people: People, person: Person, year: number, from: number): Generator<CityOrder> {
  const { city } = people;
  const draw = city.draw('own plan items', year, person.index);
  const { approver } = staffOf(city);
  const head = people.headOf(person.unit);
  const name = `own plan ${year} ${person.index}`;
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
  const approve = command(ApprovePlan, { letterNumber: `800.3/CONTOH/${year}` });
  if (draw.between(1, 1000) <= SELF_APPROVED)
    yield {
      ...{ ...of, name: `${name} self`, at: from + 3 * MINUTE },
      ...{ command: approve, refused: 'PLAN.APPROVER_IS_SUBMITTER' },
    };
  yield {
    ...{ ...of, name: `${name} approve`, at: from + 5 * 24 * 60 * MINUTE, command: approve },
    actor: head && !person.isHead ? head.actor : approver,
  };
}
