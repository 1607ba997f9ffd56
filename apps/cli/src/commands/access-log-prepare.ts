import { ACCESS_LOG_ROLE, prepareAccessLog } from '@jejak/access-log';
import { say } from '../console.js';
import { findAccessLog } from '../running-system.js';
import { text } from '../texts.js';

/** `jejak access-log prepare`: makes tables, months and role of the access log. May be run again. */
export async function prepareAccessLogTables(): Promise<void> {
  await prepareAccessLog({ databaseUrl: findAccessLog() });
  say(text('access-log.prepared', { role: ACCESS_LOG_ROLE }));
}
