import {
  AssignFollowUp,
  CloseProgramme,
  ConcludeEvaluation,
  evaluation,
  evaluationIdOf,
  type EvaluationOpening,
  evaluationRules,
  followUp,
  OpenEvaluation,
  programme,
  raise,
  RecordInterview,
  RecordObservation,
  RecordQuestionnaire,
  ResolveFollowUp,
  VerifyFollowUp,
  type Level,
} from '@jejak/domain';
import { staffOf } from './actors.js';
import { dayAt, momentOf, momentText, textOf, workday } from './calendar.js';
import { merged } from './merge.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People } from './people.js';
import { type CityRun, lastDayOf } from './rosters.js';
import type { Seat } from './sheets.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Of a hundred participants those who answer, after a class and after a webinar. */
const ANSWER = { class: 75, web: 25 };
/** One run in so many is looked at again after months, and its results after half a year. */
const BEHAVIOUR_EACH = 3;
const RESULT_EACH = 9;
const OBSERVED = 8;
const INTERVIEWED = 4;
/** Of a hundred people who failed those whose remedial work is seen to. */
const REMEDIED = 70;

/** What follows a run: what participants thought, what they do differently months later, and work with those who failed. */
export const afterRun = (people: People, run: CityRun, seated: readonly Seat[], from: number): Iterable<CityOrder> =>
  merged([
    reaction(people, run, seated, from),
    later(people, run, seated, from, 3),
    later(people, run, seated, from, 4),
    remedial(people, run, seated, from),
  ].map((story) => (story ? [story] : []))); // prettier-ignore

/** The evaluation of a level: opened by the policy once its rule holds, before that by the officer. */
function evaluationOf(people: People, run: CityRun, level: Level) {
  const { city } = people;
  const programmeId = city.begunBy(run.name);
  const opening = evaluationRules.openings.find((one) => one.level === level);
  if (!opening) throw new Error(`No evaluation of level ${level} is opened`);
  const last = lastDayOf(run);
  const byPolicy = textOf(last) >= evaluationRules.from;
  const name = `${run.name} level ${level}`;
  const id = byPolicy ? evaluationIdOf(programmeId, level) : city.begunBy(name);
  const officer = staffOf(city).officer(run.number);
  return {
    programmeId,
    opening,
    last,
    byPolicy,
    name,
    id,
    officer,
    of: { aggregate: evaluation, id, touches: [programmeId] },
  };
}

type Opened = ReturnType<typeof evaluationOf>;

const openedBy = ({ programmeId, opening, last, name, officer }: Opened, at: number, n: number): CityOrder => ({
  ...{ name, at, aggregate: evaluation, actor: officer, touches: [programmeId] },
  command: command(OpenEvaluation, {
    ...{ programmeId, level: opening.level, instrument: opening.instrument, aspects: [...opening.aspects] },
    ...{ scaleMax: opening.scaleMax, minRecords: Math.max(1, Math.min(opening.minRecords, n)) },
    ...(opening.opensAfterDays > 0 && { opensOn: textOf(last + opening.opensAfterDays) }),
    dueOn: textOf(last + opening.dueAfterDays),
  }),
}); // prettier-ignore

const answersTo = ({ aspects }: EvaluationOpening, value: () => number) =>
  aspects.map((aspect) => ({ aspect, value: value() }));

function reaction(people: People, run: CityRun, seated: readonly Seat[], from: number): Story {
  const { city } = people;
  const opened = evaluationOf(people, run, 1);
  const { opening, byPolicy, name, officer, of, programmeId, id } = opened;
  const draw = city.draw(name);
  const share = run.series.mode === 'ONLINE' ? ANSWER.web : ANSWER.class;
  const respondents = seated.filter(() => draw.chance(share / 100));
  const needed = Math.min(opening.minRecords, byPolicy ? seated.length : respondents.length);
  const mean = 4.2 + run.series.effect / 60 + city.draw('teacher', run.name).normal(0, 4) / 40;
  return {
    from,
    *orders() {
      if (!byPolicy) yield openedBy(opened, from, respondents.length);
      for (const [n, { person }] of respondents.entries())
        yield {
          ...{ ...of, name: `${name} of ${person.index}`, at: from + (n + 1) * 20 * MINUTE, actor: person.actor },
          command: command(RecordQuestionnaire, {
            ...{ respondentId: person.id, items: answersTo(opening, () => draw.rounded(mean, 0.6, 1, 5)) },
          }),
        };
      const enough = respondents.length >= needed && respondents.length > 0;
      const verdict = mean > 4.05 ? 'ACHIEVED' : mean > 3.95 ? 'NEEDS_IMPROVEMENT' : 'METHOD_CHANGE';
      const end = from + 14 * DAY;
      yield { ...of, name: `${name} end`, at: end, actor: officer, command: command(ConcludeEvaluation, { verdict }) }; // prettier-ignore
      yield {
        ...{ name: `${run.name} closed`, at: end + MINUTE, aggregate: programme, id: programmeId },
        ...{ actor: officer, touches: [id] },
        command: command(
          CloseProgramme,
          enough ? { evaluationId: id } : { waiver: 'Terlalu sedikit peserta yang menjawab' },
        ),
      };
    },
  };
} // prettier-ignore

/** Behaviour (3) and result (4): looked at by the head of the unit, at work. */
function later(
  people: People,
  run: CityRun,
  seated: readonly Seat[],
  completed: number,
  level: 3 | 4,
): Story | undefined {
  const { city } = people;
  const opened = evaluationOf(people, run, level);
  const { opening, byPolicy, name, officer, of, last } = opened;
  const each = level === 3 ? BEHAVIOUR_EACH : RESULT_EACH;
  if (run.series.mode === 'ONLINE' || run.number % each !== 0) return undefined;
  const draw = city.draw(name);
  const first = momentOf(workday(last + opening.opensAfterDays + 5), 9 * 60);
  const from = Math.max(first, completed + MINUTE);
  const chosen = seated
    .flatMap((seat) => {
      const head = seat.person.isHead ? undefined : people.headOf(seat.person.unit);
      return head ? [{ ...seat, head }] : [];
    })
    .slice(0, level === 3 ? OBSERVED : INTERVIEWED);
  return {
    from,
    *orders() {
      if (!byPolicy) yield openedBy(opened, from, chosen.length);
      for (const [n, { person, head, post }] of chosen.entries()) {
        const at = from + (n + 1) * DAY;
        const items = answersTo(opening, () => draw.rounded(2.4 + (post - 50) / 50, 0.6, 1, 4));
        const order = { ...of, name: `${name} of ${person.index}`, at, actor: head.actor };
        const when = momentText(at - 30 * MINUTE);
        if (level === 3)
          yield {
            ...order,
            command: command(RecordObservation, {
              ...{ observerId: head.id, subjectId: person.id, observedAt: when, place: person.unit.name, items },
            }),
          };
        else
          yield {
            ...order,
            command: command(RecordInterview, {
              ...{ interviewerId: head.id, intervieweeId: person.id, heldAt: when, items },
            }),
          };
      }
      yield {
        ...{ ...of, name: `${name} end`, at: from + 20 * DAY, actor: officer },
        command: command(ConcludeEvaluation, { verdict: 'ACHIEVED' }),
      };
    },
  };
} // prettier-ignore

/** The follow-ups that the policy raised for those who failed: assigned to the head of their unit, resolved, verified. */
function remedial(people: People, run: CityRun, seated: readonly Seat[], from: number): Story | undefined {
  const { city } = people;
  const { planner, verifier } = staffOf(city);
  const programmeId = city.begunBy(run.name);
  const failed = seated.filter(({ outcome }) => outcome === 'FAILED');
  if (failed.length === 0) return undefined;
  return {
    from: from + 3 * DAY,
    *orders() {
      const draw = city.draw('remedial', run.name);
      const seen = failed.flatMap(({ person }) => {
        const head = person.isHead ? undefined : people.headOf(person.unit);
        return head && draw.chance(REMEDIED / 100) ? [{ person, head }] : [];
      });
      for (const step of ['assigned', 'resolved', 'verified'] as const)
        for (const [n, { person, head }] of seen.entries()) {
          const { id } = raise({
            ...{ kind: 'REMEDIAL', ruleId: 'failed-programme/1', subject: { employeeId: person.id } },
            source: { kind: 'PROGRAMME', id: programmeId },
          });
          const days = { assigned: 3, resolved: 33, verified: 45 }[step];
          const order = {
            ...{ name: `${run.name} remedial ${step} ${person.index}`, aggregate: followUp, id },
            ...{ at: from + days * DAY + n * MINUTE, touches: [person.id] },
          };
          if (step === 'assigned') {
            const dueOn = textOf(dayAt(from) + 60);
            yield { ...order, actor: planner, command: command(AssignFollowUp, { ownerId: head.id, dueOn }) };
          } else if (step === 'resolved')
            yield {
              ...{ ...order, actor: head.actor },
              command: command(ResolveFollowUp, {
                ...{ outcome: 'DONE', resultRef: 'Ujian ulang', reason: 'Lulus ujian ulang' },
              }),
            };
          else
            yield {
              ...{ ...order, actor: verifier },
              command: command(VerifyFollowUp, { effective: draw.chance(0.9), note: 'Nilai ujian ulang dilihat' }),
            };
        }
    },
  };
} // prettier-ignore
