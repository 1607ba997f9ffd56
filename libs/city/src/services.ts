import {
  DefineService,
  RecordServiceMeasure,
  ReviseServiceTarget,
  service,
  serviceIdOf,
} from '@jejak/domain';
import { staffOf } from './actors.js';
import { dayOf, momentOf, newYear, workday } from './calendar.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People } from './people.js';
import type { CityUnit } from './units.js';

const CODE = 'LOKET';
/** Minutes that people wait at the counter: what is aimed at, and how it was before the first year. */
const [TARGET, BEFORE] = [30, 42];
/** By how many minutes less they wait from year to year. */
const FASTER = 3;

/** Of each unit that serves citizens how long they wait, month by month: less from year to year. */
export function* services(people: People): Generator<Story> {
  const { city } = people;
  const units = people.staffed.filter(({ serves }) => serves);
  const from = momentOf(city.firstDay + 3, 9 * 60);
  yield { from, orders: () => units.map((unit) => defined(people, unit, from)) };
  for (const [n, year] of city.years.entries())
    for (let month = 1; month <= 12; month++) {
      const at = momentOf(workday(monthAfter(year, month) + 4), 9 * 60);
      yield { from: at, orders: () => units.map((unit) => measured(people, unit, { year, month, at, n })) };
      if (month === 1 && n > 0) yield { from: at + 1, orders: () => units.map((unit) => revised(people, unit, year, at)) }; // prettier-ignore
    }
}

const monthAfter = (year: number, month: number): number =>
  month === 12 ? newYear(year + 1) : dayOf(`${year}-${String(month + 1).padStart(2, '0')}-01`);

const of = (people: People, unit: CityUnit) => ({
  ...{ aggregate: service, id: serviceIdOf(unit.id, CODE), touches: [unit.id] },
  actor: staffOf(people.city).desk,
});

const defined = (people: People, unit: CityUnit, at: number): CityOrder => ({
  ...{ ...of(people, unit), name: `service ${unit.code}`, at },
  command: command(DefineService, {
    ...{ unitId: unit.id, code: CODE, indicator: 'WAITING_MINUTES', target: TARGET },
    name: { id: 'Waktu tunggu di loket', en: 'Waiting at the counter' },
  }),
});

const revised = (people: People, unit: CityUnit, year: number, at: number): CityOrder => ({
  ...{ ...of(people, unit), name: `service ${unit.code} target ${year}`, at: at + 1 },
  command: command(ReviseServiceTarget, {
    ...{ from: `${year}-01`, target: TARGET - (year - (people.city.years[0] ?? year)) },
    reason: 'Standar pelayanan tahun ini',
  }),
});

function measured(
  people: People,
  unit: CityUnit,
  { year, month, at, n }: { readonly year: number; readonly month: number; readonly at: number; readonly n: number },
): CityOrder {
  const period = `${year}-${String(month).padStart(2, '0')}`;
  const name = `service ${unit.code} ${period}`;
  const draw = people.city.draw(name);
  const usual = BEFORE + people.city.draw('waits', unit.code).normal(0, 6);
  const value = Math.max(3, Math.round(usual - FASTER * (n + month / 12) + draw.normal(0, 3)));
  return {
    ...{ ...of(people, unit), name, at },
    command: command(RecordServiceMeasure, { period, value, n: draw.between(150, 900), source: 'QUEUE_SYSTEM' }),
  };
} // prettier-ignore
