import {
  AssignFacilitator,
  AcceptNomination,
  CompleteProgramme,
  DeclineNomination,
  EnrolParticipant,
  HoldSession,
  learningRecord,
  IssueCertificate,
  NominateParticipant,
  nomination,
  nominationIdOf,
  programme,
  ScheduleProgramme,
  ScoreAssessment,
  WithdrawParticipant,
  type PlannedSession,
} from '@jejak/domain';
import { staffOf } from './actors.js';
import { momentOf, momentText, textOf, type Day } from './calendar.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People, Person } from './people.js';
import { cityPlanId, itemId } from './planning.js';
import { type CityRun, lastDayOf, offers, runsOf } from './rosters.js';
import { afterRun } from './after-run.js';
import { sheetOf, type Seat } from './sheets.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Days before its first on which a run is put on the calendar. */
const AHEAD = 24;
/** Of a hundred people with a seat those who give it back. */
const WITHDRAW = 2;
/** Of a hundred runs those to which heads of units nominate; to the others people are enrolled. */
const NOMINATED = 12;
/** One webinar in so many is entered with lesson hours that none can have. */
const IMPOSSIBLE = 40;
/** Of a thousand certificates those whose number another has already. */
const SAME_NUMBER = 3;

/** All runs of all series in a year, each series by its own calendar. */
export const runs = (people: People): readonly Iterable<Story>[] =>
  offers.map(({ group, series }) => storiesOf(people, group, series));

function* storiesOf(people: People, group: CityRun['group'], series: CityRun['series']): Generator<Story> {
  for (const year of people.city.years)
    for (const run of runsOf(people, { series, group, year })) {
      const from = momentOf(run.start - AHEAD, 10 * 60) + (run.number % 50) * MINUTE;
      yield { from, orders: () => runStory(people, run, from) };
    }
}

/** The days of a run and what is planned for them. */
function sessionsOf({ city }: People, { name, series, start, number }: CityRun): PlannedSession[] {
  const { form, jp, sessions, every, hours } = series;
  const total = form === 'SEMINAR' && number % IMPOSSIBLE === IMPOSSIBLE - 1 ? 61 : jp;
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
  const { name, series, year, group } = run;
  const draw = city.draw(name);
  const last = lastDayOf(run);
  const members = run.members().filter((one) => people.serves(one, run.start - AHEAD, last + 60));
  if (members.length === 0) return;
  const id = city.begunBy(name);
  const officer = staffOf(city).officer(run.number);
  const sessions = sessionsOf(people, run);
  const of = { aggregate: programme, id, actor: officer };

  yield {
    ...{ name, at: from, aggregate: programme, actor: officer, touches: [cityPlanId(city, year)] },
    command: command(ScheduleProgramme, {
      ...{ seriesId: city.idOf('series', series.code), title: { id: series.title, en: series.en } },
      ...{ form: series.form, mode: series.mode, sessions, capacity: series.seats, minAttendancePct: 60 },
      ...(series.passScore !== undefined && { passScore: series.passScore }),
      ...{ budgetIdr: members.length * series.seatIdr },
      competencies: [{ code: series.competency, targetLevel: 3 }],
      objectives: [{ indicator: 'Rata-rata nilai akhir', target: 'di atas 75' }],
      plan: { planId: cityPlanId(city, year), itemId: itemId(city, year, series.code, group) },
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
  const nominated = series.passScore !== undefined && draw.chance(NOMINATED / 100);
  const seated: Seat[] = [];
  for (const [n, person] of members.entries()) {
    const at = from + 4 * DAY + Math.floor((n * 12 * DAY) / members.length);
    if (nominated) {
      yield* nominationOf(people, run, person, at);
      if (isDeclined(people, run, person)) continue;
    } else
      yield {
        ...{ ...of, name: `${name} seat ${person.index}`, at, touches: [person.id] },
        command: command(EnrolParticipant, { employeeId: person.id, basis: draw.chance(0.6) ? 'GAP' : 'PLAN' }),
      };
    if (draw.chance(WITHDRAW / 100))
      yield {
        ...{ ...of, name: `${name} withdrawn ${person.index}`, at: at + HOUR, touches: [person.id] },
        command: command(WithdrawParticipant, { employeeId: person.id, reason: 'Tugas mendesak di unit kerja' }),
      };
    else seated.push(sheetOf(people, run, person));
  } // prettier-ignore
  if (seated.length === 0) return;

  // whatever is entered late makes all that follows late
  const [begins, ends] = series.hours;
  const late = draw.chance(0.2) ? draw.lag() * DAY : 0;
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
  const completed = entered(last + 1, 10 * 60);
  yield {
    ...{ ...of, name: `${name} end`, at: completed },
    touches: seated.map(({ person }) => person.id),
    command: command(CompleteProgramme, {
      realisedCostIdr: Math.round(members.length * series.seatIdr * (0.85 + draw.between(0, 20) / 100)),
    }),
  };
  if (test) yield* certificates(people, run, seated, completed + 2 * DAY);
  yield* afterRun(people, run, seated, completed + 2 * DAY + 2 * HOUR);
}

/** Whether there are too many nominations of a unit: a tenth of them is declined. */
const isDeclined = ({ city }: People, { name }: CityRun, { index }: Person): boolean =>
  city.draw('declined', name, index).chance(0.1);

function* nominationOf(people: People, run: CityRun, person: Person, at: number): Generator<CityOrder> {
  const { city } = people;
  const { planner, approver } = staffOf(city);
  const programmeId = city.begunBy(run.name);
  const which = { programmeId, employeeId: person.id };
  const id = nominationIdOf(programmeId, person.id);
  const head = person.isHead ? undefined : people.headOf(person.unit);
  const of = { aggregate: nomination, id, touches: [programmeId, person.id] };
  yield {
    ...{ ...of, name: `${run.name} nominated ${person.index}`, at, actor: head?.actor ?? planner },
    command: command(NominateParticipant, {
      ...which,
      basis: 'GAP',
      reason: 'Sesuai kesenjangan kompetensi',
    }),
  };
  const answer = { ...of, name: `${run.name} answered ${person.index}`, at: at + 30 * MINUTE, actor: approver }; // prettier-ignore
  if (isDeclined(people, run, person)) {
    const reason = { reasonCode: 'SERVICE_NEEDS', reason: 'Pelayanan di unit tidak dapat ditinggalkan' } as const; // prettier-ignore
    yield { ...answer, command: command(DeclineNomination, { ...which, ...reason }) };
  } else yield { ...answer, command: command(AcceptNomination, which) };
}

/** Who passed gets a certificate; a few numbers are given a second time. */
function* certificates(
  people: People,
  run: CityRun,
  seated: readonly Seat[],
  at: number,
): Generator<CityOrder> {
  const { city } = people;
  const officer = staffOf(city).officer(run.number);
  const programmeId = city.begunBy(run.name);
  const draw = city.draw('certificates', run.name);
  const numbers = `800.2/${run.series.code}.${run.group.slice(0, 2)}/${run.year}/${run.number + 1}`;
  const passed = seated.filter(({ outcome }) => outcome === 'PASSED');
  for (const [n, { person }] of passed.entries()) {
    const again = n > 0 && draw.between(1, 1000) <= SAME_NUMBER;
    yield {
      ...{ name: `${run.name} certificate ${person.index}`, at: at + n * 1000 },
      ...{ aggregate: learningRecord, id: person.id, actor: officer, touches: [programmeId] },
      command: command(IssueCertificate, {
        ...{ programmeId, number: `${numbers}/${again ? n : n + 1}`, contentHash: draw.sha256() },
        issuedOn: textOf(lastDayOf(run) + 2),
      }),
    };
  }
}
