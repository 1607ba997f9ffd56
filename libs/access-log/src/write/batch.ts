import type pg from 'pg';
import { isoMicroseconds } from '../store/database.js';

/** An entry that is in the log, durably. */
export interface Recorded {
  readonly id: string;
  /** By the clock of the database, UTC with microseconds. */
  readonly at: string;
}

/** Named, so that each connection plans it once. One statement is one transaction: no client can leave it open. */
const RECORD = {
  name: 'jejak-access-log-record',
  text: `
    INSERT INTO jejak_access_log.entry (id, actor, roles, action, purpose, reason, effect, decision, masked, shown,
      subjects, result_count, correlation_id, as_of)
    SELECT * FROM json_to_recordset($1) AS given (id uuid, actor uuid, roles text[], action text, purpose text,
      reason jsonb, effect text, decision text, masked text[], shown text[], subjects uuid[], result_count integer,
      correlation_id text, as_of text)
    RETURNING id, ${isoMicroseconds('at')} AS at`,
};

/** Adds rows in one transaction. @returns once it is durable, by their ids */
export async function insertRows(
  client: pg.ClientBase,
  rows: readonly string[],
): Promise<ReadonlyMap<string, Recorded>> {
  const inserted = await client.query<Recorded>({ ...RECORD, values: [`[${rows.join(',')}]`] });
  return new Map(inserted.rows.map((row) => [row.id, row]));
}
