import { createHash } from 'node:crypto';
import type pg from 'pg';
import { concerns, type Projection } from '../description/projection.js';
import type { Arrived } from '../description/recorded.js';
import { type Parking, parkedSequences } from '../registry/parked.js';
import type { Generation } from '../registry/registry.js';

/** More sequences than this at fault are no matter of single events: the projection stops instead. */
export const MOST_SEQUENCES = 10_000;

const fits = /^[^\u0000]{1,200}$/su;

/**
 * The key by which an event waits for others. Of an event that cannot be read only the stream is known. A key that
 * PostgreSQL could not store or index stands as its hash.
 */
export function sequenceKey(projection: Projection, event: Arrived): string {
  let key = event.stream;
  try {
    if (!('unreadable' in event)) key = projection.sequence(event);
  } catch {
    // the event is so odd that not even its sequence can be told: it keeps its place in its stream
  }
  return fits.test(key) ? key : createHash('sha256').update(key).digest('hex');
}

/** Events to apply now, and events that must wait. */
export interface Divided {
  readonly go: readonly Arrived[];
  readonly wait: readonly Parking[];
}

/** Which sequences of a generation wait: in memory, so that asking costs nothing; the table is what counts. */
export class ParkingLot {
  private constructor(
    private readonly projection: Projection,
    private readonly waiting: Set<string>,
    private readonly most: number,
  ) {}

  /** To be called by the owner of the generation: only the owner parks, and who takes away ends the ownership. */
  static async open(pool: pg.Pool, projection: Projection, generation: Generation, most = MOST_SEQUENCES) {
    return new ParkingLot(projection, new Set(await parkedSequences(pool, generation, most)), most);
  }

  get full(): boolean {
    return this.waiting.size >= this.most;
  }

  /** Changes nothing: what waits is to be entered once it is written. */
  divide(events: readonly Arrived[]): Divided {
    if (this.waiting.size === 0) return { go: events, wait: [] };
    const go: Arrived[] = [];
    const wait: Parking[] = [];
    const more = new Set<string>();
    const waits = (key: string) => this.waiting.has(key) || more.has(key);
    for (const event of events) {
      if (concerns(this.projection, event)) {
        const sequence = sequenceKey(this.projection, event);
        // its stream waits where an event of it could not be read, whose key is not known
        if (waits(sequence) || waits(event.stream)) {
          more.add(sequence);
          wait.push({ event, sequence });
          continue;
        }
      }
      go.push(event);
    }
    return { go, wait };
  }

  /** After the commit. */
  enter(parkings: readonly Parking[]): void {
    for (const { sequence } of parkings) this.waiting.add(sequence);
  }
}
