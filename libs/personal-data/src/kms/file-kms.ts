import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { KmsUnavailable, KmsUnsafe } from '../errors.js';
import { encodeParts } from '../seal/encoding.js';
import { KeyFolder } from './key-folder.js';
import type { KmsDescription, KmsPort, Secret, WrappedIn, WrappedSecret } from './kms-port.js';
import { refuseUnlessOldest } from './oldest-first.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const OPTIONS = { authTagLength: TAG_BYTES };

/**
 * Master keys in a folder of this machine, for trials and for one machine. Whoever can read the folder can read every
 * key of a key database; so neither it nor its backups lie beside those of the database. Keys are read when they are
 * needed and not kept, so that a version which another process destroyed is gone here as well.
 */
export class FileKms implements KmsPort {
  private readonly keys: KeyFolder;

  private constructor(folder: string) {
    this.keys = new KeyFolder(folder);
  }

  /** @param folder is made if it is missing. The first master key is made when something is first wrapped. */
  static async open(folder: string): Promise<FileKms> {
    const kms = new FileKms(folder);
    await reachable(kms.keys.prepare());
    return kms;
  }

  wrap(secrets: readonly Secret[]): Promise<WrappedSecret[]> {
    return reachable(this.wrapAll(secrets));
  }

  unwrap(wrapped: readonly WrappedIn[]): Promise<(Buffer | undefined)[]> {
    return reachable(this.unwrapAll(wrapped));
  }

  rotate(): Promise<number> {
    return reachable(this.newest().then((version) => this.make(version + 1)));
  }

  async destroyVersion(version: number): Promise<void> {
    const { present, destroyed } = await reachable(this.keys.versions());
    if (destroyed.has(version)) return reachable(this.keys.destroy(version)); // it may have been broken off
    if (!present.includes(version))
      throw new KmsUnavailable(`There is no version ${version} of the master key`);
    refuseUnlessOldest(version, present);
    await reachable(this.keys.destroy(version));
  }

  async describe(): Promise<KmsDescription> {
    const { present } = await reachable(this.keys.versions());
    return {
      name: `master keys in ${this.keys.folder}`,
      currentVersion: present.at(-1) ?? 0,
      versions: present,
    };
  }

  private async wrapAll(secrets: readonly Secret[]): Promise<WrappedSecret[]> {
    const newest = await this.newest();
    const version = newest === 0 ? await this.make(1) : newest;
    const key = await this.keys.read(version);
    if (!key) throw new KmsUnavailable(`Version ${version} of the master key has just gone`);
    try {
      return secrets.map(({ secret, context }) => {
        const nonce = randomBytes(NONCE_BYTES);
        const cipher = createCipheriv('aes-256-gcm', key, nonce, OPTIONS);
        cipher.setAAD(encodeParts([String(version), context]));
        const bytes = [nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()];
        return { wrapped: Buffer.concat(bytes), version };
      });
    } finally {
      key.fill(0);
    }
  }

  private async unwrapAll(wrapped: readonly WrappedIn[]): Promise<(Buffer | undefined)[]> {
    const keys = new Map<number, Buffer | undefined>();
    try {
      for (const { version } of wrapped)
        if (!keys.has(version)) keys.set(version, await this.keys.read(version));
      return wrapped.map((one) => unwrapOne(keys.get(one.version), one));
    } finally {
      for (const key of keys.values()) key?.fill(0);
    }
  }

  private async newest(): Promise<number> {
    return (await this.keys.versions()).present.at(-1) ?? 0;
  }

  private async make(version: number): Promise<number> {
    const key = randomBytes(32);
    // tried again where another process tidied the half-made file away
    for (let tries = 0; tries < 20 && (await this.newest()) < version; tries++)
      await this.keys.create(version, key);
    key.fill(0);
    return this.newest();
  }
}

function unwrapOne(key: Buffer | undefined, { wrapped, version, context }: WrappedIn): Buffer | undefined {
  if (!key || wrapped.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, NONCE_BYTES), OPTIONS);
  decipher.setAAD(encodeParts([String(version), context])).setAuthTag(wrapped.subarray(-TAG_BYTES));
  const secret = decipher.update(wrapped.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    decipher.final();
    return secret;
  } catch {
    secret.fill(0);
    return undefined;
  }
}

/** An error of the file system says that the keys cannot be had. */
async function reachable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof KmsUnavailable || error instanceof KmsUnsafe) throw error;
    throw new KmsUnavailable('The folder of the master keys cannot be used', { cause: error });
  }
}
