import { ConcludeEvaluation, RecordInterview, RecordObservation } from '@jejak/domain';
import { momentOf, momentText, workday } from './calendar.js';
import { eachRun } from './each-run.js';
import { answersTo, evaluationOf, openedBy } from './evaluations.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People } from './people.js';
import type { CityRun, Rosters } from './rosters.js';
import { completedAt } from './run.js';
import { seatsOf } from './seats.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** One run in so many is looked at again after months, and its results after half a year. */
const BEHAVIOUR_EACH = 3;
const RESULT_EACH = 9;
const OBSERVED = 8;
const INTERVIEWED = 4;

/** What participants do differently months later (level 3) and what came of it (4), as heads of units see it at work. */
export const atWork = (rosters: Rosters): readonly Iterable<Story>[] =>
  ([3, 4] as const).flatMap((level) =>
    eachRun(rosters, (run) => {
      const each = level === 3 ? BEHAVIOUR_EACH : RESULT_EACH;
      if (run.series.mode === 'ONLINE' || run.number % each !== 0) return undefined;
      const { opening, last } = evaluationOf(rosters.people, run, level);
      const from = momentOf(workday(last + opening.opensAfterDays + 5), 9 * 60);
      return { from, orders: () => lookedAt(rosters.people, run, level, from) };
    }),
  );

function* lookedAt(people: People, run: CityRun, level: 3 | 4, first: number): Generator<CityOrder> {
  const seated = seatsOf(people, run);
  if (seated.length === 0) return;
  const opened = evaluationOf(people, run, level);
  const { opening, byPolicy, name, officer, of } = opened;
  const draw = people.city.draw(name);
  const from = Math.max(first, completedAt(people, run) + MINUTE);
  const chosen = seated
    .flatMap((seat) => {
      const head = seat.person.isHead ? undefined : people.headOf(seat.person.unit);
      return head ? [{ ...seat, head }] : [];
    })
    .slice(0, level === 3 ? OBSERVED : INTERVIEWED);
  if (!byPolicy) yield openedBy(opened, from, chosen.length);
  for (const [n, { person, head, post }] of chosen.entries()) {
    const at = from + (n + 1) * DAY;
    const items = answersTo(opening, () => draw.rounded(2.4 + (post - 50) / 50, 0.6, 1, 4));
    const when = momentText(at - 30 * MINUTE);
    const seen =
      level === 3
        ? command(RecordObservation, {
            ...{
              observerId: head.id,
              subjectId: person.id,
              observedAt: when,
              place: person.unit.name,
              items,
            },
          })
        : command(RecordInterview, {
            ...{ interviewerId: head.id, intervieweeId: person.id, heldAt: when, items },
          });
    yield { ...of, name: `${name} of ${person.index}`, at, actor: head.actor, command: seen };
  }
  const end = { ...of, name: `${name} end`, at: from + 20 * DAY, actor: officer };
  yield { ...end, command: command(ConcludeEvaluation, { verdict: 'ACHIEVED' }) };
}
