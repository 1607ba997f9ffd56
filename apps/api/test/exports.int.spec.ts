import { isFault, openTable } from '@jejak/spreadsheets';
import { parquetReadObjects } from 'hyparquet';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { assessmentBody, done, registered } from './samples.js';
import { wholeSystem, type Api, type BothServers, type Headers } from './support.js';

let api: Api & BothServers;
let people: string[];
let analyst: Headers;
beforeAll(async () => {
  api = await wholeSystem();
  people = [await registered(api), await registered(api)];
  const { position } = await done(api, `/employees/${people[1]!}/competency-assessments`, assessmentBody(2));
  analyst = await api.as('analyst', ['analyst']);
  for (const view of ['competency-history', 'learning-hours'])
    await api.get(`/${view}/${people[0]!}`, { 'jejak-min-position': position });
  await api.get('/audit-trail', { 'jejak-min-position': position });
});
afterAll(() => api.close());

const looks = async (id: string) => (await api.get(`/people/${id}/looks`)).body.items as object[];

it('writes a view as CSV, Parquet and XLSX, for whom the table names, and enters everybody in it', async () => {
  const csv = await api.get('/exports/employees', analyst);
  expect(csv).toMatchObject({
    status: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="employees.csv"',
    },
  });
  const lines = csv.text.trim().split('\n');
  expect(lines).toHaveLength(3);
  for (const id of people) expect(csv.text).toContain(id);

  const parquet = await api.app.inject({ url: '/exports/employees?format=parquet', headers: analyst });
  expect(parquet.headers['content-type']).toBe('application/vnd.apache.parquet');
  const file = new Uint8Array(parquet.rawPayload).buffer;
  expect(await parquetReadObjects({ file })).toHaveLength(2);

  const xlsx = await api.app.inject({ url: '/exports/employees?format=xlsx', headers: analyst });
  expect(xlsx.headers).toMatchObject({
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': 'attachment; filename="employees.xlsx"',
  });
  const { heading, rows } = await openTable(Readable.from([xlsx.rawPayload]), {
    format: 'xlsx',
    name: 'employees',
  });
  const ids: string[] = [];
  for await (const row of rows)
    if (!isFault(row)) ids.push(row.cells[heading.indexOf('employee_id')]?.text ?? '');
  expect(ids.sort()).toEqual([...people].sort());

  for (const id of people)
    expect(await looks(id)).toContainEqual(
      expect.objectContaining({
        ...{ action: 'export', actor: api.accountOf('analyst'), people: 2, effect: 'permit' },
        roles: ['analyst'],
      }),
    );
});

it('enters also those whose streams a view names', async () => {
  expect((await api.get('/exports/audit-trail?format=csv', analyst)).status).toBe(200);
  expect(await looks(people[0]!)).toContainEqual(expect.objectContaining({ action: 'export', people: 2 }));
});

it('is refused to others, and for what is no reporting view', async () => {
  for (const role of ['operator', 'programme-officer', 'access-administrator'] as const)
    expect(await api.get('/exports/employees', await api.as(role, [role]))).toMatchObject({
      status: 403,
      body: { code: 'ACCESS.NO_ROLE' },
    });
  for (const view of ['people', 'access_grants', 'nothing', 'pg_authid'])
    expect(await api.get(`/exports/${view}`, analyst)).toMatchObject({
      status: 404,
      body: { code: 'VIEW.UNKNOWN' },
    });
  for (const wrong of ['employees?format=xml', 'employees"', 'employees?format=csv&format=csv'])
    expect(await api.get(`/exports/${wrong}`, analyst)).toMatchObject({ status: 400 });
});

it('does not begin while it cannot be entered who is in it', async () => {
  const client = new pg.Client({ connectionString: api.databaseUrl });
  await client.connect();
  await client.query('ALTER TABLE jejak_access_log.entry RENAME TO away');
  try {
    const answer = await api.get('/exports/employees', analyst);
    expect(answer).toMatchObject({ status: 503, body: { code: 'ACCESS_LOG.UNAVAILABLE' } });
    expect(answer.text).not.toContain(people[0]);
  } finally {
    await client.query('ALTER TABLE jejak_access_log.away RENAME TO entry');
    await client.end();
  }
});

/** Until two exports wait for what the client holds. */
async function bothWaiting(client: pg.Client): Promise<void> {
  for (const end = Date.now() + 20_000; ;) {
    await client.query('SELECT pg_stat_clear_snapshot()'); // else a transaction sees what it saw first
    const { rows } = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity
       WHERE application_name = 'jejak-api-export' AND wait_event_type = 'Lock' AND datname = current_database()`,
    );
    if (rows[0]?.n === 2) return;
    if (Date.now() > end) throw new Error('the exports do not wait');
    await sleep(20);
  }
}

it('is written for two at a time, and when they are done there is room for others', async () => {
  const client = new pg.Client({ connectionString: api.databaseUrl });
  await client.connect();
  await client.query('BEGIN; LOCK TABLE reporting.employees IN ACCESS EXCLUSIVE MODE');
  const ask = () => api.get('/exports/employees', analyst);
  const [one, other] = [ask(), ask()];
  try {
    await bothWaiting(client);
    expect(await api.get('/exports/programme_runs', analyst)).toMatchObject({
      ...{ status: 503, body: { code: 'EXPORT.BUSY' }, headers: { 'retry-after': '10' } },
    });
  } finally {
    await client.query('COMMIT');
    await client.end();
  }
  expect([(await one).status, (await other).status]).toEqual([200, 200]);
  expect((await ask()).status).toBe(200);
});

it('leaves room for others where somebody breaks it off', async () => {
  await api.app.listen(0, '127.0.0.1');
  const url = `${await api.app.getUrl()}/exports/audit_trail`;
  for (let n = 0; n < 3; n++) {
    const stop = new AbortController();
    const { status } = await fetch(url, { headers: analyst, signal: stop.signal });
    stop.abort();
    expect([200, 503]).toContain(status); // the one before may still be ending
  }
  for (const end = Date.now() + 10_000; ;) {
    const answer = await fetch(url, { headers: analyst });
    if (answer.status === 200) break;
    if (Date.now() > end) throw new Error(await answer.text());
  }
});
