import { startEventStore } from '@jejak/embedded-eventstore';

/** The server in a process of its own, which a test can kill or freeze. Arguments: data folder, port. Prints its URL. */
const [dataDir = '', port = '0'] = process.argv.slice(2);

startEventStore({ dataDir, port: Number(port) }).then(
  ({ url }) => process.stdout.write(`${url}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);

process.on('disconnect', () => process.exit()); // nobody is left to stop us
