import { dayInMedan } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';

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
