import { AdoptStrategicPlan, RecordStrategicResult, strategicPlan } from '@jejak/domain';
import { staffOf } from './actors.js';
import { momentOf, onDay } from './calendar.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People } from './people.js';
import type { CityPlan } from './plan.js';

/** Years of the plan, unless more are told of. */
const YEARS = 5;
/** Of a hundred people those who reach their twenty hours before the plan, and how many more are aimed at and reached in a year. */
const [BEFORE, AIMED, REACHED] = [40, 4, 3];

export const strategyId = (city: CityPlan): string => city.begunBy('strategy');

const goalId = (city: CityPlan): string => city.idOf('goal', 'jp');

/** The plan of several years, and each January what was reached of it. */
export function* strategy({ city }: People): Generator<Story> {
  const [first = 0] = city.years;
  const from = momentOf(city.firstDay + 1, 9 * 60);
  const years = Array.from({ length: Math.max(YEARS, city.years.length) }, (_, n) => first + n);
  yield {
    from,
    orders: () => [
      {
        ...{ name: 'strategy', at: from, aggregate: strategicPlan, actor: staffOf(city).planner },
        touches: [city.begunBy('policy')],
        command: command(AdoptStrategicPlan, {
          ...{ title: { id: 'Rencana pengembangan kompetensi', en: 'Development of competencies' } },
          ...{ letterNumber: 'Perwali Contoh 13', fromYear: first, toYear: years.at(-1) ?? first },
          policyId: city.begunBy('policy'),
          goals: [
            {
              ...{ goalId: goalId(city), kind: 'KNOWLEDGE', unit: '%', baseline: BEFORE },
              indicator: 'Pegawai yang mencapai 20 JP setahun',
              targets: years.map((year, n) => ({ year, value: BEFORE + AIMED * (n + 1) })),
            },
          ],
        }),
      },
    ],
  };
  for (const [n, year] of city.years.entries()) {
    const at = onDay(year + 1, 9);
    yield { from: at, orders: () => [told(city, year, BEFORE + REACHED * (n + 1), at)] };
  }
}

const told = (city: CityPlan, year: number, value: number, at: number): CityOrder => ({
  ...{ name: `strategy ${year}`, at, aggregate: strategicPlan, id: strategyId(city) },
  actor: staffOf(city).planner,
  command: command(RecordStrategicResult, { goalId: goalId(city), year, value, source: 'Rekap JP tahunan' }),
});
