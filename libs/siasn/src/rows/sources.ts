import type { EventLog } from '@jejak/event-log';
import type { OpeningKeys } from '@jejak/personal-data';

/** What rows are made from: the log, and the keys of what is personal in it. Not views, which may be behind. */
export interface RowSources {
  readonly log: Pick<EventLog, 'load' | 'read'>;
  readonly keys: OpeningKeys;
}
