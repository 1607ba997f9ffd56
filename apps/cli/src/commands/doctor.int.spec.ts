import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { type RunningEventStore, startEventStore } from '@jejak/embedded-eventstore';
import { keyDatabaseSql, prepareRoles, rebuild } from '@jejak/projection-engine';
import { selfSigned } from '../../../../libs/embedded-eventstore/test/certificate.js';
import { MemoryLog } from '../../../../libs/projection-engine/testing/memory-log.js';
import { Hired, people } from '../../../../libs/projection-engine/testing/people.js';
import { splitDatabase, type SplitDatabase } from '../../../../libs/projection-engine/testing/split.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.js';
import { doctor } from './doctor.js';

interface Report {
  readonly healthy: boolean;
  readonly findings: readonly {
    code: string;
    severity: string;
    values: Record<string, unknown>;
    text: string;
  }[];
}

const folder = mkdtempSync(path.join(tmpdir(), 'jejak-doctor-'));
const environment = { ...process.env };
const log = new MemoryLog();
const employee = '00000000-0000-4000-8000-000000000001';
log.append(`employee-${employee}`, Hired({ employee, unit: employee }));

let database: SplitDatabase;
let secured: RunningEventStore;
let open: RunningEventStore;
let name: string;
const account = (who: string) =>
  `esdb://${who}@localhost:${secured.port}?tls=true&tlsCAFile=${path.join(folder, 'ca.pem')}`;
beforeAll(async () => {
  const tls = selfSigned();
  writeFileSync(path.join(folder, 'ca.pem'), tls.cert);
  secured = await startEventStore({
    ...{ dataDir: path.join(folder, 'secured'), tls },
    credentials: { username: 'jejak', password: 'secret' },
    administrator: { username: 'admin', password: 'changeit' },
  });
  open = await startEventStore({ dataDir: path.join(folder, 'open') });
  database = await splitDatabase();
  name = new URL(database.administrator).pathname.slice(1);
  await database.sql(`CREATE DATABASE ${name}_keys OWNER jejak_keys`);
  await database.sql(keyDatabaseSql(name));
  const databaseUrl = database.urls.jejak_projector;
  await prepareRoles({ databaseUrl }, new AbortController().signal);
  await rebuild({ databaseUrl, source: log, projection: people() });
});
afterAll(async () => {
  process.env = environment;
  await database.sql(`DROP DATABASE ${name}_keys WITH (FORCE)`);
  await Promise.all([secured.close(), open.close(), database.drop()]);
  rmSync(folder, { recursive: true });
});

const keys = () => database.urls.jejak_keys.replace(`/${name}`, `/${name}_keys`);

/** What `jejak doctor --json` prints and ends with; room on the disk is not what is tested. */
async function examined(settings: Record<string, string>): Promise<Report> {
  process.env = { ...environment, LANG: 'C', JEJAK_DATA: folder, ...settings };
  let printed = '';
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  try {
    const healthy = await doctor({ json: true });
    const report = JSON.parse(printed) as Report;
    expect(report.healthy).toBe(healthy);
    return report;
  } finally {
    write.mockRestore();
    process.env = { ...environment };
  }
}
const codes = ({ findings }: Report) =>
  findings.map(({ code }) => code).filter((code) => code !== 'MACHINE.DISK');
const right = () => ({
  EVENTSTORE_URL: account('jejak:secret'),
  DATABASE_URL: database.urls.jejak_projector,
  KEYS_DATABASE_URL: keys(),
});

it('finds nothing where each account may do what it needs, whichever it is asked with', async () => {
  expect(codes(await examined(right()))).toEqual([]);
  expect(codes(await examined({ ...right(), DATABASE_URL: database.urls.jejak_api }))).toEqual([]);
});

it('finds an event store whose account may remove facts, and changes nothing in finding it', async () => {
  const admin = await examined({ ...right(), EVENTSTORE_URL: account('admin:changeit') });
  expect(codes(admin)).toEqual(['EVENTSTORE.MAY_REMOVE', 'EVENTSTORE.MAY_CHANGE_ACCESS']);
  expect(admin.findings[0]?.text).toContain('may delete, tombstone, metadata');
  expect(admin.healthy).toBe(false);
  const anybody = await examined({ ...right(), EVENTSTORE_URL: open.url });
  expect(codes(anybody)).toEqual([
    ...['EVENTSTORE.NO_TLS_LOCAL', 'EVENTSTORE.MAY_REMOVE', 'EVENTSTORE.MAY_CHANGE_ACCESS'],
  ]);
});

it('finds an event store that refuses the account, or is not there', async () => {
  const stranger = await examined({ ...right(), EVENTSTORE_URL: account('jejak:wrong') });
  expect(codes(stranger)).toEqual(['EVENTSTORE.CANNOT_READ_ALL', 'EVENTSTORE.CANNOT_APPEND']);
  const nobody = await examined({ ...right(), EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false' });
  expect(codes(nobody)).toEqual(['EVENTSTORE.UNREACHABLE']);
});

it('finds a clock that is wrong, by the newest event', async () => {
  const client = EventStoreDBClient.connectionString(account('jejak:secret'));
  const record = async (minutesAgo: number) => {
    const recordedAt = new Date(Date.now() - minutesAgo * 60_000).toISOString();
    await client.appendToStream('employee-x', [
      jsonEvent({ type: 'Any', data: {}, metadata: { recordedAt } }),
    ]);
  };
  await record(5);
  const late = await examined(right());
  expect(late.findings.map(({ code, values }) => [code, values])).toEqual([
    ['EVENTSTORE.CLOCK', { seconds: 300 }],
  ]);
  await record(0);
  expect(codes(await examined(right()))).toEqual([]);
  await client.dispose();
});

describe('one all-powerful account', () => {
  let single: TestDatabase;
  beforeAll(async () => {
    single = await testDatabase();
    await rebuild({ databaseUrl: single.url, source: log, projection: people() });
  });
  afterAll(() => single.drop());

  it('works, and is found to be too wide', async () => {
    const url = single.url;
    const report = await examined({ ...right(), DATABASE_URL: url, KEYS_DATABASE_URL: url });
    expect(codes(report)).toEqual([
      ...['POSTGRES.SUPERUSER', 'POSTGRES.VIEWS_BYPASS', 'KEYS.NO_DATABASE'],
      ...['KEYS.NOT_SEPARATE', 'KEYS.SAME_ACCOUNT'],
    ]);
    expect(JSON.stringify(report)).not.toContain(new URL(url).password || 'no password');
  });
});

describe('what somebody gave away', () => {
  const given = [
    ['POSTGRES.API_WRITES', 'GRANT DELETE ON jejak.parked', 'REVOKE DELETE ON jejak.parked'],
    ['POSTGRES.API_MAKES', 'GRANT CREATE ON SCHEMA reporting', 'REVOKE CREATE ON SCHEMA reporting'],
  ] as const;
  it.each(given)('to the account of the API is found: %s', async (code, grant, revoke) => {
    await database.sql(`${grant} TO jejak_api`);
    expect(codes(await examined(right()))).toEqual([code]);
    await database.sql(`${revoke} FROM jejak_api`);
  });

  it('tables past the views, to both who read views', async () => {
    const [row] = await database.sql(`SELECT schema_name FROM jejak.projection WHERE status = 'live'`);
    const schema = String(row?.schema_name);
    for (const role of ['jejak_api', 'analyst']) {
      await database.sql(
        `GRANT USAGE ON SCHEMA ${schema} TO ${role}; GRANT SELECT ON ${schema}.person TO ${role}`,
      );
      const { findings } = await examined(right());
      expect(
        findings.filter(({ code }) => code === 'POSTGRES.READS_TABLES').map(({ values }) => values),
      ).toEqual([{ role, what: `${schema}.person` }]);
      await database.sql(
        `REVOKE ALL ON SCHEMA ${schema} FROM ${role}; REVOKE ALL ON ${schema}.person FROM ${role}`,
      );
    }
    await database.sql(`ALTER TABLE ${schema}.person DISABLE ROW LEVEL SECURITY`);
    expect(codes(await examined(right()))).toEqual(['POSTGRES.NO_ROW_SECURITY']);
    await database.sql(`ALTER TABLE ${schema}.person ENABLE ROW LEVEL SECURITY`);
    await database.sql(`ALTER VIEW reporting.people OWNER TO jejak_projector`);
    expect(codes(await examined(right()))).toEqual(['POSTGRES.VIEWS_BYPASS']);
    await database.sql(`ALTER VIEW reporting.people OWNER TO jejak_reporting`);
  });

  it('the door of the key database', async () => {
    await database.sql(`GRANT CONNECT ON DATABASE ${name}_keys TO jejak_api`);
    const { findings } = await examined(right());
    expect(findings.map(({ code, values }) => [code, values.what])).toEqual([['KEYS.OPEN', 'jejak_api']]);
    await database.sql(`REVOKE CONNECT ON DATABASE ${name}_keys FROM jejak_api`);
  });

  it('a file with passwords', async () => {
    const file = path.join(folder, 'database-accounts.json');
    writeFileSync(file, '{}');
    chmodSync(file, 0o644);
    expect(codes(await examined(right()))).toEqual(['MACHINE.FILE_OPEN']);
    chmodSync(file, 0o600);
    expect(codes(await examined(right()))).toEqual([]);
  });
});
