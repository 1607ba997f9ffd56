import {
  AddPlanItem,
  ApprovePlan,
  ClosePlan,
  developmentPlan,
  DraftPlan,
  EvaluatePlan,
  type PlanLink,
  SubmitPlan,
} from '@jejak/domain';
import { staffOf } from './actors.js';
import { onDay } from './calendar.js';
import { catalogue, type CitySeries } from './catalogue.js';
import { agencyOf } from './needs.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People } from './people.js';
import { cityPlanId, itemId } from './planning.js';
import type { CityRun } from './rosters.js';
import type { CityUnit, Group } from './units.js';

const MINUTE = 60_000;
/** Seats of a class that a unit plans for its own people. */
const SEATS = 15;

/** What departments plan for their own people. */
const SERIES: Readonly<Record<Group, readonly string[]>> = {
  EDUCATION: ['AJAR', 'ASESMEN'],
  HEALTH: ['BTCLS', 'PRIMA'],
  OFFICE: ['SIPD', 'TIK'],
  DISTRICT: ['ADMINDUK', 'PRIMA'],
};
/** Of a hundred runs of these for schools and health centres those that carry out the plan of their department. */
const OWN = 30;

const seriesOf = (group: Group): readonly CitySeries[] =>
  SERIES[group].flatMap((code) => catalogue.get(code) ?? []);

/** Departments and districts in which somebody works. */
const planners = (people: People): readonly CityUnit[] =>
  people.staffed.filter(({ kind }) => kind === 'OPD' || kind === 'KECAMATAN');

const nameOf = ({ code }: CityUnit, year: number): string => `plan unit ${code} ${year}`;

/** The item of a plan that a run carries out: of the city, of some the department's. */
export function planOf(people: People, { name, series, group, year }: CityRun): PlanLink {
  const { city } = people;
  const unit = agencyOf(people, group);
  const isPlanned = unit?.kind === 'OPD' && people.isStaffed(unit) && seriesOf(group).includes(series);
  if (isPlanned && city.draw('plan', name).chance(OWN / 100))
    return { planId: city.begunBy(nameOf(unit, year)), itemId: itemOf(people, unit, series, year) };
  return { planId: cityPlanId(city, year), itemId: itemId(city, year, series.code, group) };
}

const itemOf = ({ city }: People, { code }: CityUnit, series: CitySeries, year: number): string =>
  city.idOf('item', year, series.code, code);

/** At the end of January departments plan for their own people; a year later somebody else looks how it went. */
export function* unitPlans(people: People): Generator<Story> {
  for (const year of people.city.years) {
    if (people.city.years.includes(year - 1)) {
      const from = onDay(year, 5);
      yield { from, orders: () => planners(people).flatMap((unit) => ended(people, unit, year - 1, from)) };
    }
    const from = onDay(year, 29);
    yield { from, orders: () => planners(people).flatMap((unit) => [...drafted(people, unit, year, from)]) };
    const approved = onDay(year, 33, 8);
    yield { from: approved, orders: () => planners(people).map((unit) => approve(people, unit, year, approved)) };
  }
} // prettier-ignore

function* drafted(people: People, unit: CityUnit, year: number, at: number): Generator<CityOrder> {
  const { city } = people;
  const actor = people.headOf(unit)?.actor ?? staffOf(city).planner;
  const series = seriesOf(unit.group);
  const budgetIdr = series.reduce((sum, { seatIdr }) => sum + SEATS * seatIdr, 0);
  const name = nameOf(unit, year);
  const of = { aggregate: developmentPlan, id: city.begunBy(name), actor };
  yield {
    ...{ name, at, aggregate: developmentPlan, actor, touches: [unit.id, city.begunBy('policy')] },
    command: command(DraftPlan, {
      ...{ scope: 'UNIT', unitId: unit.id, year, budgetIdr, policyId: city.begunBy('policy') },
      objectives: [{ kind: 'TECHNICAL', indicator: 'Pegawai yang dilatih', target: `${2 * SEATS} orang` }],
    }),
  };
  for (const one of series)
    yield {
      ...{ ...of, name: `${name} ${one.code}`, at: at + MINUTE },
      command: command(AddPlanItem, {
        ...{
          itemId: itemOf(people, unit, one, year),
          competencyCode: one.competency,
          fromLevel: 2,
          toLevel: 3,
        },
        ...{ form: one.form, targetHeadcount: SEATS, jp: one.jp, quarter: 3, budgetIdr: SEATS * one.seatIdr },
      }),
    };
  const waiver = 'Berdasarkan kajian kebutuhan kota';
  yield { ...of, name: `${name} submit`, at: at + 2 * MINUTE, command: command(SubmitPlan, { waiver }) };
}

const approve = ({ city }: People, unit: CityUnit, year: number, at: number): CityOrder => ({
  ...{ name: `${nameOf(unit, year)} approve`, at, aggregate: developmentPlan },
  ...{ id: city.begunBy(nameOf(unit, year)), actor: staffOf(city).approver },
  command: command(ApprovePlan, { letterNumber: `800.4/CONTOH/${year}` }),
});

function ended({ city }: People, unit: CityUnit, year: number, at: number): readonly CityOrder[] {
  const name = nameOf(unit, year);
  const of = { aggregate: developmentPlan, id: city.begunBy(name), actor: staffOf(city).evaluator };
  const evaluate = command(EvaluatePlan, {
    ...{ from: `${year}-01-01`, until: `${year}-12-31`, verdict: city.draw(name).pick(['ACHIEVED', 'PARTLY_ACHIEVED', 'NOT_ACHIEVED'] as const) },
    ...{ findings: 'Sebagian pegawai dilatih lewat kelas kota', involved: [{ kind: 'LEADER', organisation: unit.name }] },
  }); // prettier-ignore
  return [
    { ...of, name: `${name} evaluate`, at, command: evaluate },
    { ...of, name: `${name} close`, at: at + MINUTE, command: command(ClosePlan, { notes: 'Dilanjutkan tahun berikutnya' }) }, // prettier-ignore
  ];
}
