import { createHash, type Hash } from 'node:crypto';
import { canonical, nameOf, type RawEvent, sameParts } from './raw-event.js';
import type { RawLog } from './raw-log.js';
import { differingMetadata } from './stream-metadata.js';

/** A log in two figures. */
export interface Digest {
  readonly events: number;
  /** SHA-256 over all events in the order of $all, in hex. */
  readonly sha256: string;
}

export interface Proof {
  readonly source: Digest;
  readonly target: Digest;
  /** The first event, counted from 1, at which they differ. */
  readonly parting?: { readonly event: number; readonly source: string; readonly target: string };
  /** A stream with the same events and other metadata. */
  readonly otherMetadata?: string;
}

/** Reads both logs from their start and compares every event, then the metadata of every stream. */
export async function prove(
  from: RawLog,
  to: RawLog,
  end: bigint,
  onEvent: (source: RawEvent | undefined, target: RawEvent | undefined) => void,
): Promise<Proof> {
  const [source, target] = [new Digester(), new Digester()];
  const [left, right] = [from.events(end), to.events()];
  let parting: Proof['parting'];
  try {
    for (;;) {
      const [a, b] = await Promise.all([left.next(), right.next()]);
      const [one, other] = [a.value, b.value];
      if (!one && !other) break;
      const parts = one && source.add(one);
      const others = other && target.add(other);
      const same = parts && others && sameParts(parts, others);
      if (!same)
        parting ??= {
          event: Math.max(source.events, target.events),
          source: nameOf(one),
          target: nameOf(other),
        };
      onEvent(one, parting ? undefined : other);
    }
  } finally {
    await Promise.all([left.return(undefined), right.return(undefined)]);
  }
  const otherMetadata = parting ? undefined : await differingMetadata(from, to, end);
  return {
    source: source.end(),
    target: target.end(),
    ...(parting && { parting }),
    ...(otherMetadata !== undefined && { otherMetadata }),
  };
}

class Digester {
  events = 0;
  private readonly hash: Hash = createHash('sha256');

  add(event: RawEvent): Uint8Array[] {
    this.events++;
    const parts = canonical(event);
    for (const part of parts) this.hash.update(part);
    return parts;
  }

  end(): Digest {
    return { events: this.events, sha256: this.hash.digest('hex') };
  }
}
