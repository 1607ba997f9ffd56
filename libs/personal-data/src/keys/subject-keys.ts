import { randomBytes, randomUUID } from 'node:crypto';
import { KeyErased, KeyLost, KeysUnavailable, KmsUnavailable } from '../errors.js';
import type { KmsPort } from '../kms/kms-port.js';
import { isUuid } from '../seal/envelope.js';
import { SECRET_BYTES } from '../seal/field-key.js';
import type { PersonalClass } from '@jejak/domain';
import type { Database } from './database.js';
import { copyOf, type KeyCache, type SubjectKey } from './key-cache.js';
import {
  type Entered,
  insertKeys,
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
    const owners = new Map(wanted.map((owner) => [nameOf(owner), owner]));
    const known = new Map<string, Outcome<SubjectKey>>();
    for (let attempt = 0; attempt < ATTEMPTS && known.size < owners.size; attempt++) {
      const missing = [...owners].filter(([name]) => !known.has(name)).map(([, owner]) => owner);
      const { epoch, rows } = await rowsOf(this.database, missing);
      const active = rows.filter(({ state }) => state === 'active');
      const found = await this.found({ epoch, rows: active });
      if (!found) continue;
      for (const row of rows) if (!known.has(nameOf(row))) known.set(nameOf(row), { error: new KeyErased(row.subject, row.class) }); // prettier-ignore
      for (const { id, ...row } of active) known.set(nameOf(row), given(id, found.get(id)));
      const made = await this.make(missing.filter((owner) => !known.has(nameOf(owner))));
      for (const key of made) known.set(nameOf(key), { answer: key });
    }
    const taken = new Set<SubjectKey>();
    return wanted.map((owner) => {
      const outcome = known.get(nameOf(owner)) ?? { error: new KeysUnavailable() };
      if (!('answer' in outcome) || !taken.has(outcome.answer)) {
        if ('answer' in outcome) taken.add(outcome.answer);
        return outcome;
      }
      return { answer: copyOf(outcome.answer) };
    });
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

  /**
   * Makes the keys of owners who have none. Many may try at once; the first one's counts.
   *
   * @returns those that count. They were there at the commit, in the epoch that the row of state was held at until then
   */
  private async make(owners: readonly Owner[]): Promise<readonly SubjectKey[]> {
    if (owners.length === 0) return [];
    const keys = owners.map(({ subject, class: keyClass }): SubjectKey => {
      return { id: randomUUID(), subject, class: keyClass, secret: randomBytes(SECRET_BYTES) };
    });
    const rows = await this.enter(keys).catch((error: unknown) => {
      for (const { secret } of keys) secret.fill(0);
      throw error;
    });
    const ours = new Set(rows.map(({ id }) => id));
    for (const { id, secret } of keys) if (!ours.has(id)) secret.fill(0);
    const made = keys.filter(({ id }) => ours.has(id));
    const [first] = rows;
    if (first && this.cache.moveTo(first.epoch)) this.cache.keep(first.epoch, made);
    return made;
  }

  private async enter(keys: readonly SubjectKey[]): Promise<readonly Entered[]> {
    const wrapped = await asked(
      this.kms.wrap(keys.map((key) => ({ secret: key.secret, context: keyContext(key) }))),
    );
    if (wrapped.length !== keys.length) throw new KeysUnavailable();
    return this.database.transaction(async (client) => {
      await lockSubjects(
        client,
        keys.map(({ subject }) => subject),
      );
      return insertKeys(client, keys, wrapped);
    });
  }
}

function given(id: string, key: FoundKey | undefined): Outcome<SubjectKey> {
  // an active key is found, or cannot be unwrapped
  return key === undefined || key === 'lost' || key === 'erased'
    ? { error: new KeyLost(id) }
    : { answer: key };
}

/** Who asks for keys need not know where they come from. */
export function asked<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw error instanceof KmsUnavailable ? new KeysUnavailable({ cause: error }) : error;
  });
}
