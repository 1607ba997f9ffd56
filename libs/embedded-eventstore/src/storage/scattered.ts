import type { EventPlace } from './index/entry.js';
import type { Log } from './log/log.js';
import { type LogRecord, parseRecord } from './log/record.js';

/** A page ends after so many bytes. */
const PAGE_BYTES = 256 * 1024;
/** What is read at a time where the events of a stream do not lie side by side. */
const STEP_BYTES = 4 * 1024;

/**
 * Reads the records of one stream, in the order of `places`: as many as a page holds, one at least. Those that were
 * appended together lie together and are read together.
 * @throws EventStoreError EVENTSTORE.CORRUPT when one of them is not what was written.
 */
export function readPlaces(log: Log, places: readonly EventPlace[]): LogRecord[] {
  const positions = places.map(({ position }) => position);
  const low = Math.min(...positions);
  const span = Math.max(...positions) - low + STEP_BYTES;
  const window = new Window(log, span <= PAGE_BYTES ? span : STEP_BYTES);
  if (span <= PAGE_BYTES) window.moveTo(low);
  const records: LogRecord[] = [];
  let bytes = 0;
  for (const position of positions) {
    const record = window.record(position);
    records.push(record);
    if ((bytes += record.frame.length) >= PAGE_BYTES) break;
  }
  return records;
}

/** A piece of the log that was read. */
class Window {
  private bytes: Buffer = Buffer.alloc(0);
  private start = 0;

  constructor(
    private readonly log: Log,
    private readonly size: number,
  ) {}

  moveTo(position: number): void {
    this.start = position;
    this.bytes = this.log.read(position, this.size);
  }

  record(position: number): LogRecord {
    if (position < this.start || position >= this.start + this.bytes.length) this.moveTo(position);
    const record = parseRecord(this.bytes, position - this.start, position);
    return typeof record === 'string' ? this.log.record(position) : record;
  }
}
