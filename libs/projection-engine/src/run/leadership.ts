import pg from 'pg';
import { prepareRegistry, locks } from '../registry/registry.js';
import type { EngineLog } from '../log.js';
import { aborted, Backoff, pause } from './backoff.js';

export interface LeadershipOptions {
  readonly databaseUrl: string;
  readonly log: EngineLog;
  /** How often one that stands by tries. */
  readonly standbyPollMs: number;
}

/**
 * At most one process per database is active: the one that holds an advisory lock on a connection of its own. The
 * lock goes when the connection goes, so no clock is involved and nothing is stolen from somebody who lives. (It needs
 * a direct connection or session pooling.)
 *
 * Runs `work` whenever this process becomes active, until the signal aborts. The signal that `work` gets also aborts
 * when the connection is lost; what is still written then is fenced off by the owner that the next one enters.
 */
export async function whileLeading(
  options: LeadershipOptions,
  signal: AbortSignal,
  work: (held: AbortSignal, leader: pg.Client) => Promise<void>,
): Promise<void> {
  const backoff = new Backoff();
  while (!signal.aborted) {
    const client = new pg.Client({
      connectionString: options.databaseUrl,
      application_name: 'jejak-projector-lock',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    const lost = new AbortController();
    client.on('error', () => lost.abort());
    client.on('end', () => lost.abort());
    try {
      await client.connect();
      await prepareRegistry(client);
      backoff.succeeded();
      if (!(await acquire(client, options, signal, lost.signal))) continue;
      options.log.info({}, 'projector is active');
      await work(AbortSignal.any([signal, lost.signal]), client);
    } catch (error) {
      if (!aborted(signal)) options.log.warn({ err: error }, 'projector lost its database; trying again');
      await backoff.wait(signal);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function acquire(
  client: pg.Client,
  { log, standbyPollMs }: LeadershipOptions,
  signal: AbortSignal,
  lost: AbortSignal,
): Promise<boolean> {
  // a host that vanishes must not keep the lock for the two hours that TCP allows by default
  await client.query(
    `SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3;
     SET idle_session_timeout = 0`,
  );
  for (let tries = 0; !signal.aborted && !lost.aborted; tries++) {
    const { rows } = await client.query<{ held: boolean }>(
      `SELECT pg_try_advisory_lock(${locks.projector}) AS held`,
    );
    if (rows[0]?.held) return true;
    if (tries === 0) log.info({}, 'another projector is active; standing by');
    await pause(standbyPollMs, AbortSignal.any([signal, lost]));
  }
  return false;
}
