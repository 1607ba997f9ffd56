import type { PaperHead } from '../head.js';
import type { Paper } from '../paper.js';
import { speech } from '../speech.js';
import { evaluationTexts } from './texts/evaluation-report.js';

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

/** Report on what a training brought (*laporan evaluasi pascapelatihan*), by the four levels of Kirkpatrick. */
export function evaluationReport(head: PaperHead, run: EvaluationReportData): Paper {
  const { learning, feedback } = run;
  const [say, t] = [speech[head.language], evaluationTexts[head.language]];
  const { terms } = say;
  const scale = (mean: number | null, most: number | null) =>
    mean === null ? '-' : t.scale(say.number(mean), say.number(most));
  const level = (nth: number) => `${t.level} ${nth} – ${t.levels[nth - 1] ?? ''}`;
  const effect = learning.effectSize;
  return {
    ...head,
    title: t.title,
    parts: [
      {
        facts: [
          [t.programme, run.titleId],
          [t.form, say.word(terms.form, run.form)],
          [t.status, say.word(terms.run, run.status)],
          [t.ended, run.endedOn === null ? '-' : say.day(run.endedOn)],
          [t.hours, t.hoursOf(say.number(run.realisedJp), say.number(run.totalJp))],
          [t.cost, t.costOf(say.rupiah(run.costIdr), say.rupiah(run.budgetIdr))],
        ],
      },
      { heading: t.participation },
      {
        facts: [
          [t.participants, t.seats(say.number(run.enrolled), say.number(run.capacity))],
          [t.withdrawn, say.number(run.withdrawn)],
          [t.completed, say.number(run.completed)],
          [t.attendance, say.percent(run.attendancePct)],
          [t.passed, `${say.number(run.passed)}/${say.number(run.failed)} (${say.percent(run.passPct)})`],
        ],
      },
      { heading: level(1) },
      {
        facts: [
          [t.answers, say.number(feedback.n)],
          [t.mean, scale(feedback.mean, feedback.scaleMax)],
        ],
      },
      {
        table: {
          columns: [
            { heading: t.aspect, share: 6 },
            { heading: t.count, share: 2, align: 'right' },
            { heading: t.average, share: 3, align: 'right' },
          ],
          rows: feedback.aspects.map(({ aspect, n, mean, scaleMax }) => [
            ...[aspect, say.number(n), scale(mean, scaleMax)],
          ]),
          empty: t.noAnswers,
        },
      },
      { heading: level(2) },
      {
        facts: [
          [t.bothMarks, say.number(learning.n)],
          [t.marks, `${say.number(learning.preMean)}; ${say.number(learning.postMean)}`],
          [t.gain, t.normalised(say.number(learning.gain), say.number(learning.normalisedGain))],
          [
            t.effect,
            effect ? t.between(say.number(effect.d), say.number(effect.low), say.number(effect.high)) : '-',
          ],
          [t.costPerPoint, say.rupiah(learning.costPerPointIdr)],
        ],
      },
      { heading: t.conclusions },
      {
        table: {
          columns: [
            { heading: t.level, share: 4 },
            { heading: t.how, share: 4 },
            { heading: t.conclusion, share: 5 },
          ],
          rows: run.evaluations.map(({ level: nth, instrument, verdict }) => [
            `${nth} – ${t.levels[nth - 1] ?? ''}`,
            say.word(terms.instrument, instrument),
            verdict === null ? t.open : say.word(terms.verdict, verdict),
          ]),
          empty: t.noEvaluations,
        },
      },
      { signatures: t.signing },
    ],
  };
}
