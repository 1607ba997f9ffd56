import { raise } from '@jejak/domain';
import { momentOf } from './calendar.js';
import { eachRun } from './each-run.js';
import type { CityOrder, Story } from './order.js';
import type { People } from './people.js';
import { type CityRun, lastDayOf, type Rosters } from './rosters.js';
import { completedAt } from './run.js';
import { seatsOf } from './seats.js';
import { DAYS, step, type Step, STEPS } from './seen-to.js';

const MINUTE = 60_000;
/** Of a hundred people who failed those whose remedial work is seen to. */
const REMEDIED = 70;

/** The follow-ups that the policy raised for those who failed. */
export const remedial = (rosters: Rosters): readonly Iterable<Story>[] =>
  STEPS.flatMap((which) =>
    eachRun(rosters, (run) => {
      if (run.series.passScore === undefined) return undefined;
      const from = momentOf(lastDayOf(run) + 1 + DAYS[which], 11 * 60);
      return { from, orders: () => remedied(rosters.people, run, which) };
    }),
  );

function* remedied(people: People, run: CityRun, which: Step): Generator<CityOrder> {
  const { city } = people;
  const raised = completedAt(people, run) + 2 * 60 * MINUTE;
  const failed = seatsOf(people, run).filter(({ outcome }) => outcome === 'FAILED');
  for (const [n, { person }] of failed.entries()) {
    const head = person.isHead ? undefined : people.headOf(person.unit);
    if (!head || !city.draw('remedied', run.name, person.index).chance(REMEDIED / 100)) continue;
    const { id } = raise({
      ...{ kind: 'REMEDIAL', ruleId: 'failed-programme/1', subject: { employeeId: person.id } },
      source: { kind: 'PROGRAMME', id: city.begunBy(run.name) },
    });
    const name = `${run.name} remedial`;
    const result = { resultRef: 'Ujian ulang', reason: 'Lulus ujian ulang' };
    yield step(people, { name, id, person, head, raised: raised + n * MINUTE, ...result }, which);
  }
}
