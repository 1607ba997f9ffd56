import { dayInMedan } from '@jejak/domain';
import type { PaperHead } from '../head.js';
import { byName, nameOf, numberOf, type Named } from '../named.js';
import type { Paper } from '../paper.js';
import { ATTENDANCE_WORDS, METHOD_WORDS } from '../terms.js';
import { dayText, numberText, timeText, wordFor } from '../words.js';

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
  const attending = [...data.attending].sort(byName);
  const present = attending.filter(({ status }) => status === 'PRESENT' || status === 'LATE').length;
  return {
    ...head,
    title: 'DAFTAR HADIR',
    parts: [
      {
        facts: [
          ['Program', data.title],
          ['Hari, tanggal', dayText(dayInMedan(startsAt))],
          ['Waktu', `${timeText(startsAt)} – ${timeText(endsAt)} WIB (${numberText(data.jp)} JP)`],
          ['Tempat', data.place ?? '-'],
          ['Narasumber/fasilitator', data.facilitators.join('; ')],
          ['Peserta', held ? `${attending.length} orang, hadir ${present}` : `${attending.length} orang`],
        ],
      },
      {
        table: {
          columns: [
            { heading: 'No.', share: 1, align: 'right' },
            { heading: 'Nama', share: 7 },
            { heading: 'NIP', share: 4.4 },
            { heading: 'Kehadiran', share: 3 },
            { heading: held ? 'Cara' : 'Tanda tangan', share: 4 },
          ],
          rows: attending.map((one, index) => [
            String(index + 1),
            nameOf(one),
            numberOf(one),
            wordFor(ATTENDANCE_WORDS, one.status),
            held ? wordFor(METHOD_WORDS, one.method) : '',
          ]),
          ...(!held && { rowHeight: 26 }),
          empty: 'Tidak ada peserta.',
        },
      },
      { signatures: ['Penanggung jawab kegiatan', 'Narasumber/fasilitator'] },
    ],
  };
}
