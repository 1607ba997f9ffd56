import { randomUUID } from 'node:crypto';
import { anEntry } from '../../testing/entries.js';
import { TestLog } from '../../testing/test-log.js';
import { reachedBy } from '../index.js';

let test: TestLog;
beforeEach(async () => {
  test = await TestLog.create();
});
afterEach(() => test.close());

it('names everybody whose data were shown to an account in a time, and what was', async () => {
  const log = test.open();
  const [actor, other] = [randomUUID(), randomUUID()];
  const [one, two, third] = [randomUUID(), randomUUID(), randomUUID()].sort() as [string, string, string];
  const look = (subjects: string[], change: object) => log.record(anEntry({ actor, subjects, ...change }));
  const began = new Date(Date.now() - 1_000);
  await look([one, two], { action: 'people-search', shown: ['identity'] });
  await look([one], { action: 'employee-timeline', shown: ['free-text', 'identity'] });
  await look([two], { action: 'export', shown: [] });
  await look([third], { action: 'person', decision: { effect: 'deny', code: 'ACCESS.NO_ROLE' }, shown: [] });
  await look([third], { actor: other, action: 'person', shown: ['identity'] });
  const ended = new Date(Date.now() + 1_000);
  expect(await reachedBy(test.pool, { actor, from: began, to: ended })).toEqual([
    { subject: one, actions: ['employee-timeline', 'people-search'], shown: ['free-text', 'identity'] },
    { subject: two, actions: ['export', 'people-search'], shown: ['identity'] },
  ]);
  expect(await reachedBy(test.pool, { actor, from: ended, to: new Date(ended.getTime() + 1_000) })).toEqual([]);
  expect(await reachedBy(test.pool, { actor, from: new Date(0), to: began })).toEqual([]);
}); // prettier-ignore
