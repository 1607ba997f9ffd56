import type { Attendance, Outcome } from '@jejak/domain';
import type { People, Person } from './people.js';
import type { CityRun } from './rosters.js';

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

/** How somebody does in a run: gains differ by person, by who teaches, and by series. */
export function sheetOf({ city }: People, run: CityRun, person: Person): Seat {
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
