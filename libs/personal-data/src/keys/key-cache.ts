import { LRUCache } from 'lru-cache';
import type { PersonalClass } from '@jejak/domain';

/** The key of a person and class. */
export interface SubjectKey {
  /** Random UUID of this incarnation. */
  readonly id: string;
  readonly subject: string;
  readonly class: PersonalClass;
  /** 32 bytes, a copy that is the caller's: hold it for one command or one batch, no longer. */
  readonly secret: Buffer;
}

/** No key is kept longer, so that also a process which cannot reach the database forgets. */
export const MAX_TTL_MS = 60_000;

const MAX_KEYS = 50_000;

/**
 * Unwrapped keys of one process. What it holds belongs to one epoch of the key database: when the epoch moves all of it
 * goes, and a key that was read in another epoch does not come in. Secrets are overwritten when they leave.
 */
export class KeyCache {
  readonly #keys: LRUCache<string, SubjectKey>;
  readonly #sweep: NodeJS.Timeout;
  #epoch = -1n;

  constructor(ttlMs: number) {
    const ttl = Math.max(1, Math.min(ttlMs, MAX_TTL_MS));
    this.#keys = new LRUCache({ max: MAX_KEYS, ttl, dispose: ({ secret }) => secret.fill(0) });
    this.#sweep = setInterval(() => this.#keys.purgeStale(), Math.max(10, Math.ceil(ttl / 12))).unref();
  }

  get size(): number {
    return this.#keys.size;
  }

  get epoch(): bigint {
    return this.#epoch;
  }

  /** Copies of those that are held. They count only if the epoch is still this cache's when the database is asked. */
  copies(ids: Iterable<string>): Map<string, SubjectKey> {
    const copies = new Map<string, SubjectKey>();
    for (const id of ids) {
      const key = this.#keys.get(id);
      if (key) copies.set(id, copyOf(key));
    }
    return copies;
  }

  /** The database says its epoch. @returns whether this cache is now of that epoch: false for an answer that is old */
  moveTo(epoch: bigint): boolean {
    if (epoch > this.#epoch) {
      this.#keys.clear();
      this.#epoch = epoch;
    }
    return epoch === this.#epoch;
  }

  /** Keeps copies of keys that were read and unwrapped while the database was at `epoch`. */
  keep(epoch: bigint, keys: Iterable<SubjectKey>): void {
    if (epoch !== this.#epoch) return;
    for (const key of keys) this.#keys.set(key.id, copyOf(key));
  }

  /** Forgets everything; the cache may be used on. */
  clear(): void {
    this.#keys.clear();
  }

  close(): void {
    clearInterval(this.#sweep);
    this.#keys.clear();
  }
}

/** Not from Node's shared pool of small buffers, which others may be given to read. */
export function copyOf(key: SubjectKey): SubjectKey {
  const secret = Buffer.allocUnsafeSlow(key.secret.length);
  key.secret.copy(secret);
  return { ...key, secret };
}
