import { dropMonth } from '@jejak/access-log';
import { say } from '../console.js';
import { findAccessLog } from '../running-system.js';
import { text } from '../texts.js';

/**
 * `jejak access-log drop-month MONTH`: the end of retention. Needs the account that owns the tables.
 *
 * @throws MonthNotReady
 */
export async function dropMonthOfAccessLog(
  month: string,
  { by, basis }: { readonly by: string; readonly basis: string },
): Promise<void> {
  const { entries, seal } = await dropMonth({ databaseUrl: findAccessLog(), month, by, basis });
  say(text('access-log.month-dropped', { month, entries, seal }));
}
