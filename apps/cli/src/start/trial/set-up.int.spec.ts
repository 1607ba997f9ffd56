import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { accountOfLogin, CommandExecutor } from '@jejak/commands';
import { account, CloseAccount, employee, grantsAt, RevokeRole, unit, type Account } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import { trialAccounts, trialUnits } from '@jejak/sign-in';
import { v4 as uuidv4 } from 'uuid';
import { testEventStore } from '../../../../../test/support/event-store.js';
import { testKeySettings } from '../../../../../test/support/keys.js';
import { testDatabase, type TestDatabase } from '../../../../../test/support/postgres.js';
import type { WriteSide } from '../../write-side.js';
import { setUpTrial } from './set-up.js';

const RUN_TYPESCRIPT = path.resolve('test/support/ts-child.cjs');
const PROGRAM = path.resolve('apps/cli/testing/trial-program.ts');
const NEVER = new AbortController().signal;
const ISSUER = 'http://127.0.0.1:8090';

let store: Awaited<ReturnType<typeof testEventStore>>;
let database: TestDatabase;
let side: WriteSide;
beforeEach(async () => {
  [store, database] = await Promise.all([testEventStore(), testDatabase()]);
  const [log, keys] = [EventLog.connect(store.url), new LazyKeys(testKeySettings(database.url))];
  side = { log, keys, executor: new CommandExecutor(log, keys) };
});
afterEach(async () => {
  await side.log.close();
  await side.keys.close();
  await Promise.all([store.close(), database.drop()]);
});

/** The account of each trial account, by name. */
async function accounts(): Promise<Map<string, Account>> {
  const found = new Map<string, Account>();
  for (const { name, subject } of trialAccounts) {
    const id = await accountOfLogin(side.keys, { issuer: ISSUER, subject });
    found.set(name, id === undefined ? account.initial : (await side.log.load(account, id)).state);
  }
  return found;
}

const idOf = (state: Account | undefined): string => (state && state.status !== 'unknown' ? state.id : '');
const rolesOf = (state: Account | undefined) =>
  state ? grantsAt(state, new Date()).map(({ role, unitId }) => ({ role, unitId })) : [];
const send = (id: string, command: object) =>
  side.executor.execute({
    ...{ aggregate: account, id, command, commandId: uuidv4(), correlationId: uuidv4() },
    actor: { id: uuidv4(), role: 'access-administrator' },
  });

/** What must be there, once and no more, however often it was begun. */
async function expectWhole(): Promise<void> {
  const there = await accounts();
  for (const { name, roles, unit: of, isEmployee } of trialAccounts) {
    const state = there.get(name);
    expect(rolesOf(state).map(({ role }) => role)).toEqual(roles);
    if (state?.status !== 'open') throw new Error(`${name} has no account`);
    expect(state.grants.size).toBe(roles.length);
    expect(state.employeeId !== undefined).toBe(isEmployee);
    if (state.employeeId === undefined) continue;
    const [registered] = await side.log.read(`${employee.stream}-${state.employeeId}`);
    expect(registered).toMatchObject({ type: 'EmployeeRegistered', data: { unitId: of?.id } });
  }
  for (const { id, within } of trialUnits) {
    const parentId = trialUnits.find(({ slug }) => slug === within)?.id;
    expect((await side.log.load(unit, id)).state).toMatchObject({
      status: 'active',
      belongs: [{ parentId }],
    });
  }
}

it('gives every trial account its roles, for its unit where one is narrowed to it, and its employee', async () => {
  await setUpTrial(side, ISSUER, NEVER);
  await expectWhole();
  const there = await accounts();
  const marelan = trialUnits.find(({ slug }) => slug === 'marelan')?.id;
  expect(rolesOf(there.get('unit-head.marelan'))).toEqual([
    { role: 'unit-head', unitId: marelan },
    { role: 'employee', unitId: undefined },
  ]);
  expect(rolesOf(there.get('hr-planner.marelan'))).toEqual([{ role: 'hr-planner', unitId: marelan }]);
  expect(rolesOf(there.get('hr-planner'))).toEqual([{ role: 'hr-planner', unitId: undefined }]);
});

it('records nothing the second time, and has other accounts under another issuer for the same employees', async () => {
  await setUpTrial(side, ISSUER, NEVER);
  const head = await side.log.head();
  await setUpTrial(side, ISSUER, NEVER);
  expect(await side.log.head()).toBe(head);
  const before = await accounts();
  await setUpTrial(side, 'http://127.0.0.1:8091', NEVER);
  await expectWhole();
  const one = trialAccounts.find(({ isEmployee }) => isEmployee)!;
  const mine = before.get(one.name);
  const login = { issuer: 'http://127.0.0.1:8091', subject: one.subject };
  const other = await accountOfLogin(side.keys, login);
  expect(other).not.toBe(idOf(mine));
  expect((await side.log.load(account, other!)).state).toMatchObject({
    employeeId: mine?.status === 'open' ? mine.employeeId : 'none',
  });
});

it('leaves closed what was closed, and taken away what was taken away, also on another day', async () => {
  await setUpTrial(side, ISSUER, NEVER);
  const there = await accounts();
  const [closed, less] = [there.get('analyst'), there.get('operator')];
  await send(idOf(closed), Object.assign(new CloseAccount(), { reason: 'Uji coba' }));
  const [grantId] = less?.status === 'open' ? less.grants.keys() : [];
  await send(idOf(less), Object.assign(new RevokeRole(), { grantId, reason: 'Uji coba' }));
  const head = await side.log.head();
  await setUpTrial(side, ISSUER, NEVER, new Date(Date.now() + 3 * 86_400_000));
  expect(await side.log.head()).toBe(head);
  expect(rolesOf((await accounts()).get('operator'))).toEqual([]);
});

it('gives roles again that ran out', async () => {
  await setUpTrial(side, ISSUER, NEVER);
  const later = new Date(Date.now() + 400 * 86_400_000);
  const then = { ...side, executor: new CommandExecutor(side.log, side.keys, () => later) };
  await setUpTrial(then, ISSUER, NEVER, later);
  for (const { name, roles } of trialAccounts) {
    const state = (await accounts()).get(name);
    expect(state && grantsAt(state, later)).toHaveLength(roles.length);
  }
});

it('killed anywhere, it goes on where it was', async () => {
  const { databaseUrl, masterKeys } = testKeySettings(database.url);
  let killed = 0;
  for (const ms of [0, 30, 60, 120, 200, 300, 450, 600]) {
    const child = fork(RUN_TYPESCRIPT, [PROGRAM, store.url, databaseUrl, masterKeys, ISSUER]);
    const gone = once(child, 'exit');
    await once(child, 'message');
    await sleep(ms);
    child.kill('SIGKILL');
    const [, signal] = (await gone) as [number | null, string | null];
    if (signal === 'SIGKILL') killed++;
  }
  expect(killed).toBeGreaterThan(2);
  await setUpTrial(side, ISSUER, NEVER);
  await expectWhole();
});
