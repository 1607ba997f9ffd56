import { timingSafeEqual } from 'node:crypto';
import { KmsUnavailable, KmsUnsafe } from '../errors.js';
import { fromBase64 } from '../seal/encoding.js';
import type { KmsDescription, KmsPort, Secret, WrappedIn, WrappedSecret } from './kms-port.js';
import { refuseUnlessOldest } from './oldest-first.js';
import { isRecord, type VaultAnswer, VaultHttp, type VaultOptions } from './vault-http.js';

type Item = Readonly<Record<string, unknown>>;

/** What Vault says of something that it never will decrypt. Anything else may pass, so it counts as unavailable. */
const NEVER =
  /disallowed by policy \(too old\)|invalid ciphertext: (?!version is too new)|message authentication failed/;

/** Key types whose ciphertexts are bound to the context (`associated_data`). */
const BINDING_TYPES = new Set(['aes128-gcm96', 'aes256-gcm96', 'chacha20-poly1305', 'xchacha20-poly1305']);

/**
 * The transit engine of HashiCorp Vault (from 1.9) or OpenBao. The master key never leaves it. The key has to be made
 * by an administrator: `vault write -f transit/keys/jejak type=aes256-gcm96`. The token's policy needs `update` on
 * `transit/encrypt/jejak` and `transit/decrypt/jejak` and `read` on `transit/keys/jejak`; who rotates and destroys also
 * needs `update` on `transit/keys/jejak/{rotate,config,trim}`.
 */
export class VaultKms implements KmsPort {
  private constructor(private readonly http: VaultHttp) {}

  /** @throws KmsUnavailable; KmsUnsafe if the key's type does not bind contexts */
  static async open(options: VaultOptions): Promise<VaultKms> {
    const kms = new VaultKms(new VaultHttp(options));
    const { type, ...facts } = (await kms.http.ask('keys')).data;
    if (typeof type !== 'string') throw kms.http.wrong();
    const open = ['derived', 'exportable', 'allow_plaintext_backup'].filter((name) => facts[name] === true);
    if (!BINDING_TYPES.has(type) || open.length > 0)
      throw new KmsUnsafe(
        `${kms.http.where} is of type ${type}${open.map((name) => `, ${name}`).join('')}. It has to be of type ` +
          'aes256-gcm96, and neither derived nor exportable nor with allow_plaintext_backup',
      );
    await kms.probe();
    return kms;
  }

  async wrap(secrets: readonly Secret[]): Promise<WrappedSecret[]> {
    if (secrets.length === 0) return [];
    const batch = secrets.map(({ secret, context }) => ({
      plaintext: secret.toString('base64'),
      associated_data: Buffer.from(context).toString('base64'),
    }));
    const answer = await this.http.ask('encrypt', { body: { batch_input: batch } });
    if (answer.status === 400) throw this.refused(answer);
    return this.results(answer, secrets.length).map(({ ciphertext }) => {
      const version =
        typeof ciphertext === 'string' ? /^vault:v([1-9]\d{0,8}):/.exec(ciphertext)?.[1] : undefined;
      if (typeof ciphertext !== 'string' || version === undefined) throw this.http.wrong();
      return { wrapped: Buffer.from(ciphertext), version: Number(version) };
    });
  }

  async unwrap(wrapped: readonly WrappedIn[]): Promise<(Buffer | undefined)[]> {
    if (wrapped.length === 0) return [];
    const batch = wrapped.map((one) => ({
      ciphertext: one.wrapped.toString(),
      associated_data: Buffer.from(one.context).toString('base64'),
    }));
    const answer = await this.http.ask('decrypt', { body: { batch_input: batch } });
    if (answer.status === 400 && answer.data.batch_results === undefined) {
      // one that cannot be decrypted spoils the batch in older versions
      if (wrapped.length > 1) return this.unwrapHalves(wrapped);
      if (answer.errors.some((error) => NEVER.test(error))) return [undefined];
      throw this.refused(answer);
    }
    return this.results(answer, wrapped.length).map((result) => this.secretIn(result));
  }

  async rotate(): Promise<number> {
    const answer = await this.http.ask('keys', { action: 'rotate', body: {} });
    if (answer.status === 400) throw this.refused(answer);
    return (await this.describe()).currentVersion;
  }

  /** Raising `min_decryption_version` alone could be taken back; only `trim` destroys. */
  async destroyVersion(version: number): Promise<void> {
    const { versions, minEncryption } = await this.key();
    if (versions.every((one) => one > version)) return;
    refuseUnlessOldest(version, versions);
    const min_encryption_version = Math.max(minEncryption, version + 1);
    for (const [action, body] of [
      ['config', { min_decryption_version: version + 1, min_encryption_version }],
      ['trim', { min_available_version: version + 1 }],
    ] as const) {
      const answer = await this.http.ask('keys', { action, body });
      if (answer.status === 400) throw this.refused(answer);
    }
    if ((await this.key()).versions.some((one) => one <= version))
      throw new KmsUnavailable(`${this.http.where} still has version ${version} after it was trimmed`);
  }

  async describe(): Promise<KmsDescription> {
    const { versions } = await this.key();
    return { name: this.http.where, currentVersion: versions.at(-1) ?? 0, versions };
  }

  /**
   * The versions that exist: `keys` lists only those at or above `min_decryption_version`, so those that are archived,
   * which could come back, are counted from `min_available_version`.
   */
  private async key(): Promise<{ versions: number[]; minEncryption: number }> {
    const { data, status } = await this.http.ask('keys');
    const {
      latest_version: latest,
      min_available_version: first = 0,
      min_encryption_version: minimum,
    } = data;
    if (status === 400 || !isCount(latest) || latest < 1 || !isCount(first) || !isCount(minimum))
      throw this.http.wrong();
    const oldest = Math.max(first, 1);
    return {
      versions: Array.from({ length: latest - oldest + 1 }, (_, index) => oldest + index),
      minEncryption: minimum,
    };
  }

  /** A Vault that is too old does not know `associated_data` and says nothing: see whether it binds the context. */
  private async probe(): Promise<void> {
    const secret = Buffer.from('is the context bound to the key?');
    const [wrapped] = await this.wrap([{ secret, context: 'probe' }]);
    if (!wrapped) throw this.http.wrong();
    const [right, wrong] = await this.unwrap([
      { ...wrapped, context: 'probe' },
      { ...wrapped, context: 'other' },
    ]);
    if (!right || right.length !== secret.length || !timingSafeEqual(right, secret)) throw this.http.wrong();
    if (wrong)
      throw new KmsUnsafe(`${this.http.where} does not know associated_data. Install Vault 1.9 or later`);
  }

  private async unwrapHalves(wrapped: readonly WrappedIn[]): Promise<(Buffer | undefined)[]> {
    const middle = wrapped.length >> 1;
    return [...(await this.unwrap(wrapped.slice(0, middle))), ...(await this.unwrap(wrapped.slice(middle)))];
  }

  private secretIn({ plaintext, error }: Item): Buffer | undefined {
    if (typeof error === 'string' && error !== '') {
      if (NEVER.test(error)) return undefined;
      throw new KmsUnavailable(`${this.http.where} does not decrypt: ${error}`);
    }
    const secret = fromBase64(plaintext);
    if (!secret || secret.length === 0) throw this.http.wrong();
    return secret;
  }

  private results({ data: { batch_results: results } }: VaultAnswer, wanted: number): Item[] {
    if (!Array.isArray(results) || results.length !== wanted || !results.every(isRecord))
      throw this.http.wrong();
    return results;
  }

  private refused({ errors }: VaultAnswer): KmsUnavailable {
    return new KmsUnavailable(`${this.http.where} refuses: ${errors.join('; ') || 'no reason given'}`);
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
