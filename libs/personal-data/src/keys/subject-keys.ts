import { randomBytes, randomUUID } from 'node:crypto';
import { KeyErased, KeyLost, KeysUnavailable, KmsUnavailable } from '../errors.js';
import type { KmsPort } from '../kms/kms-port.js';
import { isUuid } from '../seal/envelope.js';
import { SECRET_BYTES } from '../seal/field-key.js';
import type { PersonalClass } from '@jejak/domain';
import type { Database } from './database.js';
import type { KeyCache, SubjectKey } from './key-cache.js';
import { keyContext, type KeyRow, lockSubject, readEpoch, rowsById, rowsOf, type Snapshot } from './rows.js';

/** What became of a key. `lost`: it should be there and is not, or cannot be unwrapped, and nobody ordered it. */
export type FoundKey = SubjectKey | 'erased' | 'lost';

/** So often is begun anew when keys change their state meanwhile. */
const ATTEMPTS = 8;

/**
 * Reads, makes and unwraps keys. Every answer was true at a moment after it was asked for: the epoch is read again
 * once a key is unwrapped, so that a key which was fenced while the KMS worked is neither given nor kept.
 */
export class SubjectKeys {
  constructor(
    private readonly database: Database,
    private readonly kms: KmsPort,
    private readonly cache: KeyCache,
  ) {}

  /** @throws KeyErased, KeyLost, KeysUnavailable */
  async keyFor(subject: string, keyClass: PersonalClass): Promise<SubjectKey> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const snapshot = await rowsOf(this.database, subject, keyClass);
      const active = snapshot.rows.find(({ state }) => state === 'active');
      if (active) {
        const found = await this.found({ ...snapshot, rows: [active] });
        const key = found?.get(active.id);
        if (key === 'lost') throw new KeyLost(active.id);
        if (key !== undefined && key !== 'erased') return key;
      } else if (snapshot.rows.length > 0) {
        this.cache.moveTo(snapshot.epoch);
        throw new KeyErased(subject, keyClass);
      } else {
        await this.make(subject, keyClass);
      }
    }
    throw new KeysUnavailable();
  }

  /** @throws KeysUnavailable */
  async keys(wanted: Iterable<string>): Promise<ReadonlyMap<string, FoundKey>> {
    const ids = [...new Set(wanted)];
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const [held, heldIn] = [this.cache.copies(ids), this.cache.epoch];
      const missing = ids.filter((id) => !held.has(id) && isUuid(id));
      const snapshot = await rowsById(this.database, missing);
      const found = await this.found(snapshot);
      if (found && (held.size === 0 || heldIn === snapshot.epoch))
        return new Map(ids.map((id) => [id, held.get(id) ?? found.get(id) ?? 'lost']));
      for (const { secret } of held.values()) secret.fill(0);
    }
    throw new KeysUnavailable();
  }

  /** The rows' keys, unwrapped; undefined where the database moved on meanwhile, so that it has to be asked again. */
  private async found({ epoch, rows }: Snapshot): Promise<Map<string, FoundKey> | undefined> {
    if (!this.cache.moveTo(epoch)) return undefined;
    const active = rows.filter(({ state }) => state === 'active');
    const held = this.cache.copies(active.map(({ id }) => id));
    const fresh = await this.unwrap(active.filter(({ id }) => !held.has(id)));
    const keys = [...fresh.values()].filter((key) => key !== 'lost');
    if (keys.length > 0) {
      if (!this.cache.moveTo(await readEpoch(this.database)) || this.cache.epoch !== epoch) {
        for (const { secret } of [...keys, ...held.values()]) secret.fill(0);
        return undefined;
      }
      this.cache.keep(epoch, keys);
    }
    return new Map(rows.map(({ id }) => [id, held.get(id) ?? fresh.get(id) ?? 'erased']));
  }

  private async unwrap(rows: readonly KeyRow[]): Promise<Map<string, SubjectKey | 'lost'>> {
    if (rows.length === 0) return new Map();
    const secrets = await asked(
      this.kms.unwrap(
        rows.map((row) => ({
          wrapped: row.wrapped ?? Buffer.alloc(0),
          version: row.kek_version ?? 0,
          context: keyContext(row),
        })),
      ),
    );
    return new Map(
      rows.map(({ id, subject, class: keyClass }, index) => {
        const secret = secrets[index];
        return [id, secret?.length === SECRET_BYTES ? { id, subject, class: keyClass, secret } : 'lost'];
      }),
    );
  }

  /** Makes the key of a person and class who has none. Many may try at once; the first one's counts. */
  private async make(subject: string, keyClass: PersonalClass): Promise<void> {
    const key = { id: randomUUID(), subject, class: keyClass };
    const secret = randomBytes(SECRET_BYTES);
    const [made] = await asked(this.kms.wrap([{ secret, context: keyContext(key) }]));
    secret.fill(0);
    if (!made) throw new KeysUnavailable();
    await this.database.transaction(async (client) => {
      await lockSubject(client, subject);
      await client.query(
        `INSERT INTO jejak_keys.subject_key (id, subject, class, wrapped, kek_version)
         SELECT $1, $2, $3, $4, $5::int FROM (SELECT kek_floor FROM jejak_keys.state FOR SHARE) s
         WHERE $5::int >= s.kek_floor
           AND NOT EXISTS (SELECT FROM jejak_keys.subject_key WHERE subject = $2 AND class = $3)`,
        [key.id, subject, keyClass, made.wrapped, made.version],
      );
    });
  }
}

/** Who asks for keys need not know where they come from. */
export function asked<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw error instanceof KmsUnavailable ? new KeysUnavailable({ cause: error }) : error;
  });
}
