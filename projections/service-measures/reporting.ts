import { directionOf, SERVICE_INDICATORS } from '@jejak/domain';
import type { ReportingView } from '@jejak/projection-engine';
import { trainings } from './trainings.js';

const higher = SERVICE_INDICATORS.filter((one) => directionOf(one) === 'HIGHER');
const direction = `CASE WHEN indicator IN (${higher.map((one) => `'${one}'`).join(', ')}) THEN 'HIGHER' ELSE 'LOWER' END`;

/** Above 0 where `to` is better than `from`. */
const better = (from: string, to: string) =>
  `CASE direction WHEN 'HIGHER' THEN ${to} - ${from} ELSE ${from} - ${to} END`;

const of = {
  service_id: 'Opaque id of the service',
  unit_id: 'Opaque id of the unit that gives it',
  code: 'Code in the catalogue of services of the unit',
  name_id: 'Name in Indonesian',
  name_en: 'Name in English, if there is one',
  indicator:
    'PROCESSING_HOURS, PROCESSING_DAYS (both working time), WAITING_MINUTES, ON_TIME_PCT or REWORK_PCT',
  direction: 'LOWER or HIGHER: which way is better',
};
const figure = {
  period: 'Calendar month, as 2026-03',
  value: 'Mean over the cases of the month, in the unit of the indicator',
  n: 'Cases that it is the mean of',
  source: 'QUEUE_SYSTEM, SERVICE_REGISTER, ISSUING_SYSTEM, FILE_SAMPLE or OTHER',
  evidence_sha256: 'SHA-256 of the paper or file that shows it, if one was named',
};

export const reporting: readonly ReportingView[] = [
  {
    name: 'service_figures',
    comment:
      'How services did in each month, as it was recorded and as it was put right, one row each: before and after stand beside each other.',
    sql: `
      SELECT service_id, unit_id, period, position, value, n, source, evidence_sha256, correction, recorded_at,
        NOT EXISTS (SELECT FROM {schema}.service_figure AS later
          WHERE later.service_id = figure.service_id AND later.period = figure.period
            AND later.position > figure.position) AS stands
      FROM {schema}.service_figure AS figure`,
    columns: {
      service_id: of.service_id,
      unit_id: of.unit_id,
      ...figure,
      position: 'Place of the event in the log',
      correction: 'Whether it puts an earlier figure of the month right',
      recorded_at: 'When we knew',
      stands: 'Whether it is the newest of its month',
    },
  },
  {
    name: 'service_measures',
    comment: 'How services did in each month, as known today, beside what they promise and the month before.',
    sql: `
      SELECT service_id, unit_id, code, name_id, name_en, indicator, direction, ended, period, value, n, source,
        evidence_sha256, target, ${better('target', 'value')} >= 0 AS met, period_before, value_before,
        ${better('value_before', 'value')} AS improvement, corrections
      FROM (
        SELECT service_id, service.unit_id, code, name_id, name_en, indicator, ${direction} AS direction, ended, period,
          value, n, source, evidence_sha256,
          (SELECT target FROM {schema}.service_target AS promise
            WHERE promise.service_id = service.service_id AND from_month <= period ORDER BY from_month DESC LIMIT 1) AS target,
          lag(period) OVER months AS period_before, lag(value) OVER months AS value_before,
          (SELECT count(*)::int FROM {schema}.service_figure AS other
            WHERE other.service_id = service.service_id AND other.period = figure.period AND other.correction) AS corrections
        FROM {schema}.service AS service JOIN reporting.service_figures AS figure USING (service_id)
        WHERE stands
        WINDOW months AS (PARTITION BY service_id ORDER BY period)) AS month`,
    columns: {
      ...of,
      ended: 'Whether it is measured no more',
      ...figure,
      target:
        'What the standard of the service promised for the month: at most, or at least where HIGHER is better',
      met: 'Whether value is no worse than target',
      period_before: 'Month before that has a figure; null for the first',
      value_before: 'Its figure',
      improvement:
        'By how much the month was better than that one, in the unit of the indicator; below 0: worse',
      corrections: 'How often the figure was put right',
    },
  },
  trainings(of),
];
