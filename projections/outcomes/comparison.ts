import type { ReportingReader } from '@jejak/projection-engine';
import type { EffectComparison } from './comparison.dto.js';
import { changeOf, differenceInDifferences, type Pair } from './difference-in-differences.js';
import { CAUTION_TEXTS } from './texts.js';

export interface ComparisonQuery {
  readonly seriesId: string;
  readonly outcome: string;
  /** Quarters, as 2026-Q2; the second at least two after the first. */
  readonly before: string;
  readonly after: string;
}

const firstDay = (quarter: string) =>
  `make_date(left(${quarter}::text, 4)::int, right(${quarter}::text, 1)::int * 3 - 2, 1)`;

/** Units with both figures, and when somebody of them was trained; who was nowhere placed that day counts nowhere. */
const units = `
  WITH learned AS (
    SELECT DISTINCT ancestor_id AS unit_id, seat.ended_on
    FROM reporting.programme_seats AS seat JOIN reporting.programme_runs AS run USING (programme_id)
    CROSS JOIN LATERAL (
      SELECT unit_id FROM reporting.employee_stays AS stay
      WHERE stay.employee_id = seat.employee_id AND since <= seat.ended_on AND coalesce(until >= seat.ended_on, true) LIMIT 1) AS place
    JOIN reporting.access_unit_closure ON descendant_id = place.unit_id
    WHERE series_id = $1::uuid AND NOT withdrawn AND outcome <> 'INCOMPLETE'
      AND seat.ended_on < ${firstDay('$4')} + interval '3 months')
  SELECT before.value::float8 AS before, after.value::float8 AS after, before.n AS "nBefore", after.n AS "nAfter",
    CASE WHEN trained.times IS NULL THEN 'OTHER' WHEN trained.times = trained.between THEN 'TRAINED' ELSE 'LEFT_OUT' END AS "group"
  FROM reporting.unit_outcomes AS before
  JOIN reporting.unit_outcomes AS after USING (unit_id, outcome)
  LEFT JOIN (
    SELECT unit_id, count(*) AS times, count(*) FILTER (
      WHERE ended_on >= ${firstDay('$3')} + interval '3 months' AND ended_on < ${firstDay('$4')}) AS between
    FROM learned GROUP BY unit_id) AS trained USING (unit_id)
  WHERE outcome = $2::text AND before.period = $3::text AND after.period = $4::text`;

type Row = Pair & { readonly group: 'TRAINED' | 'OTHER' | 'LEFT_OUT' };

/** How much more the units changed that were trained between two quarters than those that were never trained. */
export async function comparisonOf(
  reader: ReportingReader,
  query: ComparisonQuery,
): Promise<EffectComparison> {
  const { seriesId, outcome, before, after } = query;
  const rows = await reader.query<Row>(units, [seriesId, outcome, before, after]);
  const of = (group: Row['group']) => rows.filter((row) => row.group === group);
  const [trained, others] = [of('TRAINED'), of('OTHER')];
  const { cautions, ...estimate } = differenceInDifferences(trained, others);
  return {
    ...{ seriesId, outcome, before, after },
    ...{ trained: changeOf(trained), others: changeOf(others), leftOut: of('LEFT_OUT').length },
    ...estimate,
    cautions: cautions.map((code) => ({ code, text: CAUTION_TEXTS[code] })),
  };
}
