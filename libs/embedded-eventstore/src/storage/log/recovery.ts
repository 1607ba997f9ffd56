import type { Log } from './log.js';
import { after, type LogRecord, MAX_RECORD_BYTES, parseRecord } from './record.js';
import { nextWrite } from './torn-write.js';

/** From where the log has to be looked through: all before it is known to be good. */
export interface KnownPoint {
  /** Position at which the next record begins. */
  next: number;
  /** Checksum of the record before; 0 at the beginning of the log. */
  checksum: number;
}

const CHUNK_BYTES = 1024 * 1024 + MAX_RECORD_BYTES;

/**
 * Goes through the records from a known point to the end of what is written, in order. The last append may be there in
 * part, when the machine stopped while it was written: nobody was told of it, and it is left out. A record that is not
 * right although something was written later has been damaged since.
 *
 * @param visit gets the records of one append
 * @returns the point after the last whole append
 * @throws EventStoreError EVENTSTORE.CORRUPT for damage before the end
 */
export async function recover(
  log: Log,
  from: KnownPoint,
  visit: (append: LogRecord[]) => Promise<void>,
): Promise<KnownPoint> {
  let whole = from;
  let before = from;
  let append: LogRecord[] = [];
  for (;;) {
    const records = recordsFrom(log, before);
    for (const record of records) {
      append.push(record);
      before = { next: after(record), checksum: record.checksum };
      if (record.following > 0) continue;
      await visit(append);
      append = [];
      whole = before;
    }
    if (records.length === 0) break;
  }
  if (isDamaged(log, before.next))
    throw log.corrupt(before.next, 'a record is damaged, and later ones follow it');
  return whole;
}

/** The good records from a point on that can be read at once; none: no good one follows. */
export function recordsFrom(log: Log, { next, checksum }: KnownPoint): LogRecord[] {
  const chunk = log.read(next, CHUNK_BYTES);
  const records: LogRecord[] = [];
  let previous = checksum;
  for (let at = 0; ;) {
    const record = parseRecord(chunk, at, next + at);
    if (typeof record === 'string' || record.previous !== previous) return records;
    records.push(record);
    previous = record.checksum;
    at = after(record) - next;
  }
}

/** Whether what is at a position, where no good record is, was good once: something was written after it. */
export function isDamaged(log: Log, position: number): boolean {
  return log.lastBase > position || nextWrite(log, position) !== undefined;
}
