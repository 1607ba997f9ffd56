import { ACCESS_VIEWS } from '@jejak/access';
import type { SubmissionFailure, SubmissionSource, SubmissionStatus } from '@jejak/domain';
import {
  medanDay,
  Sorting,
  type Narrow,
  type ReportingReader,
  type SortedRow,
  type SortOf,
} from '@jejak/projection-engine';
import type { ListedSubmission, SubmissionPage } from './submission.dto.js';

export interface SubmissionsQuery {
  /** Units in one of which the employee works today. */
  readonly units?: readonly string[];
  readonly employeeId?: string;
  readonly state?: SubmissionStatus;
  readonly failure?: SubmissionFailure;
  readonly source?: SubmissionSource;
  /** Calendar year for which the hours count. */
  readonly year?: number;
  /** Queued on this day in Medan or later, `YYYY-MM-DD`. */
  readonly from?: string;
  /** Queued on this day in Medan or before. */
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof SUBMISSION_SORT>;
  /** Whose may be shown; default: everybody's. */
  readonly narrow?: Narrow<'employee'>;
}

/** By which submissions may be sorted. */
export const SUBMISSION_SORT = new Sorting(
  'siasn-submissions',
  {
    queuedAt: { sql: 'queued_at', type: 'timestamptz' },
    changedAt: { sql: 'changed_at', type: 'timestamptz' },
    state: { sql: 'state', type: 'text' },
  },
  [{ sql: 'submission_id', type: 'uuid' }],
  'queuedAt',
);

type Nullable<T> = { readonly [K in keyof T]-?: undefined extends T[K] ? NonNullable<T[K]> | null : T[K] };

const columns = `
  submission_id AS "submissionId", submission.employee_id AS "employeeId", source, source_id AS "sourceId", state, wanted,
  kind, year, attempts, queued_at AS "queuedAt", sent_at AS "sentAt", changed_at AS "changedAt",
  floor(extract(epoch FROM CASE WHEN state IN ('confirmed', 'withdrawn') THEN changed_at ELSE now() END - queued_at)
    / 86400)::int AS "ageDays",
  failure, missing, detail, retry_at AS "retryAt", how, remote_id AS "remoteId", decision`;

/**
 * What goes to SIASN, the longest waiting first if not asked otherwise.
 *
 * @throws CursorError
 */
export async function submissionList(
  reader: ReportingReader,
  query: SubmissionsQuery,
): Promise<SubmissionPage> {
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const { units, employeeId, state, failure, source, year, from, to, cursor, sort, limit } = query;
  const conditions = ['true'];
  const day = medanDay('queued_at');
  if (employeeId !== undefined) conditions.push(`submission.employee_id = ${given(employeeId)}::uuid`);
  if (state !== undefined) conditions.push(`state = ${given(state)}`);
  if (failure !== undefined) conditions.push(`failure = ${given(failure)}`);
  if (source !== undefined) conditions.push(`source = ${given(source)}`);
  if (year !== undefined) conditions.push(`year = ${given(year)}::int`);
  if (from !== undefined) conditions.push(`${day} >= ${given(from)}::date`);
  if (to !== undefined) conditions.push(`${day} <= ${given(to)}::date`);
  if (units !== undefined)
    conditions.push(`submission.employee_id IN (
      SELECT placed.employee_id FROM ${ACCESS_VIEWS.placements} AS placed
      WHERE placed.unit_id = ANY (${given(units)}::uuid[]))`);
  const order = SUBMISSION_SORT.sorted(sort, cursor, given);
  conditions.push(order.after);
  if (query.narrow) {
    const scope = query.narrow({ employee: 'submission.employee_id' }, params.length + 1);
    params.push(...scope.params);
    conditions.push(scope.sql);
  }
  const rows = await reader.query<Nullable<ListedSubmission> & SortedRow>(
    `SELECT ${columns}, ${order.columns} FROM reporting.siasn_submissions AS submission
     LEFT JOIN (SELECT submission_id, detail FROM serving.siasn_submission_texts) AS said USING (submission_id)
     WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT ${given(limit + 1)}`,
    params,
  );
  return order.page(rows, limit, listed);
}

function listed({ ...row }: Nullable<ListedSubmission>): ListedSubmission {
  const { kind, year, sentAt, failure, detail, retryAt, how, remoteId, decision, ...rest } = row;
  return {
    ...rest,
    ...(kind !== null && { kind }),
    ...(year !== null && { year }),
    ...(sentAt !== null && { sentAt }),
    ...(failure !== null && { failure }),
    ...(failure !== null && detail !== null && { detail }),
    ...(retryAt !== null && { retryAt }),
    ...(how !== null && { how }),
    ...(remoteId !== null && { remoteId }),
    ...(decision !== null && { decision }),
  };
}

/** What is asked of the list of what is due. */
export interface DueQuery {
  readonly now: Date;
  /** After an attempt whose end nobody knows, how long until it is looked at again, in milliseconds. */
  readonly settleMs: number;
  readonly most: number;
  /** What counts for an earlier calendar year is left alone, unless it shall be removed there. */
  readonly fromYear?: number | undefined;
}

/** Ids of submissions for which the sender may have something to do, the longest unchanged first. It decides by the log. */
export async function dueSubmissions(
  reader: ReportingReader,
  { now, settleMs, most, fromYear }: DueQuery,
): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(
    `SELECT submission_id AS id FROM reporting.siasn_submissions
     WHERE (state = 'pending' AND (NOT wanted OR $4::int IS NULL OR year IS NULL OR year >= $4::int))
       OR (state = 'sent' AND sent_at <= $2::timestamptz)
       OR (state = 'failed' AND (retry_at <= $1::timestamptz OR may_be_complete))
     ORDER BY changed_at, submission_id LIMIT $3`,
    [now, new Date(now.getTime() - settleMs), most, fromYear ?? null],
  );
  return rows.map(({ id }) => id);
}

/** By which employees come whose rows on both sides are compared. */
const PEOPLE = new Sorting(
  'siasn-reconciliation',
  { employeeId: { sql: 'placed.employee_id', type: 'uuid' } },
  [{ sql: 'placed.employee_id', type: 'uuid' }],
  'employeeId',
);

/**
 * Who works somewhere today, by id.
 *
 * @throws CursorError
 */
export async function peopleOf(
  reader: ReportingReader,
  query: Pick<SubmissionsQuery, 'units' | 'employeeId' | 'narrow' | 'limit' | 'cursor'>,
): Promise<{ readonly items: readonly string[]; readonly next?: string }> {
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const { units, employeeId, narrow, limit, cursor } = query;
  const conditions = ['true'];
  if (employeeId !== undefined) conditions.push(`placed.employee_id = ${given(employeeId)}::uuid`);
  if (units !== undefined) conditions.push(`placed.unit_id = ANY (${given(units)}::uuid[])`);
  const order = PEOPLE.sorted(undefined, cursor, given);
  conditions.push(order.after);
  if (narrow) {
    const scope = narrow({ employee: 'placed.employee_id' }, params.length + 1);
    params.push(...scope.params);
    conditions.push(scope.sql);
  }
  const rows = await reader.query<{ readonly employeeId: string } & SortedRow>(
    `SELECT placed.employee_id AS "employeeId", ${order.columns} FROM ${ACCESS_VIEWS.placements} AS placed
     WHERE ${conditions.join(' AND ')} ORDER BY ${order.by} LIMIT ${given(limit + 1)}`,
    params,
  );
  return order.page(rows, limit, (row) => row.employeeId);
}

/** Submissions that one employee has at most in a comparison. */
const MOST_OF_ONE = 500;

/** All submissions of some employees, of a year where one is given. */
export async function submissionsOf(
  reader: ReportingReader,
  employeeIds: readonly string[],
  year?: number,
): Promise<ListedSubmission[]> {
  const rows = await reader.query<Nullable<ListedSubmission>>(
    `SELECT ${columns} FROM reporting.siasn_submissions AS submission
     LEFT JOIN (SELECT submission_id, detail FROM serving.siasn_submission_texts) AS said USING (submission_id)
     WHERE submission.employee_id = ANY ($1::uuid[]) AND ($2::int IS NULL OR year = $2::int)
     ORDER BY queued_at, submission_id LIMIT $3`,
    [employeeIds, year ?? null, employeeIds.length * MOST_OF_ONE],
  );
  return rows.map(listed);
}
