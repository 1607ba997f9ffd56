import { adjustment, CarryOutAdjustment, DecideAdjustment } from '@jejak/domain';
import { staffOf } from './actors.js';
import { dayAt, momentOf } from './calendar.js';
import { eachRun } from './each-run.js';
import { evaluationOf } from './evaluations.js';
import { command, type CityOrder, type Story } from './order.js';
import { type CityRun, lastDayOf, type Rosters } from './rosters.js';
import { concludedAt, likingOf } from './reaction.js';
import { AHEAD, askedTo, seatsOf } from './seats.js';

const HOUR = 3_600_000;
/** Later runs among which the one that carries an adjustment out is looked for. */
const LATER = 12;

/** What is changed of a series because a run of it was not liked, and the later run that carries it out. */
export const adjustments = (rosters: Rosters): readonly Iterable<Story>[] =>
  eachRun(rosters, (run) => {
    const { verdict } = likingOf(rosters.people, run);
    if (run.series.mode === 'ONLINE' || verdict === 'ACHIEVED') return undefined;
    return { from: momentOf(lastDayOf(run) + 17, 12 * 60), orders: () => adjusted(rosters, run) };
  });

function* adjusted(rosters: Rosters, run: CityRun): Generator<CityOrder> {
  const { people } = rosters;
  const { city } = people;
  const seats = seatsOf(people, run);
  if (seats.length === 0) return;
  const source = { kind: 'EVALUATION' as const, id: evaluationOf(people, run, 1).id };
  const name = `${run.name} adjusted`;
  const by = { aggregate: adjustment, actor: staffOf(city).planner };
  const at = concludedAt(people, run) + HOUR;
  yield {
    ...{ ...by, name, at, touches: [source.id] },
    command: command(DecideAdjustment, {
      ...{ seriesId: city.idOf('series', run.series.code), source },
      changes: [city.draw(name).pick(['CONTENT', 'METHOD', 'SCHEDULE', 'FACILITIES'] as const)],
      reason: 'Nilai peserta di bawah yang diharapkan',
    }),
  };
  const next = laterRun(rosters, run, at);
  if (!next) return;
  const programmeId = city.begunBy(next.name);
  yield {
    ...{ ...by, name: `${name} carried out`, at: momentOf(next.start - AHEAD + 1, 12 * 60) },
    ...{ id: city.begunBy(name), touches: [programmeId] },
    command: command(CarryOutAdjustment, { programmeId }),
  };
}

/** The next run of the year that is put on the calendar after a moment. */
function laterRun(
  rosters: Rosters,
  { series, group, year, number }: CityRun,
  at: number,
): CityRun | undefined {
  const offer = rosters.of(series, group, year);
  const last = Math.min(offer.count - 1, number + LATER);
  for (let next = number + 1; next <= last; next++) {
    const run = offer.run(next);
    if (run.start - AHEAD > dayAt(at) && askedTo(rosters.people, run).length > 0) return run;
  }
  return undefined;
}
