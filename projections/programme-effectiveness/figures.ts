import { tQuantile } from './t-quantile.js';

/**
 * SQL of the figures of effectiveness, for one run or for all runs of a series: the same formulas for both, and for
 * the API, exports and BI tools. Everything is computed in `numeric`, so that it does not depend on the order of rows.
 * A figure that is not defined (too few participants, no spread) is null.
 */

/**
 * Figures of the participants of the runs that `runs` selects.
 *
 * @param runs SQL condition on `run`
 */
export function participantFigures(runs: string): string {
  const both = 'pre_score IS NOT NULL AND post_score IS NOT NULL';
  return `
    SELECT sums.*,
      100.0 * n_passed / nullif(n_passed + n_failed, 0) AS pass_pct,
      gain / nullif((sd_pre + sd_post) / 2, 0) AS effect_size,
      (gain - margin) / nullif((sd_pre + sd_post) / 2, 0) AS effect_size_low,
      (gain + margin) / nullif((sd_pre + sd_post) / 2, 0) AS effect_size_high,
      cost_idr / nullif(points_gained, 0) AS cost_per_point_idr
    FROM (
      SELECT base.*,
        CASE WHEN n_scored >= 2 THEN (${tQuantile('(n_scored - 1)')}) * sd_gain / sqrt(n_scored::numeric) END AS margin,
        (SELECT sum(run.cost_idr) FROM {schema}.run WHERE ${runs} AND EXISTS (
          SELECT FROM {schema}.participant
          WHERE participant.programme_id = run.programme_id AND NOT withdrawn AND ${both})) AS cost_idr
      FROM (
        SELECT
          count(*) FILTER (WHERE NOT withdrawn) AS n_enrolled,
          count(*) FILTER (WHERE withdrawn) AS n_withdrawn,
          count(*) FILTER (WHERE NOT withdrawn AND outcome IN ('PASSED', 'FAILED', 'ATTENDED')) AS n_completed,
          count(*) FILTER (WHERE NOT withdrawn AND outcome = 'PASSED') AS n_passed,
          count(*) FILTER (WHERE NOT withdrawn AND outcome = 'FAILED') AS n_failed,
          avg(attendance_pct) FILTER (WHERE NOT withdrawn) AS attendance_pct,
          count(*) FILTER (WHERE scored) AS n_scored,
          avg(pre_score) FILTER (WHERE scored) AS pre_mean,
          avg(post_score) FILTER (WHERE scored) AS post_mean,
          avg(post_score - pre_score) FILTER (WHERE scored) AS gain,
          avg((post_score - pre_score) / nullif(100 - pre_score, 0)) FILTER (WHERE scored) AS normalised_gain,
          stddev_samp(pre_score) FILTER (WHERE scored) AS sd_pre,
          stddev_samp(post_score) FILTER (WHERE scored) AS sd_post,
          stddev_samp(post_score - pre_score) FILTER (WHERE scored) AS sd_gain,
          sum(greatest(post_score - pre_score, 0)) FILTER (WHERE scored AND cost_idr IS NOT NULL) AS points_gained
        FROM (
          SELECT participant.*, run.cost_idr, NOT withdrawn AND ${both} AS scored
          FROM {schema}.run
          -- by run (OFFSET 0): else all seats are read for each series
          CROSS JOIN LATERAL (
            SELECT * FROM {schema}.participant WHERE participant.programme_id = run.programme_id OFFSET 0) AS participant
          WHERE ${runs}
        ) AS seat
      ) AS base
    ) AS sums`;
}

/**
 * What participants answered (level 1) about the runs that `runs` selects.
 *
 * @param runs SQL condition on `run`
 */
export function feedbackFigures(runs: string): string {
  const records = `{schema}.run JOIN {schema}.evaluation_record AS record USING (programme_id)
          WHERE ${runs} AND record.level = 1`;
  return `
    SELECT
      (SELECT count(*) FROM ${records}) AS n_feedback,
      CASE WHEN min(scale_min) = max(scale_max) THEN sum(total) / sum(n) END AS feedback_mean,
      CASE WHEN min(scale_min) = max(scale_max) THEN max(scale_max) END AS feedback_scale_max,
      sum(total_scaled) / sum(n) AS feedback_scaled,
      coalesce(jsonb_agg(jsonb_build_object('aspect', aspect, 'n', n,
        'mean', (CASE WHEN scale_min = scale_max THEN total / n END)::float8,
        'scaleMax', CASE WHEN scale_min = scale_max THEN scale_max END,
        'scaled', (total_scaled / n)::float8) ORDER BY aspect) , '[]') AS feedback_aspects
    FROM (
      SELECT item ->> 'aspect' AS aspect, count(*) AS n,
        sum((item ->> 'value')::numeric) AS total,
        sum(((item ->> 'value')::numeric - 1) / (scale_max - 1)) AS total_scaled,
        min(scale_max) AS scale_min, max(scale_max) AS scale_max
      FROM (SELECT items, scale_max FROM ${records}) AS answered
      CROSS JOIN jsonb_array_elements(items) AS item GROUP BY aspect
    ) AS asked`;
}

/** The columns of both, as the views show them. */
export const figureColumns = `
  n_enrolled, n_withdrawn, n_completed, attendance_pct::float8, n_passed, n_failed, pass_pct::float8, n_scored,
  pre_mean::float8, post_mean::float8, gain::float8, normalised_gain::float8, sd_pre::float8, sd_post::float8,
  effect_size::float8, effect_size_low::float8, effect_size_high::float8, points_gained::float8,
  cost_per_point_idr::float8, n_feedback, feedback_mean::float8, feedback_scale_max, feedback_scaled::float8,
  feedback_aspects`;

/** What they mean. */
export const figureComments = {
  n_enrolled: 'Participants, without those who withdrew',
  n_withdrawn: 'Participants who withdrew',
  n_completed: 'Participants with outcome PASSED, FAILED or ATTENDED',
  attendance_pct: 'Mean share of the lesson hours attended, per cent, where it is known',
  n_passed: 'Participants with outcome PASSED',
  n_failed: 'Participants with outcome FAILED',
  pass_pct: '100 * n_passed / (n_passed + n_failed)',
  n_scored: 'Participants with both a pre-test and a post-test score; all means below are over these',
  pre_mean: 'Mean pre-test score, 0 to 100',
  post_mean: 'Mean post-test score, 0 to 100',
  gain: 'Mean of post - pre, in points',
  normalised_gain: 'Mean of (post - pre) / (100 - pre), over those with pre below 100',
  sd_pre: 'Standard deviation of the pre-test scores (n - 1)',
  sd_post: 'Standard deviation of the post-test scores (n - 1)',
  effect_size: 'd_av = gain / ((sd_pre + sd_post) / 2); null for fewer than 2 participants or without spread',
  effect_size_low:
    'Lower end of the 95 % interval: (gain - t * sd(post - pre) / sqrt(n)) / ((sd_pre + sd_post) / 2), t with n - 1 degrees of freedom',
  effect_size_high: 'Upper end of the 95 % interval',
  points_gained: 'Sum of post - pre over those who gained, in runs whose realised cost is known',
  cost_per_point_idr: 'Realised cost of the runs in which both scores were taken / points_gained, rupiah',
  n_feedback: 'Level 1 (reaction) records',
  feedback_mean: 'Mean of all level 1 answers on their scale; null where scales differ',
  feedback_scale_max: 'The scale goes from 1 to this; null where scales differ',
  feedback_scaled: 'Mean of (answer - 1) / (scale - 1) over all level 1 answers, 0 to 1',
  feedback_aspects: 'The same for each aspect: [{aspect, n, mean, scaleMax, scaled}]',
};
