import { randomUUID } from 'node:crypto';
import { anEntry } from '../../testing/entries.js';
import { TestLog } from '../../testing/test-log.js';
import { heat } from '../index.js';

let test: TestLog;
beforeEach(async () => {
  test = await TestLog.create();
});
afterEach(() => test.close());

it('counts what each account looked at per day in Medan, denials apart', async () => {
  const log = test.open();
  const [busy, calm] = [randomUUID(), randomUUID()];
  const people = [randomUUID(), randomUUID()];
  await log.record(anEntry({ actor: busy, subjects: people }));
  await log.record(anEntry({ actor: busy, subjects: people }));
  await log.record(
    anEntry({ actor: busy, subjects: people, decision: { effect: 'deny', code: 'no-relation' } }),
  );
  await log.record(anEntry({ actor: calm, action: 'timeline.read' }));
  await test.pool.query(`CREATE TABLE jejak_access_log.entry_2026_03 PARTITION OF jejak_access_log.entry
    FOR VALUES FROM ('2026-03-01+00') TO ('2026-04-01+00')`);
  await test.tamper(`UPDATE jejak_access_log.entry SET at = '2026-03-09T16:59:59Z' WHERE number <= 2;
    UPDATE jejak_access_log.entry SET at = '2026-03-09T17:00:00Z' WHERE number > 2`);
  expect(await heat(test.pool, { from: '2026-03-09', to: '2026-03-10' })).toEqual([
    { day: '2026-03-09', actor: busy, action: 'competency-history.read', entries: 2, denied: 0, people: 4 },
    { day: '2026-03-10', actor: calm, action: 'timeline.read', entries: 1, denied: 0, people: 1 },
    { day: '2026-03-10', actor: busy, action: 'competency-history.read', entries: 1, denied: 1, people: 0 },
  ]);
  expect(await heat(test.pool, { from: '2026-03-10', to: '2026-03-10' })).toHaveLength(2);
  expect(await heat(test.pool, { from: '2026-03-11', to: '2026-03-12' })).toEqual([]);
});
