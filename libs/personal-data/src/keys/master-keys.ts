import { KeysUnavailable, KmsUnavailable, MasterKeyInUse } from '../errors.js';
import type { KmsPort } from '../kms/kms-port.js';
import type { Database } from './database.js';
import { cleanHeap } from './heap.js';
import { indexContext } from './root.js';
import { keyContext, type KeyRow } from './rows.js';

const BATCH = 500;

export interface RewrapProgress {
  readonly done: number;
  /** Keys that had to be wrapped anew when it began. */
  readonly total: number;
}

/** Old versions of the master key: wrapping everything with a new one, and destroying what nothing needs. */
export class MasterKeys {
  constructor(
    private readonly database: Database,
    private readonly kms: KmsPort,
    private readonly origin: string,
  ) {}

  /** Makes a new version; new keys are wrapped with it from now on. @returns its number, for `rewrap` */
  rotate(): Promise<number> {
    return this.kms.rotate();
  }

  /**
   * Wraps all active keys with the newest version, which is at least `toVersion`. No event is touched. It may be
   * broken off and taken again: what is wrapped already is left alone. Keys that are fenced keep their old version, and
   * so hold it, until they are destroyed or given back.
   *
   * @throws KmsUnavailable if the newest version is older; KeysUnavailable
   */
  async rewrap(toVersion: number, onProgress?: (progress: RewrapProgress) => void): Promise<RewrapProgress> {
    const { currentVersion, name } = await this.kms.describe();
    if (currentVersion < toVersion)
      throw new KmsUnavailable(`${name} is at version ${currentVersion}, not ${toVersion}. Rotate first`);
    await this.rewrapRoot(toVersion);
    const [counted] = await this.database.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM jejak_keys.subject_key WHERE state = 'active' AND kek_version < $1`,
      [toVersion],
    );
    const total = counted?.total ?? 0;
    let done = 0;
    let last = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await this.database.query<KeyRow & { wrapped: Buffer; kek_version: number }>(
        `SELECT id, subject, class, state, wrapped, kek_version FROM jejak_keys.subject_key
         WHERE state = 'active' AND kek_version < $1 AND id > $2 ORDER BY id LIMIT ${BATCH}`,
        [toVersion, last],
      );
      const end = rows.at(-1);
      if (!end) break;
      await this.rewrapRows(rows, toVersion);
      last = end.id;
      done += rows.length;
      onProgress?.({ done, total });
    }
    await cleanHeap(this.database);
    return { done, total };
  }

  /** The oldest version that is still there: what an older one wrapped is unreadable wherever there is a copy. */
  async oldest(): Promise<number> {
    const { versions, currentVersion } = await this.kms.describe();
    return versions[0] ?? currentVersion;
  }

  /** How many secrets need which version; fenced keys count. */
  async inUse(): Promise<ReadonlyMap<number, number>> {
    const rows = await this.database.query<{ version: number; secrets: number }>(
      `SELECT kek_version AS version, count(*)::int AS secrets FROM (
         SELECT kek_version FROM jejak_keys.subject_key WHERE wrapped IS NOT NULL
         UNION ALL SELECT kek_version FROM jejak_keys.state) used
       GROUP BY 1 ORDER BY 1`,
    );
    return new Map(rows.map(({ version, secrets }) => [version, secrets]));
  }

  /**
   * Destroys a version of the master key, the oldest first, and with it every copy of a key, in whatever backup, that it
   * wrapped. Only when no backup is left from which keys shall be restored. Taken again, it ends what was broken off.
   *
   * @throws MasterKeyInUse, KmsUnavailable, KeysUnavailable
   */
  async destroyVersion(version: number): Promise<void> {
    // first, so that nobody who wrapped with this version before stores it afterwards
    await this.database.query(
      `UPDATE jejak_keys.state SET kek_floor = $1 + 1 WHERE kek_floor <= $1 AND kek_version > $1`,
      [version],
    );
    for (const [used, secrets] of await this.inUse())
      if (used <= version)
        throw new MasterKeyInUse(
          `Version ${used} of the master key still wraps ${secrets} secrets. Rewrap first`,
        );
    await this.kms.destroyVersion(version);
  }

  private async rewrapRoot(toVersion: number): Promise<void> {
    const [row] = await this.database.query<{ index_key: Buffer; kek_version: number }>(
      `SELECT index_key, kek_version FROM jejak_keys.state WHERE kek_version < $1`,
      [toVersion],
    );
    if (!row) return;
    const context = indexContext(this.origin);
    const [fresh] = await this.wrapAnew([
      { wrapped: row.index_key, version: row.kek_version, context, what: 'the index key' },
    ]);
    await this.database.query(
      `UPDATE jejak_keys.state SET index_key = $1, kek_version = $2 WHERE kek_version = $3 AND index_key = $4`,
      [fresh?.wrapped, fresh?.version, row.kek_version, row.index_key],
    );
  }

  private async rewrapRows(
    rows: readonly (KeyRow & { wrapped: Buffer; kek_version: number })[],
    toVersion: number,
  ): Promise<void> {
    const fresh = await this.wrapAnew(
      rows.map((row) => ({
        wrapped: row.wrapped,
        version: row.kek_version,
        context: keyContext(row),
        what: `key ${row.id}`,
      })),
    );
    if (fresh.some(({ version }) => version < toVersion)) throw new KeysUnavailable();
    // a key that was fenced meanwhile is left alone: nothing of it is wrapped with the new version
    await this.database.query(
      `UPDATE jejak_keys.subject_key k SET wrapped = f.wrapped, kek_version = f.version
       FROM unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::int[]) AS f (id, before, wrapped, version)
       WHERE k.id = f.id AND k.state = 'active' AND k.wrapped = f.before`,
      [
        rows.map(({ id }) => id),
        rows.map(({ wrapped }) => wrapped),
        fresh.map(({ wrapped }) => wrapped),
        fresh.map(({ version }) => version),
      ],
    );
  }

  private async wrapAnew(
    old: readonly { wrapped: Buffer; version: number; context: string; what: string }[],
  ) {
    const secrets = await this.kms.unwrap(old);
    try {
      return await this.kms.wrap(
        old.map(({ context, what, version }, index) => {
          const secret = secrets[index];
          if (!secret)
            throw new KmsUnavailable(`Version ${version} of the master key does not unwrap ${what}`);
          return { secret, context };
        }),
      );
    } finally {
      for (const secret of secrets) secret?.fill(0);
    }
  }
}
