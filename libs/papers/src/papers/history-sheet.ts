import type { PaperHead } from '../head.js';
import { nameOf, numberOf, type Named } from '../named.js';
import type { Paper } from '../paper.js';
import { HAPPENING_WORDS, STEP_WORDS } from '../terms.js';
import { dayText, momentText, numberText, wordFor } from '../words.js';

/** Something that happened to an employee. */
export interface HistoryLine {
  /** Place of the event in the log. */
  readonly position: string;
  readonly kind: string;
  readonly outcome: string;
  /** Day from which it is true. */
  readonly validOn: string;
  readonly recordedAt: Date;
  readonly titleId?: string | undefined;
  readonly jp?: number | undefined;
  readonly predicate?: string | undefined;
}

/** What happened to an employee, as it was known at a time. */
export interface HistorySheetData {
  readonly employee: Named;
  readonly unit: string;
  /** Newest first. */
  readonly lines: readonly HistoryLine[];
}

/** History sheet of an employee (*lembar riwayat pengembangan*) as of a time. */
export function historySheet(head: PaperHead, { employee, unit, lines }: HistorySheetData): Paper {
  return {
    ...head,
    title: 'LEMBAR RIWAYAT PENGEMBANGAN KOMPETENSI',
    parts: [
      {
        facts: [
          ['Nama', nameOf(employee)],
          ['NIP', numberOf(employee)],
          ['Unit kerja', unit],
          ['Keadaan per', momentText(head.asOf)],
          ['Jumlah catatan', numberText(lines.length)],
        ],
      },
      {
        table: {
          columns: [
            { heading: 'Tanggal', share: 3.2 },
            { heading: 'Perihal', share: 3.8 },
            { heading: 'Peristiwa', share: 3.4 },
            { heading: 'Keterangan', share: 6.6 },
            { heading: 'JP', share: 1.5, align: 'right' },
            { heading: 'Dicatat', share: 3.2 },
            { heading: 'Posisi log', share: 2.2, align: 'right' },
          ],
          rows: lines.map((line) => [
            dayText(line.validOn),
            wordFor(HAPPENING_WORDS, line.kind),
            wordFor(STEP_WORDS, line.outcome),
            line.titleId ?? line.predicate?.replaceAll('_', ' ') ?? '-',
            numberText(line.jp),
            momentText(line.recordedAt).replace(/ \d\d\.\d\d WIB$/, ''),
            line.position,
          ]),
          empty: 'Tidak ada catatan pada saat itu.',
        },
      },
      { signatures: ['Pengelola kepegawaian'] },
    ],
  };
}
