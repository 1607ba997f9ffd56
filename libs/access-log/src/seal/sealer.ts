import type pg from 'pg';
import { type CoveredEntry, coveredColumns, leafOf } from '../entry/leaf.js';
import { locks, monthOf, only, type Queryable, transaction } from '../store/database.js';
import { appendSeal, encodeLeaves, headOf } from './seal.js';

/** Bounds of one seal: entries, and the people that they name together (one entry may name more). */
const SEAL_ENTRIES = 1_000;
const SEAL_SUBJECTS = 50_000;

/** New entries wait no longer than this for the sealer to learn that no older one is under way. */
const BARRIER = '500ms';

/**
 * Seals all entries that are in the log now. Several processes may do so at once: one works, the others find the rest
 * or nothing.
 *
 * @returns how many were sealed
 * @throws Error of PostgreSQL; `55P03` when entries were under way for too long: try again later
 */
export async function sealAll(pool: pg.Pool): Promise<number> {
  const upTo = await settled(pool);
  if (upTo === undefined) return 0;
  let total = 0;
  for (;;) {
    const sealed = await transaction(pool, (client) => sealNext(client, upTo));
    if (sealed === 0) return total;
    total += sealed;
  }
}

/** Takes the lock of the chain until the end of the transaction. @returns false if somebody else has it */
export async function holdChain(client: Queryable): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>(
    `SELECT pg_try_advisory_xact_lock(${locks.sealing}) AS mine`,
  );
  return only(rows).mine;
}

/**
 * A number up to which nothing more will appear: the highest that can be seen, once all transactions have ended that
 * were adding entries then. Numbers are drawn in order, so lower ones were drawn before, by some of these.
 */
async function settled(pool: pg.Pool): Promise<bigint | undefined> {
  const { rows } = await pool.query<{ highest: string | null }>(
    `SELECT max(number)::text AS highest FROM jejak_access_log.entry
     WHERE number > coalesce((SELECT up_to FROM jejak_access_log.seal ORDER BY number DESC LIMIT 1), 0)`,
  );
  const { highest } = only(rows);
  if (highest === null) return undefined;
  await pool.query(`SET LOCAL lock_timeout = '${BARRIER}'; SELECT pg_advisory_xact_lock(${locks.writing})`);
  return BigInt(highest);
}

async function sealNext(client: pg.ClientBase, upTo: bigint): Promise<number> {
  if (!(await holdChain(client))) return 0;
  const head = await headOf(client);
  const { rows } = await client.query<CoveredEntry & { month: string }>(
    `WITH next AS (
       SELECT number, at, sum(cardinality(subjects)) OVER (ORDER BY number) AS seen, cardinality(subjects) AS own
       FROM (SELECT number, at, subjects FROM jejak_access_log.entry
         WHERE number > $1 AND number <= $2 ORDER BY number LIMIT ${SEAL_ENTRIES}) AS waiting
     )
     SELECT ${monthOf('at')} AS month, ${coveredColumns}
     FROM jejak_access_log.entry JOIN next USING (number, at)
     WHERE seen - own <= ${SEAL_SUBJECTS} ORDER BY entry.number`,
    [head.upTo, upTo],
  );
  const [first] = rows;
  if (!first) return 0;
  const others = rows.findIndex(({ month }) => month !== first.month);
  const sealed = others === -1 ? rows : rows.slice(0, others);
  const leaves = sealed.map((entry) => ({ number: BigInt(entry.number), hash: leafOf(entry) }));
  await appendSeal(client, {
    kind: 'entries',
    month: first.month,
    upTo: leaves.at(-1)?.number ?? head.upTo,
    count: leaves.length,
    leaves: encodeLeaves(leaves),
  });
  return sealed.length;
}
