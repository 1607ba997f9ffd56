import { appraisalIdOf, isGone, type AppraisalStatus, type Shown } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import type {
  AppraisalHistory,
  AppraisalRemark,
  AppraisalStep,
  ShownAppraisal,
  StandingRatings,
} from './appraisal.dto.js';
import { derivedOf } from './derived.js';
import type { StepKind } from './step.entity.js';

export interface AppraisalHistoryQuery {
  readonly employeeId: string;
  readonly period: string;
  /** What was known at this moment; default: all that is known. */
  readonly asOf?: Date;
}

interface Text {
  readonly kind: AppraisalRemark['kind'];
  readonly text: string | null;
  readonly state: Shown<string>['state'];
}

interface Row extends StandingRatings {
  event_id: string;
  kind: StepKind;
  outcome: AppraisalStep['outcome'] | null;
  predicated: boolean;
  actor_id: string;
  occurred_at: Date;
  recorded_at: Date;
  rater_id: string;
  rated_on: string;
  remarks: Text[] | null;
}

/** How it stands after a step; after one that opens it again as before it was final. */
const STATUS: Readonly<Record<Exclude<StepKind, 'REOPENED'>, AppraisalStatus>> = {
  RATED: 'rated',
  ACKNOWLEDGED: 'acknowledged',
  DISPUTED: 'disputed',
  DISPUTE_DECIDED: 'decided',
  FINALISED: 'final',
  CORRECTED: 'final',
  WITHDRAWN: 'withdrawn',
};

/**
 * One appraisal as it stands, or as it was known at a moment, with what happened until then; undefined if nothing had.
 *
 * @param now by which it is told what may be done; with `asOf` that moment counts
 */
export async function appraisalHistoryOf(
  reader: ReportingReader,
  { employeeId, period, asOf }: AppraisalHistoryQuery,
  now: Date,
): Promise<AppraisalHistory | undefined> {
  const appraisalId = appraisalIdOf(employeeId, period);
  const rows = await reader.query<Row>(
    `SELECT event_id, kind, outcome, predicate IS NOT NULL AS predicated, result_rating AS "resultRating",
       behaviour_rating AS "behaviourRating", predicate, rule_set AS "ruleSet", actor_id, occurred_at, recorded_at,
       rater_id, rated_on::text AS rated_on, (
         SELECT json_agg(json_build_object('kind', remark.kind, 'text', text, 'state', text_state) ORDER BY line)
         FROM serving.appraisal_remarks AS remark WHERE remark.event_id = step.event_id) AS remarks
     FROM serving.appraisal_steps AS step
     JOIN (SELECT appraisal_id, rater_id, rated_on FROM serving.appraisals) AS appraisal USING (appraisal_id)
     WHERE appraisal_id = $1::uuid AND ($2::timestamptz IS NULL OR recorded_at <= $2)
     ORDER BY position`,
    [appraisalId, asOf ?? null],
  );
  const steps = told(rows);
  const [first] = rows;
  const ratings = steps.findLast(({ after }) => after)?.after;
  if (!first || !ratings) return undefined;
  const of = { appraisalId, employeeId, period, raterId: first.rater_id, ratedOn: first.rated_on };
  const shown = { ...of, ...standing(steps), ...ratingsIn(ratings) };
  return { ...shown, ...derivedOf(shown, asOf ?? now), steps };
}

/** What the steps say, each with the ratings before it where those were others. */
function told(rows: readonly Row[]): AppraisalStep[] {
  let before: StandingRatings | undefined;
  return rows.map((row) => {
    const after = row.predicated ? ratingsIn(row) : undefined;
    const changed = before && after && JSON.stringify(before) !== JSON.stringify(after);
    const step: AppraisalStep = {
      ...{ eventId: row.event_id, kind: row.kind, actorId: row.actor_id },
      ...{ occurredAt: row.occurred_at, recordedAt: row.recorded_at },
      ...(row.outcome && { outcome: row.outcome }),
      ...(after && { after }),
      ...(before && changed && { before }),
      remarks: (row.remarks ?? []).map(remark),
    };
    before = after ?? before;
    return step;
  });
}

const ratingsIn = ({ resultRating, behaviourRating, predicate, ruleSet }: StandingRatings) => ({
  ...{ resultRating, behaviourRating, predicate, ruleSet },
});

const remark = ({ kind, text, state }: Text): AppraisalRemark => ({
  kind,
  ...(text !== null && { text }),
  ...(isGone(state) && { state }),
});

/** How the appraisal stands behind all of these steps. One that was withdrawn may have been rated anew. */
function standing(
  all: readonly AppraisalStep[],
): Pick<ShownAppraisal, 'status' | 'dispute' | 'finalisedAt' | 'correctedAt'> {
  const steps = all.slice(all.findLastIndex(({ kind }) => kind === 'RATED'));
  const last = (kind: StepKind) => steps.findLast((step) => step.kind === kind);
  const status = statusAfter(steps);
  const finalised = status === 'final' ? last('FINALISED') : undefined;
  const corrected = last('CORRECTED');
  return {
    status,
    dispute: last('DISPUTE_DECIDED')?.outcome ?? (last('DISPUTED') ? 'OPEN' : 'NONE'),
    ...(finalised && { finalisedAt: finalised.recordedAt }),
    ...(corrected && { correctedAt: corrected.recordedAt }),
  };
}

function statusAfter(steps: readonly AppraisalStep[]): AppraisalStatus {
  const reopened = steps.at(-1)?.kind === 'REOPENED';
  for (const { kind } of [...steps].reverse())
    if (kind !== 'REOPENED' && !(reopened && STATUS[kind] === 'final')) return STATUS[kind];
  return 'rated';
}
