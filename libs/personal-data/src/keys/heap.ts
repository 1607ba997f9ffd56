import { setTimeout as sleep } from 'node:timers/promises';
import { HeapHeld, KeysUnavailable } from '../errors.js';
import { type Database, type Queryable, sqlState } from './database.js';

const PATIENCE_MS = 10_000;
const POLL_MS = 100;
const AFTER_VAIN_REWRITE_MS = 1000;
const LOCK_NOT_AVAILABLE = '55P03';
const TABLES = ['subject_key', 'blind_index'];

/** Connections, prepared transactions and slots that may still see rows from before the transaction $1. */
const HOLDERS = `
  SELECT CASE backend_type WHEN 'autovacuum worker' THEN backend_type ELSE 'process' END || ' ' || pid AS holder,
      backend_type IS NOT DISTINCT FROM 'autovacuum worker' AS maybe
    FROM pg_stat_activity
    WHERE pid <> pg_backend_pid() AND (datname = current_database() OR datname IS NULL)
      AND (age(backend_xmin) >= age($1::xid) OR age(backend_xid) >= age($1::xid))
  UNION ALL SELECT 'prepared transaction ' || gid, false FROM pg_prepared_xacts
    WHERE database = current_database() AND age(transaction) >= age($1::xid)
  UNION ALL SELECT 'replication slot ' || slot_name, false FROM pg_replication_slots
    WHERE age(xmin) >= age($1::xid)`;

/** `relfrozenxid` of a table that was written afresh is the oldest transaction whose rows had to be copied. */
const COPIED_DELETED_ROWS = `
  SELECT FROM pg_class WHERE relnamespace = 'jejak_keys'::regnamespace AND relname = ANY($2)
    AND age(relfrozenxid) > age($1::xid)`;

interface Holder {
  readonly holder: string;
  /** An autovacuum worker: it holds rows while it takes statistics, and none while it vacuums. */
  readonly maybe: boolean;
}

/**
 * Writes the tables afresh, so that no bytes of deleted rows are left in their files. A plain VACUUM is not enough: it
 * leaves what it frees in the empty part of a page, whole wrapped keys included. It waits until nobody can see the
 * deleted rows any more, because until then they are copied as well, and asks PostgreSQL afterwards whether they were.
 * Nobody gets keys while a table is rewritten.
 *
 * @throws HeapHeld if old transactions do not end within ten seconds
 */
export async function cleanHeap(database: Database): Promise<void> {
  await database.alone(async (client) => {
    await client.query(`SET lock_timeout = '2s'`);
    const { rows } = await client.query<{ xid: string }>(`SELECT pg_current_xact_id()::xid::text AS xid`);
    const xid = rows[0]?.xid ?? '';
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const holders = (await client.query<Holder>(HOLDERS, [xid])).rows;
      const held = holders.some(({ maybe }) => !maybe);
      if (!held && (await rewritten(client, xid))) return;
      if (Date.now() > end) throw new HeapHeld(holders.map(({ holder }) => holder));
      await sleep(held ? POLL_MS : AFTER_VAIN_REWRITE_MS);
    }
  });
}

/** @returns whether what was deleted before this transaction is gone */
async function rewritten(client: Queryable, xid: string): Promise<boolean> {
  for (const table of TABLES) await rewrite(client, table);
  return (await client.query(COPIED_DELETED_ROWS, [xid, TABLES])).rowCount === 0;
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
