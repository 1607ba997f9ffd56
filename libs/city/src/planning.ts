import {
  AddPlanItem,
  ApprovePlan,
  ClosePlan,
  ConsultStakeholder,
  developmentPlan,
  DraftPlan,
  EvaluatePlan,
  RecordJointFormulation,
  ReplacePlanItem,
  SubmitPlan,
} from '@jejak/domain';
import { staffOf } from './actors.js';
import { dayAt, onDay, textOf } from './calendar.js';
import type { CitySeries } from './catalogue.js';
import { isAnswered, needs, needsName } from './needs.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People } from './people.js';
import type { CityPlan } from './plan.js';
import { offers } from './rosters.js';
import { strategyId } from './strategy.js';
import { GROUPS, type Group } from './units.js';

const MINUTE = 60_000;
/** The academics who are asked, and formulate the plan together with the city. */
const UNIVERSITY = { kind: 'ACADEMIC', organisation: 'Universitas Sumatera Utara' } as const;

/** The plan of the city for a year, and its item for a series and a group. */
export const cityPlanId = (city: CityPlan, year: number): string => city.begunBy(`plan city ${year}`);
export const itemId = (city: CityPlan, year: number, series: string, group: Group): string =>
  city.idOf('item', year, series, group);

/** January and February of each year: what is needed, and the plan that follows from it; a year later, how it went. */
export function* planning(people: People): Generator<Story> {
  for (const year of people.city.years) {
    yield* evaluated(people, year - 1);
    for (const group of GROUPS) yield needs(people, group, year);
    yield cityPlan(people, year);
    yield changedPlan(people, year);
  }
}

function cityPlan(people: People, year: number): Story {
  const { city } = people;
  const { planner, approver } = staffOf(city);
  const id = cityPlanId(city, year);
  const from = onDay(year, 28);
  const of = { aggregate: developmentPlan, id, actor: planner };
  return {
    from,
    *orders(): Generator<CityOrder> {
      const answered = GROUPS.filter((group) => isAnswered(people, group, year));
      const rests = answered.map((group) => city.begunBy(needsName(group, year)));
      yield {
        ...{ name: `plan city ${year}`, at: from, aggregate: developmentPlan, actor: planner },
        touches: [city.begunBy('policy'), strategyId(city), ...rests],
        command: command(DraftPlan, {
          ...{ scope: 'CITY', year, policyId: city.begunBy('policy'), needsAssessmentIds: rests },
          strategyId: strategyId(city),
          objectives: [{ kind: 'KNOWLEDGE', indicator: 'Pegawai yang mencapai 20 JP', target: '50 %' }],
        }),
      };
      for (const { group, series } of offers)
        yield {
          ...{ ...of, name: `item ${year} ${series.code} ${group}`, at: from + MINUTE },
          command: command(AddPlanItem, itemOf(people, { year, series, group })),
        };
      yield* formulated(city, year, from + MINUTE);
      const waiver = rests.length > 0 ? {} : { waiver: 'Belum ada kajian kebutuhan' };
      yield { ...of, name: `submit city ${year}`, at: from + 2 * MINUTE, touches: rests, command: command(SubmitPlan, waiver) }; // prettier-ignore
      yield {
        ...{ ...of, name: `approve city ${year}`, at: onDay(year, 33), actor: approver },
        command: command(ApprovePlan, { letterNumber: `800.2/CONTOH/${year}` }),
      };
    },
  };
}

interface Planned {
  readonly year: number;
  readonly series: CitySeries;
  readonly group: Group;
}

/** What the plan says of a series for a group. */
function itemOf(people: People, { year, series, group }: Planned) {
  const headcount = Math.max(1, Math.round(people.rangeOf(group).count / 10));
  return {
    ...{ itemId: itemId(people.city, year, series.code, group), competencyCode: series.competency },
    ...{ fromLevel: 2, toLevel: 3, form: series.form, targetHeadcount: headcount, jp: series.jp },
    ...{ quarter: series.mode === 'ONLINE' ? 4 : 2, budgetIdr: headcount * series.seatIdr },
  };
}

/** A university is asked about the plan, and formulates the items on classes together with the city. */
function* formulated(city: CityPlan, year: number, at: number): Generator<CityOrder> {
  const of = { aggregate: developmentPlan, id: cityPlanId(city, year), actor: staffOf(city).planner, at };
  const heldOn = textOf(dayAt(at) - 1);
  yield {
    ...{ ...of, name: `consulted ${year}` },
    command: command(ConsultStakeholder, {
      ...{ ...UNIVERSITY, method: 'WORKSHOP', heldOn },
      summary: 'Praktik di loket lebih berguna daripada ceramah',
    }),
  };
  const classes = offers.filter(({ series }) => series.mode !== 'ONLINE');
  yield {
    ...{ ...of, name: `formulated ${year}` },
    command: command(RecordJointFormulation, {
      ...{ heldOn, parties: [{ ...UNIVERSITY, part: 'CONTRIBUTOR' }] },
      itemIds: classes.map(({ series, group }) => itemId(city, year, series.code, group)),
      minutesSha256: city.draw('formulated', year).sha256(),
    }),
  };
}

/** In June an item grows, because a regulation asks for more. */
function changedPlan(people: People, year: number): Story {
  const { city } = people;
  const from = onDay(year, 160);
  const [offer] = offers.filter(({ series }) => series.code === 'PDP');
  const orders = function* (): Generator<CityOrder> {
    if (!offer) return;
    const item = itemOf(people, { year, ...offer });
    yield {
      ...{ name: `item ${year} changed`, at: from, aggregate: developmentPlan, id: cityPlanId(city, year) },
      actor: staffOf(city).planner,
      command: command(ReplacePlanItem, {
        ...{ ...item, targetHeadcount: item.targetHeadcount * 2, driver: 'REGULATION' },
        reason: 'UU 27/2022: semua pengelola data pribadi',
      }),
    };
  };
  return { from, orders };
}

/** In January the plan of the year before is evaluated and closed, by somebody who did not approve it. */
function* evaluated(people: People, year: number): Generator<Story> {
  const { city } = people;
  if (!city.years.includes(year)) return;
  const { evaluator } = staffOf(city);
  const of = { aggregate: developmentPlan, id: cityPlanId(city, year), actor: evaluator };
  const from = onDay(year + 1, 3, 8);
  const orders: CityOrder[] = [
    {
      ...{ ...of, name: `evaluate city ${year}`, at: from },
      command: command(EvaluatePlan, {
        ...{ from: `${year}-01-01`, until: `${year}-12-31`, verdict: 'PARTLY_ACHIEVED' },
        findings: 'Sasaran 20 JP tercapai oleh sekitar separuh pegawai',
        involved: [UNIVERSITY],
      }),
    },
    {
      ...{ ...of, name: `close city ${year}`, at: from + MINUTE },
      command: command(ClosePlan, { notes: 'Ditindaklanjuti dalam rencana tahun berikutnya' }),
    },
  ];
  yield { from, orders: () => orders };
}
