import { DECLINE_REASON_TEXTS, disclosureRules, type DeclineReason } from '@jejak/domain';
import {
  Cursor,
  medanDay,
  ofEnough,
  page,
  type Narrow,
  type ReportingReader,
} from '@jejak/projection-engine';
import { z } from 'zod';
import { below } from './board.js';
import type { Opportunity, OpportunityPage } from './opportunity.dto.js';

export interface OpportunityQuery {
  /** Calendar year in which programmes begin. */
  readonly year: number;
  /** This unit and all below it, as of today. */
  readonly unitId?: string;
  readonly limit: number;
  readonly cursor?: string;
  /** Which units may be shown; default: all. */
  readonly narrow?: Narrow<'unit'>;
}

const { leastPeople } = disclosureRules;
const told = (count: string) =>
  ofEnough('people', `CASE WHEN ${count} NOT BETWEEN 1 AND ${leastPeople - 1} THEN ${count} END`);

const cursors = new Cursor('opportunity', z.tuple([z.uuid(), z.string().max(40)]));

/** The last day of the year `$1`, or today. */
const day = `least(make_date($1::int, 12, 31), ${medanDay('now()')})`;

/** Everybody with unit and position on that day. */
const placed = `
  placed AS MATERIALIZED (
    SELECT employee_id, unit_id, kind, position_id, position_class, family
    FROM reporting.employee_stays JOIN reporting.employees USING (employee_id)
    LEFT JOIN (
      SELECT position_id, family FROM reporting.position_standards
      WHERE effective_from <= ${day} AND coalesce(effective_until >= ${day}, true)) AS standard USING (position_id)
    WHERE unit_id IS NOT NULL AND since <= ${day} AND coalesce(until >= ${day}, true))`;

/** Runs that begin in the year `$1`, for whom they are, and what came of them for each `member`: nobody else is looked at. */
const parts = `
  run AS (
    SELECT programme_id, ${medanDay('starts_at')} AS starts_on FROM reporting.programme_runs
    WHERE status <> 'CANCELLED' AND extract(year FROM ${medanDay('starts_at')}) = $1::int),
  allowed AS (
    SELECT DISTINCT eligible_by, value FROM run JOIN reporting.programme_eligibility USING (programme_id)),
  open AS (
    SELECT EXISTS (SELECT FROM run WHERE NOT EXISTS (
      SELECT FROM reporting.programme_eligibility AS fits WHERE fits.programme_id = run.programme_id)) AS to_all),
  eligible AS (
    SELECT employee_id FROM member
    WHERE (SELECT to_all FROM open)
      OR ('POSITION', position_id::text) IN (SELECT eligible_by, value FROM allowed)
      OR ('FAMILY', family) IN (SELECT eligible_by, value FROM allowed)
      OR ('CLASS', position_class) IN (SELECT eligible_by, value FROM allowed)),
  nominated AS (
    SELECT employee_id, count(*) AS nominated, count(*) FILTER (WHERE status = 'accepted') AS accepted,
      count(*) FILTER (WHERE status = 'declined') AS declined,
      array_agg(reason_code) FILTER (WHERE status = 'declined') AS reasons
    FROM reporting.nominations JOIN run USING (programme_id)
    WHERE employee_id IN (SELECT employee_id FROM member) GROUP BY employee_id),
  seated AS (
    SELECT employee_id, count(*) AS enrolled, count(*) FILTER (WHERE EXISTS (
        SELECT FROM reporting.programme_competencies AS asked
        CROSS JOIN LATERAL (
          SELECT required_level, actual_level FROM reporting.standing_levels AS level
          WHERE level.employee_id = seat.employee_id AND level.competency_code = asked.competency_code
            AND assessed_on < run.starts_on
          ORDER BY assessed_on DESC, position DESC LIMIT 1) AS known
        WHERE asked.programme_id = seat.programme_id AND required_level > actual_level)) AS on_gap
    FROM reporting.programme_seats AS seat JOIN run USING (programme_id)
    WHERE NOT seat.withdrawn AND employee_id IN (SELECT employee_id FROM member) GROUP BY employee_id)`;

interface Row extends Omit<Opportunity, 'declinedFor'> {
  readonly reasons: readonly { readonly code: DeclineReason; readonly count: number }[] | null;
}

/**
 * What chance to learn people had in a year, by unit and kind of employee.
 *
 * @throws CursorError
 */
export async function opportunityOf(
  reader: ReportingReader,
  query: OpportunityQuery,
): Promise<OpportunityPage> {
  const { year, unitId, limit, cursor } = query;
  const params: unknown[] = [year];
  const given = (value: unknown) => `$${params.push(value)}`;
  const wanted = ['true'];
  if (cursor !== undefined) {
    const [after, kind] = cursors.decode(cursor);
    wanted.push(`(unit_id, kind) > (${given(after)}::uuid, ${given(kind)}::text)`);
  }
  if (unitId !== undefined) wanted.push(`unit_id IN (${below(given(unitId))})`);
  if (query.narrow) {
    const scope = query.narrow({ unit: 'unit_id' }, params.length + 1);
    params.push(...scope.params);
    wanted.push(scope.sql);
  }
  const rows = await reader.query<Row>(
    `WITH ${placed},
       chosen AS MATERIALIZED (
         SELECT DISTINCT unit_id, kind FROM placed WHERE ${wanted.join(' AND ')}
         ORDER BY unit_id, kind LIMIT ${given(limit + 1)}),
       member AS MATERIALIZED (SELECT placed.* FROM placed JOIN chosen USING (unit_id, kind)),
       ${parts},
       happened AS MATERIALIZED (
         SELECT unit_id, kind, nominated, accepted, declined, reasons, enrolled, on_gap,
           eligible.employee_id IS NOT NULL AS is_eligible
         FROM member LEFT JOIN nominated USING (employee_id) LEFT JOIN seated USING (employee_id)
           LEFT JOIN eligible USING (employee_id)),
       figures AS (
         SELECT unit_id, kind, count(*)::int AS people, coalesce(sum(nominated), 0)::int AS nominated,
           coalesce(sum(accepted), 0)::int AS accepted, coalesce(sum(declined), 0)::int AS declined,
           coalesce(sum(enrolled), 0)::int AS enrolled, coalesce(sum(on_gap), 0)::int AS on_gap,
           (count(*) FILTER (WHERE nominated IS NULL AND enrolled IS NULL))::int AS without_chance,
           (count(*) FILTER (WHERE is_eligible))::int AS eligible,
           (count(*) FILTER (WHERE is_eligible AND nominated IS NULL AND enrolled IS NULL))::int AS passed_over
         FROM happened GROUP BY unit_id, kind),
       reasons AS (
         SELECT unit_id, kind, json_agg(json_build_object('code', code, 'count', count) ORDER BY count DESC, code) AS reasons
         FROM (
           SELECT unit_id, kind, code, count(*)::int AS count FROM happened CROSS JOIN unnest(reasons) AS code
           GROUP BY unit_id, kind, code HAVING count(*) >= ${leastPeople}) AS counted
         GROUP BY unit_id, kind)
     SELECT unit_id AS "unitId", kind, people, ${told('nominated')} AS nominated, ${told('accepted')} AS accepted,
       ${told('declined')} AS declined, ${told('enrolled')} AS enrolled, ${told('without_chance')} AS "withoutChance",
       ${told('eligible')} AS eligible, ${told('passed_over')} AS "eligibleWithoutChance",
       ${ofEnough('least(people, enrolled)', 'round(100.0 * on_gap / enrolled)::int')} AS "gapSharePct",
       ${ofEnough('people', 'reasons')} AS reasons
     FROM figures LEFT JOIN reasons USING (unit_id, kind) ORDER BY unit_id, kind`,
    params,
  );
  const { items, next } = page(rows, limit, opportunity, (row) => cursors.encode([row.unitId, row.kind]));
  return { year, items: [...items], ...(next !== undefined && { next }) };
}

const opportunity = ({ reasons, ...figures }: Row): Opportunity => ({
  ...figures,
  declinedFor: (reasons ?? []).map(({ code: reasonCode, count }) => {
    const { id: textId, en: textEn } = DECLINE_REASON_TEXTS[reasonCode];
    return { reasonCode, textId, textEn, count };
  }),
});
