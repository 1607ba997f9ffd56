import { evaluation, evaluationIdOf, type EvaluationOpening, evaluationRules, type Level, OpenEvaluation } from '@jejak/domain'; // prettier-ignore
import { staffOf } from './actors.js';
import { textOf } from './calendar.js';
import { command, type CityOrder } from './order.js';
import type { People } from './people.js';
import { type CityRun, lastDayOf } from './rosters.js';

/** The evaluation of a level: opened by the policy once its rule holds, before that by the officer. */
export function evaluationOf(people: People, run: CityRun, level: Level) {
  const { city } = people;
  const programmeId = city.begunBy(run.name);
  const opening = evaluationRules.openings.find((one) => one.level === level);
  if (!opening) throw new Error(`No evaluation of level ${level} is opened`);
  const last = lastDayOf(run);
  const byPolicy = textOf(last) >= evaluationRules.from;
  const name = `${run.name} level ${level}`;
  const id = byPolicy ? evaluationIdOf(programmeId, level) : city.begunBy(name);
  const officer = staffOf(city).officer(run.number);
  const of = { aggregate: evaluation, id, reads: [programmeId] };
  return { programmeId, opening, last, byPolicy, name, id, officer, of };
}

/** Opens it for so many records. */
export const openedBy = (
  { programmeId, opening, last, name, officer }: ReturnType<typeof evaluationOf>,
  at: number,
  records: number,
): CityOrder => ({
  ...{ name, at, aggregate: evaluation, actor: officer, touches: [programmeId] },
  command: command(OpenEvaluation, {
    ...{ programmeId, level: opening.level, instrument: opening.instrument, aspects: [...opening.aspects] },
    ...{ scaleMax: opening.scaleMax, minRecords: Math.max(1, Math.min(opening.minRecords, records)) },
    ...(opening.opensAfterDays > 0 && { opensOn: textOf(last + opening.opensAfterDays) }),
    dueOn: textOf(last + opening.dueAfterDays),
  }),
});

/** An answer to each aspect. */
export const answersTo = ({ aspects }: EvaluationOpening, value: () => number) =>
  aspects.map((aspect) => ({ aspect, value: value() }));
