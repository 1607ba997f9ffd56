import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres.js';
import { FileKms, KeyDatabase, type KeyDatabaseOptions, type KmsPort } from '../src/index.js';

/** An empty key database with master keys in a folder, which any number of processes may open. */
export interface KeyDatabases {
  readonly url: string;
  readonly folder: string;
  /** Another one on the same database and master keys; it is closed at the end. */
  open(options?: Partial<KeyDatabaseOptions>): Promise<KeyDatabase>;
  sql<Row extends pg.QueryResultRow = Record<string, unknown>>(
    sql: string,
    params?: unknown[],
  ): Promise<Row[]>;
  close(): Promise<void>;
}

/** @param database where to make it; else on the server that all tests share */
export async function keyDatabases(database?: TestDatabase): Promise<KeyDatabases> {
  const { url, drop } = database ?? (await testDatabase());
  const folder = mkdtempSync(path.join(tmpdir(), 'jejak-keys-'));
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => undefined);
  const opened: KeyDatabase[] = [];
  return {
    url,
    folder,
    open: async (options) => {
      const keys = await KeyDatabase.open({ databaseUrl: url, kms: await FileKms.open(folder), ...options });
      opened.push(keys);
      return keys;
    },
    sql: async <Row extends pg.QueryResultRow>(sql: string, params: unknown[] = []) =>
      (await pool.query<Row>(sql, params)).rows,
    close: async () => {
      for (const keys of opened) await keys.close();
      await pool.end();
      await drop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A KMS that counts, and can be held up while it unwraps. */
export class HeldKms implements KmsPort {
  unwrapped = 0;
  #gate: Promise<void> = Promise.resolve();
  #reached: () => void = () => undefined;

  constructor(private readonly kms: KmsPort) {}

  /** From now on unwrapping waits. @returns what tells that somebody waits, and what lets them go on */
  hold(): { reached: Promise<void>; release: () => void } {
    let release: () => void = () => undefined;
    this.#gate = new Promise((resolve) => (release = resolve));
    const reached = new Promise<void>((resolve) => (this.#reached = resolve));
    return { reached, release };
  }

  wrap: KmsPort['wrap'] = (secrets) => this.kms.wrap(secrets);
  unwrap: KmsPort['unwrap'] = async (wrapped) => {
    this.unwrapped += wrapped.length;
    const secrets = await this.kms.unwrap(wrapped);
    this.#reached();
    await this.#gate;
    return secrets;
  };
  rotate: KmsPort['rotate'] = () => this.kms.rotate();
  destroyVersion: KmsPort['destroyVersion'] = (version) => this.kms.destroyVersion(version);
  describe: KmsPort['describe'] = () => this.kms.describe();
}
