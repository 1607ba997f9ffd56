import { type RunningPostgres, startThrowawayPostgres } from '@jejak/embedded-postgres';
import pg from 'pg';
import { jejak } from '../../testing/child.js';

const PASSWORDS = {
  JEJAK_PROJECTOR_PASSWORD: 'projector-0123456789',
  JEJAK_API_PASSWORD: 'api-0123456789abcdef',
  JEJAK_KEYS_PASSWORD: 'keys-0123456789abcde',
};

let server: RunningPostgres;
beforeAll(async () => {
  server = await startThrowawayPostgres();
});
afterAll(() => server.stop());

const prepare = (more: Record<string, string> = {}) =>
  jejak(['database', 'prepare'], { DATABASE_URL: server.url, ...PASSWORDS, ...more });

/** Address of a database for an account, as docker/compose.yaml writes it. */
function addressOf(user: string, password: string, suffix = ''): string {
  const url = new URL(server.url);
  [url.username, url.password] = [user, password];
  url.pathname = `${url.pathname}${suffix}`;
  return url.href;
}

/** The SQLSTATE of what a statement fails with; undefined where it does not. */
async function fault(address: string, sql: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: address });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(sql);
    return undefined;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.code;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const projector = (password = PASSWORDS.JEJAK_PROJECTOR_PASSWORD) => addressOf('jejak_projector', password);
const api = (suffix = '') => addressOf('jejak_api', PASSWORDS.JEJAK_API_PASSWORD, suffix);
const keys = (suffix = '') => addressOf('jejak_keys', PASSWORDS.JEJAK_KEYS_PASSWORD, suffix);

it('gives each process an account that may do its work and no more, and may be run again', async () => {
  for (let time = 0; time < 2; time++) {
    const { code, out, err } = await prepare();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const password of Object.values(PASSWORDS)) expect(out).not.toContain(password);
    expect(await fault(projector(), 'CREATE TABLE IF NOT EXISTS jejak.probe (id int)')).toBeUndefined();
    expect(await fault(keys('_keys'), 'CREATE TABLE IF NOT EXISTS probe (id int)')).toBeUndefined();
    expect(
      await fault(api(), 'CREATE TABLE jejak_edge.probe (id int); DROP TABLE jejak_edge.probe'),
    ).toBeUndefined();
    expect(await fault(api('_access_log'), 'SELECT FROM jejak_access_log.entry')).toBeUndefined();
  }
  const [REFUSED, WRONG_PASSWORD] = ['42501', '28P01'];
  expect(await fault(api(), 'CREATE TABLE jejak.other (id int)')).toBe(REFUSED);
  expect(await fault(api('_access_log'), 'DELETE FROM jejak_access_log.entry')).toBe(REFUSED);
  expect(await fault(api('_keys'), 'SELECT 1')).toBe(REFUSED);
  expect(await fault(keys(), 'SELECT 1')).toBe(REFUSED);
  expect(await fault(projector('another-0123456789'), 'SELECT 1')).toBe(WRONG_PASSWORD);
});

it.each([
  [{ JEJAK_API_PASSWORD: '' }, 'JEJAK_API_PASSWORD'],
  [{ JEJAK_KEYS_PASSWORD: 'short' }, 'JEJAK_KEYS_PASSWORD'],
  [{ JEJAK_KEYS_PASSWORD: "x'; DROP DATABASE a; --" }, 'JEJAK_KEYS_PASSWORD'],
  [{ JEJAK_KEYS_PASSWORD: PASSWORDS.JEJAK_API_PASSWORD }, 'JEJAK_API_PASSWORD, JEJAK_KEYS_PASSWORD'],
  [{ DATABASE_URL: '' }, 'DATABASE_URL'],
])('says what is missing with %j', async (more, told) => {
  const { code, err } = await prepare(more);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(told) as string });
});
