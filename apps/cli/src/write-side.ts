import { CommandExecutor } from '@jejak/commands';
import { EventLog, type EventLogOptions } from '@jejak/event-log';
import { type KeySettings, LazyKeys } from '@jejak/personal-data';

/** What carries out commands in this process: for what must be there before anybody can sign in to the API. */
export interface WriteSide {
  readonly log: EventLog;
  readonly keys: LazyKeys;
  readonly executor: CommandExecutor;
}

/** Opens it for as long as the work takes. */
export async function withWriteSide<T>(
  servers: { readonly eventStoreUrl: string; readonly keys: KeySettings },
  work: (side: WriteSide) => Promise<T>,
  options: EventLogOptions = {},
): Promise<T> {
  const log = EventLog.connect(servers.eventStoreUrl, options);
  const keys = new LazyKeys(servers.keys);
  try {
    return await work({ log, keys, executor: new CommandExecutor(log, keys) });
  } finally {
    await log.close();
    await keys.close();
  }
}
