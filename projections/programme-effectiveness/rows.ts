import type {
  AspectFeedback,
  Effectiveness,
  RunEffectiveness,
  RunEvaluation,
  SeriesEffectiveness,
} from './effectiveness.dto.js';

/** Columns that both views have. */
interface FigureColumns {
  n_enrolled: string;
  n_withdrawn: string;
  n_completed: string;
  attendance_pct: number | null;
  n_passed: string;
  n_failed: string;
  pass_pct: number | null;
  n_scored: string;
  pre_mean: number | null;
  post_mean: number | null;
  gain: number | null;
  normalised_gain: number | null;
  effect_size: number | null;
  effect_size_low: number | null;
  effect_size_high: number | null;
  cost_per_point_idr: number | null;
  n_feedback: string;
  feedback_mean: number | null;
  feedback_scale_max: number | null;
  feedback_scaled: number | null;
  feedback_aspects: AspectFeedback[];
}

/** A row of `reporting.programme_effectiveness`; days as text. */
export interface RunColumns extends FigureColumns {
  programme_id: string;
  series_id: string;
  title_id: string;
  title_en: string | null;
  form: string;
  mode: string;
  status: string;
  starts_at: Date;
  ended_on_text: string | null;
  capacity: number;
  total_jp: number;
  realised_jp: number | null;
  budget_idr: string | null;
  cost_idr: string | null;
  evaluations: RunEvaluation[];
  closed_by: 'EVALUATION' | 'WAIVER' | null;
}

/** A row of `reporting.series_effectiveness`; days as text. */
export interface SeriesColumns extends FigureColumns {
  series_id: string;
  title_id: string;
  title_en: string | null;
  runs: string;
  runs_completed: string;
  last_ended_on_text: string | null;
  total_cost_idr: string | null;
  n_enrolled_few: number;
  n_scored_few: number;
  n_feedback_few: number;
}

export function runEffectiveness(row: RunColumns): RunEffectiveness {
  return {
    programmeId: row.programme_id,
    seriesId: row.series_id,
    titleId: row.title_id,
    ...(row.title_en !== null && { titleEn: row.title_en }),
    form: row.form,
    mode: row.mode,
    status: row.status,
    startsAt: row.starts_at,
    endedOn: row.ended_on_text,
    capacity: row.capacity,
    totalJp: row.total_jp,
    realisedJp: row.realised_jp,
    budgetIdr: count(row.budget_idr),
    costIdr: count(row.cost_idr),
    ...effectiveness(row),
    evaluations: row.evaluations,
    closedBy: row.closed_by,
  };
}

export function seriesEffectiveness(row: SeriesColumns): SeriesEffectiveness {
  return {
    seriesId: row.series_id,
    titleId: row.title_id,
    ...(row.title_en !== null && { titleEn: row.title_en }),
    runs: Number(row.runs),
    runsCompleted: Number(row.runs_completed),
    lastEndedOn: row.last_ended_on_text,
    costIdr: count(row.total_cost_idr),
    ...effectiveness(row),
    few: { enrolled: row.n_enrolled_few, scored: row.n_scored_few, answers: row.n_feedback_few },
  };
}

function effectiveness(row: FigureColumns): Pick<Effectiveness, keyof Effectiveness> {
  const { effect_size: d, effect_size_low: low, effect_size_high: high } = row;
  return {
    enrolled: Number(row.n_enrolled),
    withdrawn: Number(row.n_withdrawn),
    completed: Number(row.n_completed),
    attendancePct: row.attendance_pct,
    passed: Number(row.n_passed),
    failed: Number(row.n_failed),
    passPct: row.pass_pct,
    learning: {
      n: Number(row.n_scored),
      preMean: row.pre_mean,
      postMean: row.post_mean,
      gain: row.gain,
      normalisedGain: row.normalised_gain,
      effectSize: d === null || low === null || high === null ? null : { d, low, high },
      costPerPointIdr: row.cost_per_point_idr,
    },
    feedback: {
      n: Number(row.n_feedback),
      mean: row.feedback_mean,
      scaleMax: row.feedback_scale_max,
      scaled: row.feedback_scaled,
      aspects: row.feedback_aspects,
    },
  };
}

function count(value: string | null): number | null {
  return value === null ? null : Number(value);
}
