import { isGone, type PlanVerdict, type Shown } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import type { PlanEvaluation, PlanFormulation, PlanRemark } from './evaluation.dto.js';
import type { PlanLeadership } from './leadership.dto.js';

interface RemarkColumns {
  evaluation_id: string | null;
  kind: string;
  text: string | null;
  text_state: Shown<string>['state'] | null;
}

/** Who formulated a plan together, how it was evaluated, and what was said of it. */
export async function evaluationsOf(
  reader: ReportingReader,
  planId: string,
): Promise<{ formulations: PlanFormulation[]; assessed: PlanEvaluation[]; remarks: PlanRemark[] }> {
  const formulations = await reader.query<PlanFormulation>(
    `SELECT formulation_id AS "formulationId", held_on::text AS "heldOn", parties, item_ids AS "itemIds",
       minutes_sha256 AS "minutesSha256"
     FROM reporting.plan_formulations WHERE plan_id = $1 ORDER BY held_on, formulation_id`,
    [planId],
  );
  const assessed = await reader.query<PlanEvaluation & { verdict: PlanVerdict }>(
    `SELECT evaluation_id AS "evaluationId", "from"::text, until::text, verdict, involved
     FROM reporting.plan_evaluations WHERE plan_id = $1 ORDER BY plan_evaluations.until, position`,
    [planId],
  );
  const remarks = await reader.query<RemarkColumns>(
    'SELECT * FROM serving.plan_remarks WHERE plan_id = $1 ORDER BY position, place',
    [planId],
  );
  return { formulations, assessed, remarks: remarks.map(planRemark) };
}

const planRemark = (row: RemarkColumns): PlanRemark => ({
  ...(row.evaluation_id !== null && { evaluationId: row.evaluation_id }),
  kind: row.kind,
  ...(row.text !== null && { text: row.text }),
  ...(isGone(row.text_state) && { textState: row.text_state }),
});

/** How leaders take part in a plan that there is. */
export async function leadershipOf(reader: ReportingReader, planId: string): Promise<PlanLeadership> {
  const [row] = await reader.query<Record<string, string | number | null>>(
    'SELECT * FROM reporting.plan_leadership WHERE plan_id = $1',
    [planId],
  );
  const of = (who: string) => ({
    ...{ seats: Number(row?.[`${who}_seats`]), done: Number(row?.[`${who}_done`]) },
    attendancePct: row?.[`${who}_attendance_pct`] == null ? null : Number(row[`${who}_attendance_pct`]),
  });
  return {
    acceptedByHeads: Number(row?.accepted_by_heads),
    acceptedByOthers: Number(row?.accepted_by_others),
    ...{ leaders: of('leader'), employees: of('employee') },
  };
}
