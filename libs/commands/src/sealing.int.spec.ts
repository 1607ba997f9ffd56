import { randomUUID } from 'node:crypto';
import {
  ChangePlacement,
  employee,
  EmployeeIdentityRecorded,
  Personal,
  RecordIdentity,
  RegisterEmployee,
} from '@jejak/domain';
import { EventLog, type RecordedEvent } from '@jejak/event-log';
import { openedEvents } from '@jejak/opened-log';
import { KeyErased, LazyKeys } from '@jejak/personal-data';
import { testEventStore } from '../../../test/support/event-store.js';
import { testKeySettings } from '../../../test/support/keys.js';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { CommandIdReused } from './errors.js';
import { CommandExecutor } from './executor.js';
import { factsOf } from './facts.js';

let store: Awaited<ReturnType<typeof testEventStore>>;
let database: TestDatabase;
let keys: LazyKeys;
let logs: EventLog[];
/** Two processes: what one remembers the other has to read. */
let here: CommandExecutor;
let there: CommandExecutor;

beforeAll(async () => {
  [store, database] = await Promise.all([testEventStore(), testDatabase()]);
  keys = new LazyKeys(testKeySettings(database.url));
  logs = [EventLog.connect(store.url), EventLog.connect(store.url)];
  [here, there] = logs.map((log) => new CommandExecutor(log, keys)) as [CommandExecutor, CommandExecutor];
});
afterAll(async () => {
  await Promise.all(logs.map((log) => log.close()));
  await keys.close();
  await Promise.all([store.close(), database.drop()]);
});

const name = 'Siti Aminah, S.Kom.';
const register = (identity?: object) =>
  Object.assign(new RegisterEmployee(), {
    kind: 'PNS',
    placement: { unitId: randomUUID(), positionId: randomUUID(), positionClass: 'PELAKSANA' },
    effectiveDate: '2024-01-02',
    ...(identity && { identity }),
  });
const exit = (reason: string) =>
  Object.assign(new ChangePlacement(), { kind: 'EXIT', effectiveDate: '2025-01-02', reason });
const order = (command: object, id?: string, commandId: string = randomUUID()) => ({
  aggregate: employee,
  command,
  id,
  commandId,
  correlationId: commandId,
  actor: { id: randomUUID(), role: 'hr-planner' },
});
const stream = async (id: string): Promise<RecordedEvent[]> => (await logs[0]?.read(`employee-${id}`)) ?? [];
const erase = async (id: string): Promise<void> => {
  const { erasure } = await keys.database();
  await erasure.fence(id, randomUUID());
  await erasure.destroy(id);
};

it('what is personal stands in the log sealed, and opens with the keys to what it was', async () => {
  const { id } = await here.execute(order(register({ name, employeeNumber: '199003152015032004' })));
  await there.execute(order(exit('Pindah ikut suami'), id));
  const events = await stream(id);
  expect(JSON.stringify(events.map(({ data, metadata }) => ({ data, metadata })))).not.toMatch(
    /Siti|19900315|suami/,
  );
  const [, identity, left] = (await openedEvents(keys, events)) as RecordedEvent[];
  const value = (text: string) => Personal.opened({ state: 'value', value: text, about: id });
  expect(identity?.data).toEqual({
    employeeId: id,
    name: value(name),
    employeeNumber: value('199003152015032004'),
  });
  expect(left?.metadata.reason).toEqual(value('Pindah ikut suami'));
});

it('a seal that was moved to another event does not open: the event cannot be read', async () => {
  const { id } = await here.execute(order(register({ name })));
  const { id: other } = await here.execute(order(register({ name: 'Budi' })));
  const [[, mine], [, theirs]] = [await stream(id), await stream(other)];
  const forged = { ...theirs!, data: mine!.data };
  const moved = { ...forged, data: { ...(mine!.data as object), name: at(mine!, theirs!) } } as RecordedEvent;
  const [read] = await openedEvents(keys, [moved]);
  expect(read).toMatchObject({ unreadable: { code: 'LOG.UNREADABLE_EVENT' } });
});

/** The name of one event, as if it stood in the other. */
function at(one: RecordedEvent, other: RecordedEvent): Personal {
  const { name: sealed } = one.data as { name: Personal };
  return sealed.at({ stream: other.stream, eventId: other.id, type: other.type, path: 'name' });
}

it('the same command twice is carried out once, also by another process, and under no other words', async () => {
  const first = order(register({ name }));
  const receipts = await Promise.all([here, there, here].map((one) => one.execute(first)));
  const { id } = receipts[0]!;
  expect(new Set(receipts.map(({ revision }) => revision))).toEqual(new Set([1n]));
  expect(await stream(id)).toHaveLength(2);
  const { placement } = first.command as RegisterEmployee;
  const other = { ...first, command: Object.assign(register({ name: 'Sita Aminah' }), { placement }) };
  await expect(there.execute(other)).rejects.toThrow(CommandIdReused);

  const leave = order(exit('Sakit'), id);
  await here.execute(leave);
  await expect(there.execute(leave)).resolves.toMatchObject({ id, revision: 2n });
  await expect(there.execute({ ...leave, command: exit('Sehat') })).rejects.toThrow(CommandIdReused);
  expect(await stream(id)).toHaveLength(3);
});

it('records who acted, and not which employee that is', async () => {
  const { id } = await here.execute({
    ...order(register()),
    actor: { id: randomUUID(), role: 'hr-planner', employeeId: randomUUID(), onBehalfOf: randomUUID() },
  });
  const [registered] = await stream(id);
  expect(Object.keys(registered?.metadata.actor ?? {})).toEqual(['id', 'role', 'onBehalfOf']);
});

it('ids of events cannot be made from what is personal by who does not have the key', async () => {
  const elsewhere = await testDatabase();
  const others = new LazyKeys(testKeySettings(elsewhere.url));
  const employeeId = randomUUID();
  const told = [EmployeeIdentityRecorded({ employeeId, name: Personal.of(name) })];
  const command = order(Object.assign(new RecordIdentity(), { identity: { name } }), employeeId);
  const idWith = async (by: LazyKeys) => {
    const [fact] = await factsOf(by, `employee-${employeeId}`, command, told, new Date());
    return fact?.id;
  };
  const id = await idWith(keys);
  expect(await idWith(keys)).toBe(id);
  expect(await idWith(others)).not.toBe(id);
  await others.close();
  await elsewhere.drop();
});

describe('after the keys were destroyed', () => {
  it('nothing personal can be recorded any more, and nothing is appended', async () => {
    const { id } = await here.execute(order(register({ name })));
    await erase(id);
    const again = order(Object.assign(new RecordIdentity(), { identity: { name } }), id);
    await expect(here.execute(again)).rejects.toThrow(KeyErased);
    await expect(there.execute(order(exit('Pindah'), id))).rejects.toThrow(KeyErased);
    expect(await stream(id)).toHaveLength(2);
  });

  it('what was recorded shows as erased, and the aggregate goes on', async () => {
    const { id } = await here.execute(order(register({ name })));
    await erase(id);
    const [, identity] = (await openedEvents(keys, await stream(id))) as RecordedEvent[];
    expect(identity?.data).toMatchObject({ name: Personal.opened({ state: 'erased' }) });
    const assess = { kind: 'RETIREMENT', effectiveDate: '2025-01-02' };
    await expect(
      here.execute(order(Object.assign(new ChangePlacement(), assess), id)),
    ).resolves.toMatchObject({ revision: 2n });
  });

  it('a command that was carried out before is still answered as before', async () => {
    const { id } = await here.execute(order(register()));
    const leave = order(exit('Sakit'), id);
    await here.execute(leave);
    await erase(id);
    await expect(there.execute(leave)).resolves.toMatchObject({ id, revision: 1n, replayed: true });
  });
});
