import type { RawEvent } from '../copy/raw-event.js';
import { RawLog } from '../copy/raw-log.js';

/** Reads the events of a log as the bytes that they are. */
export class LogReader {
  private readonly log: RawLog;

  /** @throws CopyError COPY.URL */
  constructor(url: string) {
    this.log = new RawLog(url);
  }

  /**
   * Every event that is not the server's own, in order.
   *
   * @param from position of the first one
   * @param upTo position after which none is read
   * @throws CopyError COPY.UNREACHABLE
   */
  events(from?: bigint, upTo?: bigint): AsyncGenerator<RawEvent, undefined> {
    return this.log.events(upTo, from);
  }

  close(): Promise<void> {
    return this.log.close();
  }
}
