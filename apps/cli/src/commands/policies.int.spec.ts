import { randomUUID } from 'node:crypto';
import { employee, EmployeeRegistered, learningRecord, LearningHoursCredited } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { completedRun, fact } from '../../../../test/support/completed-run.js';
import { testEventStore, type TestEventStore } from '../../../../test/support/event-store.js';
import { jejak } from '../../testing/child.js';

let store: TestEventStore;
let log: EventLog;
beforeEach(async () => {
  store = await testEventStore();
  log = EventLog.connect(store.url);
});
afterEach(async () => {
  await log.close();
  await store.close();
});

const dryRun = (...args: string[]) =>
  jejak(['policies', 'dry-run', ...args], {
    JEJAK_DATA: '/nonexistent',
    DATABASE_URL: '',
    EVENTSTORE_URL: store.url,
  });

it('tells what would have happened, and appends nothing', async () => {
  const [ani, budi] = [randomUUID(), randomUUID()];
  const first = await completedRun(log, [ani]);
  const second = await completedRun(log, [ani, budi]);
  const credit = { programmeId: second.programmeId, jp: 4, year: 2026, form: 'TECHNICAL_TRAINING' } as const;
  const loaded = await log.load(learningRecord, ani);
  await log.append(learningRecord, ani, loaded, [
    fact(LearningHoursCredited({ employeeId: ani, ...credit, rule: 'programme-hours/1' })),
  ]);
  const head = await log.head();

  const { code, out, err } = await dryRun('credit-learning-hours', '--json');
  expect({ code, err }).toEqual({
    code: 0,
    err: expect.stringContaining('3 reactions: 0 carried out before, 2 would be') as string,
  });
  const reactions = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const one = { policy: 'credit-learning-hours', type: 'ProgrammeCompleted', command: 'CreditLearningHours' };
  expect(reactions).toMatchObject([
    {
      ...one,
      position: String(first.position),
      eventId: first.eventId,
      target: `learning-${ani}`,
      outcome: 'accepted',
      events: ['LearningHoursCredited'],
    },
    { ...one, position: String(second.position), target: `learning-${ani}`, outcome: 'nothing' },
    { ...one, position: String(second.position), target: `learning-${budi}`, outcome: 'accepted' },
  ]);
  const behind = await dryRun('credit-learning-hours', '--from', String(first.position));
  expect(behind.out.trimEnd().split('\n')).toEqual([
    expect.stringContaining(`CreditLearningHours for learning-${ani}: would change nothing`) as string,
    expect.stringContaining(`learning-${budi}: would record LearningHoursCredited`) as string,
  ]);
  expect(await log.head()).toBe(head);
});

it('stops at an event that this version cannot read, as the policy would', async () => {
  const client = EventStoreDBClient.connectionString(store.url);
  const event = jsonEvent({ id: randomUUID(), type: 'EmployeeTeleported', data: {}, metadata: {} });
  await client.appendToStream(`employee-${randomUUID()}`, [event]);
  await client.dispose();
  await completedRun(log, [randomUUID()]);
  const { code, out, err } = await dryRun();
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^POLICY.WAITS: at \d+: employee-.*@0: EmployeeTeleported is unknown/);
});

it('has nothing to tell of an empty log, and refuses what it does not know', async () => {
  expect(await dryRun()).toMatchObject({ code: 0, out: '' });
  const id = randomUUID();
  const placement = { unitId: randomUUID(), positionId: randomUUID(), positionClass: 'PELAKSANA' as const };
  const hired = EmployeeRegistered({
    employeeId: id,
    kind: 'PNS',
    ...placement,
    effectiveDate: '2026-01-05',
  });
  await log.append(employee, id, await log.load(employee, id), [fact(hired)]);
  expect(await dryRun()).toMatchObject({ code: 0, out: '' });
  const unknown = await dryRun('reward-everybody');
  expect(unknown).toMatchObject({ code: 2, out: '' });
  expect(unknown.err).toContain('POLICY.UNKNOWN');
  expect(await dryRun('--from', 'yesterday')).toMatchObject({ code: 2, out: '' });
});
