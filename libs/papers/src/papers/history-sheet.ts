import { dayInMedan } from '@jejak/domain';
import type { PaperHead } from '../head.js';
import { nameOf, numberOf, type Named } from '../named.js';
import type { Paper } from '../paper.js';
import { speech } from '../speech.js';
import { historyTexts } from './texts/history-sheet.js';

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
  const [say, t] = [speech[head.language], historyTexts[head.language]];
  return {
    ...head,
    title: t.title,
    parts: [
      {
        facts: [
          [t.name, nameOf(employee, head.language)],
          ['NIP', numberOf(employee)],
          [t.unit, unit],
          [t.asOf, say.moment(head.asOf)],
          [t.count, say.number(lines.length)],
        ],
      },
      {
        table: {
          columns: [
            { heading: t.day, share: 3.2 },
            { heading: t.about, share: 3.8 },
            { heading: t.what, share: 3.4 },
            { heading: t.details, share: 6.6 },
            { heading: 'JP', share: 1.5, align: 'right' },
            { heading: t.recorded, share: 3.2 },
            { heading: t.position, share: 2.2, align: 'right' },
          ],
          rows: lines.map((line) => [
            say.day(line.validOn),
            say.word(say.terms.happening, line.kind),
            say.word(say.terms.step, line.outcome),
            line.titleId ?? line.predicate?.replaceAll('_', ' ') ?? '-',
            say.number(line.jp),
            say.day(dayInMedan(line.recordedAt)),
            line.position,
          ]),
          empty: t.empty,
        },
      },
      { signatures: t.signing },
    ],
  };
}
