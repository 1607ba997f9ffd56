import { ACCESS_VIEWS } from '@jejak/access';
import { LEARNING_WAYS, learningMixRules, type LearningWay } from '@jejak/domain';
import { Cursor, page, type Narrow, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import type { LearningMix, LearningMixPage } from './learning-mix.dto.js';

export interface LearningMixQuery {
  readonly year: number;
  /** These units only; each is shown with all below it. */
  readonly units?: readonly string[];
  readonly limit: number;
  readonly cursor?: string;
  /** Which units may be shown; default: all. */
  readonly narrow?: Narrow<'unit'>;
}

const cursors = new Cursor('learning-mix', z.tuple([z.uuid()]));

interface Row {
  readonly unit_id: string;
  readonly learned: Readonly<Partial<Record<LearningWay, { readonly jp: number; readonly seats: number }>>>;
}

/**
 * How the people of units learned in a year, each unit with all below it as of today, by unit id.
 *
 * @throws CursorError
 */
export async function mixOfUnits(
  reader: ReportingReader,
  { year, units, limit, cursor, narrow }: LearningMixQuery,
): Promise<LearningMixPage> {
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const wanted = ['true'];
  if (cursor !== undefined) wanted.push(`unit_id > ${given(cursors.decode(cursor)[0])}::uuid`);
  if (units !== undefined) wanted.push(`unit_id = ANY (${given(units)}::uuid[])`);
  if (narrow) {
    const scope = narrow({ unit: 'unit_id' }, params.length + 1);
    params.push(...scope.params);
    wanted.push(scope.sql);
  }
  const rows = await reader.query<Row>(
    `WITH RECURSIVE shown AS (
       SELECT unit_id FROM ${ACCESS_VIEWS.units} WHERE ${wanted.join(' AND ')}
       ORDER BY unit_id LIMIT ${given(limit + 1)}),
     below AS (
       SELECT unit_id AS top, unit_id FROM shown
       UNION SELECT top, unit.unit_id FROM ${ACCESS_VIEWS.units} AS unit JOIN below ON unit.parent_id = below.unit_id),
     mix AS MATERIALIZED (SELECT * FROM reporting.learning_mix WHERE year = ${given(year)}::int),
     summed AS MATERIALIZED (
       SELECT top, way, sum(jp)::float8 AS jp, sum(seats)::int AS seats FROM below JOIN mix USING (unit_id) GROUP BY top, way)
     SELECT unit_id, coalesce((
       SELECT jsonb_object_agg(way, jsonb_build_object('jp', jp, 'seats', seats)) FROM summed WHERE top = unit_id), '{}') AS learned
     FROM shown ORDER BY unit_id`,
    params,
  );
  const { items, next } = page(rows, limit, mixOf, ({ unit_id }) => cursors.encode([unit_id]));
  const { id: ruleSet, source, verified, note } = learningMixRules;
  return {
    ...{ year, items: [...items], ruleSet, source, verified },
    ...(note !== undefined && { note }),
    ...(next !== undefined && { next }),
  };
}

function mixOf({ unit_id: unitId, learned }: Row): LearningMix {
  const all = Object.values(learned);
  const jp = all.reduce((sum, one) => sum + one.jp, 0);
  const parts = LEARNING_WAYS.map((way) => {
    const part = learned[way] ?? { jp: 0, seats: 0 };
    const sharePct = jp > 0 ? Math.round((part.jp / jp) * 10_000) / 100 : null;
    return { way, ...part, sharePct, modelPct: learningMixRules.model[way] };
  });
  return { unitId, jp, seats: all.reduce((sum, one) => sum + one.seats, 0), parts };
}
