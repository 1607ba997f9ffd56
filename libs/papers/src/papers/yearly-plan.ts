import { dayInMedan } from '@jejak/domain';
import type { PaperHead } from '../head.js';
import type { Paper } from '../paper.js';
import { FORM_WORDS, ITEM_WORDS, OBJECTIVE_WORDS, PLAN_WORDS, SCOPE_WORDS } from '../terms.js';
import { dayText, numberText, percentText, rupiahText, wordFor } from '../words.js';

/** An item of a plan, with what was done for it. */
export interface PlannedItem {
  readonly competencyCode: string;
  readonly fromLevel: number;
  readonly toLevel: number;
  readonly form: string;
  readonly quarter: number;
  /** Lesson hours of each participant. */
  readonly jp: number;
  readonly targetHeadcount: number;
  readonly budgetIdr: number;
  readonly done: number;
  readonly status: string;
}

/** A plan of a year. */
export interface YearlyPlanData {
  readonly year: number;
  readonly scope: string;
  /** Whose plan it is: of a unit or a person, in words; absent of the city. */
  readonly of?: string;
  readonly state: string;
  readonly revision: number;
  readonly policyReference?: string | undefined;
  readonly letterNumber?: string | undefined;
  readonly approvedAt?: Date | undefined;
  readonly plannedJp: number;
  readonly plannedIdr: number;
  readonly budgetIdr?: number | undefined;
  readonly targetHeadcount: number;
  readonly achievedPct: number | null;
  readonly objectives: readonly {
    readonly kind: string;
    readonly indicator: string;
    readonly baseline?: string;
    readonly target: string;
  }[];
  /** Also those that were taken out. */
  readonly items: readonly PlannedItem[];
}

/** Yearly plan of development (*rencana pengembangan kompetensi tahunan*). */
export function yearlyPlan(head: PaperHead, plan: YearlyPlanData): Paper {
  const items = plan.items.filter(({ status }) => status !== 'REMOVED');
  const scope = wordFor(SCOPE_WORDS, plan.scope);
  const approved = plan.approvedAt ? dayText(dayInMedan(plan.approvedAt)) : '-';
  return {
    ...head,
    landscape: true,
    title: `RENCANA PENGEMBANGAN KOMPETENSI TAHUN ${plan.year}`,
    parts: [
      {
        facts: [
          ['Lingkup', plan.of === undefined ? scope : `${scope}: ${plan.of}`],
          ['Status', `${wordFor(PLAN_WORDS, plan.state)}, perubahan ke-${plan.revision}`],
          ['Dasar kebijakan', plan.policyReference ?? '-'],
          ['Surat pengesahan', `${plan.letterNumber ?? '-'}, tanggal ${approved}`],
          ['Sasaran', `${numberText(plan.targetHeadcount)} orang, ${numberText(plan.plannedJp)} JP`],
          ['Anggaran', `${rupiahText(plan.plannedIdr)} dari pagu ${rupiahText(plan.budgetIdr)}`],
          ['Capaian', percentText(plan.achievedPct)],
        ],
      },
      { heading: 'Tujuan' },
      {
        table: {
          columns: [
            { heading: 'No.', share: 1, align: 'right' },
            { heading: 'Bidang', share: 3 },
            { heading: 'Indikator', share: 9 },
            { heading: 'Keadaan awal', share: 5 },
            { heading: 'Target', share: 5 },
          ],
          rows: plan.objectives.map(({ kind, indicator, baseline, target }, index) => [
            ...[String(index + 1), wordFor(OBJECTIVE_WORDS, kind), indicator, baseline ?? '-', target],
          ]),
          empty: 'Tidak ada tujuan.',
        },
      },
      { heading: 'Kegiatan' },
      {
        table: {
          columns: [
            { heading: 'No.', share: 1, align: 'right' },
            { heading: 'Triwulan', share: 2, align: 'center' },
            { heading: 'Kompetensi', share: 3 },
            { heading: 'Tingkat', share: 2, align: 'center' },
            { heading: 'Bentuk', share: 6 },
            { heading: 'JP', share: 1.5, align: 'right' },
            { heading: 'Sasaran (orang)', share: 2.2, align: 'right' },
            { heading: 'Anggaran', share: 3.6, align: 'right' },
            { heading: 'Selesai (orang)', share: 2.2, align: 'right' },
            { heading: 'Status', share: 3 },
          ],
          rows: items.map((item, index) => [
            String(index + 1),
            ['I', 'II', 'III', 'IV'][item.quarter - 1] ?? String(item.quarter),
            item.competencyCode,
            `${item.fromLevel} ke ${item.toLevel}`,
            wordFor(FORM_WORDS, item.form),
            numberText(item.jp),
            numberText(item.targetHeadcount),
            rupiahText(item.budgetIdr),
            numberText(item.done),
            wordFor(ITEM_WORDS, item.status),
          ]),
          empty: 'Belum ada kegiatan.',
        },
      },
      { signatures: ['Penyusun rencana', 'Pejabat yang mengesahkan'] },
    ],
  };
}
