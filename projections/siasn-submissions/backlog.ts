import type { SubmissionFailure } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';

/** How many submissions are not settled, and how it goes with SIASN: numbers only, of nobody. */
export interface SiasnBacklog {
  /** Whether a sender lives and is active. */
  readonly senderActive: boolean;
  /** Wait to be sent, or to be removed there. */
  readonly pending: number;
  /** Wait, but count for a year that is not sent. */
  readonly held: number;
  /** Were sent, and nobody knows yet what became of them. */
  readonly sent: number;
  /** By the reason; reasons that none has are left out. */
  readonly failed: Readonly<Partial<Record<SubmissionFailure, number>>>;
  /** When the oldest of all these was queued, those that are held aside. */
  readonly oldestQueuedAt?: Date | undefined;
  /** When SIASN last said something that was understood. */
  readonly lastContactAt?: Date | undefined;
}

/** SQL that tells whether a sender holds the lock of `alone` (libs/siasn). */
const ACTIVE = `EXISTS (
  SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND classid::bigint = hashtext('jejak.siasn-sender')::bigint & 4294967295 AND objid = 1)`;

const OPEN = `
  SELECT state, failure, coalesce(state = 'pending' AND wanted AND year < $1::int, false) AS held,
    count(*)::int AS n, min(queued_at) AS oldest
  FROM reporting.siasn_submissions WHERE state IN ('pending', 'sent', 'failed')
  GROUP BY state, failure, held ORDER BY state, failure`;

/** Of the last ones of each state, by the index over states: what was uploaded by hand says nothing of SIASN. */
const CONTACT = `
  SELECT ${ACTIVE} AS active, max(contact.changed_at) AS at
  FROM unnest(ARRAY['confirmed', 'withdrawn', 'failed']) AS known (state)
  LEFT JOIN LATERAL (
    SELECT changed_at FROM reporting.siasn_submissions AS submission
    WHERE submission.state = known.state AND CASE known.state
      WHEN 'failed' THEN failure IN ('REJECTED', 'AMBIGUOUS', 'THROTTLED', 'UNAUTHORISED')
      ELSE how IN ('ANSWERED', 'FOUND', 'ABSENT') END
    ORDER BY changed_at DESC LIMIT 1) AS contact ON true`;

interface OpenRow {
  readonly state: 'pending' | 'sent' | 'failed';
  readonly failure: SubmissionFailure | null;
  readonly held: boolean;
  readonly n: number;
  readonly oldest: Date;
}

/** @param fromYear what counts for an earlier year is held back */
export async function siasnBacklog(reader: ReportingReader, fromYear?: number): Promise<SiasnBacklog> {
  const open = await reader.query<OpenRow>(OPEN, [fromYear ?? null]);
  const [contact] = await reader.query<{ active: boolean; at: Date | null }>(CONTACT, []);
  const count = (which: (row: OpenRow) => boolean) => open.filter(which).reduce((sum, { n }) => sum + n, 0);
  const waiting = open.filter(({ held }) => !held).map(({ oldest }) => oldest.getTime());
  return {
    senderActive: contact?.active ?? false,
    pending: count(({ state, held }) => state === 'pending' && !held),
    held: count(({ held }) => held),
    sent: count(({ state }) => state === 'sent'),
    failed: Object.fromEntries(
      open.flatMap(({ state, failure, n }) => (state === 'failed' && failure !== null ? [[failure, n]] : [])),
    ),
    oldestQueuedAt: waiting.length > 0 ? new Date(Math.min(...waiting)) : undefined,
    lastContactAt: contact?.at ?? undefined,
  };
}
