import { asked, KeyErased, KeyLost, KeysUnavailable } from '../errors.js';
import type { KmsPort } from '../kms/kms-port.js';
import { isUuid } from '../seal/envelope.js';
import { SECRET_BYTES } from '../seal/field-key.js';
import type { PersonalClass } from '@jejak/domain';
import type { Database } from './database.js';
import { copyOf, type KeyCache, type SubjectKey } from './key-cache.js';
import { NewKeys } from './new-keys.js';
import { keyContext, type KeyRow, type Owner, readEpoch, rowsById, rowsOf, type Snapshot } from './rows.js';
import { type Outcome, Together } from './together.js';

/** What became of a key. `lost`: it should be there and is not, or cannot be unwrapped, and nobody ordered it. */
export type FoundKey = SubjectKey | 'erased' | 'lost';

type Found = ReadonlyMap<string, FoundKey>;

/** Of an owner's key: undefined where their person was locked. */
type Wished = SubjectKey | undefined;

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
  readonly #new: NewKeys;
  readonly #together = new Together((wanted: readonly Owner[]) => this.keysFor(wanted, false), AT_ONCE, MOST);
  /** Those whose person somebody else has locked wait here, so that they hold up nobody but each other. */
  readonly #patient = new Together((wanted: readonly Owner[]) => this.keysFor(wanted, true), 1, MOST);
  readonly #opening = new Together((wanted: readonly string[][]) => this.keysOfAll(wanted), AT_ONCE, MOST);

  constructor(
    private readonly database: Database,
    private readonly kms: KmsPort,
    private readonly cache: KeyCache,
  ) {
    this.#new = new NewKeys(database, kms, cache);
  }

  /** @throws KeyErased, KeyLost, KeysUnavailable */
  async keyFor(subject: string, keyClass: PersonalClass): Promise<SubjectKey> {
    const owner = { subject, class: keyClass };
    const key = (await this.#together.ask(owner)) ?? (await this.#patient.ask(owner));
    if (!key) throw new KeysUnavailable();
    return key;
  }

  /**
   * The keys of owners, made where there are none; what fails for some of them is the error of those alone. A key that
   * is asked for twice is given in two copies.
   *
   * @param waits whether to wait for people whom somebody else has locked; if not, there is no key in their outcome
   */
  private async keysFor(wanted: readonly Owner[], waits: boolean): Promise<readonly Outcome<Wished>[]> {
    const owners = new Map(wanted.map((owner) => [nameOf(owner), owner]));
    const known = new Map<string, Outcome<Wished>>();
    for (let attempt = 0; attempt < ATTEMPTS && known.size < owners.size; attempt++) {
      const missing = [...owners].filter(([name]) => !known.has(name)).map(([, owner]) => owner);
      const failed = await this.look(missing, known, waits).then(() => undefined, errorOf);
      if (failed) for (const owner of missing) if (!known.has(nameOf(owner))) known.set(nameOf(owner), { error: failed }); // prettier-ignore
    }
    const taken = new Set<SubjectKey>();
    return wanted.map((owner) => {
      const outcome = known.get(nameOf(owner)) ?? { error: new KeysUnavailable() };
      if (!('answer' in outcome) || !outcome.answer) return outcome;
      if (taken.has(outcome.answer)) return { answer: copyOf(outcome.answer) };
      taken.add(outcome.answer);
      return outcome;
    });
  }

  /** Enters in `known` what can be told of these owners now; who is not in it afterwards is to be looked for again. */
  private async look(
    owners: readonly Owner[],
    known: Map<string, Outcome<Wished>>,
    waits: boolean,
  ): Promise<void> {
    const { epoch, rows } = await rowsOf(this.database, owners);
    const active = rows.filter(({ state }) => state === 'active');
    const found = await this.found({ epoch, rows: active });
    if (!found) return;
    for (const row of rows) known.set(nameOf(row), { error: new KeyErased(row.subject, row.class) });
    for (const { id, ...row } of active) known.set(nameOf(row), given(id, found.get(id)));
    const without = owners.filter((owner) => !known.has(nameOf(owner)));
    const { made, locked } = await this.#new.make(without, waits);
    for (const owner of locked) known.set(nameOf(owner), { answer: undefined });
    for (const key of made) known.set(nameOf(key), { answer: key });
  }

  /** @throws KeysUnavailable */
  async keys(wanted: Iterable<string>): Promise<ReadonlyMap<string, FoundKey>> {
    return this.#opening.ask([...new Set(wanted)]);
  }

  /** Of several who ask at once, each gets copies of their own; a key that cannot be unwrapped is the error of those who want it. */
  private async keysOfAll(wanted: readonly (readonly string[])[]): Promise<readonly Outcome<Found>[]> {
    const found = await this.keysById([...new Set(wanted.flat())]);
    const taken = new Set<string>();
    return wanted.map((ids) => {
      const keys = new Map<string, FoundKey>();
      for (const id of ids) {
        const key = found.get(id) ?? 'lost';
        if (key instanceof Error) return { error: key };
        keys.set(id, isKey(key) && taken.has(id) ? copyOf(key) : key);
        taken.add(id);
      }
      return { answer: keys };
    });
  }

  private async keysById(ids: readonly string[]): Promise<ReadonlyMap<string, FoundKey | Error>> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const [held, heldIn] = [this.cache.copies(ids), this.cache.epoch];
      const missing = ids.filter((id) => !held.has(id) && isUuid(id));
      const snapshot = await rowsById(this.database, missing);
      const found = await this.found(snapshot);
      if (found && (held.size === 0 || heldIn === snapshot.epoch)) return new Map([...found, ...held]);
      for (const { secret } of held.values()) secret.fill(0);
    }
    throw new KeysUnavailable();
  }

  /**
   * The rows' keys, unwrapped, or why one could not be; undefined where the database moved on meanwhile, so that it has
   * to be asked again.
   */
  private async found({ epoch, rows }: Snapshot): Promise<Map<string, FoundKey | Error> | undefined> {
    if (!this.cache.moveTo(epoch)) return undefined;
    const active = rows.filter(({ state }) => state === 'active');
    const held = this.cache.copies(active.map(({ id }) => id));
    const fresh = await this.unwrap(active.filter(({ id }) => !held.has(id)));
    const keys = [...fresh.values()].filter(isKey);
    if (keys.length > 0) {
      if (!this.cache.moveTo(await readEpoch(this.database)) || this.cache.epoch !== epoch) {
        for (const { secret } of [...keys, ...held.values()]) secret.fill(0);
        return undefined;
      }
      this.cache.keep(epoch, keys);
    }
    return new Map(rows.map(({ id }) => [id, held.get(id) ?? fresh.get(id) ?? 'erased']));
  }

  private async unwrap(rows: readonly KeyRow[]): Promise<Map<string, SubjectKey | 'lost' | Error>> {
    if (rows.length === 0) return new Map();
    const wrapped = rows.map((row) => ({
      wrapped: row.wrapped ?? Buffer.alloc(0),
      version: row.kek_version ?? 0,
      context: keyContext(row),
    }));
    const secrets = await asked(this.kms.unwrap(wrapped)).catch(errorOf);
    if (secrets instanceof Error) return new Map(rows.map(({ id }) => [id, secrets]));
    return new Map(
      rows.map(({ id, subject, class: keyClass }, index) => {
        const secret = secrets[index];
        return [id, secret?.length === SECRET_BYTES ? { id, subject, class: keyClass, secret } : 'lost'];
      }),
    );
  }
}

const isKey = (found: FoundKey | Error): found is SubjectKey =>
  typeof found === 'object' && !(found instanceof Error);

const errorOf = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

function given(id: string, key: FoundKey | Error | undefined): Outcome<SubjectKey> {
  if (key instanceof Error) return { error: key };
  // an active key is found, or cannot be unwrapped
  return key === undefined || key === 'lost' || key === 'erased'
    ? { error: new KeyLost(id) }
    : { answer: key };
}
