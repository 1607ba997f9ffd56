import { ACCESS_VIEWS } from '@jejak/access';
import {
  dayInMedan,
  isGone,
  type DisputedRecord,
  type DisputeStatus,
  type RecordKeeper,
  type Shown,
} from '@jejak/domain';
import {
  Sorting,
  type Narrow,
  type ReportingReader,
  type SortedRow,
  type SortOf,
} from '@jejak/projection-engine';
import type { DisputeHistory, DisputePage, DisputeStep, ListedDispute } from './dispute.dto.js';

export interface DisputesQuery {
  /** Units in one of which the employee works today. */
  readonly units?: readonly string[];
  readonly employeeId?: string;
  readonly kind?: DisputedRecord;
  readonly state?: DisputeStatus;
  /** Only those that this role may answer. */
  readonly keeper?: RecordKeeper;
  /** Only those that are late, or only those that are not. */
  readonly late?: boolean;
  /** Opened on this day in Medan or later, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Opened on this day in Medan or before. */
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof DISPUTE_SORT>;
  /** Whose may be shown; default: everybody's. */
  readonly narrow?: Narrow<'employee'>;
}

/** By which disputes may be sorted. */
export const DISPUTE_SORT = new Sorting(
  'disputes',
  {
    dueOn: { sql: 'due_on', type: 'date' },
    openedOn: { sql: 'opened_on', type: 'date' },
    endedOn: { sql: 'ended_on', type: 'date', nullable: true },
    state: { sql: 'state', type: 'text' },
  },
  [{ sql: 'dispute_id', type: 'uuid' }],
  'dueOn',
);

type Row = Omit<ListedDispute, 'endedOn' | 'correctionId' | 'correctionPosition'> & {
  readonly endedOn: string | null;
  readonly correctionId: string | null;
  readonly correctionPosition: string | null;
};

const late = (today: string) => `coalesce(ended_on, ${today}::date) > due_on`;
/** The columns under the names of the answer; `today` is the day on which it is told what is late. */
const columns = (today: string) => `
  dispute_id AS "disputeId", employee_id AS "employeeId", kind, record_id AS "recordId", event_id AS "eventId",
  event_position::text AS "eventPosition", keepers, state, opened_on::text AS "openedOn", due_on::text AS "dueOn",
  ${late(today)} AS late, ended_on::text AS "endedOn", correction_id AS "correctionId",
  correction_position::text AS "correctionPosition"`;

/**
 * Disputed records as they stand at a moment, the earliest deadline first, if not asked otherwise.
 *
 * @throws CursorError
 */
export async function disputeList(
  reader: ReportingReader,
  query: DisputesQuery,
  now: Date,
): Promise<DisputePage> {
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const { units, employeeId, kind, state, keeper, late: wanted, from, to, cursor, sort, limit } = query;
  const today = given(dayInMedan(now));
  const conditions = ['true'];
  if (employeeId !== undefined) conditions.push(`employee_id = ${given(employeeId)}::uuid`);
  if (kind !== undefined) conditions.push(`kind = ${given(kind)}`);
  if (state !== undefined) conditions.push(`state = ${given(state)}`);
  if (keeper !== undefined) conditions.push(`keepers ? ${given(keeper)}`);
  if (wanted !== undefined) conditions.push(`(${late(today)}) = ${given(wanted)}`);
  if (from !== undefined) conditions.push(`opened_on >= ${given(from)}::date`);
  if (to !== undefined) conditions.push(`opened_on <= ${given(to)}::date`);
  if (units !== undefined)
    conditions.push(`employee_id IN (
      SELECT placed.employee_id FROM ${ACCESS_VIEWS.placements} AS placed
      WHERE placed.unit_id = ANY (${given(units)}::uuid[]))`);
  const order = DISPUTE_SORT.sorted(sort, cursor, given);
  conditions.push(order.after);
  if (query.narrow) {
    const scope = query.narrow({ employee: 'employee_id' }, params.length + 1);
    params.push(...scope.params);
    conditions.push(scope.sql);
  }
  const rows = await reader.query<Row & SortedRow>(
    `SELECT ${columns(today)}, ${order.columns} FROM serving.disputes WHERE ${conditions.join(' AND ')}
     ORDER BY ${order.by} LIMIT ${given(limit + 1)}`,
    params,
  );
  return order.page(rows, limit, listed);
}

function listed({ endedOn, correctionId, correctionPosition, ...row }: Row): ListedDispute {
  return {
    ...row,
    ...(endedOn !== null && { endedOn }),
    ...(correctionId !== null && { correctionId }),
    ...(correctionPosition !== null && { correctionPosition }),
  };
}

interface StepColumns extends Omit<DisputeStep, 'reason' | 'reasonState'> {
  readonly reason: string | null;
  readonly reasonState: Shown<string>['state'] | null;
}

/** A disputed record as it stands at a moment, with every step; undefined if it was never disputed. */
export async function disputeHistory(
  reader: ReportingReader,
  disputeId: string,
  now: Date,
): Promise<DisputeHistory | undefined> {
  const [row] = await reader.query<Row>(
    `SELECT ${columns('$2')} FROM serving.disputes WHERE dispute_id = $1::uuid`,
    [disputeId, dayInMedan(now)],
  );
  if (!row) return undefined;
  const steps = await reader.query<StepColumns>(
    `SELECT position::text AS position, state, occurred_at AS "occurredAt", recorded_at AS "recordedAt",
       actor_id AS "actorId", actor_role AS "actorRole", reason, reason_state AS "reasonState"
     FROM serving.dispute_steps AS step WHERE dispute_id = $1::uuid ORDER BY step.position`,
    [disputeId],
  );
  const { ...plain } = listed(row);
  return { ...plain, history: steps.map(stepOf) };
}

const stepOf = ({ reason, reasonState, ...step }: StepColumns): DisputeStep => ({
  ...step,
  ...(reason !== null && { reason }),
  ...(isGone(reasonState) && { reasonState }),
});
