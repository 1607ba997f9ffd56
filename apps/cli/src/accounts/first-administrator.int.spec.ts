import { accountOfLogin, CommandExecutor, ensureAccount } from '@jejak/commands';
import {
  account,
  type Actor,
  type AnyDecider,
  CloseAccount,
  employee,
  grantsAt,
  GrantRole,
  type Login,
  OpenAccount,
  RegisterEmployee,
} from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import { v4 as uuidv4 } from 'uuid';
import { testEventStore } from '../../../../test/support/event-store.js';
import { testKeySettings } from '../../../../test/support/keys.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/postgres.js';
import { jejak } from '../../testing/child.js';
import type { WriteSide } from '../write-side.js';
import { makeFirstAdministrator } from './first-administrator.js';
import { FIRST_ADMINISTRATOR } from './system-actors.js';

const DAY = 86_400_000;
const someone: Actor = { id: uuidv4(), role: 'access-administrator' };

let store: Awaited<ReturnType<typeof testEventStore>>;
let database: TestDatabase;
let side: WriteSide;
const open: { close: () => Promise<void> }[] = [];

/** As another process would be: it knows nothing that this one has read. */
function newSide(): WriteSide {
  const [log, keys] = [EventLog.connect(store.url), new LazyKeys(testKeySettings(database.url))];
  open.push(log, keys);
  return { log, keys, executor: new CommandExecutor(log, keys) };
}

beforeEach(async () => {
  [store, database] = await Promise.all([testEventStore(), testDatabase()]);
  side = newSide();
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  await Promise.all([store.close(), database.drop()]);
});

const newLogin = (): Login => ({ issuer: 'https://sso.example', subject: uuidv4() });
const send = async (command: object, id?: string, actor = someone, aggregate: AnyDecider = account) =>
  (
    await side.executor.execute({
      ...{ aggregate, id, command, commandId: uuidv4(), correlationId: uuidv4(), actor },
    })
  ).id;
const adminGrant = (from = new Date(), days = 100) =>
  Object.assign(new GrantRole(), {
    ...{ role: 'access-administrator', from: from.toISOString(), reason: 'Diangkat' },
    until: new Date(from.getTime() + days * DAY).toISOString(),
  });
const rolesOf = async (id: string, now = new Date()) =>
  grantsAt((await side.log.load(account, id)).state, now).map(({ role }) => role);
const EXISTS = { code: 'ADMINISTRATOR.EXISTS' };

it('is made where nobody administers access, on record with a reason, and the second call changes nothing', async () => {
  const login = newLogin();
  const { account: id, isNew } = await makeFirstAdministrator(side, { login });
  expect({ isNew, found: await accountOfLogin(side.keys, login) }).toEqual({ isNew: true, found: id });
  expect(await rolesOf(id)).toEqual(['access-administrator']);
  expect(await rolesOf(id, new Date(Date.now() + 31 * DAY))).toEqual([]);
  const events = await side.log.read(`account-${id}`);
  expect(events.map(({ type }) => type)).toEqual(['AccountOpened', 'LoginRecorded', 'RoleGranted']);
  for (const { metadata } of events) expect(metadata.actor).toEqual(FIRST_ADMINISTRATOR);
  expect(events.at(-1)?.metadata.reason).toBeDefined();
  const head = await side.log.head();
  expect(await makeFirstAdministrator(newSide(), { login })).toEqual({ account: id, isNew: false });
  expect(await side.log.head()).toBe(head);
});

it('is refused while an open account holds the role, and nothing is recorded', async () => {
  const holder = await send(new OpenAccount());
  await send(adminGrant(), holder);
  const head = await side.log.head();
  await expect(makeFirstAdministrator(side, { login: newLogin() })).rejects.toMatchObject({
    ...EXISTS,
    message: expect.stringContaining(holder) as string,
  });
  expect(await side.log.head()).toBe(head);
  await send(Object.assign(new CloseAccount(), { reason: 'Pindah' }), holder);
  expect(await makeFirstAdministrator(side, { login: newLogin() })).toMatchObject({ isNew: true });
});

it('is made of the account that the login has, also again when the role ran out', async () => {
  const login = newLogin();
  const { account: id } = await makeFirstAdministrator(side, { login });
  const later = new Date(Date.now() + 40 * DAY);
  const then = { ...newSide(), executor: new CommandExecutor(side.log, side.keys, () => later) };
  expect(await makeFirstAdministrator(then, { login }, later)).toEqual({ account: id, isNew: true });
  expect(await rolesOf(id, later)).toEqual(['access-administrator']);
});

it('of several who try at the same moment one is made, and stays', async () => {
  for (let round = 0; round < 4; round++) {
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => makeFirstAdministrator(newSide(), { login: newLogin() })),
    );
    const made = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value.account] : []));
    expect(made).toHaveLength(1);
    // who lost is told so, or, where the machine is too busy for the keys to answer in time, to try again
    for (const one of outcomes)
      if (one.status === 'rejected')
        expect([EXISTS.code, 'PERSONAL.UNAVAILABLE']).toContain((one.reason as { code: string }).code);
    const [winner = ''] = made;
    const opened = new Set<string>();
    for await (const { events, caughtUp } of side.log.follow({
      most: 1000,
      signal: new AbortController().signal,
    })) {
      for (const { stream } of events) if (stream.startsWith('account-')) opened.add(stream.slice(8));
      if (caughtUp) break;
    }
    const holders: string[] = [];
    for (const id of opened) if ((await rolesOf(id)).length > 0) holders.push(id);
    expect(holders).toEqual([winner]);
    await send(Object.assign(new CloseAccount(), { reason: 'Putaran berikut' }), winner);
  }
});

it('who came too late and was killed before giving the role back gives it back the next time', async () => {
  const first = await makeFirstAdministrator(side, { login: newLogin() });
  const login = newLogin();
  const other = newSide();
  // as far as it would have come: it had read the log before the first one was made
  const ensured = await ensureAccount(other, { login, roles: [], reason: 'Pertama' }, FIRST_ADMINISTRATOR);
  await send(adminGrant(new Date(), 30), ensured, FIRST_ADMINISTRATOR);
  expect(await rolesOf(ensured)).toEqual(['access-administrator']);
  await expect(makeFirstAdministrator(newSide(), { login })).rejects.toMatchObject(EXISTS);
  expect(await rolesOf(ensured)).toEqual([]);
  expect(await rolesOf(first.account)).toEqual(['access-administrator']);
  const head = await side.log.head();
  await expect(makeFirstAdministrator(newSide(), { login })).rejects.toMatchObject(EXISTS);
  expect(await side.log.head()).toBe(head);
});

it('is linked to an employee of the register, and to no other', async () => {
  const placement = { unitId: uuidv4(), positionId: uuidv4(), positionClass: 'PELAKSANA' as const };
  const registration = { kind: 'PNS' as const, placement, effectiveDate: '2024-01-02' };
  const employeeId = await send(
    Object.assign(new RegisterEmployee(), registration),
    undefined,
    someone,
    employee,
  );
  const head = await side.log.head();
  const login = newLogin();
  const unknown = makeFirstAdministrator(side, { login, employeeId: uuidv4() });
  await expect(unknown).rejects.toMatchObject({ code: 'EMPLOYEE.UNKNOWN' });
  expect(await side.log.head()).toBe(head);
  const { account: id } = await makeFirstAdministrator(side, { login, employeeId });
  expect((await side.log.load(account, id)).state).toMatchObject({ employeeId });
  const second = makeFirstAdministrator(side, { login, employeeId: uuidv4() });
  await expect(second).rejects.toMatchObject({ code: 'ADMINISTRATOR.OTHER_EMPLOYEE' });
});

describe('jejak accounts first-administrator', () => {
  const run = (args: string[], more: Record<string, string> = {}) =>
    jejak(['accounts', 'first-administrator', ...args], {
      ...{
        EVENTSTORE_URL: store.url,
        DATABASE_URL: database.url,
        OIDC_ISSUER: 'https://sso.example/realms/asn',
      },
      JEJAK_MASTER_KEYS: testKeySettings(database.url).masterKeys,
      ...more,
    });

  it('takes the issuer of the API, and tells the account; the next one is told who administers', async () => {
    const { code, out, err } = await run(['--subject', 'sub-1']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const id = await accountOfLogin(side.keys, {
      ...{ issuer: 'https://sso.example/realms/asn', subject: 'sub-1' },
    });
    expect(out).toContain(id);
    const second = await run(['--subject', 'sub-2']);
    expect(second).toMatchObject({ code: 1, err: expect.stringContaining('ADMINISTRATOR.EXISTS') as string });
    expect(second.err).toContain(id);
  });

  it.each([
    [['--subject', 's', '--issuer', 'https://sso.example/realms/ASN'], {}, 'ADMINISTRATOR.OTHER_ISSUER'],
    [['--subject', 's'], { OIDC_ISSUER: '' }, 'ADMINISTRATOR.NO_ISSUER'],
    [['--subject', ''], {}, 'subject'],
    [['--subject', 's', '--issuer', 'sso'], {}, 'issuer'],
    [['--subject', 's', '--employee', 'Ani'], {}, 'UUID'],
    [[], {}, '--subject'],
  ])('says what is wrong with %j', async (args, more, told) => {
    expect(await run(args, more)).toMatchObject({ code: 2, err: expect.stringContaining(told) as string });
    expect(await side.log.head()).toBeUndefined();
  });
});
