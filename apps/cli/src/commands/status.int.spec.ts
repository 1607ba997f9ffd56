import { projections } from '@jejak-projections';
import { EventLog } from '@jejak/event-log';
import { Projector } from '@jejak/projection-engine';
import { testEventStore, type TestEventStore } from '../../../../test/support/event-store.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.js';
import { jejak } from '../../testing/child.js';
import { status } from './status.js';

let store: TestEventStore;
let database: TestDatabase;
let log: EventLog;
const stop = new AbortController();
let running: Promise<void>;
beforeAll(async () => {
  [store, database] = await Promise.all([testEventStore(), testDatabase()]);
  log = EventLog.connect(store.url);
  running = new Projector({ databaseUrl: database.url, source: log, projections, heartbeatMs: 200 }).run(
    stop.signal,
  );
});
afterAll(async () => {
  stop.abort();
  await running;
  await log.close();
  await store.close();
  await database.drop();
});

const NOWHERE = { JEJAK_DATA: '/nonexistent', DATABASE_URL: '', EVENTSTORE_URL: '' };
const run = (args: string[], environment: Record<string, string>) =>
  jejak(['status', ...args], { ...NOWHERE, ...environment });

interface Told {
  eventStore: string;
  projector: { state: string };
  views: { name: string; state: string; lagEvents: number | null; lagSeconds: number | null }[];
}

async function untilRunning(): Promise<Told> {
  const servers = { DATABASE_URL: database.url, EVENTSTORE_URL: store.url };
  for (const end = Date.now() + 60_000; ;) {
    const { out, err } = await run(['--json'], servers);
    const told = JSON.parse(out) as Told;
    if (told.views.length === projections.length && told.projector.state === 'alive') return told;
    if (Date.now() > end) throw new Error(`${out}${err}`);
  }
}

it('tells programs how everything stands, without the API', async () => {
  const told = await untilRunning();
  expect(told.eventStore).toBe('answers');
  for (const view of told.views)
    expect(view).toMatchObject({ state: 'running', lagEvents: 0, lagSeconds: 0 });
});

it('prints a table once where there is no terminal, also without an event store', async () => {
  await untilRunning();
  const { code, out } = await run([], { DATABASE_URL: database.url });
  expect(code).toBe(0);
  const lines = out.trimEnd().split('\n');
  expect(lines).toHaveLength(2 + projections.length);
  expect(lines[0]).toContain('lag is not known');
  expect(lines[2]).toMatch(/^access +\d+ +running +- +0 +\? +\? +0$/);
  expect(out).not.toContain('\u001b');
});

it('says that the database does not answer', async () => {
  const { code, out, err } = await run(['--once'], { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^STATUS.NO_DATABASE: .*ECONNREFUSED.*DATABASE_URL/);
});

it('is drawn again and again on a terminal, as wide as that is, until Ctrl-C', async () => {
  process.env.DATABASE_URL = database.url;
  process.env.EVENTSTORE_URL = store.url;
  const { isTTY, columns } = process.stdout;
  Object.assign(process.stdout, { isTTY: true, columns: 50 });
  const drawn: string[] = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => drawn.push(String(text)) > 0);
  try {
    const ended = status({});
    for (const end = Date.now() + 20_000; drawn.length < 3;) {
      if (Date.now() > end) throw new Error('not drawn three times');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    process.emit('SIGINT');
    await ended;
  } finally {
    jest.restoreAllMocks();
    Object.assign(process.stdout, { isTTY, columns });
    delete process.env.DATABASE_URL;
    delete process.env.EVENTSTORE_URL;
  }
  expect(drawn.at(-1)).toBe('\u001b[?25h');
  const lines = drawn[2]!.split('\n');
  expect(lines[0]).toMatch(/^\u001b\[\?25l\r\u001b\[\d+A\u001b\[J/);
  expect(lines[2]).toMatch(/^access/);
  for (const line of lines.slice(1)) expect(line.length).toBeLessThanOrEqual(50);
});
