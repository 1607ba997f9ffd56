import { type Command, InvalidArgumentError } from 'commander';
import type { LogAnchor } from '@jejak/event-log';

/** `jejak audit …`. Each command loads what it needs when it runs. */
export function addAuditCommands(jejak: Command): void {
  const audit = jejak.command('audit').description('proof that recorded events are unaltered');
  audit
    .command('digest')
    .description('compute the digest over all events, and hold noted ones against it')
    .argument('[file]', 'what `jejak audit export` wrote; default: the log itself')
    .option('--anchor <position:events:digest...>', 'a digest that was noted before', anchor, [])
    .option('--json', 'as JSON')
    .action(async (file: string | undefined, options: { anchor: LogAnchor[]; json?: boolean }) => {
      const { auditDigest } = await import('./commands/audit-digest.js');
      await auditDigest(file, options);
    });
  audit
    .command('export')
    .description('write every event, as it is stored, as lines of JSON; what is sealed stays sealed')
    .requiredOption('--out <file>', 'file to write')
    .option('--to <position>', 'position of the last event; default: the end of the log', position)
    .action(async (options: { out: string; to?: bigint }) => {
      const { auditExport } = await import('./commands/audit-export.js');
      await auditExport(options);
    });
}

function anchor(value: string, before: readonly LogAnchor[]): LogAnchor[] {
  const [, at, events, digest] = /^(\d{1,19}):(\d{1,15}):([0-9a-f]{64})$/i.exec(value) ?? [];
  if (at === undefined || events === undefined || digest === undefined)
    throw new InvalidArgumentError('An anchor is what `jejak audit digest` printed: POSITION:EVENTS:DIGEST.');
  return [...before, { position: BigInt(at), events: Number(events), digest: digest.toLowerCase() }];
}

function position(value: string): bigint {
  if (!/^\d{1,19}$/.test(value)) throw new InvalidArgumentError('A position is a number.');
  return BigInt(value);
}
