import { randomUUID } from 'node:crypto';
import { account, CloseAccount, grantsAt, OpenAccount, RecordLogin, type Login } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import { testEventStore } from '../../../test/support/event-store.js';
import { testKeySettings } from '../../../test/support/keys.js';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { accountOfLogin, ensureAccount } from './accounts.js';
import { CommandExecutor } from './executor.js';

let store: Awaited<ReturnType<typeof testEventStore>>;
let database: TestDatabase;
let keys: LazyKeys;
let log: EventLog;
let executor: CommandExecutor;

beforeAll(async () => {
  [store, database] = await Promise.all([testEventStore(), testDatabase()]);
  keys = new LazyKeys(testKeySettings(database.url));
  log = EventLog.connect(store.url);
  executor = new CommandExecutor(log, keys);
});
afterAll(async () => {
  await log.close();
  await keys.close();
  await Promise.all([store.close(), database.drop()]);
});

const admin = { id: randomUUID(), role: 'access-administrator' };
const send = async (command: object, id?: string) => {
  const commandId = randomUUID();
  const of = { aggregate: account, command, id, commandId, correlationId: commandId, actor: admin };
  return (await executor.execute(of)).id;
};
const newLogin = (): Login => ({ issuer: 'https://sso.example', subject: randomUUID() });
const record = (login: Login, id: string) => send(Object.assign(new RecordLogin(), login), id);
const open = () => send(new OpenAccount());

it('a login finds its account, and stands in the log nowhere in the clear', async () => {
  const [login, id] = [newLogin(), await open()];
  await record(login, id);
  expect(await accountOfLogin(keys, login)).toBe(id);
  expect(await accountOfLogin(keys, { ...login, issuer: 'https://other.example' })).toBeUndefined();
  expect(JSON.stringify((await log.read(`account-${id}`)).map(({ data }) => data))).not.toContain(
    login.subject,
  );
});

it('a login belongs to one account, until that one is closed', async () => {
  const [login, first, second] = [newLogin(), await open(), await open()];
  await record(login, first);
  await expect(record(login, second)).rejects.toMatchObject({ code: 'ACCOUNT.LOGIN_TAKEN' });
  expect(await accountOfLogin(keys, login)).toBe(first);
  await send(Object.assign(new CloseAccount(), { reason: 'Pindah' }), first);
  await record(login, second);
  expect(await accountOfLogin(keys, login)).toBe(second);
});

describe('an account that shall be there', () => {
  const wanted = (login: Login) => ({
    login,
    roles: [{ role: 'operator' as const }, { role: 'unit-head' as const, unitId: randomUUID() }],
    reason: 'Akun pertama',
  });
  const ensure = (one: ReturnType<typeof wanted>, now?: Date) =>
    ensureAccount({ log, keys, executor }, one, admin, now);
  const held = async (id: string, now = new Date()) =>
    grantsAt((await log.load(account, id)).state, now).map(({ role, unitId }) => ({ role, unitId }));

  it('is opened once, with its roles', async () => {
    const one = wanted(newLogin());
    const id = await ensure(one);
    expect(await held(id)).toEqual([{ role: 'operator', unitId: undefined }, one.roles[1]]);
    const { revision } = await log.load(account, id);
    expect(await ensure(one)).toBe(id);
    expect((await log.load(account, id)).revision).toBe(revision);
  });

  it('is another one where that of the login was closed', async () => {
    const one = wanted(newLogin());
    const closed = await ensure(one);
    await send(Object.assign(new CloseAccount(), { reason: 'Pindah' }), closed);
    const id = await ensure(one);
    expect(id).not.toBe(closed);
    expect(await accountOfLogin(keys, one.login)).toBe(id);
    expect(await held(id)).toHaveLength(2);
    expect(await ensure(one)).toBe(id);
  });

  it('gets its roles again when they have ended', async () => {
    const one = wanted(newLogin());
    const id = await ensure(one);
    const later = new Date(Date.now() + 400 * 86_400_000);
    expect(await held(id, later)).toEqual([]);
    const then = new CommandExecutor(log, keys, () => later);
    await ensureAccount({ log, keys, executor: then }, one, admin, later);
    expect(await held(id, later)).toHaveLength(2);
  });
});
