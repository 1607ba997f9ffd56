import { setTimeout as sleep } from 'node:timers/promises';
import { addressOf, type EventAddress } from '../storage/frame-reader.js';
import { TOMBSTONE_REVISION } from '../storage/index/keys.js';
import { FIRST_POSITION, type Log } from '../storage/log/log.js';
import { after, type LogRecord } from '../storage/log/record.js';
import { isDamaged, type KnownPoint, recordsFrom } from '../storage/log/recovery.js';
import { knowsItsPlace, nextRecord } from '../storage/log/torn-write.js';
import type { Faults } from './faults.js';

/** A server may be in the middle of writing what cannot be read; a moment later it is done. */
const PATIENCE_MS = 100;

/** What a log holds. */
export interface LogSummary {
  events: number;
  streams: number;
  /** Position after the last event. */
  nextPosition: number;
}

/**
 * Goes through every record: its checksum, that it follows the one before, that it is where it says, and that the
 * revisions of its stream are complete. Behind a damaged place it goes on with the next record that can be read.
 * @param visit gets each good record, in the order of the log
 */
export async function checkLog(
  log: Log,
  faults: Faults,
  visit: (record: LogRecord, address: EventAddress) => void,
  pause: (position: number) => Promise<void>,
): Promise<LogSummary> {
  const lastRevisions = new Map<string, number>();
  let point: KnownPoint = { next: FIRST_POSITION, checksum: 0 };
  let events = 0;
  let tolerated = -1;
  for (;;) {
    const records = recordsFrom(log, point);
    for (const record of records) {
      const address = addressOf(record.frame);
      if (!knowsItsPlace(record))
        faults.add('record', `the record at position ${record.position} belongs elsewhere`);
      checkRevision(lastRevisions, record, address, faults);
      visit(record, address);
      events++;
      point = { next: after(record), checksum: record.checksum };
    }
    await pause(point.next);
    if (records.length > 0) continue;
    if (!isDamaged(log, point.next)) return { events, streams: lastRevisions.size, nextPosition: point.next };
    if (tolerated !== point.next) {
      tolerated = point.next;
      await sleep(PATIENCE_MS);
      continue;
    }
    const next = nextRecord(log, point.next);
    faults.add('record', log.corrupt(point.next, 'a record is not what was written').message);
    if (!next) return { events, streams: lastRevisions.size, nextPosition: point.next };
    point = { next: next.position, checksum: next.previous };
  }
}

function checkRevision(
  lastRevisions: Map<string, number>,
  { position }: LogRecord,
  { stream, revision }: EventAddress,
  faults: Faults,
): void {
  const name = stream.toString('latin1');
  const expected = (lastRevisions.get(name) ?? -1) + 1;
  if (revision !== expected && revision !== TOMBSTONE_REVISION)
    faults.add(
      'revision',
      `the event at position ${position} has revision ${revision} where ${expected} should follow`,
    );
  lastRevisions.set(name, revision);
}
