import { randomBytes, randomUUID } from 'node:crypto';
import { KeyErased, KeyLost, KeysUnavailable, KmsUnavailable } from '../errors.js';
import type { KmsPort } from '../kms/kms-port.js';
import { isUuid } from '../seal/envelope.js';
import { SECRET_BYTES } from '../seal/field-key.js';
import type { PersonalClass } from '@jejak/domain';
import type { Database } from './database.js';
import { copyOf, type KeyCache, type SubjectKey } from './key-cache.js';
import {
  keyContext,
  type KeyRow,
  lockSubjects,
  type Owner,
  readEpoch,
  rowsById,
  rowsOf,
  type Snapshot,
} from './rows.js';
import { type Outcome, Together } from './together.js';

/** What became of a key. `lost`: it should be there and is not, or cannot be unwrapped, and nobody ordered it. */
export type FoundKey = SubjectKey | 'erased' | 'lost';

/** So often is begun anew when keys change their state meanwhile. */
const ATTEMPTS = 8;

/** Batches at the same time: one that waits for a person's lock does not hold up all. */
const AT_ONCE = 2;

/** Keys that are made in one transaction at most. */
const MOST = 100;

const nameOf = (owner: Owner): string => `${owner.subject.toLowerCase()} ${owner.class}`;

/**
 * Reads, makes and unwraps keys. Every answer was true at a moment after it was asked for: the epoch is read again
 * once a key is unwrapped, so that a key which was fenced while the KMS worked is neither given nor kept.
 */
export class SubjectKeys {
  readonly #together = new Together((wanted: readonly Owner[]) => this.keysFor(wanted), AT_ONCE, MOST);

  constructor(
    private readonly database: Database,
    private readonly kms: KmsPort,
    private readonly cache: KeyCache,
  ) {}

  /** @throws KeyErased, KeyLost, KeysUnavailable */
  keyFor(subject: string, keyClass: PersonalClass): Promise<SubjectKey> {
    return this.#together.ask({ subject, class: keyClass });
  }

  /** The keys of owners, made where there are none. A key that is asked for twice is given in two copies. */
  private async keysFor(wanted: readonly Owner[]): Promise<readonly Outcome<SubjectKey>[]> {
    const owners = [...new Map(wanted.map((owner) => [nameOf(owner), owner])).values()];
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const { epoch, rows } = await rowsOf(this.database, owners);
      const known = new Set(rows.map(nameOf));
      const without = owners.filter((owner) => !known.has(nameOf(owner)));
      if (without.length > 0) {
        await this.make(without);
        continue;
      }
      const active = rows.filter(({ state }) => state === 'active');
      const found = await this.found({ epoch, rows: active });
      if (!found) continue;
      const ids = new Map(active.map((row) => [nameOf(row), row.id]));
      const given = new Set<string>();
      return wanted.map((owner) => {
        const id = ids.get(nameOf(owner));
        const key = id === undefined ? 'erased' : (found.get(id) ?? 'lost');
        if (key === 'erased') return { error: new KeyErased(owner.subject, owner.class) };
        if (key === 'lost') return { error: new KeyLost(id ?? '') };
        const again = given.has(key.id);
        given.add(key.id);
        return { answer: again ? copyOf(key) : key };
      });
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

  /** Makes the keys of owners who have none. Many may try at once; the first one's counts. */
  private async make(owners: readonly Owner[]): Promise<void> {
    const keys = owners.map((owner) => ({ ...owner, id: randomUUID() }));
    const secrets = keys.map((key) => ({ secret: randomBytes(SECRET_BYTES), context: keyContext(key) }));
    const made = await asked(this.kms.wrap(secrets));
    for (const { secret } of secrets) secret.fill(0);
    if (made.length !== keys.length) throw new KeysUnavailable();
    await this.database.transaction(async (client) => {
      await lockSubjects(
        client,
        keys.map(({ subject }) => subject),
      );
      await client.query(
        `INSERT INTO jejak_keys.subject_key (id, subject, class, wrapped, kek_version)
         SELECT n.id, n.subject, n.class, n.wrapped, n.version
         FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[], $5::int[]) AS n (id, subject, class, wrapped, version)
         CROSS JOIN (SELECT kek_floor FROM jejak_keys.state FOR SHARE) AS s
         WHERE n.version >= s.kek_floor AND NOT EXISTS (
           SELECT FROM jejak_keys.subject_key AS k WHERE k.subject = n.subject AND k.class = n.class)`,
        [
          keys.map(({ id }) => id),
          keys.map(({ subject }) => subject),
          keys.map((key) => key.class),
          made.map(({ wrapped }) => wrapped),
          made.map(({ version }) => version),
        ],
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
