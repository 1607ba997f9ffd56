import type { KmsPort } from '../kms/kms-port.js';
import type { Database } from './database.js';
import type { MasterKeys } from './master-keys.js';

const DAY_MS = 86_400_000;

/** What one round of {@link retireMasterKeys} did, and what it waits for. */
export interface Retired {
  /** The new version, where the newest one had wrapped a key that was destroyed since. */
  readonly rotatedTo?: number;
  /** Keys that were wrapped with the newest version. */
  readonly rewrapped: number;
  /** Versions that were destroyed: what they wrapped is unreadable, in every backup. */
  readonly destroyed: readonly number[];
  /** The oldest version that is still there, and from when on no backup is left that needs it. */
  readonly waiting?: { readonly version: number; readonly until: Date };
  /** Keys that are fenced and hold an old version until they are destroyed or given back. */
  readonly held: number;
}

/**
 * The end of destroyed keys: versions of the master key that had wrapped one of them are replaced, and destroyed as soon
 * as no backup of the key database is left that was made while something needed them. Taken again after a crash, or
 * day by day, it goes on where it was.
 *
 * @param backupDays for so long backups of the key database are kept
 * @throws KmsUnavailable, KeysUnavailable, HeapHeld
 */
export async function retireMasterKeys(
  { database, kms, masterKeys }: { database: Database; kms: KmsPort; masterKeys: MasterKeys },
  backupDays: number,
  now: Date,
): Promise<Retired> {
  const { currentVersion: before } = await kms.describe();
  const spent = await newestSpent(database);
  const current = spent === before ? await masterKeys.rotate() : before;
  const rewrapped = (await anyOlder(database, current)) ? (await masterKeys.rewrap(current)).done : 0;
  const held = older(await masterKeys.inUse(), current);
  if (held === 0) await noteRewrapped(database, current, now, rewrapped > 0);
  const destroyed: number[] = [];
  let waiting: Retired['waiting'];
  for (const version of (await kms.describe()).versions) {
    if (version >= current) break;
    const since = await rewrappedSince(database, version);
    if (!since) break;
    const until = new Date(since.getTime() + backupDays * DAY_MS);
    if (until > now) {
      waiting = { version, until };
      break;
    }
    await masterKeys.destroyVersion(version);
    destroyed.push(version);
  }
  return {
    ...(current !== before && { rotatedTo: current }),
    ...{ rewrapped, destroyed, held, ...(waiting && { waiting }) },
  };
}

/** The newest version that had wrapped a key which is destroyed now. */
async function newestSpent(database: Database): Promise<number | undefined> {
  const [row] = await database.query<{ version: number | null }>(
    `SELECT max(kek_version) AS version FROM jejak_keys.subject_key WHERE state = 'destroyed'`,
  );
  return row?.version ?? undefined;
}

async function anyOlder(database: Database, version: number): Promise<boolean> {
  const rows = await database.query(
    `SELECT FROM jejak_keys.state WHERE kek_version < $1
     UNION ALL (SELECT FROM jejak_keys.subject_key WHERE state = 'active' AND kek_version < $1 LIMIT 1)`,
    [version],
  );
  return rows.length > 0;
}

function older(inUse: ReadonlyMap<number, number>, current: number): number {
  return [...inUse].reduce((sum, [version, secrets]) => sum + (version < current ? secrets : 0), 0);
}

/** The first time counts, unless a key came to light since that an older version had wrapped. */
async function noteRewrapped(database: Database, version: number, at: Date, anew: boolean): Promise<void> {
  await database.query(
    `INSERT INTO jejak_keys.rewrapped (version, at) VALUES ($1, $2)
     ON CONFLICT (version) DO UPDATE SET at = excluded.at WHERE $3`,
    [version, at, anew],
  );
}

/** Since when nothing needs this version. */
async function rewrappedSince(database: Database, version: number): Promise<Date | undefined> {
  const [row] = await database.query<{ at: Date | null }>(
    `SELECT min(at) AS at FROM jejak_keys.rewrapped WHERE version > $1`,
    [version],
  );
  return row?.at ?? undefined;
}
