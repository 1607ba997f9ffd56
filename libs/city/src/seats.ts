import type { Attendance, Outcome } from '@jejak/domain';
import type { People } from './people.js';
import type { Person } from './person.js';
import { type CityRun, lastDayOf } from './rosters.js';

/** Somebody in a run, and how they did. */
export interface Seat {
  readonly person: Person;
  /** For each session. */
  readonly attendance: readonly Attendance[];
  readonly pre: number;
  readonly post: number;
  /** As the rules give it. */
  readonly outcome: Outcome;
}

/** Of a hundred people those who are not there, and who come late. */
const ABSENT = 6;
const LATE = 5;
/** Of a hundred who miss the mark those who reach it when they sit the test once more on the same day. */
const SECOND_TRY = 92;

/** Days before its first on which a run is put on the calendar. */
export const AHEAD = 24;
/** Of a hundred people with a seat those who give it back. */
const WITHDRAW = 2;
/** Of a hundred runs with a test those to which heads of units nominate; to the others people are enrolled. */
const NOMINATED = 12;
/** Of a hundred nominations those that are declined. */
const DECLINED = 10;

/** Those who are asked: in service from the day on which the run is on the calendar until long after its last. */
export const askedTo = (people: People, run: CityRun): readonly Person[] =>
  run.members().filter((one) => people.serves(one, run.start - AHEAD, lastDayOf(run) + 60));

export const isNominated = ({ city }: People, { name, series }: CityRun): boolean =>
  series.passScore !== undefined && city.draw('nominated', name).chance(NOMINATED / 100);

export const isDeclined = (people: People, run: CityRun, { index }: Person): boolean =>
  isNominated(people, run) && people.city.draw('declined', run.name, index).chance(DECLINED / 100);

/** Whether somebody gives back the seat that they were given. */
export const isWithdrawn = ({ city }: People, { name }: CityRun, { index }: Person): boolean =>
  city.draw('withdrawn', name, index).chance(WITHDRAW / 100);

/** Everybody who was given a seat and kept it. */
export const seatsOf = (people: People, run: CityRun): readonly Seat[] =>
  askedTo(people, run)
    .filter((one) => !isDeclined(people, run, one) && !isWithdrawn(people, run, one))
    .map((one) => sheetOf(people, run, one));

/** How somebody does in a run: gains differ by person, by who teaches, and by series. */
function sheetOf({ city }: People, run: CityRun, person: Person): Seat {
  const { series, name } = run;
  const draw = city.draw('sheet', name, person.index);
  const attendance = Array.from({ length: series.sessions }, (): Attendance => {
    const of = draw.between(1, 100);
    if (of <= ABSENT) return draw.chance(0.3) ? 'EXCUSED' : 'ABSENT';
    return of <= ABSENT + LATE ? 'LATE' : 'PRESENT';
  });
  const teacher = city.draw('teacher', name).normal(0, 4);
  const pre = draw.rounded(58, 14, 5, 95);
  const first = draw.rounded(pre + 16 + teacher + series.effect, 10, 0, 100);
  const mark = series.passScore ?? 0;
  const post = first < mark && draw.chance(SECOND_TRY / 100) ? draw.rounded(mark + 3, 2, mark, 100) : first;
  const attended = attendance.filter((one) => one === 'PRESENT' || one === 'LATE').length / series.sessions;
  const outcome = (): Outcome => {
    if (attended < 0.6) return 'INCOMPLETE';
    if (series.passScore === undefined) return 'ATTENDED';
    return post >= mark ? 'PASSED' : 'FAILED';
  };
  return { person, attendance, pre, post, outcome: outcome() };
}
