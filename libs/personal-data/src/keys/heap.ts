import { setTimeout as sleep } from 'node:timers/promises';
import { HeapHeld, KeysUnavailable } from '../errors.js';
import { type Database, type Queryable, sqlState } from './database.js';

const PATIENCE_MS = 10_000;
const POLL_MS = 100;
const LOCK_NOT_AVAILABLE = '55P03';

/** Connections, prepared transactions and slots that may still see rows from before the transaction $1. */
const HOLDERS = `
  SELECT 'process ' || pid AS holder FROM pg_stat_activity
    WHERE pid <> pg_backend_pid() AND (datname = current_database() OR datname IS NULL)
      AND backend_type IS DISTINCT FROM 'autovacuum worker'
      AND (age(backend_xmin) >= age($1::xid) OR age(backend_xid) >= age($1::xid))
  UNION ALL SELECT 'prepared transaction ' || gid FROM pg_prepared_xacts
    WHERE database = current_database() AND age(transaction) >= age($1::xid)
  UNION ALL SELECT 'replication slot ' || slot_name FROM pg_replication_slots WHERE age(xmin) >= age($1::xid)`;

/**
 * Writes the tables afresh, so that no bytes of deleted rows are left in their files. A plain VACUUM is not enough: it
 * leaves what it frees in the empty part of a page, whole wrapped keys included. It waits until nobody can see the
 * deleted rows any more, because until then they are copied as well. Nobody gets keys while a table is rewritten.
 *
 * @throws HeapHeld if old transactions do not end within ten seconds
 */
export async function cleanHeap(database: Database): Promise<void> {
  await database.alone(async (client) => {
    await client.query(`SET lock_timeout = '2s'`);
    const { rows } = await client.query<{ xid: string }>(`SELECT pg_current_xact_id()::xid::text AS xid`);
    await untilUnseen(client, rows[0]?.xid ?? '');
    for (const table of ['subject_key', 'blind_index']) await rewrite(client, table);
  });
}

async function untilUnseen(client: Queryable, xid: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const { rows } = await client.query<{ holder: string }>(HOLDERS, [xid]);
    if (rows.length === 0) return;
    if (Date.now() > end) throw new HeapHeld(rows.map(({ holder }) => holder));
    await sleep(POLL_MS);
  }
}

async function rewrite(client: Queryable, table: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await client.query(`VACUUM (FULL) jejak_keys.${table}`);
      return;
    } catch (error) {
      if (sqlState(error) !== LOCK_NOT_AVAILABLE) throw error;
      if (Date.now() > end) throw new KeysUnavailable({ cause: error });
      await sleep(POLL_MS);
    }
  }
}
