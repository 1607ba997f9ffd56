import {
  type ActivityLine,
  learningActivity,
  learningActivityIdOf,
  RecordLearningActivity,
  type Actor,
} from '@jejak/domain';
import { momentOf, momentText } from './calendar.js';
import { eachRun } from './each-run.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People } from './people.js';
import type { CityRun, Rosters } from './rosters.js';
import { type Seat, seatsOf } from './seats.js';

const MINUTE = 60_000;
const MODULES = 3;

/** The platform on which courses are held; it tells by itself what participants do there. */
const platformOf = ({ city }: People): Actor => ({
  id: city.idOf('staff', 'platform'),
  role: 'learning-platform',
});

/** What participants of courses did on the platform, told in the night after. */
export const online = (rosters: Rosters): readonly Iterable<Story>[] =>
  eachRun(rosters, (run) => {
    if (run.series.form !== 'E_LEARNING') return undefined;
    const from = momentOf(run.start, 23 * 60);
    return { from, orders: () => told(rosters.people, run, from) };
  });

function* told(people: People, run: CityRun, from: number): Generator<CityOrder> {
  const programmeId = people.city.begunBy(run.name);
  for (const [n, seat] of seatsOf(people, run).entries()) {
    const { person, outcome } = seat;
    if (outcome === 'INCOMPLETE') continue;
    yield {
      ...{ name: `${run.name} online ${person.index}`, at: from + n * 200, aggregate: learningActivity },
      ...{ id: learningActivityIdOf(programmeId, person.id), actor: platformOf(people) },
      touches: [programmeId],
      command: command(RecordLearningActivity, {
        ...{ programmeId, employeeId: person.id, activities: activitiesOf(run, seat) },
      }),
    };
  }
}

/** One module after the other in the evening of the course, and the score of its test. */
function activitiesOf(run: CityRun, { person, post }: Seat): ActivityLine[] {
  const begins = momentOf(run.start, run.series.hours[0]);
  const line = (n: number) => ({ source: 'LMS-CONTOH', sourceId: `${run.name} ${person.index} ${n}`, at: momentText(begins + (n + 1) * 25 * MINUTE) }); // prettier-ignore
  const modules = Array.from({ length: MODULES }, (_, n) => ({
    ...{ ...line(n), verb: 'COMPLETED_MODULE' as const, object: `Modul ${n + 1}: ${run.series.title}` },
    ...{ minutes: 25, progressPct: Math.round((100 * (n + 1)) / MODULES) },
  }));
  return [...modules, { ...line(MODULES), verb: 'SCORED', scaledScore: post / 100 }];
}
