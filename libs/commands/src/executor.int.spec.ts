import { randomUUID } from 'node:crypto';
import {
  ClaimExternalLearning,
  ChangePlacement,
  EnrolParticipant,
  JoinWaitingList,
  LeaveWaitingList,
  employee,
  learningRecord,
  programme,
  Refusal,
  RegisterEmployee,
  ScheduleProgramme,
  WithdrawExternalLearning,
  waitingList,
  WithdrawParticipant,
  type AnyDecider,
} from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import { testEventStore } from '../../../test/support/event-store.js';
import { testKeySettings } from '../../../test/support/keys.js';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { CommandIdReused, StaleRevision } from './errors.js';
import { CommandExecutor } from './executor.js';

const register = () =>
  Object.assign(new RegisterEmployee(), {
    kind: 'PNS',
    placement: { unitId: randomUUID(), positionId: randomUUID(), positionClass: 'PELAKSANA' },
    effectiveDate: '2024-01-02',
  });
const session = { start: '2026-03-02T08:00:00+07:00', end: '2026-03-02T11:00:00+07:00', jp: 4 };
const schedule = (capacity: number) =>
  Object.assign(new ScheduleProgramme(), {
    seriesId: randomUUID(),
    title: { id: 'Pelayanan Prima' },
    form: 'TECHNICAL_TRAINING',
    mode: 'OFFLINE',
    sessions: [{ ...session, sessionId: randomUUID() }],
    capacity,
    minAttendancePct: 80,
    offPlanReason: 'Percobaan',
  });
const enrol = (employeeId: string) => Object.assign(new EnrolParticipant(), { employeeId, basis: 'GAP' });
const withdraw = (employeeId: string) =>
  Object.assign(new WithdrawParticipant(), { employeeId, reason: 'Tugas lain' });

/** Two executors with a log each: as in two processes, neither learns what the other does unless it asks. */
describe('two executors on one log', () => {
  let store: Awaited<ReturnType<typeof testEventStore>>;
  let database: TestDatabase;
  let keys: LazyKeys;
  let logs: EventLog[];
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

  const order = (aggregate: AnyDecider, command: object, id?: string, commandId: string = randomUUID()) => ({
    aggregate,
    command,
    id,
    commandId,
    correlationId: commandId,
    actor: { id: randomUUID(), role: 'programme-officer' },
  });
  const newEmployee = async () => (await here.execute(order(employee, register()))).id;

  it('carry out what the other one made possible, although this one remembers that it was not', async () => {
    const [ani, budi] = await Promise.all([newEmployee(), newEmployee()]);
    const { id } = await here.execute(order(programme, schedule(1)));
    await here.execute(order(programme, enrol(ani), id));
    await expect(here.execute(order(programme, enrol(budi), id))).rejects.toThrow(Refusal);
    await there.execute(order(programme, withdraw(ani), id));
    await expect(here.execute(order(programme, enrol(budi), id))).resolves.toMatchObject({ revision: 3n });
  });

  it('answer that nothing changes only where the log says so, whatever this one remembers', async () => {
    const ani = await newEmployee();
    const { id } = await here.execute(order(programme, schedule(1)));
    const place = { employeeId: ani, attempt: 1 };
    const join = () =>
      order(waitingList, Object.assign(new JoinWaitingList(), { ...place, basis: 'GAP' }), id);
    await expect(here.execute(join())).resolves.toMatchObject({ revision: 1n, replayed: false });
    await there.execute(order(waitingList, Object.assign(new LeaveWaitingList(), place), id));
    // remembered here as on the list
    await expect(here.execute(join())).resolves.toMatchObject({ revision: 4n, replayed: false });
    await expect(here.execute(join())).resolves.toMatchObject({ revision: 4n, recorded: [] });
  });

  it('claim a certificate once, also where one remembers the record as it was before the other wrote', async () => {
    const id = await newEmployee();
    const claim = (certificateNumber: string) => {
      const command = Object.assign(new ClaimExternalLearning(), {
        ...{ title: 'Pelayanan Prima', provider: 'BPSDM', form: 'TECHNICAL_TRAINING', claimedJp: 20 },
        ...{ startedOn: '2025-03-03', endedOn: '2025-03-05', certificateNumber },
        evidence: { name: 'bukti.pdf', sha256: 'ab'.repeat(32) },
      });
      return order(learningRecord, command, id);
    };
    const twice = { code: 'LEARNING.CLAIMED_TWICE' };
    await here.execute(claim('No. 1/A'));
    await expect(here.execute(claim('no 1 a'))).rejects.toMatchObject(twice);
    await there.execute(claim('2/A'));
    await expect(here.execute(claim('2 A'))).rejects.toMatchObject(twice);
    await expect(there.execute(claim('NO 1 A'))).rejects.toMatchObject(twice);
    await here.execute(claim('3/A'));
    const record = await logs[1]?.load(learningRecord, id);
    const [claimId] = record?.state.claims.keys() ?? [];
    const withdraw = Object.assign(new WithdrawExternalLearning(), { claimId });
    await there.execute(order(learningRecord, withdraw, id));
    await expect(there.execute(claim('3/a'))).rejects.toMatchObject(twice);
    await expect(here.execute(claim('No. 1/A'))).resolves.toMatchObject({ revision: 4n });
  });

  it('that says it is alone takes what it does not know for what is not there, and hears from the log that it is', async () => {
    const [ani, budi] = await Promise.all([newEmployee(), newEmployee()]);
    const { id } = await there.execute(order(programme, schedule(5)));
    const place = (employeeId: string) => ({ employeeId, attempt: 1, basis: 'GAP' });
    const join = (who: string) => order(waitingList, Object.assign(new JoinWaitingList(), place(who)), id);
    const begun = join(ani);
    await there.execute(begun);
    const unknowing = async (sent: ReturnType<typeof join>) => {
      const log = EventLog.connect(store.url);
      try {
        return await new CommandExecutor(log, keys, undefined, { alone: true }).execute(sent);
      } finally {
        await log.close();
      }
    };
    await expect(unknowing(join(budi))).resolves.toMatchObject({ revision: 2n, replayed: false });
    await expect(unknowing(join(ani))).resolves.toMatchObject({ revision: 2n, recorded: [] });
    await expect(unknowing(begun)).resolves.toMatchObject({ revision: 1n, replayed: true });
  });

  it('that says it is alone takes what it knows for what is, and asks before it refuses', async () => {
    const [log] = logs as [EventLog];
    const alone = new CommandExecutor(log, keys, undefined, { alone: true });
    const { id: ani } = await there.execute(order(employee, register()));
    await log.load(employee, ani);
    const leave = Object.assign(new ChangePlacement(), {
      kind: 'EXIT',
      effectiveDate: '2026-01-05',
      reason: 'Pindah',
    });
    const back = Object.assign(new ChangePlacement(), { kind: 'REINSTATED', placement: register().placement, effectiveDate: '2026-01-06', reason: 'Kembali' }); // prettier-ignore
    const run = async () => (await alone.execute(order(programme, schedule(5)))).id;
    await there.execute(order(employee, leave, ani));
    // as it was known here: in service
    await expect(alone.execute(order(programme, enrol(ani), await run()))).resolves.toMatchObject({
      revision: 1n,
    });
    await log.load(employee, ani);
    await there.execute(order(employee, back, ani));
    // known to have left; the log knows better
    await expect(alone.execute(order(programme, enrol(ani), await run()))).resolves.toMatchObject({
      revision: 1n,
    });
  });

  it('refuse who decides about themselves', async () => {
    const [ani, budi] = await Promise.all([newEmployee(), newEmployee()]);
    const { id } = await here.execute(order(programme, schedule(5)));
    const as = (employeeId: string) => {
      const one = order(programme, enrol(ani), id);
      return { ...one, actor: { ...one.actor, employeeId } };
    };
    await expect(here.execute(as(ani))).rejects.toMatchObject({ code: 'PROGRAMME.OWN_SEAT' });
    await expect(here.execute(as(budi))).resolves.toMatchObject({ revision: 1n });
  });

  it('decide again from what the other one appended', async () => {
    const [ani, budi] = await Promise.all([newEmployee(), newEmployee()]);
    const { id } = await here.execute(order(programme, schedule(1)));
    await there.execute(order(programme, enrol(ani), id));
    await expect(here.execute(order(programme, enrol(budi), id))).rejects.toMatchObject({
      code: 'PROGRAMME.FULL',
    });
  });

  it('give away each seat once when many ask at the same moment', async () => {
    const employees = await Promise.all(Array.from({ length: 12 }, newEmployee));
    const { id } = await here.execute(order(programme, schedule(5)));
    const ask = async (employeeId: string, index: number): Promise<boolean> => {
      const command = order(programme, enrol(employeeId), id);
      for (;;) {
        try {
          await (index % 2 === 0 ? here : there).execute(command);
          return true;
        } catch (error) {
          if (error instanceof Refusal) return false;
        }
      }
    };
    const seats = await Promise.all(employees.map(ask));
    expect(seats.filter(Boolean)).toHaveLength(5);
  });

  it('carry out what very many send to one aggregate at the same moment', async () => {
    const { id } = await here.execute(order(programme, schedule(40)));
    const people = await Promise.all(Array.from({ length: 40 }, newEmployee));
    const receipts = await Promise.all(people.map((one) => here.execute(order(programme, enrol(one), id))));
    expect(receipts.map(({ revision }) => revision)).toEqual(people.map((_, index) => BigInt(index + 1)));
  });

  it('carry out one command once, whoever gets it, and answer the same', async () => {
    const first = order(employee, register());
    const receipts = await Promise.all([here, there, here, there].map((one) => one.execute(first)));
    const again = await there.execute(first);
    expect(
      new Set([...receipts, again].map(({ id, revision, position }) => `${id} ${revision} ${position}`)).size,
    ).toBe(1);
    expect(again.replayed).toBe(true);
    expect(await logs[0]?.read(`employee-${again.id}`)).toHaveLength(1);
  });

  it('refuse another command under a command id that was seen, and append nothing', async () => {
    const first = order(employee, register());
    const { id } = await here.execute(first);
    await expect(there.execute({ ...first, command: register() })).rejects.toThrow(CommandIdReused);
    expect(await logs[0]?.read(`employee-${id}`)).toHaveLength(1);
  });

  it('that may rely on ids answers what was carried out before without a look at what it did', async () => {
    const first = order(employee, register());
    const receipt = await here.execute(first);
    const relying = new CommandExecutor(logs[1]!, keys, undefined, { idsTell: true });
    const again = await relying.execute({ ...first, command: register() });
    expect(again).toMatchObject({ id: receipt.id, revision: receipt.revision, replayed: true });
  });

  it('refuse what expects a revision that is gone, with the one that is there', async () => {
    const ani = await newEmployee();
    const { id } = await here.execute(order(programme, schedule(2)));
    await there.execute(order(programme, enrol(ani), id));
    const late = here.execute({ ...order(programme, withdraw(ani), id), expectedRevision: 0n });
    await expect(late).rejects.toThrow(StaleRevision);
    await expect(late).rejects.toMatchObject({ actual: 1n });
  });
});
