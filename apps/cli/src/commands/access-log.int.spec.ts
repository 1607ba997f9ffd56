import { randomUUID } from 'node:crypto';
import { anEntry } from '../../../../libs/access-log/testing/entries.js';
import { TestLog } from '../../../../libs/access-log/testing/test-log.js';
import { jejak } from '../../testing/child.js';

let test: TestLog;
beforeEach(async () => {
  test = await TestLog.create();
});
afterEach(() => test.close());

const run = (args: string[], environment: Record<string, string> = {}) =>
  jejak(['access-log', ...args], { DATABASE_URL: '', ACCESS_LOG_DATABASE_URL: test.url, ...environment });

it('verifies, prints the seal to keep, and is held to it later', async () => {
  const log = test.open();
  for (let n = 0; n < 3; n++) await log.record(anEntry());
  await log.seal();
  await log.record(anEntry());
  const whole = await run(['verify']);
  expect(whole).toMatchObject({
    code: 0,
    err: expect.stringMatching(/^1 entries since .* are not sealed yet\n$/) as string,
  });
  expect(whole.out).toMatch(/^3 entries are what was sealed, in 1 seals\nNewest seal.*: 1:[0-9a-f]{64}\n$/);
  const anchor = /1:[0-9a-f]{64}/.exec(whole.out)![0];
  expect(await run(['verify', '--json', '--anchor', anchor])).toMatchObject({ code: 0 });
  const forged = await run(['verify', '--anchor', anchor.replace(/.{8}$/, '00000000')]);
  expect(forged).toMatchObject({
    code: 1,
    err: expect.stringContaining('ACCESS_LOG.BROKEN: Seal 1 is not') as string,
  });
  expect(await run(['verify', '--anchor', 'mine'])).toMatchObject({ code: 2 });
});

it('names the first entry that was changed, in the language of the operator', async () => {
  const log = test.open();
  for (let n = 0; n < 3; n++) await log.record(anEntry());
  await log.seal();
  await test.tamper(`UPDATE jejak_access_log.entry SET purpose = 'other' WHERE number > 1`);
  const { code, err } = await run(['verify'], { LC_ALL: 'id_ID.UTF-8' });
  expect(code).toBe(1);
  expect(err).toMatch(/^ACCESS_LOG.BROKEN: Catatan 2 \([0-9a-f-]{36}\) pada segel 1 diubah/);
});

it('says where there is no access log, and takes DATABASE_URL where nothing else is set', async () => {
  const given = { ACCESS_LOG_DATABASE_URL: '', DATABASE_URL: test.url };
  expect(await run(['verify'], given)).toMatchObject({
    code: 1,
    err: expect.stringContaining('ACCESS_LOG.ABSENT') as string,
  });
  await test.open().seal();
  expect(await run(['verify'], given)).toMatchObject({ code: 0 });
});

it('drops a month only with who and why, and only when it is over', async () => {
  await test.open().record(anEntry());
  const month = new Date().toISOString().slice(0, 7);
  expect(await run(['drop-month', month])).toMatchObject({ code: 2 });
  const decided = ['--by', randomUUID(), '--basis', 'JRA 2024, III.2'];
  expect(await run(['drop-month', month, ...decided])).toMatchObject({
    code: 1,
    err: expect.stringContaining('ACCESS_LOG.MONTH_NOT_READY') as string,
  });
  await test.open().seal();
  await test.pool.query(`CREATE TABLE jejak_access_log.entry_2020_02 PARTITION OF jejak_access_log.entry
    FOR VALUES FROM ('2020-02-01+00') TO ('2020-03-01+00')`);
  expect(await run(['drop-month', '2020-02', ...decided])).toMatchObject({
    code: 0,
    out: '2020-02: 0 entries dropped; seal 2 says so\n',
  });
  expect((await run(['verify'])).out).toContain('Months dropped with a record: 2020-02');
});
