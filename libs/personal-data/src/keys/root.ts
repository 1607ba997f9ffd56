import { randomBytes, randomUUID } from 'node:crypto';
import { KeysUnavailable, WrongMasterKeys } from '../errors.js';
import type { KmsPort } from '../kms/kms-port.js';
import { SECRET_BYTES } from '../seal/field-key.js';
import type { Database } from './database.js';

/** What a key database has once. */
export interface Root {
  readonly origin: string;
  /** 32 bytes, from which the keys of the blind index are derived. */
  readonly indexKey: Buffer;
}

interface RootRow {
  readonly origin: string;
  readonly index_key: Buffer;
  readonly kek_version: number;
}

const READ = `SELECT origin, index_key, kek_version FROM jejak_keys.state`;

/** What the key of the blind index is wrapped for. */
export const indexContext = (origin: string): string => `index-key:${origin}`;

/**
 * Reads the root, or makes it in an empty database. As it has to be unwrapped, this also shows that the master keys
 * belong to the database.
 *
 * @throws WrongMasterKeys, KeysUnavailable, KmsUnavailable
 */
export async function readRoot(database: Database, kms: KmsPort): Promise<Root> {
  const [before] = await database.query<RootRow>(READ);
  if (!before) await makeRoot(database, kms);
  const [row] = before ? [before] : await database.query<RootRow>(READ);
  if (!row) throw new KeysUnavailable();
  const { origin, index_key: wrapped, kek_version: version } = row;
  const [indexKey] = await kms.unwrap([{ wrapped, version, context: indexContext(origin) }]);
  if (indexKey?.length !== SECRET_BYTES) throw new WrongMasterKeys();
  return { origin, indexKey };
}

/** Several may try at once; the first one's counts. */
async function makeRoot(database: Database, kms: KmsPort): Promise<void> {
  const [origin, secret] = [randomUUID(), randomBytes(SECRET_BYTES)];
  const [made] = await kms.wrap([{ secret, context: indexContext(origin) }]);
  secret.fill(0);
  if (!made) throw new KeysUnavailable();
  await database.query(
    `INSERT INTO jejak_keys.state (origin, index_key, kek_version) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    [origin, made.wrapped, made.version],
  );
}
