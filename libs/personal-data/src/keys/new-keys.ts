import { randomBytes, randomUUID } from 'node:crypto';
import { asked, KeysUnavailable } from '../errors.js';
import type { KmsPort } from '../kms/kms-port.js';
import { SECRET_BYTES } from '../seal/field-key.js';
import type { Database } from './database.js';
import type { KeyCache, SubjectKey } from './key-cache.js';
import { type Entered, insertKeys, keyContext, lockFreeSubjects, lockSubjects, type Owner } from './rows.js';

/** What became of owners who had no key. Who is in neither list has one by now: another was first. */
export interface Made {
  /** They were there at the commit, in the epoch that the row of state was held at until then. */
  readonly made: readonly SubjectKey[];
  /** Somebody else has locked their person. */
  readonly locked: readonly Owner[];
}

/** Makes the keys of owners who have none. Many may try at once; the first one's counts. */
export class NewKeys {
  constructor(
    private readonly database: Database,
    private readonly kms: KmsPort,
    private readonly cache: KeyCache,
  ) {}

  /**
   * All of them in one transaction.
   *
   * @param waits for people whom somebody else has locked; if not, nothing is made for them
   * @throws KeysUnavailable
   */
  async make(owners: readonly Owner[], waits: boolean): Promise<Made> {
    if (owners.length === 0) return { made: [], locked: [] };
    const keys = owners.map(({ subject, class: keyClass }): SubjectKey => {
      return { id: randomUUID(), subject, class: keyClass, secret: randomBytes(SECRET_BYTES) };
    });
    const { entered, locked } = await this.#enter(keys, waits).catch((error: unknown) => {
      for (const { secret } of keys) secret.fill(0);
      throw error;
    });
    const ours = new Set(entered.map(({ id }) => id));
    for (const { id, secret } of keys) if (!ours.has(id)) secret.fill(0);
    const made = keys.filter(({ id }) => ours.has(id));
    const [first] = entered;
    if (first && this.cache.moveTo(first.epoch)) this.cache.keep(first.epoch, made);
    return { made, locked };
  }

  async #enter(
    keys: readonly SubjectKey[],
    waits: boolean,
  ): Promise<{ readonly entered: readonly Entered[]; readonly locked: readonly Owner[] }> {
    const secrets = keys.map((key) => ({ secret: key.secret, context: keyContext(key) }));
    const wrapped = await asked(this.kms.wrap(secrets));
    if (wrapped.length !== keys.length) throw new KeysUnavailable();
    return this.database.transaction(async (client) => {
      const subjects = keys.map(({ subject }) => subject);
      const ours = await (waits ? lockSubjects : lockFreeSubjects)(client, subjects);
      const isOurs = ({ subject }: Owner) => ours.has(subject);
      const entered = await insertKeys(
        client,
        keys.filter(isOurs),
        wrapped.filter((_, index) => ours.has(subjects[index] ?? '')),
      );
      return { entered, locked: keys.filter((key) => !isOurs(key)) };
    });
  }
}
