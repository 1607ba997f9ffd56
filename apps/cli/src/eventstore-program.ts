import { type Command, InvalidArgumentError } from 'commander';
import type { EventStoreFlags } from './commands/eventstore.js';
import type { CopyFlags } from './commands/eventstore-copy.js';
import { FAILED } from './failure.js';

/** More appends on their way than this make nothing faster. */
const MOST_IN_FLIGHT = 64;

/** `jejak eventstore`: without a word of its own it runs the server; the others look after logs. */
export function addEventStoreCommands(jejak: Command): void {
  const eventstore = jejak
    .command('eventstore')
    .description('run the embedded event store alone, or look after a log');

  eventstore
    .command('run', { isDefault: true })
    .description('run it until Ctrl-C (done when nothing else is named)')
    .option('--port <port>', 'port to listen on; 0 for any free one', portNumber, 2113)
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--tls-cert <file>', 'certificate with its chain, PEM; needs --tls-key')
    .option('--tls-key <file>', 'private key, PEM')
    .option('--append-only', 'refuse to delete streams, and to write metadata, to whoever asks')
    .requiredOption('--data <folder>', 'folder of the log')
    .action(async (options: EventStoreFlags) => {
      const { eventstore: run } = await import('./commands/eventstore.js');
      await run(options);
    });

  eventstore
    .command('verify')
    .description('check every record of a log and its index; changes nothing, also while the server runs')
    .argument('<folder>', 'folder of the log, or a backup')
    .action(async (folder: string) => {
      const { verifyFolder } = await import('./commands/eventstore-verify.js');
      if (!(await verifyFolder(folder))) process.exitCode = FAILED;
    });

  eventstore
    .command('backup')
    .description('copy a log as it is at one moment, also while the server runs')
    .argument('<folder>', 'folder of the log')
    .requiredOption('--to <folder>', 'where to; a folder that is empty or not there')
    .action(async (folder: string, { to }: { to: string }) => {
      const { backUp } = await import('./commands/eventstore-backup.js');
      await backUp(folder, to);
    });

  eventstore
    .command('copy')
    .description('copy the log of one server into another and prove that both hold the same')
    .argument('[from]', 'connection string of the source; default: JEJAK_COPY_FROM')
    .argument('[to]', 'connection string of the target; default: JEJAK_COPY_TO')
    .option(
      '--checkpoints',
      'then move the checkpoints of views and policies to the same events in the target',
    )
    .option('--only-prove', 'write nothing; only compare')
    .option('--in-flight <n>', 'appends sent before the first is answered', inFlight, 1)
    .action(async (from: string | undefined, to: string | undefined, options: CopyFlags) => {
      const { eventstoreCopy } = await import('./commands/eventstore-copy.js');
      if (!(await eventstoreCopy(from, to, options))) process.exitCode = FAILED;
    });
}

function portNumber(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535)
    throw new InvalidArgumentError('A port is a number up to 65535.');
  return port;
}

function inFlight(value: string): number {
  const n = Number(value);
  if (!/^\d{1,2}$/.test(value) || n < 1 || n > MOST_IN_FLIGHT)
    throw new InvalidArgumentError(`A number from 1 to ${MOST_IN_FLIGHT}.`);
  return n;
}
