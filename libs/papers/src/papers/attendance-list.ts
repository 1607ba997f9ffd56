import { dayInMedan } from '@jejak/domain';
import type { PaperHead } from '../head.js';
import { byName, nameOf, numberOf, type Named } from '../named.js';
import type { Paper } from '../paper.js';
import { speech } from '../speech.js';
import { attendanceTexts } from './texts/attendance-list.js';

/** A participant of a session. */
export interface Attending extends Named {
  /** As the sheet says; absent before the session was held: the list is there to be signed. */
  readonly status?: string;
  readonly method?: string | undefined;
}

/** A session with everybody who has a seat or stands on its sheet. */
export interface AttendanceListData {
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Lesson hours. */
  readonly jp: number;
  readonly held: boolean;
  readonly place?: string;
  readonly facilitators: readonly string[];
  readonly attending: readonly Attending[];
}

/** Attendance list of a session (*daftar hadir*): to sign before it, what was recorded after it. */
export function attendanceList(head: PaperHead, data: AttendanceListData): Paper {
  const { startsAt, endsAt, held } = data;
  const [say, t] = [speech[head.language], attendanceTexts[head.language]];
  const attending = [...data.attending].sort(byName);
  const present = attending.filter(({ status }) => status === 'PRESENT' || status === 'LATE').length;
  return {
    ...head,
    title: t.title,
    parts: [
      {
        facts: [
          [t.programme, data.title],
          [t.day, say.day(dayInMedan(startsAt))],
          [t.time, `${say.time(startsAt)} – ${say.time(endsAt)} WIB (${say.number(data.jp)} JP)`],
          [t.place, data.place ?? '-'],
          [t.facilitators, data.facilitators.join('; ')],
          [t.participants, held ? t.held(attending.length, present) : t.expected(attending.length)],
        ],
      },
      {
        table: {
          columns: [
            { heading: t.number, share: 1, align: 'right' },
            { heading: t.name, share: 7 },
            { heading: 'NIP', share: 4.4 },
            { heading: t.attendance, share: 3 },
            { heading: held ? t.method : t.signature, share: 4 },
          ],
          rows: attending.map((one, index) => [
            String(index + 1),
            nameOf(one, head.language),
            numberOf(one),
            say.word(say.terms.attendance, one.status),
            held ? say.word(say.terms.method, one.method) : '',
          ]),
          ...(!held && { rowHeight: 26 }),
          empty: t.empty,
        },
      },
      { signatures: t.signing },
    ],
  };
}
