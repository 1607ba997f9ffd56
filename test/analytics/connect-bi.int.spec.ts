import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { projections } from '@jejak-projections';
import { prepareRoles, rebuild } from '@jejak/projection-engine';
import pg from 'pg';
import { Campus } from '../../projections/programme-effectiveness/campus.fixture.js';
import { testDatabase, type TestDatabase } from '../support/postgres.js';

/** The questions of the page. */
const page = readFileSync('docs/how-to/connect-bi.md', 'utf8');
const questions = [...page.matchAll(/```sql\n(.*?)```/gs)].map(([, sql = '']) => sql);

const role = `analyst_${randomBytes(4).toString('hex')}`;
let database: TestDatabase;
let analyst: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  const campus = new Campus();
  const seats = Array.from({ length: 12 }, (_, seat) => ({ pre: 40 + seat, post: 60 + 2 * seat }));
  campus.hold(1, 501, seats, 5_000_000);
  for (const projection of projections)
    await rebuild({ databaseUrl: database.url, source: campus.log, projection });
  await prepareRoles({ databaseUrl: database.url, analyst: role }, new AbortController().signal);
  analyst = new pg.Client({ connectionString: database.url });
  await analyst.connect();
  await analyst.query(`SET ROLE ${role}`);
});
afterAll(async () => {
  await analyst.query(`RESET ROLE; DROP OWNED BY ${role}; DROP ROLE ${role}`);
  await analyst.end();
  await database.drop();
});

it('the login of the page reads the views without naming their schema, and only reads', async () => {
  const [, block = ''] = /```\n(CREATE ROLE .*?)```/s.exec(page) ?? [];
  const login = `metabase_${randomBytes(4).toString('hex')}`;
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  await admin.query(block.replaceAll('metabase', login).replace('IN ROLE analyst', `IN ROLE ${role}`));
  const url = new URL(database.url);
  [url.username, url.password] = [login, 'choose-one'];
  const tool = new pg.Client({ connectionString: url.href });
  try {
    await tool.connect();
    expect((await tool.query('SELECT runs FROM series_effectiveness')).rows).toEqual([{ runs: '1' }]);
    await expect(tool.query('CREATE TEMP TABLE mine ()')).rejects.toMatchObject({ code: '25006' });
    await expect(tool.query('SELECT * FROM jejak.projection')).rejects.toMatchObject({ code: '42501' });
  } finally {
    await tool.end();
    await admin.query(`DROP ROLE ${login}`);
    await admin.end();
  }
});

it('asks some questions', () => expect(questions).toHaveLength(6));

it.each(questions)('an analyst is answered: %s', async (sql) => {
  expect((await analyst.query(sql)).fields.length).toBeGreaterThan(1);
});

it('the figures come from the views', async () => {
  const [best, cost] = questions;
  const withoutDate = best?.replace('AND ended_on >= current_date - 365', '') ?? '';
  expect((await analyst.query(withoutDate)).rows).toEqual([
    expect.objectContaining({ title_id: 'Seri 501', n_scored: '12', gain: 25.5 }),
  ]);
  expect((await analyst.query(cost ?? '')).rows).toEqual([
    expect.objectContaining({ n_scored: '12', cost_per_point_idr: 5_000_000 / 306 }),
  ]);
  expect((await analyst.query(`SELECT count(*)::int AS n FROM reporting.audit_trail`)).rows).toEqual([
    { n: campusEvents },
  ]);
});

/** One calendar, twelve seats, one end. */
const campusEvents = 14;
