import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';

/** Our number, and what is locked. */
const LOCK = `hashtext('jejak.siasn-sender'), 1`;

export interface AloneOptions {
  readonly databaseUrl: string;
  /** How often one that stands by looks whether it can take over, in milliseconds. */
  readonly standbyMs?: number;
}

/**
 * Does the work while no other process does it: the lock is one of a connection to PostgreSQL, and is lost with it. Then the work
 * is told to stop, and the lock is asked for again.
 *
 * Two may work for a moment nevertheless, when a connection went and its process has not noticed. The events keep them apart:
 * each attempt is recorded at the revision that it was decided on.
 */
export async function alone(
  { databaseUrl, standbyMs = 1_000 }: AloneOptions,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    const client = new pg.Client({
      ...{ connectionString: databaseUrl, application_name: 'jejak-siasn-sender' },
      ...{ connectionTimeoutMillis: 5_000, keepAlive: true },
    });
    const lost = new AbortController();
    client.on('error', () => lost.abort());
    client.on('end', () => lost.abort());
    try {
      await client.connect();
      if (await mine(client)) await work(AbortSignal.any([signal, lost.signal]));
    } catch {
      // PostgreSQL is away: it is asked again
    } finally {
      await client.end().catch(() => undefined);
    }
    await sleep(standbyMs, undefined, { signal }).catch(() => undefined);
  }
}

async function mine(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS mine`);
  return rows[0]?.mine === true;
}
