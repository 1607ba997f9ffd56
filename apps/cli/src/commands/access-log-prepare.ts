import { prepareAccessLog } from '@jejak/access-log';
import { say } from '../console.js';
import { findAccessLog } from '../running-system.js';
import { text } from '../texts.js';

/**
 * `jejak access-log prepare`: makes tables and months of the access log, and gives an account what it needs. May be run
 * again.
 */
export async function prepareAccessLogTables(role: string): Promise<void> {
  await prepareAccessLog({ databaseUrl: findAccessLog(), role });
  say(text('access-log.prepared', { role }));
}
