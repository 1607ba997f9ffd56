import {
  CloseProgramme,
  ConcludeEvaluation,
  programme,
  RecordQuestionnaire,
  type Verdict,
} from '@jejak/domain';
import { momentOf } from './calendar.js';
import { eachRun } from './each-run.js';
import { answersTo, evaluationOf, openedBy } from './evaluations.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People } from './people.js';
import { type CityRun, lastDayOf, type Rosters } from './rosters.js';
import { completedAt } from './run.js';
import { type Seat, seatsOf } from './seats.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Of a hundred participants those who answer, after a class and after a webinar. */
const ANSWER = { class: 75, web: 25 };
/** One class in so many, before the policy opens all, is also asked what was learned. */
const LEARNING_EACH = 4;
/** Of a hundred who answer those who write something. */
const COMMENT = 8;
const COMMENTS = ['Contoh kasusnya dekat dengan pekerjaan', 'Waktu praktik terlalu singkat', 'Ruangan terlalu panas', 'Mohon bahan dibagikan lebih awal']; // prettier-ignore

/** What participants thought of each run, and that it is closed then (level 1); of some classes what they learned (2). */
export const reactions = (rosters: Rosters): readonly Iterable<Story>[] =>
  ([1, 2] as const).flatMap((level) =>
    eachRun(rosters, (run) => {
      if (level === 2 && !isAskedWhatWasLearned(rosters.people, run)) return undefined;
      return {
        from: momentOf(lastDayOf(run) + 1, 9 * 60) + level * MINUTE,
        *orders() {
          const seated = seatsOf(rosters.people, run);
          if (seated.length > 0) yield* questionnaire(rosters.people, run, level, seated);
        },
      };
    }),
  );

const isAskedWhatWasLearned = (people: People, run: CityRun): boolean =>
  run.series.passScore !== undefined &&
  run.series.mode !== 'ONLINE' &&
  (run.number % LEARNING_EACH === 0 || evaluationOf(people, run, 2).byPolicy);

/** How much a run was liked, 1 to 5, and what its officer makes of that. */
export function likingOf({ city }: People, { name, series }: CityRun) {
  const mean = 4.2 + series.effect / 60 + city.draw('teacher', name).normal(0, 4) / 40;
  const verdict: Verdict = mean > 4.05 ? 'ACHIEVED' : mean > 3.95 ? 'NEEDS_IMPROVEMENT' : 'METHOD_CHANGE';
  return { mean, verdict };
}

/** When what participants thought of a run is concluded. */
export const concludedAt = (people: People, run: CityRun): number => completedAt(people, run) + 16 * DAY;

function* questionnaire(
  people: People,
  run: CityRun,
  level: 1 | 2,
  seated: readonly Seat[],
): Generator<CityOrder> {
  const opened = evaluationOf(people, run, level);
  const { opening, byPolicy, name, officer, of, programmeId, id } = opened;
  const draw = people.city.draw(name);
  const share = run.series.mode === 'ONLINE' ? ANSWER.web : ANSWER.class;
  const respondents = seated.filter(() => draw.chance(share / 100));
  const needed = Math.min(opening.minRecords, byPolicy ? seated.length : respondents.length);
  const { mean, verdict } = likingOf(people, run);
  const from = completedAt(people, run) + (2 + level) * DAY;
  if (!byPolicy) yield openedBy(opened, from, respondents.length);
  for (const [n, { person }] of respondents.entries()) {
    const at = from + (n + 1) * 20 * MINUTE;
    const items = answersTo(opening, () => draw.rounded(mean, 0.6, 1, 5));
    const comment = draw.chance(COMMENT / 100) ? { comment: draw.pick(COMMENTS) } : {};
    yield {
      ...{ ...of, name: `${name} of ${person.index}`, at, actor: person.actor },
      command: command(RecordQuestionnaire, { respondentId: person.id, items, ...comment }),
    };
  }
  const end = concludedAt(people, run);
  yield {
    ...of,
    name: `${name} end`,
    at: end,
    actor: officer,
    command: command(ConcludeEvaluation, { verdict }),
  };
  if (level === 2) return;
  const enough = respondents.length >= needed && respondents.length > 0;
  const waiver = 'Terlalu sedikit peserta yang menjawab';
  yield {
    ...{ name: `${run.name} closed`, at: end + MINUTE, aggregate: programme, id: programmeId },
    ...{ actor: officer, touches: [id] },
    command: command(CloseProgramme, enough ? { evaluationId: id } : { waiver }),
  };
}
