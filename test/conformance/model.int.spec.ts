import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EventStoreDBClient, type Position, type RecordedEvent, START } from '@eventstore/db-client';
import { startEventStore } from '@jejak/embedded-eventstore';
import fc from 'fast-check';
import { Agreement } from './agreement.js';
import { testWhere } from './capabilities.js';
import { type Command, commands } from './commands.js';
import { EventStore, stream } from './support.js';

/** As many sequences as are in flight at once; a run is one such bundle. */
const AT_ONCE = 20;
/** About 10,000 commands; `npm run test:nightly` takes 20,000 sequences. */
const SEQUENCES = Number(process.env['SEQUENCES'] || 1_700);
const MOST_COMMANDS = 12;
const TIMEOUT = 400_000; // several times what it takes on a quiet machine

/** `SEED` repeats a run; `SEED_PATH`, as fast-check prints it, goes straight to the shortened failure. */
const { SEED, SEED_PATH } = process.env;
const settings: fc.Parameters<unknown> = {
  ...(SEED && { seed: Number(SEED) }),
  ...(SEED_PATH && { path: SEED_PATH }),
  plugins: [fc.interruptAfterTimeLimit(TIMEOUT - 20_000, { failOnInterrupt: true })],
};

async function readLog(client: EventStoreDBClient, from: Position | typeof START): Promise<RecordedEvent[]> {
  const log: RecordedEvent[] = [];
  for await (const { event } of client.readAll({ fromPosition: from })) if (event) log.push(event);
  return log;
}

/** $all by the streams that each agreement calls its own. */
function checkLogs(agreements: Agreement[], log: RecordedEvent[]): void {
  const owners = new Map<string, RecordedEvent[]>();
  const parts = agreements.map((agreement) => {
    const part: RecordedEvent[] = [];
    for (const name of agreement.names) owners.set(name, part).set(`$$${name}`, part);
    return { agreement, part };
  });
  for (const event of log) owners.get(event.streamId)?.push(event);
  for (const { agreement, part } of parts) agreement.checkLog(part);
}

describe('random commands', () => {
  const store = new EventStore();
  beforeAll(() => store.open());
  afterAll(() => store.close());

  it(
    `agree with the model: ${SEQUENCES} sequences, ${AT_ONCE} at once`,
    async () => {
      const { position: begin } = await store.append(stream('begin'), ['begin']);
      const done: Agreement[] = [];
      const bundle = fc.array(commands(MOST_COMMANDS), { minLength: AT_ONCE, maxLength: AT_ONCE });
      await fc.assert(
        fc.asyncProperty(bundle, async (sequences) => {
          const agreements = sequences.map(() => new Agreement(store.client));
          const work = agreements.map(async (agreement, i) => {
            for (const command of sequences[i] ?? []) await agreement.step(command);
          });
          const failed = (await Promise.allSettled(work)).find(({ status }) => status === 'rejected');
          if (failed?.status === 'rejected') throw failed.reason;
          done.push(...agreements);
        }),
        { ...settings, numRuns: Math.ceil(SEQUENCES / AT_ONCE) },
      );
      checkLogs(done, await readLog(store.client, begin));
      expect(done.length).toBeGreaterThanOrEqual(SEED_PATH ? 0 : SEQUENCES);
    },
    TIMEOUT,
  );
});

/** The embedded server knows the ids of old appends after a restart, whatever a writer expects; others forget them. */
describe('random commands and restarts', () => {
  const steps = fc.array(
    fc.oneof({ weight: 2, arbitrary: commands(6) }, { weight: 1, arbitrary: fc.constant('restart') }),
    { minLength: 2, maxLength: 6, size: 'max' },
  );

  testWhere(
    'can be restarted by a test',
    'agree with the model: 50 runs',
    async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (parts) => withServer((server) => runParts(server, parts))),
        { ...settings, numRuns: 50 },
      );
    },
    TIMEOUT,
  );
});

interface Restartable {
  client: EventStoreDBClient;
  restart: () => Promise<void>;
}

async function runParts(server: Restartable, parts: (Command[] | 'restart')[]): Promise<void> {
  const agreement = new Agreement(server.client);
  for (const part of parts) {
    if (part === 'restart') {
      await server.restart();
      await agreement.readAll();
    } else for (const command of part) await agreement.step(command);
  }
  checkLogs([agreement], await readLog(server.client, START));
}

async function withServer(work: (server: Restartable) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'jejak-conformance-'));
  let server = await startEventStore({ dataDir, port: 0 });
  const client = EventStoreDBClient.connectionString(server.url);
  try {
    await work({
      client,
      restart: async () => {
        await server.close();
        server = await startEventStore({ dataDir, port: server.port });
      },
    });
  } finally {
    await client.dispose();
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
