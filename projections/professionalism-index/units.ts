import { Cursor, page, type Narrow, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import { FIGURES, meansOf } from './means.js';
import { rulesOf } from './rules-of.js';
import type { ComparedUnitPage, IndexMeans, UnitIndexPage } from './unit-index.dto.js';

export interface UnitsQuery {
  readonly year: number;
  /** Units; default: all in which somebody was ever placed. */
  readonly unitIds?: readonly string[];
  readonly limit: number;
  readonly cursor?: string;
  /** Which units may be shown; default: all. */
  readonly narrow?: Narrow<'unit'>;
}

type Means = { readonly [Figure in keyof IndexMeans]: IndexMeans[Figure] };

/** A unit with the means that each of the versions gives. */
interface Row {
  unit_id: string;
  n: number;
  means: Record<string, Means>;
}

const cursors = new Cursor('professionalism-units', z.tuple([z.uuid()]));

/**
 * Means of units in a year, by unit id; by the version of this name or that of the year. Undefined if there is none.
 *
 * @throws CursorError
 */
export async function indexOfUnits(
  reader: ReportingReader,
  query: UnitsQuery & { readonly ruleSet?: string },
): Promise<UnitIndexPage | undefined> {
  const by = await rulesOf(reader, query);
  if (!by) return undefined;
  const { year } = query;
  const { rules } = by;
  const { ruleSet, verified } = rules;
  const { items, next } = await pageOf(reader, query, [ruleSet], ({ unit_id: unitId, n, means }) => ({
    ...{ unitId, year, n, ruleSet, verified },
    ...meansIn(means[ruleSet]),
  }));
  return { rules, items: [...items], ...(next !== undefined && { next }) };
}

/**
 * Means of units in a year by two versions of the rules, by unit id. Undefined if there is not both of them.
 *
 * @throws CursorError
 */
export async function compareUnits(
  reader: ReportingReader,
  query: UnitsQuery & { readonly from: string; readonly to: string },
): Promise<ComparedUnitPage | undefined> {
  const { year } = query;
  const one = await rulesOf(reader, { year, ruleSet: query.from });
  const other = await rulesOf(reader, { year, ruleSet: query.to });
  if (!one || !other) return undefined;
  const { items, next } = await pageOf(reader, query, [query.from, query.to], ({ unit_id, n, means }) => {
    const from = meansIn(means[query.from]);
    const to = meansIn(means[query.to]);
    const change =
      from.total === null || to.total === null ? null : Math.round((to.total - from.total) * 100) / 100;
    return { unitId: unit_id, year, n, from, to, change };
  });
  return { from: one.rules, to: other.rules, items: [...items], ...(next !== undefined && { next }) };
}

const NOTHING: Means = {
  ...{ qualification: null, competency: null, performance: null, discipline: null, total: null },
};
const meansIn = (means: Means | undefined): Means => means ?? NOTHING;

/** A page of units is chosen first, so that only who worked in them is looked at. */
async function pageOf<Item>(
  reader: ReportingReader,
  { year, unitIds, limit, cursor, narrow }: UnitsQuery,
  ruleSets: readonly string[],
  item: (row: Row) => Item,
) {
  const params: unknown[] = [year, limit + 1, [...new Set(ruleSets)]];
  const given = (value: unknown) => `$${params.push(value)}`;
  const which = ['true'];
  if (cursor !== undefined) which.push(`unit_id > ${given(cursors.decode(cursor)[0])}::uuid`);
  if (unitIds !== undefined) which.push(`unit_id = ANY (${given(unitIds)}::uuid[])`);
  const scope = narrow?.({ unit: 'unit_id' }, params.length + 1);
  if (scope) {
    which.push(scope.sql);
    params.push(...scope.params);
  }
  const means = meansOf({
    ...{ year: '$1::int', units: 'unit_id IN (SELECT unit_id FROM chosen)' },
    rules: 'SELECT * FROM reporting.ip_asn_rule_sets WHERE rule_set = ANY ($3::text[])',
  });
  const told = FIGURES.map((figure) => `'${figure}', ${figure}`).join(', ');
  const rows = await reader.query<Row>(
    `WITH chosen AS MATERIALIZED (
       SELECT unit_id FROM reporting.staffed_units WHERE ${which.join(' AND ')}
       ORDER BY unit_id LIMIT $2)
     SELECT unit_id, coalesce(max(n), 0) AS n,
       coalesce(jsonb_object_agg(rule_set, jsonb_build_object(${told})) FILTER (WHERE rule_set IS NOT NULL), '{}')
         AS means
     FROM chosen LEFT JOIN (${means}) AS means USING (unit_id) GROUP BY unit_id ORDER BY unit_id`,
    params,
  );
  return page(rows, limit, item, (row) => cursors.encode([row.unit_id]));
}
