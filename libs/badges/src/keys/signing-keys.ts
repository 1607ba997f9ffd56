import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey } from 'jose';
import { BadgeError } from '../errors.js';
import { KeyFile, type KeyFileContent } from './key-file.js';

/**
 * RSASSA-PKCS1-v1_5 with SHA-256: the one algorithm that Open Badges 3.0 asks of every verifier (§8.2.2), and that every
 * JOSE library and OpenSSL know.
 */
export const ALGORITHM = 'RS256';

/** Bits of a key: good beyond 2030 (NIST SP 800-57), because badges are shown for decades. */
const MODULUS_BITS = 3072;

/** The public half of a key (RFC 7517). */
export interface PublicKey {
  readonly kty: 'RSA';
  readonly n: string;
  readonly e: string;
  /** The thumbprint of the key (RFC 7638). */
  readonly kid: string;
  readonly alg: typeof ALGORITHM;
  readonly use: 'sig';
}

/** The key that signs. */
export interface Signer {
  readonly key: CryptoKey;
  readonly publicKey: PublicKey;
}

/** The signing keys of the city, in a file that its owner alone may read. Read anew when the file changes. */
export class SigningKeys {
  private readonly file: KeyFile;
  private read?: { readonly version: string | undefined; readonly keys: Promise<Known> };

  /** @param mayMake whether the first key is made where there is none: in a trial */
  constructor(
    folder: string,
    private readonly mayMake: boolean,
  ) {
    this.file = new KeyFile(folder);
  }

  /** @throws BadgeError BADGE.NO_KEY, BADGE.KEY_FILE */
  async signer(): Promise<Signer> {
    return (await this.known()).signer;
  }

  /** Public halves of all keys, the one that signs first. @throws BadgeError BADGE.NO_KEY, BADGE.KEY_FILE */
  async published(): Promise<readonly PublicKey[]> {
    return (await this.known()).published;
  }

  /** From now on a new key signs. What former ones signed stays verifiable. Makes the first one. @returns its kid */
  async rotate(): Promise<string> {
    const before = await this.file.read();
    const current = await newKey();
    if (before) await this.file.replace({ current, former: [retired(before.current), ...before.former] });
    else await this.file.create({ current, former: [] });
    return current.kid;
  }

  /**
   * Takes a key out of what is published, because somebody else has it: nothing that it signed is valid any more. The one
   * that signs is replaced.
   *
   * @throws BadgeError BADGE.NO_KEY, BADGE.UNKNOWN_KEY
   */
  async withdraw(kid: string): Promise<void> {
    const content = await this.file.read();
    if (!content) throw this.none();
    const { current, former } = content;
    if (![current, ...former].some((key) => key.kid === kid))
      throw new BadgeError('BADGE.UNKNOWN_KEY', `no key is called ${kid}`);
    const others = former.filter((key) => key.kid !== kid);
    await this.file.replace({ current: current.kid === kid ? await newKey() : current, former: others });
  }

  private async known(): Promise<Known> {
    const version = await this.file.version();
    if (this.read && this.read.version === version) return this.read.keys;
    const keys = this.load();
    this.read = { version, keys };
    keys.catch(() => delete this.read);
    return keys;
  }

  private async load(): Promise<Known> {
    let content = await this.file.read();
    if (!content && this.mayMake) {
      await this.file.create({ current: await newKey(), former: [] });
      content = await this.file.read();
    }
    if (!content) throw this.none();
    const { current, former } = content;
    const key = await importJWK(current.jwk, ALGORITHM);
    if (key instanceof Uint8Array) throw this.none();
    const published = [current, ...former].map(({ kid, jwk: { n, e } }) => publicKey(kid, n, e));
    return { signer: { key, publicKey: publicKey(current.kid, current.jwk.n, current.jwk.e) }, published };
  }

  private none(): BadgeError {
    return new BadgeError('BADGE.NO_KEY', `there is no ${this.file.path}: run jejak badge rotate-key`);
  }
}

interface Known {
  readonly signer: Signer;
  readonly published: readonly PublicKey[];
}

const publicKey = (kid: string, n: string, e: string): PublicKey => ({
  ...{ kty: 'RSA', n, e, kid, alg: ALGORITHM, use: 'sig' },
});

function retired({ kid, since, jwk }: KeyFileContent['current']): KeyFileContent['former'][number] {
  return { kid, since, until: new Date().toISOString(), jwk: { kty: jwk.kty, n: jwk.n, e: jwk.e } };
}

async function newKey(): Promise<KeyFileContent['current']> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { modulusLength: MODULUS_BITS, extractable: true });
  const { n = '', e = '', d = '', p = '', q = '', dp = '', dq = '', qi = '' } = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint({ kty: 'RSA', n, e });
  return { kid, since: new Date().toISOString(), jwk: { kty: 'RSA', ...{ n, e, d, p, q, dp, dq, qi } } };
}
