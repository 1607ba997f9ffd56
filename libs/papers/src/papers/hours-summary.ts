import type { PaperHead } from '../head.js';
import { byName, nameOf, numberOf, type Named } from '../named.js';
import type { Paper } from '../paper.js';
import { HOURS_WORDS } from '../terms.js';
import { numberText, percentText, wordFor } from '../words.js';

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
  const reached = lines.filter(({ status }) => status === 'REACHED').length;
  const withTarget = lines.filter(({ target }) => target !== null).length;
  const hours = lines.reduce((sum, { jp }) => sum + jp, 0);
  return {
    ...head,
    landscape: true,
    title: `REKAPITULASI JAM PELAJARAN TAHUN ${year}`,
    parts: [
      {
        facts: [
          ['Unit kerja', unit],
          ['Pegawai', numberText(lines.length)],
          [
            'Mencapai target',
            `${numberText(reached)} dari ${numberText(withTarget)} pegawai bertarget (${percentText(withTarget === 0 ? null : (100 * reached) / withTarget)})`,
          ],
          [
            'Jumlah jam pelajaran',
            `${numberText(hours)} JP, rata-rata ${numberText(lines.length === 0 ? null : hours / lines.length)} JP tiap pegawai`,
          ],
          ['Aturan', ruleSet],
        ],
      },
      {
        table: {
          columns: [
            { heading: 'No.', share: 1.2, align: 'right' },
            { heading: 'Nama', share: 7 },
            { heading: 'NIP', share: 4.8 },
            { heading: 'Jenis', share: 2 },
            { heading: 'Unit', share: 5.4 },
            { heading: 'Klasikal', share: 2, align: 'right' },
            { heading: 'Nonklasikal', share: 3, align: 'right' },
            { heading: 'Di antaranya mandiri', share: 2.8, align: 'right' },
            { heading: 'Jumlah JP', share: 2, align: 'right' },
            { heading: 'Target', share: 1.8, align: 'right' },
            { heading: 'Keterangan', share: 3.6 },
          ],
          rows: [...lines]
            .sort(byName)
            .map((line, index) => [
              ...[String(index + 1), nameOf(line), numberOf(line), line.kind.replaceAll('_', ' '), line.unit],
              ...[numberText(line.jpClassical), numberText(line.jpNonClassical), numberText(line.jpExternal)],
              ...[numberText(line.jp), numberText(line.target), wordFor(HOURS_WORDS, line.status)],
            ]),
          empty: 'Tidak ada pegawai pada tahun ini.',
        },
      },
      { signatures: ['Pengelola kepegawaian', 'Kepala unit kerja'] },
    ],
  };
}
