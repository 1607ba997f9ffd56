import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { testEngine, type TestEngine } from '../../testing/engine.js';
import { mark, tally } from '../../testing/tally.js';
import { until } from '../../testing/until.js';
import { silent } from '../log.js';
import { prepareRoles, rebuild } from '../index.js';

const { signal } = new AbortController();
const role = `analyst_${randomBytes(4).toString('hex')}`;
let engine: TestEngine;

beforeAll(async () => {
  engine = await testEngine();
  mark(engine.log, 6);
  await prepareRoles({ databaseUrl: engine.url, analyst: role }, signal);
  const projector = engine.run([tally()]);
  await until(
    async () =>
      (await engine.sql(`SELECT FROM pg_class WHERE relname = 'tally' AND relkind = 'v'`)).length > 0 &&
      (await engine.sql(`SELECT FROM reporting.tally`)).length === 3,
  );
  await projector.stop();
});
afterAll(async () => {
  await engine.sql(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
  await engine.close();
});

/** Runs a statement as an analyst; gives its rows, or the SQLSTATE of its error. */
async function asAnalyst(sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: engine.url });
  await client.connect();
  try {
    await client.query(`SET ROLE ${role}`);
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } catch (error) {
    return (error as pg.DatabaseError).code;
  } finally {
    await client.end();
  }
}

const denied = '42501';
const count = [{ n: 3 }];
const read = 'SELECT count(*)::int AS n FROM reporting.tally';

async function tableBehind(): Promise<string> {
  const [row] = await engine.sql(`SELECT schema_name FROM jejak.projection WHERE status = 'live'`);
  return `${String(row?.schema_name)}.tally`;
}

it('reads the views, and neither checkpoints nor tables', async () => {
  expect(await asAnalyst(read)).toEqual(count);
  expect(await asAnalyst('SELECT * FROM jejak.projection')).toBe(denied);
  expect(await asAnalyst(`SELECT * FROM ${await tableBehind()}`)).toBe(denied);
});

it('writes nothing, not even through a view that PostgreSQL could write through', async () => {
  expect(await asAnalyst(`DELETE FROM reporting.tally`)).toBe(denied);
  expect(await asAnalyst(`INSERT INTO reporting.tally VALUES ('x', 1, 1)`)).toBe(denied);
  expect(await asAnalyst(`CREATE TABLE reporting.mine ()`)).toBe(denied);
});

it('still reads after a rebuild, and after one that gives the view other columns', async () => {
  await rebuild({ databaseUrl: engine.url, source: engine.log, projection: tally() });
  expect(await asAnalyst(read)).toEqual(count);
  const [view] = tally().reporting;
  if (!view) throw new Error('no view');
  const narrower = {
    ...tally({ version: 2 }),
    reporting: [{ ...view, sql: 'SELECT tally FROM {schema}.tally', columns: { tally: 'Its name' } }],
  };
  await rebuild({ databaseUrl: engine.url, source: engine.log, projection: narrower });
  expect(await asAnalyst(read)).toEqual(count);
  expect(await asAnalyst(`SELECT * FROM ${await tableBehind()}`)).toBe(denied);
});

it('gives rights on views that were there before, and twice is once', async () => {
  await engine.sql(`REVOKE ALL ON ALL TABLES IN SCHEMA reporting FROM ${role}`);
  expect(await asAnalyst(read)).toBe(denied);
  await prepareRoles({ databaseUrl: engine.url, analyst: role }, signal);
  await prepareRoles({ databaseUrl: engine.url, analyst: role }, signal);
  expect(await asAnalyst(read)).toEqual(count);
});

describe('of a user who may not make roles', () => {
  const user = `limited_${randomBytes(4).toString('hex')}`;
  let other: TestEngine;
  beforeAll(async () => {
    other = await testEngine();
    await other.sql(`CREATE ROLE ${user} LOGIN PASSWORD 'limited'`);
    await other.sql(`GRANT CREATE ON DATABASE ${new URL(other.url).pathname.slice(1)} TO ${user}`);
  });
  afterAll(async () => {
    await other.sql(`DROP OWNED BY ${user} CASCADE; DROP ROLE ${user}`);
    await other.close();
  });

  async function warnings(of: string): Promise<object[]> {
    const url = new URL(other.url);
    [url.username, url.password] = [user, 'limited'];
    const said: object[] = [];
    const log = { ...silent, warn: (facts: object) => void said.push(facts) };
    await prepareRoles({ databaseUrl: url.href, analyst: of, log }, signal);
    return said;
  }

  it('says what to run, and fails nothing', async () => {
    expect(await warnings(`${role}_x`)).toEqual([
      { code: 'REPORTING.NO_ANALYST', run: `CREATE ROLE "${role}_x" NOLOGIN` },
    ]);
  });

  it('gives the rights to a role that an administrator made', async () => {
    expect(await warnings(role)).toEqual([]);
    expect(await other.sql(`SELECT has_schema_privilege('${role}', 'reporting', 'USAGE') AS may`)).toEqual([
      { may: true },
    ]);
    await other.sql(`DROP OWNED BY ${role}`);
  });
});
