import { dayInMedan } from '@jejak/domain';
import { Cursor, page, type Narrow, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import type { ErasurePage, ListedErasure } from './erasure.dto.js';

/** A request is *due soon* so long before its deadline. */
const SOON_HOURS = 24;

/** How requests for erasure stand against their deadlines. Every request that runs is in exactly one of the first three. */
export interface ErasureDeadlines {
  readonly inTime: number;
  /** Due within 24 hours. */
  readonly dueSoon: number;
  readonly overdue: number;
  /** The days of the backups are over, and the end is not recorded: a master key waits for its destruction. */
  readonly notFinal: number;
  /** The earliest deadline of those that run; absent where none does. */
  readonly nextDueAt?: Date;
}

interface Row {
  in_time: number;
  due_soon: number;
  overdue: number;
  not_final: number;
  next_due_at: Date | null;
}

/** How requests stand at a moment, which is the caller's: deadlines are known ahead, and no clock is asked here. */
export async function erasureDeadlines(reader: ReportingReader, now: Date): Promise<ErasureDeadlines> {
  const soon = new Date(now.getTime() + SOON_HOURS * 3_600_000);
  const [row] = await reader.query<Row>(
    `SELECT count(*) FILTER (WHERE ended_at IS NULL AND due_at >= $2)::int AS in_time,
       count(*) FILTER (WHERE ended_at IS NULL AND due_at >= $1 AND due_at < $2)::int AS due_soon,
       count(*) FILTER (WHERE ended_at IS NULL AND due_at < $1)::int AS overdue,
       count(*) FILTER (WHERE status = 'verified' AND backups_until < $3::date)::int AS not_final,
       min(due_at) FILTER (WHERE ended_at IS NULL) AS next_due_at
     FROM serving.erasure_requests`,
    [now, soon, dayInMedan(now)],
  );
  if (!row) throw new Error('a count always gives a row');
  const { in_time: inTime, due_soon: dueSoon, overdue, not_final: notFinal, next_due_at: next } = row;
  return { inTime, dueSoon, overdue, notFinal, ...(next && { nextDueAt: next }) };
}

export interface ErasuresQuery {
  /** Only those whose clock runs. */
  readonly running?: boolean;
  readonly limit: number;
  readonly cursor?: string;
  /** Whose requests may be shown; default: everybody's. */
  readonly narrow?: Narrow<'employee'>;
}

const cursors = new Cursor('erasures', z.tuple([z.iso.datetime(), z.uuid()]));

interface ListedRow {
  erasure_id: string;
  subject_id: string;
  status: ListedErasure['status'];
  basis: ListedErasure['basis'];
  received_at: Date;
  due_at: Date;
  ended_at: Date | null;
  backups_until: string | null;
}

/**
 * Requests for erasure, the earliest deadline first.
 *
 * @throws CursorError
 */
export async function erasureRequests(reader: ReportingReader, query: ErasuresQuery): Promise<ErasurePage> {
  const after = query.cursor === undefined ? [null, null] : cursors.decode(query.cursor);
  const params: unknown[] = [...after, query.running ?? false, query.limit + 1];
  const scope = query.narrow?.({ employee: 'subject_id' }, params.length + 1);
  const rows = await reader.query<ListedRow>(
    `SELECT erasure_id, subject_id, status, basis, received_at, due_at, ended_at, backups_until::text AS backups_until
     FROM serving.erasure_requests
     WHERE ($1::timestamptz IS NULL OR (due_at, erasure_id) > ($1::timestamptz, $2::uuid))
       AND (NOT $3 OR ended_at IS NULL) ${scope ? `AND ${scope.sql}` : ''}
     ORDER BY due_at, erasure_id LIMIT $4`,
    [...params, ...(scope?.params ?? [])],
  );
  const { items, next } = page(rows, query.limit, listed, ({ due_at, erasure_id }) =>
    cursors.encode([due_at.toISOString(), erasure_id]),
  );
  return { items: [...items], ...(next !== undefined && { next }) };
}

const listed = (row: ListedRow): ListedErasure => ({
  ...{ erasureId: row.erasure_id, subjectId: row.subject_id, status: row.status, basis: row.basis },
  ...{ receivedAt: row.received_at, dueAt: row.due_at },
  ...(row.ended_at && { endedAt: row.ended_at }),
  ...(row.backups_until !== null && { backupsUntil: row.backups_until }),
});
