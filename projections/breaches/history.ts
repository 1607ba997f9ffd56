import { isGone, type Shown } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import type { BreachHistory, BreachRemark, BreachStep } from './breach.dto.js';
import { breachOf } from './queries.js';

interface StepColumns {
  readonly position: string;
  readonly kind: BreachStep['kind'];
  readonly at: Date;
  readonly actorId: string;
  readonly scope: BreachStep['scope'] | null;
  readonly addressee: BreachStep['addressee'] | null;
  readonly channel: BreachStep['channel'] | null;
  readonly issuedAt: Date | null;
  readonly textReference: string | null;
  readonly people: number;
}

interface RemarkColumns {
  readonly position: string;
  readonly kind: BreachRemark['kind'];
  readonly text: string | null;
  readonly state: Shown<string>['state'];
}

/** A breach as it stands at a moment, with all that was done about it; undefined if there is none with this id. */
export async function breachHistory(
  reader: ReportingReader,
  breachId: string,
  now: Date,
): Promise<BreachHistory | undefined> {
  const breach = await breachOf(reader, breachId, now);
  if (!breach) return undefined;
  const steps = await reader.query<StepColumns>(
    `SELECT position::text AS position, kind, occurred_at AS at, actor_id AS "actorId", scope, addressee, channel,
       issued_at AS "issuedAt", text_reference AS "textReference", people
     FROM serving.breach_steps AS step WHERE breach_id = $1::uuid ORDER BY step.position`,
    [breachId],
  );
  const remarks = await reader.query<RemarkColumns>(
    `SELECT position::text AS position, kind, text, text_state AS state
     FROM serving.breach_remarks WHERE breach_id = $1::uuid ORDER BY kind`,
    [breachId],
  );
  const of = (step: StepColumns) => remarks.filter(({ position }) => position === step.position).map(remark);
  const { ...plain } = breach;
  return { ...plain, steps: steps.map((step) => ({ ...told(step), remarks: of(step) })) };
}

const told = ({ scope, addressee, channel, issuedAt, textReference, ...step }: StepColumns) => ({
  ...step,
  ...(scope && { scope }),
  ...(addressee && { addressee }),
  ...(channel && { channel }),
  ...(issuedAt && { issuedAt }),
  ...(textReference !== null && { textReference }),
});

const remark = ({ kind, text, state }: RemarkColumns): BreachRemark => ({
  kind,
  ...(text !== null && { text }),
  ...(isGone(state) && { state }),
});
