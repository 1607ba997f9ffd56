import type pg from 'pg';

/** From now until the connection ends all its questions are about the same moment, and it can change nothing. */
export async function beginSnapshot(client: Pick<pg.Client, 'query'>): Promise<void> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
}
