import { EventLog } from '@jejak/event-log';
import { OpenedLog } from '@jejak/opened-log';
import { LazyKeys } from '@jejak/personal-data';
import { findEventStore, findKeys } from './running-system.js';

/** The log as views are folded from it: read with the keys of personal data. */
export interface PersonalLog {
  readonly source: OpenedLog;
  readonly close: () => Promise<void>;
}

/** @throws CliError SYSTEM.NOT_RUNNING */
export function openPersonalLog(): PersonalLog {
  const log = EventLog.connect(findEventStore());
  const keys = new LazyKeys(findKeys());
  return {
    source: new OpenedLog(log, keys),
    close: async () => {
      await log.close();
      await keys.close();
    },
  };
}
