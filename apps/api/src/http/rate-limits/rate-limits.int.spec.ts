import { createLogger, readSettings } from '@jejak/runtime';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../../../test/support/postgres.js';
import { RateLimits } from './rate-limits.js';

const logger = createLogger('test', 'silent');
const { rateLimits } = readSettings({
  JEJAK_RATE_COMMANDS: '100/60',
  JEJAK_RATE_READS: '1000/1',
  JEJAK_RATE_BULK: '3/60',
}).edge;

let database: TestDatabase;
let processes: RateLimits[];

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(() => {
  processes = [1, 2, 3].map(() => new RateLimits(database.url, rateLimits, logger));
});
afterEach(async () => {
  await Promise.all(processes.map((one) => one.close()));
});

/** How many of so many requests were let through, sent to the processes in turn. */
async function letThrough(caller: string, requests: number, of = processes): Promise<number> {
  let passed = 0;
  for (let nth = 0; nth < requests; nth++) {
    const spent = await of[nth % of.length]!.take('commands', caller);
    if (!spent.refused) passed++;
  }
  return passed;
}

it('hold over all processes, at the same moment too', async () => {
  expect(await letThrough('in turn', 200)).toBeLessThanOrEqual(100);
  const spent = await Promise.all(
    Array.from({ length: 300 }, (_, nth) => processes[nth % 3]!.take('commands', 'at once')),
  );
  const passed = spent.filter(({ refused }) => !refused).length;
  expect(passed).toBeLessThanOrEqual(100);
  expect(passed).toBeGreaterThan(90);
});

it('give each caller and each class their own', async () => {
  expect(await letThrough('ani', 150)).toBeGreaterThan(90);
  expect(await letThrough('budi', 50)).toBe(50);
  expect(await processes[0]!.take('bulk', 'ani')).toMatchObject({ refused: false, limit: { requests: 3 } });
});

it('tell what is left, and when all is there again', async () => {
  const spent = await processes[0]!.take('commands', 'citra');
  expect(spent).toMatchObject({ refused: false, remaining: 99 });
  expect(spent.resetMs).toBeGreaterThan(55_000);
  expect(spent.resetMs).toBeLessThanOrEqual(60_000);
});

it('begin anew when the window ends', async () => {
  const take = async () => (await processes[0]!.take('reads', 'dewi')).refused;
  const many = async () => {
    const answers = [];
    for (let nth = 0; nth < 1_500; nth++) answers.push(await take());
    return answers.filter((refused) => refused).length;
  };
  expect(await many()).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(await take()).toBe(false);
});

it('put no address into the database', async () => {
  await processes[0]!.take('commands', 'address 10.9.8.7');
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ key: string }>('SELECT key FROM jejak_edge.rate_limit');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('10.9.8.7');
    const { rows: tables } = await client.query(
      `SELECT relpersistence FROM pg_class WHERE oid = 'jejak_edge.rate_limit'::regclass`,
    );
    expect(tables).toEqual([{ relpersistence: 'u' }]);
  } finally {
    await client.end();
  }
});

it('are kept by each process while PostgreSQL is away: soon, not generously, without an error', async () => {
  const away = new RateLimits('postgresql://nobody:nothing@127.0.0.1:1/none', rateLimits, logger);
  try {
    const from = Date.now();
    expect(await letThrough('eka', 300, [away])).toBe(100);
    expect(Date.now() - from).toBeLessThan(2_000);
  } finally {
    await away.close();
  }
});

it('wait for a PostgreSQL that says nothing only a quarter of a second, and not each time', async () => {
  const { createServer } = await import('node:net');
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  const address = silent.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const limits = new RateLimits(`postgresql://u:p@127.0.0.1:${port}/none`, rateLimits, logger);
  try {
    const from = Date.now();
    for (let nth = 0; nth < 50; nth++) await limits.take('commands', `caller ${nth}`);
    expect(Date.now() - from).toBeLessThan(1_500);
  } finally {
    await limits.close();
    silent.close();
  }
});
