import { randomUUID } from 'node:crypto';
import { CommandExecutor } from '@jejak/commands';
import {
  ConfirmErasure,
  DecideErasure,
  privacy,
  RecordErasure,
  RecordFence,
  RecordVerification,
  RequestErasure,
} from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import { testEventStore, type TestEventStore } from '../../../test/support/event-store.js';
import { testKeySettings } from '../../../test/support/keys.js';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { finishErasures } from './index.js';

const DAYS = 30;
const start = new Date('2026-03-01T03:00:00Z');
const after = (days: number) => new Date(start.getTime() + days * 86_400_000);

let store: TestEventStore;
let database: TestDatabase;
let log: EventLog;
let keys: LazyKeys;
let now = start;
let executor: CommandExecutor;
beforeAll(async () => {
  [store, database] = await Promise.all([testEventStore(), testDatabase()]);
  log = EventLog.connect(store.url);
  keys = new LazyKeys(testKeySettings(database.url));
  executor = new CommandExecutor(log, keys, () => now);
});
afterAll(async () => {
  await log.close();
  await keys.close();
  await Promise.all([store.close(), database.drop()]);
});

const send = (id: string, command: object, actor: string = randomUUID()) =>
  executor.execute({
    ...{ aggregate: privacy, id, command, commandId: randomUUID(), correlationId: randomUUID() },
    actor: { id: actor, role: 'data-protection-officer' },
  });

/** Somebody whose keys are destroyed; backups may hold them for another thirty days. */
async function erased(): Promise<string> {
  const [id, reason] = [randomUUID(), 'Permintaan tertulis'];
  const { erasure } = await keys.database();
  await keys.keyFor(id, 'identity');
  const asked = { classes: ['identity'], basis: 'WRONG_PERSON', receivedAt: start.toISOString(), reason };
  await send(id, Object.assign(new RequestErasure(), asked));
  const [erasureId = ''] = (await log.load(privacy, id)).state.erasures.keys();
  const decision = { erasureId, decision: 'GRANTED', article: 'UU 27/2022 art. 8', reason };
  await send(id, Object.assign(new DecideErasure(), decision));
  await send(id, Object.assign(new ConfirmErasure(), { erasureId, reason }));
  await erasure.fence(id, randomUUID(), ['identity']);
  await send(id, Object.assign(new RecordFence(), { erasureId }));
  const destroyed = await erasure.destroy(id, ['identity']);
  await send(
    id,
    Object.assign(new RecordErasure(), { erasureId, keyIds: destroyed.map(({ keyId }) => keyId) }),
  );
  const found = { erasureId, sealedValues: 0, shownValues: 0, backupsUntil: '2026-03-31' };
  await send(id, Object.assign(new RecordVerification(), found));
  return id;
}

const finish = () => finishErasures({ log, keys, executor }, now);
const last = async (id: string) => (await log.read(`privacy-${id}`)).at(-1);

it('records the end when the days of the backups are over and the master key is destroyed, not before', async () => {
  const id = await erased();
  const retire = async () => (await keys.database()).retireMasterKeys(DAYS, now);
  await retire();
  now = after(30); // still the 31st in Medan
  expect(await retire()).toMatchObject({ destroyed: [1] });
  expect(await finish()).toBe(0);
  now = after(31);
  expect(await finish()).toBe(1);
  expect(await last(id)).toMatchObject({
    type: 'ErasureFinal',
    data: { subjectId: id, masterKeyVersion: 1 },
  });
  expect(await finish()).toBe(0);
});

it('waits for the master key, however long the days are over', async () => {
  now = start;
  const id = await erased();
  now = after(365);
  expect(await finish()).toBe(0);
  expect(await last(id)).toMatchObject({ type: 'ErasureVerified' });
  const database = await keys.database();
  await database.retireMasterKeys(DAYS, now);
  expect(await finish()).toBe(0);
  now = after(396);
  await database.retireMasterKeys(DAYS, now);
  expect(await finish()).toBe(1);
});

it('records it once, by whichever process, and also when it is killed behind the record', async () => {
  now = start;
  const id = await erased();
  const database = await keys.database();
  await database.retireMasterKeys(DAYS, now);
  now = after(31);
  await database.retireMasterKeys(DAYS, now);
  const killed = {
    execute: async (...order: Parameters<CommandExecutor['execute']>) => {
      await executor.execute(...order);
      throw new Error('killed');
    },
  };
  await expect(finishErasures({ log, keys, executor: killed }, now)).rejects.toThrow('killed');
  expect(await database.erasure.notFinal()).toContain(id);
  await Promise.all([finish(), finish()]);
  const types = (await log.read(`privacy-${id}`)).map(({ type }) => type);
  expect(types.filter((type) => type === 'ErasureFinal')).toHaveLength(1);
  expect(await database.erasure.notFinal()).not.toContain(id);
});
