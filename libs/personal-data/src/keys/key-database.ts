import { BlindIndex } from '../blind-index/blind-index.js';
import type { KmsPort } from '../kms/kms-port.js';
import type { PersonalClass } from '@jejak/domain';
import { Database } from './database.js';
import { Erasure } from './erasure.js';
import { KeyCache, MAX_TTL_MS, type SubjectKey } from './key-cache.js';
import { MasterKeys } from './master-keys.js';
import { type Retired, retireMasterKeys } from './retirement.js';
import { readRoot } from './root.js';
import { prepareTables, refuseViews } from './schema.js';
import { type FoundKey, SubjectKeys } from './subject-keys.js';

/** Where the key database reports what somebody has to look at; a pino logger fits. */
export interface KeyLog {
  error(facts: object, message: string): void;
}

export interface KeyDatabaseOptions {
  /** PostgreSQL, a database of its own: whoever restores it brings destroyed keys back. */
  readonly databaseUrl: string;
  readonly kms: KmsPort;
  readonly log?: KeyLog;
  /** How long unwrapped keys are kept in memory; at most, and by default, 60 s. */
  readonly cacheTtlMs?: number;
  /** Whether the views must not be in the same database, whatever its address says. */
  readonly apart?: boolean;
}

/**
 * The keys of personal data: one per person and class, wrapped by the KMS. Any number of processes may open it.
 *
 * @example
 * const key = await keys.keyFor(employeeId, 'identity');
 * const envelope = seal(key, keys.origin, { stream, eventId, type, path: 'name' }, 'Siti Aminah');
 */
export class KeyDatabase {
  readonly erasure: Erasure;
  readonly masterKeys: MasterKeys;
  readonly index: BlindIndex;
  readonly #subjectKeys: SubjectKeys;

  private constructor(
    /** Random id of this installation, part of every seal: what is sealed here opens nowhere else. */
    readonly origin: string,
    private readonly database: Database,
    private readonly cache: KeyCache,
    private readonly kms: KmsPort,
    indexKey: Buffer,
    private readonly log: KeyLog | undefined,
  ) {
    this.erasure = new Erasure(database);
    this.masterKeys = new MasterKeys(database, kms, origin);
    this.index = new BlindIndex(database, indexKey);
    this.#subjectKeys = new SubjectKeys(database, kms, cache);
  }

  /**
   * Makes its tables if they are missing.
   *
   * @throws KeysUnavailable, KmsUnavailable; WrongMasterKeys if the KMS is not the one of this database; KeysNotSeparate
   */
  static async open({
    databaseUrl,
    kms,
    log,
    cacheTtlMs = MAX_TTL_MS,
    apart = false,
  }: KeyDatabaseOptions): Promise<KeyDatabase> {
    const database = new Database(databaseUrl);
    try {
      if (apart) await refuseViews(database);
      await prepareTables(database);
      const { origin, indexKey } = await readRoot(database, kms);
      return new KeyDatabase(origin, database, new KeyCache(cacheTtlMs), kms, indexKey, log);
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  /**
   * The person's key of this class, made if there is none. All processes get the same one.
   *
   * @throws KeyErased if it was destroyed or is being destroyed; KeyLost; KeysUnavailable
   */
  async keyFor(subject: string, keyClass: PersonalClass): Promise<SubjectKey> {
    return this.#subjectKeys.keyFor(subject, keyClass);
  }

  /**
   * The keys of envelopes (`k`), with one query; every id gets an answer.
   *
   * @throws KeysUnavailable
   */
  async keys(ids: Iterable<string>): Promise<ReadonlyMap<string, FoundKey>> {
    const found = await this.#subjectKeys.keys(ids);
    for (const [keyId, key] of found)
      if (key === 'lost') this.log?.error({ keyId, code: 'PERSONAL.LOST' }, 'a key is lost');
    return found;
  }

  /** See {@link retireMasterKeys}. */
  retireMasterKeys(backupDays: number, now = new Date()): Promise<Retired> {
    const { database, kms, masterKeys } = this;
    return retireMasterKeys({ database, kms, masterKeys }, backupDays, now);
  }

  /** How many unwrapped keys this process holds. */
  get cached(): number {
    return this.cache.size;
  }

  async close(): Promise<void> {
    this.cache.close();
    this.index.close();
    await this.database.close();
  }
}
