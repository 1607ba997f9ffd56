import { MonthNotReady } from '../errors.js';
import { only, openPool, type Queryable, transaction } from '../store/database.js';
import { appendSeal, headOf } from './seal.js';
import { holdChain, sealAll } from './sealer.js';

export interface DropMonth {
  /** Of the owner of the tables: who writes the log may not drop it. */
  readonly databaseUrl: string;
  /** `YYYY-MM`, UTC. */
  readonly month: string;
  /** Account id of who decided. */
  readonly by: string;
  /** The retention rule or decision that allows it; stays for ever, so it names no person. */
  readonly basis: string;
}

export interface DroppedMonth {
  readonly entries: number;
  /** Number of the seal that says so. */
  readonly seal: number;
}

/**
 * The end of retention: drops all entries of one month, and adds a seal that says so, in one transaction. The hashes
 * of the entries stay in the chain.
 *
 * @throws MonthNotReady if the month is not over, not there, or its entries are not all sealed
 */
export async function dropMonth({ databaseUrl, month, by, basis }: DropMonth): Promise<DroppedMonth> {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new MonthNotReady(month, 'a month looks like 2026-01');
  const pool = openPool(databaseUrl, 1);
  try {
    await sealAll(pool);
    return await transaction(pool, async (client) => {
      // readers and writers wait behind this for no longer
      await client.query(`SET LOCAL lock_timeout = '1s'`);
      if (!(await holdChain(client))) throw new MonthNotReady(month, 'entries are being sealed; try again');
      const entries = await sealedEntries(client, month);
      const { upTo } = await headOf(client);
      const facts = { kind: 'retention', month: `${month}-01`, upTo, count: entries } as const;
      const seal = await appendSeal(client, { ...facts, leaves: Buffer.alloc(0), details: { by, basis } });
      await client.query(`DROP TABLE jejak_access_log.${tableOf(month)}`);
      return { entries, seal: seal.number };
    });
  } finally {
    await pool.end();
  }
}

const tableOf = (month: string) => `entry_${month.replace('-', '_')}`;

async function sealedEntries(client: Queryable, month: string): Promise<number> {
  const table = `jejak_access_log.${tableOf(month)}`;
  const { rows } = await client.query<{ there: boolean; over: boolean }>(
    `SELECT to_regclass($1) IS NOT NULL AS there,
       clock_timestamp() >= ($2::timestamp + interval '1 month') AT TIME ZONE 'UTC' AS over`,
    [table, `${month}-01`],
  );
  const { there, over } = only(rows);
  if (!over) throw new MonthNotReady(month, 'the month is not over');
  if (!there) throw new MonthNotReady(month, 'there are no entries of it');
  const counted = await client.query<{ entries: string; unsealed: boolean }>(
    `SELECT count(*)::text AS entries, coalesce(max(number), 0) > $1 AS unsealed FROM ${table}`,
    [(await headOf(client)).upTo],
  );
  const { entries, unsealed } = only(counted.rows);
  if (unsealed && entries !== '0')
    throw new MonthNotReady(month, 'not all of its entries are sealed; try again');
  return Number(entries);
}
