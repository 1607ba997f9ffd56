import { randomUUID } from 'node:crypto';
import { anEntry } from '../../testing/entries.js';
import { TestLog } from '../../testing/test-log.js';
import { dropMonth, type FaultKind, verify } from '../index.js';

let test: TestLog;
beforeEach(async () => {
  test = await TestLog.create();
});
afterEach(() => test.close());

const ENTRY = 'jejak_access_log.entry';
const SEAL = 'jejak_access_log.seal';

/** Three seals of five entries, and two entries that are not sealed. */
async function filled(): Promise<void> {
  const log = test.open();
  for (let seal = 0; seal < 3; seal++) {
    for (let n = 0; n < 5; n++) await log.record(anEntry({ reasonSealed: { n }, asOf: '2026-01-01' }));
    expect(await log.seal()).toBe(5);
  }
  for (let n = 0; n < 2; n++) await log.record(anEntry());
}

it('finds a whole log whole, and tells what is not sealed yet', async () => {
  expect(await verify({ databaseUrl: (await prepared()).url })).toMatchObject({
    entries: 0,
    seals: 0,
    dropped: [],
  });
  await filled();
  const found = await test.verify();
  expect(found).toEqual({
    entries: 15,
    seals: 3,
    head: { number: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    unsealed: { entries: 2, since: expect.stringMatching(/^\d{4}-.*Z$/) as string },
    dropped: [],
  });
});

async function prepared(): Promise<TestLog> {
  await test.open().seal();
  return test;
}

const numbered = (number: number) =>
  `(SELECT number FROM ${ENTRY} ORDER BY number OFFSET ${number - 1} LIMIT 1)`;

describe('an intruder with all rights', () => {
  const columns: [string, string][] = [
    ['id', `gen_random_uuid()`],
    ['at', `at - interval '1 microsecond'`],
    ['actor', `gen_random_uuid()`],
    ['roles', `roles || 'operator'::text`],
    ['action', `action || 'x'`],
    ['purpose', `purpose || 'x'`],
    ['reason', `'{"n": 99}'`],
    ['reason', `NULL`],
    ['effect', `'deny'`],
    ['decision', `decision || 'x'`],
    ['masked', `'{}'`],
    ['shown', `'{identity,sensitive}'`],
    ['subjects', `'{}'`],
    ['result_count', `result_count + 1`],
    ['correlation_id', `correlation_id || 'x'`],
    ['as_of', `NULL`],
  ];
  it.each(columns)('who changes %s to %s is found', async (column, value) => {
    await filled();
    await test.tamper(`UPDATE ${ENTRY} SET ${column} = ${value} WHERE number = ${numbered(8)}`);
    expect((await test.verify()).fault).toMatchObject({ kind: 'entry-changed', seal: 2, entry: '8' });
  });

  const acts: [string, string, FaultKind, number, string | undefined][] = [
    ['removes an entry', `DELETE FROM ${ENTRY} WHERE number = ${numbered(7)}`, 'entry-missing', 2, '7'],
    [
      'removes the last sealed entry',
      `DELETE FROM ${ENTRY} WHERE number = ${numbered(15)}`,
      'entry-missing',
      3,
      '15',
    ],
    ['removes all entries', `DELETE FROM ${ENTRY}`, 'entry-missing', 1, '1'],
    [
      'puts an entry between others',
      `UPDATE ${ENTRY} SET number = -5 WHERE number = 17`,
      'entry-added',
      1,
      '-5',
    ],
    [
      'exchanges two entries',
      `UPDATE ${ENTRY} SET number = 100 - number WHERE number IN (49, 8, 9);
       UPDATE ${ENTRY} SET number = CASE number WHEN 92 THEN 9 WHEN 91 THEN 8 END WHERE number IN (91, 92)`,
      'entry-changed',
      2,
      '8',
    ],
    ['removes a seal', `DELETE FROM ${SEAL} WHERE number = 2`, 'seal-missing', 2, undefined],
    ['changes a seal', `UPDATE ${SEAL} SET sealed_at = now() WHERE number = 2`, 'seal-changed', 2, undefined],
    [
      'changes leaves',
      `UPDATE ${SEAL} SET leaves = substr(leaves, 41), count = 4 WHERE number = 2`,
      'seal-changed',
      2,
      undefined,
    ],
    [
      'exchanges seals',
      `UPDATE ${SEAL} SET number = -number; UPDATE ${SEAL} SET number = CASE number WHEN -1 THEN 1 WHEN -2 THEN 3 ELSE 2 END`,
      'seal-changed',
      2,
      undefined,
    ],
  ];
  it.each(acts)('who %s is found', async (_what, sql, kind, seal, entry) => {
    await filled();
    await test.tamper(sql);
    expect((await test.verify()).fault).toMatchObject({ kind, seal, ...(entry !== undefined && { entry }) });
  });

  it('who removes a month without a record is found', async () => {
    await filled();
    const { rows } = await test.pool.query<{ name: string }>(
      `SELECT tableoid::regclass::text AS name FROM ${ENTRY} LIMIT 1`,
    );
    await test.pool.query(`DROP TABLE ${rows[0]!.name}`);
    expect((await test.verify()).fault).toMatchObject({ kind: 'entry-missing', seal: 1 });
  });

  it('who cuts off the end, or makes the chain anew, is found by who wrote a seal down', async () => {
    await filled();
    const { head } = await test.verify();
    const held = () => verify({ databaseUrl: test.url, anchors: [head!] });
    expect((await held()).fault).toBeUndefined();
    await test.tamper(`DELETE FROM ${SEAL} WHERE number = 3; DELETE FROM ${ENTRY} WHERE number > 10`);
    expect((await test.verify()).fault).toBeUndefined();
    expect((await held()).fault).toEqual({ kind: 'anchor-missing', seal: 3 });
    await test.tamper(`DELETE FROM ${SEAL}; UPDATE ${ENTRY} SET purpose = 'other' WHERE number = 1`);
    const log = test.open();
    await log.seal();
    await log.record(anEntry());
    await log.seal();
    await log.record(anEntry());
    await log.seal();
    expect(await test.verify()).not.toHaveProperty('fault');
    expect((await held()).fault).toEqual({ kind: 'anchor-differs', seal: 3 });
  });
});

describe('a month', () => {
  /** Moves what is there into a month that is over, as it would have been recorded then. */
  async function longAgo(): Promise<void> {
    await test.pool.query(`CREATE TABLE jejak_access_log.entry_2020_02 PARTITION OF ${ENTRY}
      FOR VALUES FROM ('2020-02-01+00') TO ('2020-03-01+00')`);
    await test.tamper(`UPDATE ${ENTRY} SET at = '2020-02-29T23:59:59Z'`);
  }
  const drop = (month: string) =>
    dropMonth({ databaseUrl: test.url, month, by: randomUUID(), basis: 'JRA 2024, III.2: five years' });

  it('that is over can be dropped, and the chain says so', async () => {
    const log = test.open();
    for (let n = 0; n < 4; n++) await log.record(anEntry());
    await longAgo();
    for (let n = 0; n < 3; n++) await log.record(anEntry());
    await log.seal();
    expect(await test.verify()).toMatchObject({ entries: 7, seals: 2 });
    expect(await drop('2020-02')).toEqual({ entries: 4, seal: 3 });
    expect(await test.verify()).toMatchObject({ entries: 3, seals: 3, dropped: ['2020-02'] });
    expect(await test.verify()).not.toHaveProperty('fault');
    await log.record(anEntry());
    await log.seal();
    expect(await test.verify()).toMatchObject({ entries: 4, seals: 4 });
    await test.tamper(`DELETE FROM ${SEAL} WHERE kind = 'retention'`);
    expect((await test.verify()).fault).toMatchObject({ kind: 'entry-missing', seal: 1 });
  });

  it('that is not over, unknown or wrongly written is not', async () => {
    await filled();
    const now = new Date().toISOString().slice(0, 7);
    for (const month of [now, '2019-01', '2026-13', '2026-1;--'])
      await expect(drop(month)).rejects.toMatchObject({ code: 'ACCESS_LOG.MONTH_NOT_READY' });
    expect(await test.verify()).toMatchObject({ entries: 17, dropped: [] });
  });
});

it('does not seal past an entry that is still under way', async () => {
  const log = test.open();
  await log.record(anEntry());
  const slow = await test.pool.connect();
  await slow.query(`BEGIN; INSERT INTO ${ENTRY} (id, actor, roles, action, purpose, effect, decision, masked, shown, subjects, result_count, correlation_id)
    SELECT gen_random_uuid(), actor, roles, action, purpose, effect, decision, masked, shown, subjects, 1, 'slow' FROM ${ENTRY}`);
  await log.record(anEntry());
  await expect(log.seal()).rejects.toMatchObject({ code: '55P03' });
  expect(await log.unsealed()).toMatchObject({ entries: 2 });
  await log.record(anEntry()); // and holds up nobody
  await slow.query('COMMIT');
  slow.release();
  expect(await log.seal()).toBe(4);
  expect(await test.verify()).not.toHaveProperty('fault');
});
