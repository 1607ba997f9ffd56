import { errors, type CryptoKey } from 'jose';
import { invalid, unavailable } from '../sign-in-error.js';
import type { KeySource } from './key-source.js';
import { fetchKeys, type PublishedKeys } from './published-keys.js';

/** Times are in milliseconds. */
export interface IssuerKeysOptions {
  /** As it stands in `iss`. */
  readonly issuer: string;
  /** Whether an issuer that says it is for trials will do. */
  readonly allowTrial: boolean;
  /** How long keys are used before they are asked for again; a key that was withdrawn is refused after that. */
  readonly freshMs?: number;
  /** How long, from when they came, keys are used while the issuer gives no others. */
  readonly staleMs?: number;
  /** The least time between two questions for keys that are not known, however many tokens name such. */
  readonly cooldownMs?: number;
  /** The least time between a question that failed and the next. */
  readonly retryMs?: number;
  /** Of one question. */
  readonly timeoutMs?: number;
  readonly mostBytes?: number;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  /** Told of each question that failed. */
  readonly onFailure?: (error: unknown) => void;
}

const DEFAULTS = {
  freshMs: 5 * 60_000,
  staleMs: 60 * 60_000,
  cooldownMs: 30_000,
  retryMs: 5_000,
  timeoutMs: 3_000,
  mostBytes: 256 * 1024,
  clock: Date.now,
  onFailure: () => undefined,
};

/** Why the issuer is asked: the kept keys are old, or a token names another. */
type Why = 'age' | 'unknown key';

/** The keys that an issuer publishes: kept, asked for again, and used a while longer when the issuer is away. */
export class IssuerKeys implements KeySource {
  private readonly options: Required<IssuerKeysOptions>;
  private published: { readonly keys: PublishedKeys; readonly at: number } | undefined;
  private asked: { readonly at: number; readonly failed: boolean; readonly why: Why } | undefined;
  private asking: Promise<void> | undefined;

  constructor(options: IssuerKeysOptions) {
    this.options = { ...DEFAULTS, ...options };
  }

  async key(keyId: string, algorithm: string): Promise<CryptoKey> {
    const old = this.age() >= this.options.freshMs;
    if (old) await this.refresh('age');
    const known = await this.find(keyId, algorithm);
    if (known) return known;
    if (!old) await this.refresh('unknown key');
    const found = await this.find(keyId, algorithm);
    if (found) return found;
    // the key may be new, and the issuer does not say so
    throw this.asked?.failed ? unavailable('keys are out of date') : invalid('unknown key');
  }

  /** @throws SignInError SIGNIN.ISSUER_UNAVAILABLE where there are no keys that may be used */
  private async find(keyId: string, algorithm: string): Promise<CryptoKey | undefined> {
    if (!this.published || this.age() >= this.options.staleMs) throw unavailable('no keys');
    try {
      return await this.published.keys({ kid: keyId, alg: algorithm });
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey) return undefined;
      throw invalid('key cannot be used');
    }
  }

  private age(): number {
    return this.published ? this.options.clock() - this.published.at : Infinity;
  }

  /**
   * Asks the issuer, once for all who wait, and not again too soon. An unknown key may be a new one, made since the
   * last question: the first is asked for at once. Never fails: what was published before stays.
   */
  private async refresh(why: Why): Promise<void> {
    if (!this.asking && this.isTooSoon()) return;
    this.asking ??= this.ask(why).finally(() => (this.asking = undefined));
    await this.asking;
  }

  private isTooSoon(): boolean {
    if (!this.asked) return false;
    const { clock, cooldownMs, retryMs } = this.options;
    const { at, failed, why } = this.asked;
    const pause = failed ? retryMs : why === 'unknown key' ? cooldownMs : 0;
    return clock() - at < pause;
  }

  private async ask(why: Why): Promise<void> {
    const { issuer, allowTrial, clock, onFailure } = this.options;
    const at = clock();
    try {
      this.published = { keys: await fetchKeys(issuer, allowTrial, this.options), at };
      this.asked = { at, failed: false, why };
    } catch (error) {
      this.asked = { at: clock(), failed: true, why };
      onFailure(error);
    }
  }
}
