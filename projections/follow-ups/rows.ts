import { isGone, type Shown } from '@jejak/domain';
import type { FollowUpStep, ListedFollowUp } from './follow-up.dto.js';

/** A row of view `reporting.follow_ups`, with its days as text. */
export interface FollowUpColumns {
  follow_up_id: string;
  kind: ListedFollowUp['kind'];
  source_kind: ListedFollowUp['source']['kind'];
  source_id: string;
  employee_id: string | null;
  unit_id: string | null;
  programme_id: string | null;
  series_id: string | null;
  rule_id: string | null;
  competency_code: string | null;
  state: ListedFollowUp['state'];
  raised_on_text: string;
  owner_id: string | null;
  due_on_text: string | null;
  outcome: NonNullable<ListedFollowUp['outcome']> | null;
  resolved_on_text: string | null;
  effective: boolean | null;
  verified_on_text: string | null;
  age_days: number;
  overdue: boolean;
}

export const listedFollowUp = (row: FollowUpColumns): ListedFollowUp => ({
  ...{ followUpId: row.follow_up_id, kind: row.kind, source: { kind: row.source_kind, id: row.source_id } },
  ...(row.employee_id !== null && { employeeId: row.employee_id }),
  ...(row.unit_id !== null && { unitId: row.unit_id }),
  ...(row.programme_id !== null && { programmeId: row.programme_id }),
  ...(row.series_id !== null && { seriesId: row.series_id }),
  ...(row.rule_id !== null && { ruleId: row.rule_id }),
  ...(row.competency_code !== null && { competencyCode: row.competency_code }),
  ...{ state: row.state, raisedOn: row.raised_on_text },
  ...(row.owner_id !== null && { ownerId: row.owner_id }),
  ...(row.due_on_text !== null && { dueOn: row.due_on_text }),
  ...(row.outcome !== null && { outcome: row.outcome }),
  ...(row.resolved_on_text !== null && { resolvedOn: row.resolved_on_text }),
  ...(row.effective !== null && { effective: row.effective }),
  ...(row.verified_on_text !== null && { verifiedOn: row.verified_on_text }),
  ...{ ageDays: row.age_days, overdue: row.overdue },
});

/** A row of view `serving.follow_up_steps`, with place and day as text. */
export interface StepColumns {
  position_text: string;
  state: FollowUpStep['state'];
  occurred_at: Date;
  recorded_at: Date;
  actor_id: string;
  actor_role: string;
  owner_id: string | null;
  due_on_text: string | null;
  reason: string | null;
  reason_state: Shown<string>['state'] | null;
  result_ref: string | null;
  result_ref_state: Shown<string>['state'] | null;
}

export const stepOf = (row: StepColumns): FollowUpStep => ({
  ...{ position: row.position_text, state: row.state },
  ...{ occurredAt: row.occurred_at, recordedAt: row.recorded_at },
  ...{ actorId: row.actor_id, actorRole: row.actor_role },
  ...(row.owner_id !== null && { ownerId: row.owner_id }),
  ...(row.due_on_text !== null && { dueOn: row.due_on_text }),
  ...(row.reason !== null && { reason: row.reason }),
  ...(isGone(row.reason_state) && { reasonState: row.reason_state }),
  ...(row.result_ref !== null && { resultRef: row.result_ref }),
  ...(isGone(row.result_ref_state) && { resultRefState: row.result_ref_state }),
});
