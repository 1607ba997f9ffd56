import { asked } from '../errors.js';
import { FileKms } from '../kms/file-kms.js';
import type { KmsPort } from '../kms/kms-port.js';
import { VaultKms } from '../kms/vault-kms.js';
import type { VaultOptions } from '../kms/vault-http.js';
import type { PersonalClass } from '@jejak/domain';
import { KeyDatabase, type KeyLog } from './key-database.js';
import type { SubjectKey } from './key-cache.js';
import type { FoundKey } from './subject-keys.js';

/** Where keys are and what wraps them. */
export interface KeySettings {
  /** PostgreSQL; see {@link KeyDatabase}. */
  readonly databaseUrl: string;
  /** A folder of master keys on this machine, or HashiCorp Vault. */
  readonly masterKeys: string | VaultOptions;
  /** See {@link KeyDatabaseOptions.apart}. */
  readonly apart?: boolean;
}

/**
 * The key database of a process, opened when it is first needed: a process starts also while it is away, and whatever
 * needs no key goes on.
 */
export class LazyKeys {
  #opened: KeyDatabase | undefined;
  #opening: Promise<KeyDatabase> | undefined;
  #closing: Promise<void> | undefined;

  constructor(
    private readonly settings: KeySettings,
    private readonly log?: KeyLog,
  ) {}

  /**
   * The key database.
   *
   * @throws KeysUnavailable; WrongMasterKeys if the master keys are not those of this database; KeysNotSeparate
   */
  database(): Promise<KeyDatabase> {
    if (this.#closing) return Promise.reject(new Error('The keys are closed'));
    this.#opening ??= asked(this.#open()).catch((error: unknown) => {
      this.#opening = undefined; // the next one tries again
      throw error;
    });
    return this.#opening;
  }

  /** See {@link KeyDatabase.origin}. Known once a key was asked for. */
  get origin(): string {
    if (!this.#opened) throw new Error('No key was asked for yet');
    return this.#opened.origin;
  }

  /** See {@link KeyDatabase.keyFor}. */
  async keyFor(subject: string, keyClass: PersonalClass): Promise<SubjectKey> {
    return (await this.database()).keyFor(subject, keyClass);
  }

  /** See {@link KeyDatabase.keys}. */
  async keys(ids: Iterable<string>): Promise<ReadonlyMap<string, FoundKey>> {
    return (await this.database()).keys(ids);
  }

  /** May be called again. */
  close(): Promise<void> {
    return (this.#closing ??= this.#end());
  }

  async #end(): Promise<void> {
    const opened = await this.#opening?.catch(() => undefined);
    await opened?.close();
  }

  async #open(): Promise<KeyDatabase> {
    const { databaseUrl, masterKeys, apart = false } = this.settings;
    const kms: KmsPort =
      typeof masterKeys === 'string' ? await FileKms.open(masterKeys) : await VaultKms.open(masterKeys);
    this.#opened = await KeyDatabase.open({ databaseUrl, kms, apart, ...(this.log && { log: this.log }) });
    return this.#opened;
  }
}

/** The keys that the settings of a process name; without a database of their own they are, in a trial, in that of the views. */
export function keysOf(
  settings: {
    readonly databaseUrl: string;
    /** In production the keys have to be apart from the views. */
    readonly production?: boolean;
    readonly keys: Pick<KeySettings, 'masterKeys'> & { readonly databaseUrl: string | undefined };
  },
  log?: KeyLog,
): LazyKeys {
  const { databaseUrl = settings.databaseUrl, masterKeys } = settings.keys;
  return new LazyKeys({ databaseUrl, masterKeys, apart: settings.production ?? false }, log);
}
