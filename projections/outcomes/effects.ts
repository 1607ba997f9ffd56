import { type ReportingReader, wholeGroups } from '@jejak/projection-engine';
import type { PredicateCount, ServiceQuarter, UnitEffects } from './effects.dto.js';
import { figuresOf, type FiguresRow } from './figures.js';
import { shownFigures } from './shown.js';
import { quartersOf } from './spans.js';
import { CAUTION_TEXTS } from './texts.js';
import { isOwn, ownRoots, toldOf } from './told.js';

export interface EffectsQuery {
  readonly unitId: string;
  /** First and last quarter, as 2026-Q2. */
  readonly from: string;
  readonly to: string;
  /** The one series whose seats and hours count; default: all. */
  readonly seriesId?: string;
}

const subtree = `SELECT descendant_id FROM reporting.access_unit_closure WHERE ancestor_id = $1::uuid`;
const quarterOf = (month: string) => `to_char(to_date(${month}, 'YYYY-MM'), 'YYYY"-Q"Q')`;

const quarters = figuresOf({
  tree: `SELECT $1::text AS root, descendant_id AS unit_id FROM (${subtree}) AS below UNION ALL
    ${ownRoots(`SELECT descendant_id AS unit_id FROM (${subtree}) AS below`)}`,
  ...quartersOf({ from: '$2', to: '$3', series: '$4' }),
  ...{ series: '$4', competencies: 'true' },
});

const predicates = `
  SELECT period, predicate, n AS appraisals
  FROM (${wholeGroups(
    `SELECT period, predicate, count(*)::int AS n FROM serving.appraisals
     WHERE status = 'final' AND unit_id IN (${subtree}) AND period BETWEEN left($2::text, 4) AND $3::text
       AND (length(period) = 4 OR period >= $2::text)
     GROUP BY period, predicate`,
    ['period'],
  )}) AS told ORDER BY period, predicate`;

const services = `
  SELECT service_id AS "serviceId", unit_id AS "unitId", code, name_id AS "nameId", indicator, direction,
    ${quarterOf('period')} AS period, (sum(value * n) / sum(n))::float8 AS mean, sum(n)::int AS n, count(*)::int AS months,
    (count(*) FILTER (WHERE met))::int AS met
  FROM reporting.service_measures
  WHERE unit_id IN (${subtree}) AND ${quarterOf('period')} BETWEEN $2::text AND $3::text
  GROUP BY service_id, unit_id, code, name_id, indicator, direction, ${quarterOf('period')}
  ORDER BY code, service_id, ${quarterOf('period')}`;

/** Training beside citizens; undefined if there is no such unit. */
export async function effectsOf(
  reader: ReportingReader,
  { unitId, from, to, seriesId }: EffectsQuery,
): Promise<UnitEffects | undefined> {
  const rows = await reader.query<FiguresRow>(quarters, [unitId, from, to, seriesId ?? null]);
  if (rows.length === 0) return undefined;
  const told = await toldOf(reader, rows);
  const params = [unitId, from, to];
  return {
    unitId,
    seriesId: seriesId ?? null,
    quarters: rows
      .filter((row) => !isOwn(row))
      .map((row) => ({ period: row.period, ...shownFigures(row, told(row)) })),
    predicates: [...(await reader.query<PredicateCount>(predicates, params))],
    services: [...(await reader.query<ServiceQuarter>(services, params))],
    caution: CAUTION_TEXTS.NOT_BY_LOT,
  };
}
