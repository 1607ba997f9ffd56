import pg from 'pg';
import { ProjectionError } from '../errors.js';

/** SQL that tells whether somebody is at the projection that the expression names: see {@link exclusively}. */
export const isHeld = (name: string) => `EXISTS (
  SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND classid::bigint = hashtext('jejak.generation')::bigint & 4294967295
    AND objid::bigint = hashtext(${name})::bigint & 4294967295)`;

/**
 * Lets only one process at a time make or drop generations of these projections. The locks are those of a connection,
 * so they end with the process, however that ends.
 *
 * @throws ProjectionError `PROJECTION.BUSY` if another one is at it
 */
export async function exclusively<T>(
  databaseUrl: string,
  names: readonly string[],
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'jejak-rebuild',
    keepAlive: true,
  });
  client.on('error', () => undefined); // the next query fails and says so
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; free: boolean }>(
      `SELECT name, pg_try_advisory_lock(hashtext('jejak.generation'), hashtext(name)) AS free
       FROM unnest($1::text[]) AS name`,
      [names],
    );
    const busy = rows.find(({ free }) => !free);
    if (busy)
      throw new ProjectionError(
        'PROJECTION.BUSY',
        `${busy.name} is being rebuilt or verified; wait for that to end`,
      );
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
