import { type Command, InvalidArgumentError } from 'commander';
import type { Anchor } from '@jejak/access-log';

/** `jejak access-log …`. Each command loads what it needs when it runs. */
export function addAccessLogCommands(jejak: Command): void {
  const accessLog = jejak.command('access-log').description('the record of who looked at whose data');
  accessLog
    .command('verify')
    .description('check every entry against the chain of seals')
    .option('--anchor <number:hash...>', 'a newest seal that was written down before', anchor, [])
    .option('--json', 'as JSON')
    .action(async (options: { anchor: Anchor[]; json?: boolean }) => {
      const { verifyAccessLog } = await import('./commands/access-log-verify.js');
      await verifyAccessLog(options);
    });
  accessLog
    .command('prepare')
    .description('make its tables, and let one account read them and add to them; run as an administrator')
    .requiredOption('--for <account>', 'the account of the API in PostgreSQL')
    .action(async (options: { for: string }) => {
      const { prepareAccessLogTables } = await import('./commands/access-log-prepare.js');
      await prepareAccessLogTables(options.for);
    });
  accessLog
    .command('drop-month')
    .description('drop the entries of a month whose retention is over; the chain keeps a record')
    .argument('<month>', 'YYYY-MM, UTC')
    .requiredOption('--by <account>', 'account id of who decided', account)
    .requiredOption('--basis <text>', 'the retention rule that allows it; names no person')
    .action(async (month: string, options: { by: string; basis: string }) => {
      const { dropMonthOfAccessLog } = await import('./commands/access-log-drop-month.js');
      await dropMonthOfAccessLog(month, options);
    });
}

function anchor(value: string, before: readonly Anchor[]): Anchor[] {
  const [, number, hash] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(value) ?? [];
  if (number === undefined || hash === undefined)
    throw new InvalidArgumentError('An anchor is what `jejak access-log verify` printed: NUMBER:HASH.');
  return [...before, { number: Number(number), hash }];
}

function account(value: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value))
    throw new InvalidArgumentError('An account id is a UUID.');
  return value;
}
