import {
  AssignFacilitator,
  CompleteProgramme,
  EnrolParticipant,
  HoldSession,
  programme,
  PublishMaterial,
  ScheduleProgramme,
  ScoreAssessment,
  WithdrawParticipant,
  type PlannedSession,
} from '@jejak/domain';
import { staffOf } from './actors.js';
import { momentOf, momentText, type Day } from './calendar.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People } from './people.js';
import { certificates } from './certificates.js';
import { eachRun } from './each-run.js';
import { nominationOf } from './nominations.js';
import { type CityRun, lastDayOf, type Rosters } from './rosters.js';
import { AHEAD, askedTo, isDeclined, isNominated, isWithdrawn, seatsOf } from './seats.js';
import { planOf } from './unit-plans.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Of a thousand seminars those that are entered with lesson hours that none can have. */
const IMPOSSIBLE = 10;
/** Of a thousand runs those that no plan has. */
const OFF_PLAN = 15;
/** Of a hundred runs those of which all is entered days or months later. */
const LATE = 20;

/** All runs, each from the day on which it is on the calendar until its certificates are given. */
export const runs = (rosters: Rosters): readonly Iterable<Story>[] =>
  eachRun(rosters, (run) => {
    const from = momentOf(run.start - AHEAD, 10 * 60) + (run.number % 50) * MINUTE;
    return { from, orders: () => runStory(rosters.people, run, from) };
  });

/** By how much later than it happened all of a run is entered, in milliseconds. */
function lateness({ city }: People, { name }: CityRun): number {
  const draw = city.draw('late', name);
  return draw.chance(LATE / 100) ? draw.lag() * DAY : 0;
}

/** When a run is entered as completed. */
export const completedAt = (people: People, run: CityRun): number =>
  momentOf(lastDayOf(run) + 1, 10 * 60) + lateness(people, run);

/** The days of a run and what is planned for them. */
function sessionsOf({ city }: People, { name, series, start }: CityRun): PlannedSession[] {
  const { form, jp, sessions, every, hours } = series;
  const total = form === 'SEMINAR' && city.draw('hours', name).chance(IMPOSSIBLE / 1000) ? 61 : jp;
  const each = Math.floor((total * 2) / sessions) / 2;
  return Array.from({ length: sessions }, (_, n) => {
    const day = start + n * every;
    return {
      sessionId: city.idOf(name, 'session', n),
      ...{ start: momentText(momentOf(day, hours[0])), end: momentText(momentOf(day, hours[1])) },
      jp: n === 0 ? total - each * (sessions - 1) : each,
    };
  });
}

function* runStory(people: People, run: CityRun, from: number): Generator<CityOrder> {
  const { city } = people;
  const { name, series } = run;
  const draw = city.draw(name);
  const last = lastDayOf(run);
  const members = askedTo(people, run);
  if (members.length === 0) return;
  const id = city.begunBy(name);
  const officer = staffOf(city).officer(run.number);
  const sessions = sessionsOf(people, run);
  const plan = planOf(people, run);
  const of = { aggregate: programme, id, actor: officer };

  yield {
    ...{ name, at: from, aggregate: programme, actor: officer, touches: [plan.planId] },
    command: command(ScheduleProgramme, {
      ...{ seriesId: city.idOf('series', series.code), title: { id: series.title, en: series.en } },
      ...{ form: series.form, mode: series.mode, sessions, capacity: series.seats, minAttendancePct: 60 },
      ...(series.passScore !== undefined && { passScore: series.passScore }),
      ...{ budgetIdr: members.length * series.seatIdr },
      competencies: [{ code: series.competency, targetLevel: 3 }],
      objectives: [{ indicator: 'Rata-rata nilai akhir', target: 'di atas 75' }],
      ...(series.only && { eligibility: { families: [series.only] } }),
      ...(city.draw('off plan', name).chance(OFF_PLAN / 1000)
        ? { offPlanReason: 'Permintaan mendadak setelah rencana disetujui' }
        : { plan }),
    }),
  };
  yield {
    ...{ ...of, name: `${name} teacher`, at: from + MINUTE },
    command: command(AssignFacilitator, {
      ...{ role: 'SPEAKER', sessionIds: sessions.map(({ sessionId }) => sessionId) },
      outsider: {
        ...{ name: `Narasumber Contoh ${draw.between(1, 60)}`, field: series.title },
        institution: draw.pick(['Universitas Sumatera Utara', 'Universitas Negeri Medan', 'Puslatbang LAN']),
      },
    }),
  };
  yield {
    ...{ ...of, name: `${name} slides`, at: from + 2 * DAY },
    command: command(PublishMaterial, {
      kind: 'SLIDES',
      title: `Bahan ${series.title}`,
      sha256: draw.sha256(),
    }),
  };
  const nominated = isNominated(people, run);
  for (const [n, person] of members.entries()) {
    const at = from + 4 * DAY + Math.floor((n * 12 * DAY) / members.length);
    const basis = draw.chance(0.6) ? 'GAP' : 'PLAN';
    if (nominated) yield* nominationOf(people, run, person, at);
    else
      yield {
        ...{ ...of, name: `${name} seat ${person.index}`, at, touches: [person.id] },
        command: command(EnrolParticipant, { employeeId: person.id, basis }),
      };
    if (!isDeclined(people, run, person) && isWithdrawn(people, run, person))
      yield {
        ...{ ...of, name: `${name} withdrawn ${person.index}`, at: at + HOUR, touches: [person.id] },
        command: command(WithdrawParticipant, {
          employeeId: person.id,
          reason: 'Tugas mendesak di unit kerja',
        }),
      };
  }
  const seated = seatsOf(people, run);
  if (seated.length === 0) return;

  // whatever is entered late makes all that follows late
  const [begins, ends] = series.hours;
  const late = lateness(people, run);
  const entered = (day: Day, minute: number) => momentOf(day, minute) + late;
  const scores = (kind: 'PRE' | 'POST') =>
    command(ScoreAssessment, {
      kind,
      scores: seated.map((one) => ({
        employeeId: one.person.id,
        score: kind === 'PRE' ? one.pre : one.post,
      })),
    });
  const test = series.passScore !== undefined;
  const occurredAt = (day: Day, minute: number) => momentOf(day, minute);
  if (test)
    yield { ...of, name: `${name} pre`, at: entered(run.start, ends + 10), occurredAt: occurredAt(run.start, begins + 30), command: scores('PRE') }; // prettier-ignore
  for (const [n, { sessionId, start, end }] of sessions.entries()) {
    const day = run.start + n * series.every;
    const attendance = seated.flatMap(({ person, attendance: of }) => {
      const status = of[n] ?? 'PRESENT';
      return status === 'PRESENT' ? [] : [{ employeeId: person.id, status }];
    });
    yield {
      ...{ ...of, name: `${name} sheet ${n}`, at: entered(day, ends + 20), occurredAt: occurredAt(day, ends) },
      command: command(HoldSession, {
        ...{ sessionId, actualStart: start, actualEnd: end, others: { status: 'PRESENT', method: 'SIGNATURE' } },
        ...(attendance.length > 0 && { attendance }),
        evidence: { sha256: draw.sha256(), name: `daftar-hadir-${n + 1}.pdf` },
      }),
    };
  } // prettier-ignore
  if (test)
    yield { ...of, name: `${name} post`, at: entered(last, ends + 40), occurredAt: occurredAt(last, ends), command: scores('POST') }; // prettier-ignore
  const completed = completedAt(people, run);
  yield {
    ...{ ...of, name: `${name} end`, at: completed },
    touches: seated.map(({ person }) => person.id),
    command: command(CompleteProgramme, {
      realisedCostIdr: Math.round(members.length * series.seatIdr * (0.85 + draw.between(0, 20) / 100)),
    }),
  };
  if (test) yield* certificates(people, run, seated, completed + 2 * DAY);
}
