import pg from 'pg';
import { access, CourseHeld, Hired, people } from '../../testing/people.js';
import { MemoryLog } from '../../testing/memory-log.js';
import { splitDatabase, type SplitDatabase } from '../../testing/split.js';
import { prepareRoles, rebuild } from '../index.js';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [ani, budi, north, south, course] = [id(1), id(2), id(11), id(12), id(21)];

let database: SplitDatabase;
const log = new MemoryLog();
beforeAll(async () => {
  database = await splitDatabase();
  log.append(`employee-${ani}`, Hired({ employee: ani, unit: north }));
  log.append(`employee-${budi}`, Hired({ employee: budi, unit: south }));
  log.append(`course-${course}`, CourseHeld({ course }));
  const databaseUrl = database.urls.jejak_projector;
  await prepareRoles({ databaseUrl }, new AbortController().signal);
  await rebuild({ databaseUrl, source: log, projection: people() });
});
afterAll(() => database.drop());

const counts = `SELECT (SELECT count(*)::int FROM reporting.people) AS people,
  (SELECT count(*)::int FROM reporting.places) AS places, (SELECT count(*)::int FROM reporting.courses) AS courses,
  (SELECT count(*)::int FROM reporting.traces) AS traces`;
const all = [{ people: 2, places: 2, courses: 1, traces: 2 }];
const none = [{ people: 0, places: 0, courses: 0, traces: 0 }];

/** Asks as the API does: settings for one transaction. */
async function asked(settings: Record<string, string>, sql = counts): Promise<unknown> {
  const client = new pg.Client({ connectionString: database.urls.jejak_api });
  await client.connect();
  try {
    await client.query('BEGIN');
    for (const [name, value] of Object.entries(settings))
      await client.query(`SELECT set_config($1, $2, true)`, [`jejak.${name}`, value]);
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the API', () => {
  it('sees nothing unless it says for whom it asks', async () => {
    expect(await asked({})).toEqual(none);
    expect(await asked({ scope: '' })).toEqual(none);
    expect(await asked({ scope: 'none' })).toEqual(none);
    expect(await asked({ scope: 'everything' })).toEqual(none);
    expect(await asked({ employee: ani, units: north })).toEqual(none);
  });

  it('sees everything where the scope is all', async () => {
    expect(await asked({ scope: 'all' })).toEqual(all);
  });

  it('sees of somebody who asks for themselves their rows, and those that are about nobody', async () => {
    expect(await asked({ scope: 'self', employee: ani })).toEqual([
      { people: 1, places: 1, courses: 1, traces: 0 },
    ]);
    expect(await asked({ scope: 'self', employee: ani, units: south })).toEqual([
      { people: 1, places: 1, courses: 1, traces: 0 },
    ]);
    expect(await asked({ scope: 'self' })).toEqual([{ people: 0, places: 0, courses: 1, traces: 0 }]);
    expect(await asked({ scope: 'self', employee: ani }, 'SELECT employee_id FROM reporting.people')).toEqual(
      [{ employee_id: ani }],
    );
  });

  it('sees of units the rows that have a unit, and through a view of views no more than that', async () => {
    expect(await asked({ scope: 'units', units: north })).toEqual([
      { people: 0, places: 1, courses: 1, traces: 0 },
    ]);
    expect(await asked({ scope: 'units', units: [north, south].join() })).toEqual([
      { people: 0, places: 2, courses: 1, traces: 0 },
    ]);
    expect(await asked({ scope: 'units' })).toEqual([{ people: 0, places: 0, courses: 1, traces: 0 }]);
    const ofPlaces = 'SELECT unit_id, n FROM reporting.people_of_places';
    expect(await asked({ scope: 'self', employee: budi }, ofPlaces)).toEqual([{ unit_id: south, n: 1 }]);
  });

  it.each<Record<string, string>>([
    { scope: 'units', units: `${north};` },
    { scope: 'units', units: `${north}' OR true --` },
    { scope: 'units', units: `${north},*` },
    { scope: 'self', employee: `${ani} OR true` },
  ])('is refused what is no id: %j', async (settings) => {
    await expect(asked(settings)).rejects.toMatchObject({ code: '22P02' });
  });

  it('finds no way round: tables, other roles, writing, making things', async () => {
    const [row] = await database.sql(`SELECT schema_name FROM jejak.projection WHERE status = 'live'`);
    const schema = String(row?.schema_name);
    for (const attempt of [
      `SELECT * FROM ${schema}.person`,
      `SET ROLE jejak_reporting`,
      `SET ROLE jejak_projector`,
      `SET ROLE analyst`,
      `SET row_security = off; SELECT * FROM ${schema}.person`,
      `DELETE FROM reporting.people`,
      `INSERT INTO reporting.courses VALUES ('${id(22)}')`,
      `UPDATE reporting.people SET hired_in = 'x'`,
      `DROP VIEW reporting.people`,
      `CREATE VIEW reporting.mine AS SELECT 1`,
      `CREATE OR REPLACE VIEW reporting.people AS SELECT 1`,
      `CREATE TABLE public.mine ()`,
      `CREATE TEMP TABLE mine ()`,
      `CREATE SCHEMA mine`,
      `CREATE OR REPLACE FUNCTION jejak.sight() RETURNS text LANGUAGE sql AS $$ SELECT 'all' $$`,
      `ALTER TABLE ${schema}.person DISABLE ROW LEVEL SECURITY`,
      `DROP SCHEMA ${schema} CASCADE`,
      `UPDATE jejak.projection SET owner = NULL`,
      `DELETE FROM jejak.parked`,
      `DELETE FROM jejak.rebuild`,
      `UPDATE jejak.retry SET state = 'done'`,
    ])
      expect([attempt, await database.as('jejak_api', attempt)]).toEqual([
        attempt,
        expect.stringMatching(/^(42501|2BP01)$/),
      ]);
  });

  it('cannot turn row security off', async () => {
    const sql = `BEGIN; SET LOCAL jejak.scope = 'self'; SET LOCAL row_security = off; ${counts}`;
    expect(await database.as('jejak_api', sql)).toBe('42501');
  });

  it('leaves the next transaction on its connection without settings', async () => {
    const client = new pg.Client({ connectionString: database.urls.jejak_api });
    await client.connect();
    try {
      await client.query(`BEGIN; SELECT set_config('jejak.scope', 'all', true)`);
      expect((await client.query(counts)).rows).toEqual(all);
      await client.query('COMMIT');
      expect((await client.query(counts)).rows).toEqual(none);
    } finally {
      await client.end();
    }
  });
});

describe('others', () => {
  it('an analyst sees all of the views whatever is set, and no table', async () => {
    expect(await database.as('analyst', counts)).toEqual(all);
    expect(await database.as('analyst', `SET jejak.scope = 'none'; ${counts}`)).toEqual(all);
    const [row] = await database.sql(`SELECT schema_name FROM jejak.projection WHERE status = 'live'`);
    expect(await database.as('analyst', `SELECT * FROM ${String(row?.schema_name)}.person`)).toBe('42501');
  });

  it('a role that somebody made later sees nothing', async () => {
    await database.sql(`CREATE ROLE split_stranger NOLOGIN; GRANT USAGE ON SCHEMA reporting TO split_stranger;
      GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO split_stranger; GRANT split_stranger TO jejak_keys`);
    try {
      await database.sql(
        `GRANT CONNECT ON DATABASE ${new URL(database.administrator).pathname.slice(1)} TO jejak_keys`,
      );
      expect(await database.as('jejak_keys', counts)).toEqual(none);
    } finally {
      await database.sql('DROP OWNED BY split_stranger; DROP ROLE split_stranger');
    }
  });

  it('no function runs with the rights of its owner', async () => {
    expect(
      await database.sql(`SELECT proname FROM pg_proc WHERE prosecdef
        AND pronamespace IN (SELECT oid FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema)')`),
    ).toEqual([]);
  });
});

describe('every generation', () => {
  const unguarded = `SELECT nspname || '.' || relname AS name FROM pg_class JOIN pg_namespace AS n ON n.oid = relnamespace
    WHERE relkind = 'r' AND nspname ~ '^people_' AND relname <> '_deferred' AND (NOT relrowsecurity OR NOT EXISTS (
      SELECT FROM pg_policy WHERE polrelid = pg_class.oid) OR pg_get_userbyid(relowner) <> 'jejak_projector')`;

  it('is guarded from the moment that it is there, also while it is built and after the switch', async () => {
    const databaseUrl = database.urls.jejak_projector;
    const stop = new AbortController();
    const seen: unknown[] = [];
    const half = rebuild({
      ...{ databaseUrl, source: log, projection: people({ version: 2 }), signal: stop.signal },
      onProgress: ({ phase }) => {
        seen.push(phase);
        stop.abort();
      },
    });
    await expect(half).rejects.toThrow();
    expect(seen.length).toBeGreaterThan(0);
    expect(await database.sql(`SELECT FROM jejak.projection WHERE status = 'building'`)).toHaveLength(1);
    expect(await database.sql(unguarded)).toEqual([]);
    await rebuild({ databaseUrl, source: log, projection: people({ version: 2 }) });
    expect(await database.sql(unguarded)).toEqual([]);
    expect(await asked({ scope: 'self', employee: ani })).toEqual([
      { people: 1, places: 1, courses: 1, traces: 0 },
    ]);
    expect(await asked({})).toEqual(none);
  });

  it('that an administrator builds belongs to the projector', async () => {
    await rebuild({ databaseUrl: database.administrator, source: log, projection: people({ version: 3 }) });
    expect(await database.sql(unguarded)).toEqual([]);
    expect(await asked({})).toEqual(none);
    const databaseUrl = database.urls.jejak_projector;
    await rebuild({ databaseUrl, source: log, projection: people({ version: 4 }) });
    expect(await asked({ scope: 'all' })).toEqual(all);
  });
});

it('once placements are known, scope units sees employees who belong to the units', async () => {
  await rebuild({ databaseUrl: database.urls.jejak_projector, source: log, projection: access });
  expect(await asked({ scope: 'units', units: north })).toEqual([
    { people: 1, places: 1, courses: 1, traces: 0 },
  ]);
  const names = 'SELECT employee_id FROM reporting.people';
  expect(await asked({ scope: 'units', units: south }, names)).toEqual([{ employee_id: budi }]);
  expect(await asked({ scope: 'self', employee: ani })).toEqual([
    { people: 1, places: 1, courses: 1, traces: 0 },
  ]);
});
