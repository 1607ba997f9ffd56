import type { PaperHead } from '../head.js';
import type { Paper } from '../paper.js';
import { FORM_WORDS, INSTRUMENT_WORDS, RUN_WORDS, VERDICT_WORDS } from '../terms.js';
import { dayText, numberText, percentText, rupiahText, wordFor } from '../words.js';

/** What a run brought: figures, nobody's names. A figure that may not be shown, or is none, is null. */
export interface EvaluationReportData {
  readonly titleId: string;
  readonly form: string;
  readonly status: string;
  /** Day of the last session. */
  readonly endedOn: string | null;
  readonly totalJp: number;
  readonly realisedJp: number | null;
  readonly capacity: number;
  readonly enrolled: number;
  readonly withdrawn: number;
  readonly completed: number | null;
  readonly attendancePct: number | null;
  readonly passed: number | null;
  readonly failed: number | null;
  readonly passPct: number | null;
  readonly budgetIdr: number | null;
  readonly costIdr: number | null;
  readonly learning: {
    readonly n: number;
    readonly preMean: number | null;
    readonly postMean: number | null;
    readonly gain: number | null;
    readonly normalisedGain: number | null;
    readonly effectSize: { readonly d: number; readonly low: number; readonly high: number } | null;
    readonly costPerPointIdr: number | null;
  };
  readonly feedback: {
    readonly n: number;
    readonly mean: number | null;
    readonly scaleMax: number | null;
    readonly aspects: readonly {
      readonly aspect: string;
      readonly n: number;
      readonly mean: number | null;
      readonly scaleMax: number | null;
    }[];
  };
  readonly evaluations: readonly {
    readonly level: number;
    readonly instrument: string;
    readonly verdict: string | null;
  }[];
}

const LEVELS = ['Reaksi', 'Pembelajaran', 'Perilaku', 'Hasil'] as const;

/** Report on what a training brought (*laporan evaluasi pascapelatihan*), by the four levels of Kirkpatrick. */
export function evaluationReport(head: PaperHead, run: EvaluationReportData): Paper {
  const { learning, feedback } = run;
  const scale = (mean: number | null, most: number | null) =>
    mean === null ? '-' : `${numberText(mean)} dari ${numberText(most)}`;
  const effect = learning.effectSize;
  return {
    ...head,
    title: 'LAPORAN EVALUASI PASCAPELATIHAN',
    parts: [
      {
        facts: [
          ['Program', run.titleId],
          ['Bentuk', wordFor(FORM_WORDS, run.form)],
          ['Status', wordFor(RUN_WORDS, run.status)],
          ['Selesai tanggal', run.endedOn === null ? '-' : dayText(run.endedOn)],
          ['Jam pelajaran', `${numberText(run.realisedJp)} dari ${numberText(run.totalJp)} JP`],
          ['Biaya', `${rupiahText(run.costIdr)} dari anggaran ${rupiahText(run.budgetIdr)}`],
        ],
      },
      { heading: 'Kepesertaan dan kelulusan' },
      {
        facts: [
          ['Peserta', `${numberText(run.enrolled)} dari ${numberText(run.capacity)} kursi`],
          ['Mengundurkan diri', numberText(run.withdrawn)],
          ['Menyelesaikan', numberText(run.completed)],
          ['Rata-rata kehadiran', percentText(run.attendancePct)],
          [
            'Lulus/tidak lulus',
            `${numberText(run.passed)}/${numberText(run.failed)} (${percentText(run.passPct)})`,
          ],
        ],
      },
      { heading: 'Tingkat 1 – Reaksi' },
      {
        facts: [
          ['Kuesioner masuk', numberText(feedback.n)],
          ['Rata-rata jawaban', scale(feedback.mean, feedback.scaleMax)],
        ],
      },
      {
        table: {
          columns: [
            { heading: 'Aspek', share: 6 },
            { heading: 'Jawaban', share: 2, align: 'right' },
            { heading: 'Rata-rata', share: 3, align: 'right' },
          ],
          rows: feedback.aspects.map(({ aspect, n, mean, scaleMax }) => [
            ...[aspect, numberText(n), scale(mean, scaleMax)],
          ]),
          empty: 'Tidak ada jawaban yang dapat ditampilkan.',
        },
      },
      { heading: 'Tingkat 2 – Pembelajaran' },
      {
        facts: [
          ['Peserta dengan dua nilai', numberText(learning.n)],
          ['Rata-rata prates, pascates', `${numberText(learning.preMean)}, ${numberText(learning.postMean)}`],
          [
            'Kenaikan rata-rata',
            `${numberText(learning.gain)} (ternormalisasi ${numberText(learning.normalisedGain)})`,
          ],
          [
            'Besar pengaruh',
            effect
              ? `d = ${numberText(effect.d)} (95%: ${numberText(effect.low)} sampai ${numberText(effect.high)})`
              : '-',
          ],
          ['Biaya tiap poin kenaikan', rupiahText(learning.costPerPointIdr)],
        ],
      },
      { heading: 'Kesimpulan evaluasi' },
      {
        table: {
          columns: [
            { heading: 'Tingkat', share: 4 },
            { heading: 'Cara', share: 4 },
            { heading: 'Kesimpulan', share: 5 },
          ],
          rows: run.evaluations.map(({ level, instrument, verdict }) => [
            `${level} – ${LEVELS[level - 1] ?? ''}`,
            wordFor(INSTRUMENT_WORDS, instrument),
            verdict === null ? 'Belum disimpulkan' : wordFor(VERDICT_WORDS, verdict),
          ]),
          empty: 'Belum ada evaluasi.',
        },
      },
      { signatures: ['Petugas evaluasi', 'Penanggung jawab program'] },
    ],
  };
}
