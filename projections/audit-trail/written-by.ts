import type { ReportingReader } from '@jejak/projection-engine';

export interface WritingQuery {
  readonly actorId: string;
  /** Recorded at this moment or later. */
  readonly from: Date;
  /** Recorded before this moment. */
  readonly to: Date;
  /** Streams of the answer at most. */
  readonly most: number;
}

/** What somebody wrote to a stream. */
export interface Written {
  readonly stream: string;
  /** Places of their events in it, as text. */
  readonly revisions: readonly string[];
}

/** The streams that an account wrote to in a time, by name. */
export function writtenBy(reader: ReportingReader, query: WritingQuery): Promise<Written[]> {
  return reader.query<Written>(
    `SELECT stream, array_agg(revision::text ORDER BY revision) AS revisions FROM reporting.audit_trail
     WHERE actor_id = $1 AND recorded_at >= $2 AND recorded_at < $3 GROUP BY stream ORDER BY stream LIMIT $4`,
    [query.actorId, query.from, query.to, query.most],
  );
}
