import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { employee, RecordIdentity, RegisterEmployee, WithdrawRegistration } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import pg from 'pg';
import { testEventStore, type TestEventStore } from '../../../test/support/event-store.js';
import { testKeySettings } from '../../../test/support/keys.js';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { CommandExecutor } from './executor.js';
import { CLAIM_MS } from './identity-index.js';

const RUN_TYPESCRIPT = path.resolve(__dirname, '../../../test/support/ts-child.cjs');
const PROGRAM = path.resolve(__dirname, '../testing/register-program.ts');

let store: TestEventStore;
let database: TestDatabase;
let pool: pg.Pool;
let log: EventLog;
let keys: LazyKeys;
let executor: CommandExecutor;
beforeAll(async () => {
  [store, database] = await Promise.all([testEventStore(), testDatabase()]);
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
  pool.on('error', () => undefined);
  log = EventLog.connect(store.url);
  keys = new LazyKeys(testKeySettings(database.url));
  executor = new CommandExecutor(log, keys);
});
afterAll(async () => {
  await Promise.all([pool.end(), log.close(), keys.close()]);
  await Promise.all([store.close(), database.drop()]);
});

let serial = 100;
/** A number that nobody has yet. */
const unused = () => `199003152015032${String(serial++)}`;
const identity = (employeeNumber: string) => ({ name: 'Siti Aminah', employeeNumber });
const registration = (employeeNumber: string) =>
  Object.assign(new RegisterEmployee(), {
    ...{ kind: 'PNS', effectiveDate: '2024-01-02', identity: identity(employeeNumber) },
    placement: { unitId: randomUUID(), positionId: randomUUID(), positionClass: 'PELAKSANA' },
  });
const send = (id: string, command: object, commandId: string = randomUUID()) =>
  executor.execute({
    ...{ aggregate: employee, id, command, commandId, correlationId: commandId },
    actor: { id: randomUUID(), role: 'hr-planner' },
  });
const taken = { code: 'EMPLOYEE.NUMBER_TAKEN' };

/** Somebody whose registration was killed, before or behind the append. */
async function killed(moment: 'before' | 'behind', employeeNumber: string): Promise<string> {
  const id = randomUUID();
  const { masterKeys } = testKeySettings(database.url);
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    EVENTSTORE_URL: store.url,
    MASTER_KEYS: masterKeys,
  };
  const child = fork(RUN_TYPESCRIPT, [PROGRAM, moment, id, employeeNumber], { env });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  const types = (await log.read(`employee-${id}`)).map(({ type }) => type);
  expect(types).toEqual(moment === 'before' ? [] : ['EmployeeRegistered', 'EmployeeIdentityRecorded']);
  return id;
}

/** Lets so much time go by for the claims of somebody. */
const age = (id: string, ms: number) =>
  pool.query(
    `UPDATE jejak_keys.blind_index SET claimed_at = claimed_at - make_interval(secs => $2) WHERE subject = $1`,
    [id, ms / 1000],
  );
const holder = async (number: string) => (await keys.database()).index.find('nip', number);

it('a number whose registration was killed before the append is somebody else’s after a while, not at once', async () => {
  const number = unused();
  const orphan = await killed('before', number);
  const other = randomUUID();
  await expect(send(other, registration(number))).rejects.toMatchObject(taken);
  await age(orphan, CLAIM_MS - 5_000);
  await expect(send(other, registration(number))).rejects.toMatchObject(taken);
  expect(await log.read(`employee-${other}`)).toEqual([]);
  await age(orphan, 6_000);
  await send(other, registration(number));
  expect(await holder(number)).toBe(other);
  await expect(send(orphan, registration(number))).rejects.toMatchObject(taken);
});

it('stays with who was killed behind the append, however long ago', async () => {
  const number = unused();
  const owner = await killed('behind', number);
  await age(owner, 100 * CLAIM_MS);
  await expect(send(randomUUID(), registration(number))).rejects.toMatchObject(taken);
  expect(await holder(number)).toBe(owner);
});

it('stays with who had it before another number, or cannot be compared any more', async () => {
  const [first, second] = [unused(), unused()];
  const owner = randomUUID();
  await send(owner, registration(first));
  await send(owner, Object.assign(new RecordIdentity(), { identity: identity(second) }));
  await age(owner, 100 * CLAIM_MS);
  for (const number of [first, second])
    await expect(send(randomUUID(), registration(number))).rejects.toMatchObject(taken);
  const { erasure } = await keys.database();
  await erasure.fence(owner, randomUUID());
  await expect(send(randomUUID(), registration(first))).rejects.toMatchObject(taken);
});

it('is the own one of the command that is sent again, which claims it anew', async () => {
  const number = unused();
  const orphan = await killed('before', number);
  await age(orphan, 100 * CLAIM_MS);
  await send(orphan, registration(number), orphan);
  await expect(send(randomUUID(), registration(number))).rejects.toMatchObject(taken);
  expect(await holder(number)).toBe(orphan);
});

it('of many who want it at once one gets it', async () => {
  const number = unused();
  const orphan = await killed('before', number);
  await age(orphan, 2 * CLAIM_MS);
  const wanting = Array.from({ length: 6 }, () => randomUUID());
  const outcomes = await Promise.allSettled(wanting.map((id) => send(id, registration(number))));
  const won = wanting.filter((_, index) => outcomes[index]?.status === 'fulfilled');
  expect(won).toEqual([await holder(number)]);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(taken);
});

it('is free at once when the registration was withdrawn', async () => {
  const number = unused();
  const [wrong, right] = [randomUUID(), randomUUID()];
  await send(wrong, registration(number));
  await expect(send(right, registration(number))).rejects.toMatchObject(taken);
  await send(wrong, Object.assign(new WithdrawRegistration(), { reason: 'Terdaftar dua kali' }));
  await send(right, registration(number));
  expect(await holder(number)).toBe(right);
  await expect(send(wrong, registration(number))).rejects.toMatchObject({ code: 'EMPLOYEE.WITHDRAWN' });
});
