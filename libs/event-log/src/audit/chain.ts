import { createHash } from 'node:crypto';
import { canonical, type RawEvent } from '../copy/raw-event.js';

/** A place in the log, and the digest of all events up to it. Noted elsewhere, it shows later whether they were changed. */
export interface LogAnchor {
  /** Of the last event that it covers. */
  readonly position: bigint;
  /** How many events it covers. */
  readonly events: number;
  /** 64 hexadecimal digits. */
  readonly digest: string;
}

/** What the chain begins with: no event. */
export const CHAIN_START: Omit<LogAnchor, 'position'> = { events: 0, digest: '0'.repeat(64) };

/**
 * The chain of digests over the events of a log, in their order: each is SHA-256 of the digest before (32 bytes) and of
 * SHA-256 of the event, as {@link canonical} has it: its stream, revision, id, type, kind of content, data and metadata, byte
 * for byte. Neither positions nor the clock of the store are in it, so that a copy of the log in another server has the same.
 */
export class LogChain {
  #events: number;
  #digest: Buffer;

  /** @param from where to go on */
  constructor(from: Omit<LogAnchor, 'position'> = CHAIN_START) {
    this.#events = from.events;
    this.#digest = Buffer.from(from.digest, 'hex');
  }

  /** Takes in the next event. @returns the anchor there */
  add(event: RawEvent): LogAnchor {
    const leaf = createHash('sha256');
    for (const part of canonical(event)) leaf.update(part);
    this.#digest = createHash('sha256').update(this.#digest).update(leaf.digest()).digest();
    this.#events++;
    return { position: event.position, ...this.head };
  }

  /** How far it has come. */
  get head(): Omit<LogAnchor, 'position'> {
    return { events: this.#events, digest: this.#digest.toString('hex') };
  }
}
