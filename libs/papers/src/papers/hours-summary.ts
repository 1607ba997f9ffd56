import type { PaperHead } from '../head.js';
import { byName, nameOf, numberOf, type Named } from '../named.js';
import type { Paper } from '../paper.js';
import { speech } from '../speech.js';
import { hoursTexts } from './texts/hours-summary.js';

/** The lesson hours of somebody in a year. */
export interface HoursLine extends Named {
  readonly kind: string;
  readonly unit: string;
  readonly jp: number;
  readonly jpClassical: number;
  readonly jpNonClassical: number;
  readonly jpExternal: number;
  /** Lesson hours that the year should have at least; null where the rules set none. */
  readonly target: number | null;
  readonly status: string;
}

/** The lesson hours of a unit, with all below it. */
export interface HoursSummaryData {
  readonly year: number;
  readonly unit: string;
  /** Name and version of the rules. */
  readonly ruleSet: string;
  readonly lines: readonly HoursLine[];
}

/** Summary of the lesson hours of a unit (*rekapitulasi JP*), beside the target of the year: 20 JP for PNS. */
export function hoursSummary(head: PaperHead, { year, unit, ruleSet, lines }: HoursSummaryData): Paper {
  const [say, t] = [speech[head.language], hoursTexts[head.language]];
  const reached = lines.filter(({ status }) => status === 'REACHED').length;
  const withTarget = lines.filter(({ target }) => target !== null).length;
  const hours = lines.reduce((sum, { jp }) => sum + jp, 0);
  return {
    ...head,
    landscape: true,
    title: t.title(year),
    parts: [
      {
        facts: [
          [t.unit, unit],
          [t.people, say.number(lines.length)],
          [
            t.reached,
            t.ofThem(
              say.number(reached),
              say.number(withTarget),
              say.percent(withTarget === 0 ? null : (100 * reached) / withTarget),
            ),
          ],
          [t.hours, t.mean(say.number(hours), say.number(lines.length === 0 ? null : hours / lines.length))],
          [t.rules, ruleSet],
        ],
      },
      {
        table: {
          columns: [
            { heading: t.number, share: 1.2, align: 'right' },
            { heading: t.name, share: 7 },
            { heading: 'NIP', share: 4.8 },
            { heading: t.kind, share: 2 },
            { heading: t.unitShort, share: 4.9 },
            { heading: t.classical, share: 2.5, align: 'right' },
            { heading: t.nonClassical, share: 3, align: 'right' },
            { heading: t.own, share: 2.8, align: 'right' },
            { heading: t.sum, share: 2, align: 'right' },
            { heading: t.target, share: 1.8, align: 'right' },
            { heading: t.status, share: 3.6 },
          ],
          rows: [...lines]
            .sort(byName)
            .map((line, index) => [
              ...[
                String(index + 1),
                nameOf(line, head.language),
                numberOf(line),
                line.kind.replaceAll('_', ' '),
                line.unit,
              ],
              ...[say.number(line.jpClassical), say.number(line.jpNonClassical), say.number(line.jpExternal)],
              ...[say.number(line.jp), say.number(line.target), say.word(say.terms.hours, line.status)],
            ]),
          empty: t.empty,
        },
      },
      { signatures: t.signing },
    ],
  };
}
