import { carry } from './carry.js';
import { CopyError } from './copy-error.js';
import { type Proof, prove } from './prove.js';
import type { RawEvent } from './raw-event.js';
import { RawLog } from './raw-log.js';
import { carryMetadata } from './stream-metadata.js';

/** `comparing`: what the target has; `copying`: what it lacks; `proving`: everything once more, of both. */
export type CopyPhase = 'comparing' | 'copying' | 'proving';

export interface CopyProgress {
  readonly phase: CopyPhase;
  /** Events of the source that were passed. */
  readonly events: number;
  /** Part of the source that was passed, 0 to 1. */
  readonly fraction: number;
}

/** Where one event stands in both logs. */
export interface SamePlace {
  readonly id: string;
  readonly source: bigint;
  readonly target: bigint;
}

export interface CopyOptions {
  /** Connection strings. */
  readonly from: string;
  readonly to: string;
  /** Appends that are sent before the first of them is answered; 1 unless given. */
  readonly inFlight?: number;
  /** Only compares; writes nothing. */
  readonly onlyProve?: boolean;
  readonly onProgress?: (progress: CopyProgress) => void;
  /** Told by the proof of every event that is the same in both logs, in their order. */
  readonly onSame?: (place: SamePlace) => void;
  /** Ends the copy; run again, it goes on. */
  readonly signal?: AbortSignal;
}

export interface Copied {
  /** Events that this run wrote, and those that were there before. */
  readonly written: number;
  readonly present: number;
  /** Streams that got other metadata. */
  readonly metadata: number;
  /** Position in the source up to which it was copied; undefined if it is empty. */
  readonly end: bigint | undefined;
  readonly proof: Proof;
}

/**
 * Copies the log of one server into another, up to where the source ends now, and proves it. The target holds what an
 * earlier run wrote, or nothing; streams of the servers themselves (`$…`) are not looked at.
 *
 * @throws CopyError
 */
export async function copyLog(options: CopyOptions): Promise<Copied> {
  if (options.from === options.to) throw new CopyError('COPY.URL', { url: '', why: 'FROM_URL = TO_URL' });
  const from = new RawLog(options.from);
  const to = new RawLog(options.to);
  try {
    return await copy(from, to, options);
  } finally {
    await Promise.all([from.close(), to.close()]);
  }
}

async function copy(from: RawLog, to: RawLog, options: CopyOptions): Promise<Copied> {
  const end = await from.end();
  await to.end(); // both answer before anything else is done
  const upTo = end ?? -1n;
  const counts = { present: 0, written: 0 };
  let metadata = 0;
  if (options.onlyProve !== true) {
    const tell = teller(options, upTo);
    const onEvent = (event: RawEvent, wasThere: boolean): void => {
      counts[wasThere ? 'present' : 'written']++;
      tell(wasThere ? 'comparing' : 'copying', event.position);
    };
    await carry(from, to, { end: upTo, inFlight: options.inFlight ?? 1, onEvent });
    metadata = await carryMetadata(from, to, upTo);
  }
  const tell = teller(options, upTo);
  const proof = await prove(from, to, upTo, (source, target) => {
    if (source) tell('proving', source.position);
    if (source && target)
      options.onSame?.({ id: source.id, source: source.position, target: target.position });
  });
  return { ...counts, metadata, end, proof };
}

function teller(
  { onProgress, signal }: CopyOptions,
  end: bigint,
): (phase: CopyPhase, position: bigint) => void {
  let events = 0;
  return (phase, position) => {
    signal?.throwIfAborted();
    events++;
    onProgress?.({ phase, events, fraction: end > 0n ? Number(position) / Number(end) : 1 });
  };
}
