import {
  ConfirmMentoringSession,
  EndMentorship,
  mentorship,
  ProposeMentorship,
  RecordMentoringSession,
  StartMentorship,
  nameId,
} from '@jejak/domain';
import { staffOf } from './actors.js';
import { dayAt, momentOf, textOf, workday } from './calendar.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People } from './people.js';
import type { Person } from './person.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Of a hundred people who are new those who are given a mentor. */
const MENTORED = 70;

/** Whoever is new is mentored by the head of the unit: six to ten sessions within months. */
export function* mentoring(people: People): Generator<Story> {
  for (const person of people.arrivals()) {
    const mentor = people.headOf(person.unit);
    if (!mentor || !people.city.draw('mentored', person.index).chance(MENTORED / 100)) continue;
    const from = momentOf(workday(person.registered + 14), 10 * 60) + (person.index % 200) * MINUTE;
    yield { from, orders: () => mentored(people, person, mentor, from) };
  }
}

function* mentored(people: People, person: Person, mentor: Person, from: number): Generator<CityOrder> {
  const { city } = people;
  const draw = city.draw('mentorship', person.index);
  const { planner } = staffOf(city);
  const name = `mentorship ${person.index}`;
  const id = city.begunBy(name);
  const both = [person.id, mentor.id];
  const goal = { competencyCode: 'MAN-01', toLevel: 2 };
  const planned = draw.between(6, 10);
  const day = (n: number) => dayAt(from) + n;
  const at = (n: number, minute: number) => from + n * DAY + minute * MINUTE;
  yield {
    ...{ name, at: from, aggregate: mentorship, actor: planner, touches: both },
    command: command(ProposeMentorship, {
      ...{ mentorId: mentor.id, menteeId: person.id, goals: [goal], basis: 'ONBOARDING' },
      overrideReason: 'Atasan langsung',
    }),
  };
  const of = { aggregate: mentorship, id, touches: both };
  yield {
    ...{ ...of, name: `${name} start`, at: at(2, 0), actor: planner },
    command: command(StartMentorship, { startDate: textOf(day(2)), plannedSessions: planned }),
  };
  for (let n = 0; n < planned; n++) {
    const held = 5 + n * 14;
    const session = `${name} session ${n}`;
    yield {
      ...{ ...of, name: session, at: at(held, 0), actor: person.actor },
      command: command(RecordMentoringSession, {
        ...{ heldOn: textOf(day(held)), minutes: draw.between(3, 6) * 15, topics: ['MAN-01'] },
        nextSteps: 'Mencoba sendiri sampai pertemuan berikutnya',
      }),
    };
    yield {
      ...{ ...of, name: `${session} confirmed`, at: at(held, 300), actor: mentor.actor },
      command: command(ConfirmMentoringSession, { sessionId: nameId('id/0', city.commandId(session)) }),
    };
  }
  const end = 5 + planned * 14;
  yield {
    ...{ ...of, name: `${name} end`, at: at(end, 0), actor: planner },
    command: command(EndMentorship, {
      ...{ outcome: 'COMPLETED', endDate: textOf(day(end)), goalResults: [{ competencyCode: 'MAN-01', level: 2 }] },
      ...{ ratingByMentor: draw.between(3, 5), ratingByMentee: draw.between(3, 5), reason: 'Sesuai rencana' },
    }),
  };
} // prettier-ignore
