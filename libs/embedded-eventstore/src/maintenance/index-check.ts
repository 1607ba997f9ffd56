import type { EventAddress } from '../storage/frame-reader.js';
import type { IndexedTo } from '../storage/index/entry.js';
import type { IndexTables } from '../storage/index/tables.js';
import type { LogRecord } from '../storage/log/record.js';
import type { Faults } from './faults.js';

/**
 * Compares the index with the log, up to where it knows the log when this begins; a server may go on writing to both.
 * First `see` every record of the log, in its order, then `finish`.
 */
export class IndexCheck {
  private readonly indexedTo: IndexedTo | undefined;
  private readonly lastRevisions = new Map<number, number>();
  private events = 0;
  private landmarks: Iterator<number, undefined>;
  private landmark: number | undefined;

  constructor(
    private readonly tables: IndexTables,
    private readonly faults: Faults,
  ) {
    this.indexedTo = faults.guard('index', () => tables.indexedTo);
    this.landmarks = tables.allLandmarks()[Symbol.iterator]() as Iterator<number, undefined>;
    this.landmark = this.landmarks.next().value;
  }

  see({ position }: LogRecord, { stream, revision, id }: EventAddress): void {
    if (position >= (this.indexedTo?.next ?? 0)) return;
    this.events++;
    while (this.landmark !== undefined && this.landmark <= position) {
      if (this.landmark !== position) this.wrong(`no record begins at its landmark ${this.landmark}`);
      this.landmark = this.landmarks.next().value;
    }
    this.faults.guard('index', () => this.compare(position, { stream, revision, id }));
  }

  /** Looks for what the index holds and the log does not. */
  finish(): void {
    const end = this.indexedTo?.next ?? 0;
    this.faults.guard('index', () => {
      let events = 0;
      for (const position of this.tables.allPositions()) if (position < end) events++;
      if (events !== this.events)
        this.wrong(`it has ${events} revisions, the log ${this.events} events up to there`);
    });
    this.faults.guard('index', () => {
      for (const { state } of this.tables.allStreams()) {
        const last = this.lastRevisions.get(state.id);
        if (last !== undefined && state.lastRevision >= last) continue;
        if (last === undefined && this.isNew(state.id)) continue;
        this.wrong(`it has the end of stream ${state.id} at another revision than the log`);
      }
    });
    this.faults.guard('index', () => {
      for (const { streamId, eventId, revision } of this.tables.allEventIds())
        if (this.tables.eventAt(streamId, revision)?.eventId !== eventId)
          this.wrong(`an event id of stream ${streamId} leads to another event`);
    });
  }

  private compare(position: number, { stream, revision, id }: EventAddress): void {
    const state = this.tables.stream(stream);
    if (!state) {
      this.wrong(`it does not know the stream of the event at position ${position}`);
      return;
    }
    this.lastRevisions.set(state.id, revision);
    const place = this.tables.eventAt(state.id, revision);
    if (place?.position !== position || place.eventId !== id)
      this.wrong(`it does not lead to the event at position ${position} by its revision`);
    const latest = this.tables.revisionOf(state.id, id);
    if (latest === undefined || latest < revision)
      this.wrong(`it does not lead to the event at position ${position} by its id`);
  }

  /** Whether a stream was begun after the check. */
  private isNew(streamId: number): boolean {
    return (this.tables.eventAt(streamId, 0)?.position ?? 0) >= (this.indexedTo?.next ?? 0);
  }

  private wrong(what: string): void {
    this.faults.add('index', `the index is wrong: ${what}`);
  }
}
