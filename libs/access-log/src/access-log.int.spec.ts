import { randomUUID } from 'node:crypto';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import fc from 'fast-check';
import { anEntry } from '../testing/entries.js';
import { TestLog } from '../testing/test-log.js';
import { AccessEntryInvalid, AccessLogUnavailable, CursorError, ofActor, ofSubject } from './index.js';

let test: TestLog;
beforeEach(async () => {
  test = await TestLog.create();
});
afterEach(() => test.close());

it('shows somebody who looked at their record: when, why, by which rule, what', async () => {
  const log = test.open();
  const [subject, actor] = [randomUUID(), randomUUID()];
  const before = Date.now();
  const reasonSealed = { $enc: 1, k: randomUUID(), c: 'bm90IHlvdXJz' };
  const given = { subjects: [subject, randomUUID()], actor, reasonSealed, asOf: '2026-01-31T00:00:00+07:00' };
  const { id, at } = await log.record(anEntry({ ...given, correlationId: 'request-1' }));
  expect(Math.abs(Date.parse(at) - before)).toBeLessThan(5_000);
  const seen = {
    ...{
      id,
      at,
      actor,
      roles: ['unit-head'],
      action: 'competency-history.read',
      purpose: 'development-plan',
    },
    ...{ reasonSealed, effect: 'permit', decision: 'unit-head.own-unit', shown: ['identity'] },
    ...{ masked: ['sensitive'], people: 2, resultCount: 1, correlationId: 'request-1', asOf: given.asOf },
  };
  expect(await ofSubject(test.pool, subject, { limit: 10 })).toEqual({ items: [seen] });
  expect(await ofActor(test.pool, actor, { limit: 10 })).toEqual({ items: [seen] });
  expect(await ofSubject(test.pool, randomUUID(), { limit: 10 })).toEqual({ items: [] });
});

it('finds each recorded entry with each of its people exactly once, and with nobody else', async () => {
  const logs = [test.open(), test.open()];
  await logs[0]!.seal(); // makes the tables
  const people = Array.from({ length: 6 }, () => randomUUID());
  const expected = new Map(people.map((person) => [person, [] as string[]]));
  const batch = fc.array(fc.record({ who: fc.subarray(people), from: fc.nat(1) }), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(batch, async (entries) => {
      const recorded = await Promise.all(
        entries.map(({ who, from }) => logs[from]!.record(anEntry({ subjects: who }))),
      );
      for (const [index, { id }] of recorded.entries())
        for (const person of entries[index]!.who) expected.get(person)?.push(id);
      for (const [person, ids] of expected)
        expect((await test.all(person, 7)).map(({ id }) => id).sort()).toEqual([...ids].sort());
    }),
    { numRuns: 25 },
  );
  await logs[0]!.seal();
  expect(await test.verify()).toMatchObject({ unsealed: { entries: 0 } });
});

it('gives pages, newest first, that new entries do not shift', async () => {
  const log = test.open();
  const subject = randomUUID();
  const ids: string[] = [];
  for (let n = 0; n < 25; n++) ids.unshift((await log.record(anEntry({ subjects: [subject] }))).id);
  const first = await ofSubject(test.pool, subject, { limit: 10 });
  await Promise.all(Array.from({ length: 30 }, () => log.record(anEntry({ subjects: [subject] }))));
  const second = await ofSubject(test.pool, subject, { limit: 10, cursor: first.next! });
  const third = await ofSubject(test.pool, subject, { limit: 10, cursor: second.next! });
  expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(ids);
  expect(third.next).toBeUndefined();
});

it.each([
  ['another list', 1],
  ['nonsense', 2],
])('refuses a cursor of %s', async (_name, which) => {
  const log = test.open();
  const [subject, other] = [randomUUID(), randomUUID()];
  for (let n = 0; n < 3; n++) await log.record(anEntry({ subjects: [subject] }));
  const { next } = await ofSubject(test.pool, subject, { limit: 1 });
  const cursor = which === 1 ? next! : 'eyJhIjoxfQ';
  await expect(ofSubject(test.pool, other, { limit: 1, cursor })).rejects.toThrow(CursorError);
});

it('names everybody in a bulk read of 15,000', async () => {
  const log = test.open();
  const subjects = Array.from({ length: 15_000 }, () => randomUUID());
  const { id } = await log.record(anEntry({ subjects, action: 'reporting.export', resultCount: 15_000 }));
  for (const subject of [subjects[0]!, subjects[7_777]!, subjects[14_999]!])
    expect(await test.all(subject)).toMatchObject([{ id, people: 15_000 }]);
  await log.seal();
  expect(await test.verify()).toMatchObject({ entries: 1, unsealed: { entries: 0 } });
});

it('refuses a reason that PostgreSQL cannot store, and no entry beside it', async () => {
  const log = test.open();
  const subject = randomUUID();
  await log.record(anEntry());
  const entries = ['fine', 'nul\0', 'fine', '\ud800', 'fine'].map((c) =>
    log.record(anEntry({ subjects: [subject], reasonSealed: { c } })),
  );
  const outcomes = await Promise.allSettled(entries);
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(outcomes[1]).toMatchObject({ reason: expect.any(AccessEntryInvalid) as Error });
  expect(await test.all(subject)).toHaveLength(3);
});

it('makes a month that is missing when an entry needs it', async () => {
  const log = test.open();
  await log.record(anEntry());
  const { rows } = await test.pool.query<{ name: string }>(
    `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'jejak_access_log.entry'::regclass`,
  );
  expect(rows).toHaveLength(4);
  for (const { name } of rows) await test.pool.query(`DROP TABLE ${name}`);
  const subject = randomUUID();
  const { id } = await log.record(anEntry({ subjects: [subject] }));
  expect(await test.all(subject)).toMatchObject([{ id }]);
});

it('refuses the read when the entry cannot be written, and goes on when it can', async () => {
  const told: object[] = [];
  const report = { info: () => undefined, warn: () => undefined, error: (facts: object) => told.push(facts) };
  const log = test.open({ log: report });
  const subject = randomUUID();
  await log.record(anEntry({ subjects: [subject] }));
  await test.pool.query(`ALTER TABLE jejak_access_log.entry ADD CONSTRAINT nothing CHECK (false) NOT VALID`);
  await expect(log.record(anEntry({ subjects: [subject] }))).rejects.toMatchObject({
    code: 'ACCESS_LOG.UNAVAILABLE',
    written: 'no',
  });
  expect(told).toEqual([{ code: 'ACCESS_LOG.UNAVAILABLE', sqlState: '23514', entries: 1 }]);
  await test.pool.query(`ALTER TABLE jejak_access_log.entry DROP CONSTRAINT nothing`);
  await log.record(anEntry({ subjects: [subject] }));
  expect(await test.all(subject)).toHaveLength(2);
});

it('waits two seconds at most, and says whether the entry may be in the log', async () => {
  const log = test.open({ timeoutMs: 400 });
  const subject = randomUUID();
  await log.record(anEntry());
  const holder = await test.pool.connect();
  await holder.query('BEGIN; LOCK TABLE jejak_access_log.entry IN SHARE MODE');
  const began = performance.now();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 500 }, () => log.record(anEntry({ subjects: [subject] }))),
  );
  expect(performance.now() - began).toBeLessThan(2_000);
  const written = outcomes.map((outcome) =>
    outcome.status === 'rejected' && outcome.reason instanceof AccessLogUnavailable
      ? outcome.reason.written
      : 'yes',
  );
  expect(new Set(written.slice(0, 400))).toEqual(new Set(['unknown'])); // two batches were sent
  expect(new Set(written.slice(400))).toEqual(new Set(['no'])); // the others were not
  await holder.query('COMMIT');
  holder.release();
  const { id } = await log.record(anEntry({ subjects: [subject] }));
  const all = await test.all(subject); // those that were sent too late may come behind it
  expect(all.map((entry) => entry.id)).toContain(id);
});

it('commits durably also where the database is set not to', async () => {
  const log = test.open();
  await log.record(anEntry());
  const client = await test.pool.connect();
  await client.query(`BEGIN; SET synchronous_commit = off;
    INSERT INTO jejak_access_log.entry (id, actor, roles, action, purpose, effect, decision, masked, shown, subjects,
      result_count, correlation_id)
    SELECT gen_random_uuid(), actor, roles, action, purpose, effect, decision, masked, shown, subjects, 1, 'x'
    FROM jejak_access_log.entry`);
  const { rows } = await client.query<{ synchronous_commit: string }>('SHOW synchronous_commit');
  expect(rows).toEqual([{ synchronous_commit: 'on' }]);
  await client.query('ROLLBACK');
  client.release();
});

it('seals what several processes write at once, and loses nothing that was confirmed when they are killed', async () => {
  const subject = randomUUID();
  const confirmed: string[] = [];
  const program = path.resolve('libs/access-log/testing/writer-program.ts');
  for (let round = 0; round < 3; round++) {
    const children = [1, 2].map(() =>
      fork(path.resolve('test/support/ts-child.cjs'), [program, test.url, subject], { silent: true }),
    );
    for (const child of children) {
      let said = '';
      child.stdout?.on('data', (chunk: Buffer) => {
        const lines = (said + chunk.toString()).split('\n');
        said = lines.pop() ?? '';
        confirmed.push(...lines);
      });
    }
    const wanted = confirmed.length + 500;
    while (confirmed.length < wanted) await new Promise((resolve) => setTimeout(resolve, 20));
    const gone = children.map((child) => once(child, 'close'));
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(gone);
  }
  // what they sent last is still carried out
  const theirs = `SELECT FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'jejak-access-log'`;
  while ((await test.pool.query(theirs)).rowCount !== 0)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const found = await test.all(subject);
  const ids = new Set(found.map(({ id }) => id));
  expect(ids.size).toBe(found.length);
  expect(confirmed.filter((id) => !ids.has(id))).toEqual([]);
  await test.open().seal();
  const verified = await test.verify();
  expect(verified).toEqual({ ...verified, entries: found.length, unsealed: { entries: 0 }, dropped: [] });
  expect(verified.seals).toBeGreaterThan(2);
});
