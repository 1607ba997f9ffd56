import { steadyPool } from '@jejak/postgres';
import { MemoryLog } from '../../testing/memory-log.js';
import { Hired, people } from '../../testing/people.js';
import { splitDatabase, type SplitDatabase } from '../../testing/split.js';
import { askSeeing, prepareRoles, rebuild, type Visibility } from '../index.js';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const PEOPLE = 20;

let database: SplitDatabase;
let pool: ReturnType<typeof steadyPool>;
const log = new MemoryLog();
beforeAll(async () => {
  database = await splitDatabase();
  for (let n = 0; n < PEOPLE; n++)
    log.append(`employee-${id(n)}`, Hired({ employee: id(n), unit: id(100 + (n % 2)) }));
  const databaseUrl = database.urls.jejak_projector;
  await prepareRoles({ databaseUrl }, new AbortController().signal);
  await rebuild({ databaseUrl, source: log, projection: people() });
  pool = steadyPool({ connectionString: database.urls.jejak_api, max: 1, pipeline: true });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const everybody = 'SELECT employee_id FROM reporting.people';
const places = 'SELECT count(*)::int AS n FROM reporting.places WHERE position >= $1';
const ask = (visibility: Visibility, sql = everybody, params: unknown[] = []) =>
  askSeeing<{ employee_id: string; n: number }>(pool, visibility, sql, params);
const unasked = async () => (await pool.query<{ employee_id: string }>(everybody)).rows;

it('sees what it is given', async () => {
  expect(await ask({ scope: 'all' })).toHaveLength(PEOPLE);
  expect(await ask({ scope: 'self', employee: id(3) })).toEqual([{ employee_id: id(3) }]);
  expect(await ask({ scope: 'units', units: [id(100)] }, places, [0])).toEqual([{ n: PEOPLE / 2 }]);
  expect(await ask({ scope: 'units', units: [] }, places, [0])).toEqual([{ n: 0 }]);
  expect(await ask({ scope: 'none' })).toEqual([]);
});

it('leaves nothing of it on the connection that the next one gets', async () => {
  await ask({ scope: 'all' });
  expect(await unasked()).toEqual([]);
  await expect(ask({ scope: 'all' }, 'SELECT 1 / 0')).rejects.toMatchObject({ code: '22012' });
  expect(await unasked()).toEqual([]);
  expect(await ask({ scope: 'self', employee: id(1) })).toHaveLength(1);
});

it('a question that is planned once sees what each transaction is given, and the view that is switched to', async () => {
  const named = (visibility: Visibility) => askSeeing(pool, visibility, everybody, [], 'named');
  for (let n = 0; n < PEOPLE; n++)
    expect(await named({ scope: 'self', employee: id(n) })).toEqual([{ employee_id: id(n) }]);
  expect(await named({ scope: 'all' })).toHaveLength(PEOPLE);
  expect(await named({ scope: 'none' })).toEqual([]);

  log.append(`employee-${id(PEOPLE)}`, Hired({ employee: id(PEOPLE), unit: id(100) }));
  await rebuild({ databaseUrl: database.urls.jejak_projector, source: log, projection: people() });
  expect(await named({ scope: 'self', employee: id(PEOPLE) })).toHaveLength(1);
  expect(await named({ scope: 'all' })).toHaveLength(PEOPLE + 1);
});

it('cannot write, whatever the account might', async () => {
  const write = `INSERT INTO jejak.retry (projection) VALUES ('people')`;
  await expect(ask({ scope: 'all' }, write)).rejects.toMatchObject({ code: '25006' });
});

it.each<Visibility>([
  { scope: 'self', employee: `${id(1)}' OR true --` },
  { scope: 'self', employee: '' },
  { scope: 'units', units: [id(100), `${id(101)},${id(100)}`] },
])('takes no id that is none, and asks nothing: %j', async (visibility) => {
  await expect(ask(visibility)).rejects.toThrow(TypeError);
  expect(await ask({ scope: 'self', employee: id(1) })).toHaveLength(1);
});

it('mixes up nobody among many who ask over few connections, some of them in vain', async () => {
  const few = steadyPool({ connectionString: database.urls.jejak_api, max: 3, pipeline: true });
  const answers = await Promise.allSettled(
    Array.from({ length: 300 }, (_, n) =>
      n % 7 === 0
        ? askSeeing(few, { scope: 'all' }, 'SELECT 1 / 0', [])
        : askSeeing<{ employee_id: string }>(few, { scope: 'self', employee: id(n % PEOPLE) }, everybody, []),
    ),
  );
  answers.forEach((answer, n) => {
    if (n % 7 === 0) expect(answer.status).toBe('rejected');
    else expect(answer).toEqual({ status: 'fulfilled', value: [{ employee_id: id(n % PEOPLE) }] });
  });
  await few.end();
});

it('gives a connection that broke in the middle to nobody', async () => {
  const slow = ask({ scope: 'all' }, 'SELECT pg_sleep(20)');
  const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE usename = 'jejak_api' AND datname = current_database() AND query ~ 'pg_sleep' AND state = 'active'`;
  while ((await database.sql(end)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  await expect(slow).rejects.toThrow();
  expect(await ask({ scope: 'self', employee: id(2) })).toEqual([{ employee_id: id(2) }]);
  expect(await unasked()).toEqual([]);
});
