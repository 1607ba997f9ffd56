import { PlanSeries, programmeSeries } from '@jejak/domain';
import { staffOf } from './actors.js';
import { onDay } from './calendar.js';
import { catalogue } from './catalogue.js';
import { command, type Story } from './order.js';
import type { People } from './people.js';

/** What shall be held how often in a year. */
const ROUTINE: readonly (readonly [code: string, rule: string])[] = [
  ['ETIKA', 'FREQ=MONTHLY;BYMONTHDAY=1;COUNT=9'],
  ['PDP', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1;COUNT=3'],
];

/** In February it is said which series are held regularly that year, so that a month without a run is seen. */
export function* routine({ city }: People): Generator<Story> {
  for (const year of city.years) {
    const at = onDay(year, 45);
    yield {
      from: at,
      orders: () =>
        ROUTINE.flatMap(([code, rule]) => {
          const { title, en } = catalogue.get(code) ?? {};
          if (title === undefined || en === undefined) return [];
          const planned = command(PlanSeries, { title: { id: title, en }, rule, startsOn: `${year}-03-01` });
          const of = {
            aggregate: programmeSeries,
            id: city.idOf('series', code),
            actor: staffOf(city).planner,
          };
          return [{ ...of, name: `routine ${code} ${year}`, at, command: planned }];
        }),
    };
  }
}
