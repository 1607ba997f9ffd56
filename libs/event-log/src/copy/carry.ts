import { Appender } from './appender.js';
import { CopyError } from './copy-error.js';
import { isSame, isTombstone, nameOf, type RawEvent } from './raw-event.js';
import type { RawLog } from './raw-log.js';

/** What one append may hold: half of what the strictest server takes, counted as that one counts. */
const MOST_BYTES = 512 * 1024;
const MOST_EVENTS = 500;
/** From here on a server may find an append too large: nothing is sent behind one before it is answered. */
const ALONE_BYTES = 64 * 1024;

export interface CarryOptions {
  /** Position in the source up to which it is copied. */
  readonly end: bigint;
  /** Appends that are sent before the first of them is answered. */
  readonly inFlight: number;
  /** Told of every event of the source that the target has. */
  readonly onEvent: (event: RawEvent, wasThere: boolean) => void;
}

/**
 * Brings the target to where the source ends. First what the target has is compared with the source, event by event;
 * nothing is written unless all of it is the same. So it does not matter where an earlier run ended, nor how.
 *
 * @throws CopyError
 */
export async function carry(from: RawLog, to: RawLog, options: CarryOptions): Promise<void> {
  const there = to.events();
  const writing = new Writing(to, options.inFlight);
  try {
    let known = await there.next();
    for await (const event of from.events(options.end)) {
      if (known.done !== true) {
        if (!isSame(event, known.value)) throw partsAt(event, known.value);
        options.onEvent(event, true);
        known = await there.next();
      } else {
        await writing.add(event);
        options.onEvent(event, false);
      }
    }
    if (known.done !== true) throw new CopyError('COPY.TARGET_AHEAD', { event: nameOf(known.value) });
    await writing.finish();
  } finally {
    await there.return(undefined);
    writing.close();
  }
}

function partsAt(source: RawEvent, target: RawEvent): CopyError {
  return new CopyError('COPY.PARTS', { source: nameOf(source), target: nameOf(target) });
}

/** Gathers events that follow each other in one stream into appends, and keeps the order across streams. */
class Writing {
  private appender: Appender | undefined;
  private run: RawEvent[] = [];
  private bytes = 0;
  private readonly sent: Promise<bigint>[] = [];
  private last = -1n;

  constructor(
    private readonly to: RawLog,
    private readonly inFlight: number,
  ) {}

  async add(event: RawEvent): Promise<void> {
    const size = event.data.length + event.metadata.length + 2 * event.type.length;
    const previous = this.run.at(-1);
    const follows = previous?.stream === event.stream && previous.revision + 1n === event.revision;
    if (!follows || this.run.length === MOST_EVENTS || this.bytes + size > MOST_BYTES) await this.send();
    if (isTombstone(event)) {
      await this.finish();
      await this.to.tombstone(event.stream);
      return;
    }
    this.run.push(event);
    this.bytes += size;
  }

  /** Sends what is gathered and waits for all answers. */
  async finish(): Promise<void> {
    await this.send();
    while (this.sent.length > 0) await this.answer();
  }

  close(): void {
    this.appender?.close();
  }

  private async send(): Promise<void> {
    const [first, ...rest] = this.run;
    if (!first) return;
    const isAlone = this.bytes >= ALONE_BYTES;
    while (this.sent.length >= this.inFlight) await this.answer();
    this.appender ??= await this.to.appender();
    const answer = this.appender.append([first, ...rest]);
    answer.catch(() => undefined); // it is thrown when its turn comes
    this.sent.push(answer);
    this.run = [];
    this.bytes = 0;
    while (isAlone && this.sent.length > 0) await this.answer();
  }

  private async answer(): Promise<void> {
    const position = await this.sent.shift();
    if (position === undefined) return;
    if (position <= this.last) throw new CopyError('COPY.ORDER', { position: String(position) });
    this.last = position;
  }
}
