import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type City, cityOf } from '@jejak/city';
import { CommandExecutor, foreseeWith } from '@jejak/commands';
import { ApprovePlan, employee, policies, RegisterEmployee } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { OpenedLog } from '@jejak/opened-log';
import { LazyKeys } from '@jejak/personal-data';
import { dryRun } from '@jejak/projection-engine';
import { v4 as uuidv4 } from 'uuid';
import { testEventStore } from '../../../../test/support/event-store.js';
import { testKeySettings } from '../../../../test/support/keys.js';
import { testDatabase } from '../../../../test/support/postgres.js';
import { CITY } from '../../testing/demo-city.js';
import type { WriteSide } from '../write-side.js';
import { fill } from './fill.js';
import { type Digest, digestOf, inspect } from './inspect.js';

const RUN_TYPESCRIPT = path.resolve('test/support/ts-child.cjs');
const PROGRAM = path.resolve('apps/cli/testing/demo-program.ts');
const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 3);
const NEVER = new AbortController().signal;
const city = cityOf(...CITY);

/** A log and keys of its own for a city, and where they are. */
async function withSystem<T>(work: (side: WriteSide, servers: readonly string[]) => Promise<T>): Promise<T> {
  const [store, database] = await Promise.all([testEventStore(), testDatabase()]);
  const { databaseUrl, masterKeys } = testKeySettings(database.url);
  const [log, keys] = [EventLog.connect(store.url), new LazyKeys({ databaseUrl, masterKeys })];
  try {
    const executor = new CommandExecutor(log, keys);
    return await work({ log, keys, executor }, [store.url, databaseUrl, masterKeys]);
  } finally {
    await log.close();
    await keys.close();
    await Promise.all([store.close(), database.drop()]);
  }
}

const digest = ({ log, keys }: WriteSide) => digestOf(new OpenedLog(log, keys), city.plan.id, NEVER);

/** Reactions that policies would still record. */
async function leftToPolicies({ log }: WriteSide): Promise<string[]> {
  const left = new Set<string>();
  const foresee = foreseeWith(log);
  const wanted = dryRun({ source: log, policies, signal: NEVER, onProgress: () => undefined });
  for await (const { reaction, cause, commandId, policy } of wanted) {
    const { outcome } = await foresee(reaction, cause, commandId, policy);
    if (outcome === 'accepted') left.add(`${policy.name} after ${cause.type}`);
  }
  return [...left];
}

let whole: Digest;
beforeAll(async () => {
  whole = await withSystem(async (side) => {
    await fill(side, city, { bounds: { atOnce: 1, window: 1 } });
    expect(await leftToPolicies(side)).toEqual([]);
    return digest(side);
  });
});

it('is told by so many events, and is the same with other keys and many commands in flight', async () => {
  expect(whole.events).toBeGreaterThan(800);
  await withSystem(async (side) => {
    // whatever is under way: all that goes on in the city may be
    await fill(side, city, { bounds: { atOnce: 64, window: 100_000 } });
    expect(await digest(side)).toEqual(whole);
  });
});

/** The city, where everybody tries to approve their own plan. */
const hasty: City = {
  ...city,
  *orders() {
    const approval = Object.assign(new ApprovePlan(), { letterNumber: '800.3/CONTOH/2026' });
    for (const order of city.orders()) {
      yield order;
      if (/^own plan .* submit$/.test(order.name))
        yield {
          ...{ ...order, name: `${order.name} self`, command: approval },
          refused: 'PLAN.APPROVER_IS_SUBMITTER',
        };
    }
  },
};

it('sent again when it is whole adds nothing, and judges no mistake by what came after it', async () => {
  await withSystem(async (side) => {
    const orders = await fill(side, hasty);
    expect(orders).toBeGreaterThan([...city.orders()].length);
    await fill(side, hasty, { from: city.plan.end });
    expect(await digest(side)).toEqual(whole);
  });
});

it('killed anywhere, goes on where it was and becomes the same', async () => {
  await withSystem(async (side, servers) => {
    let killed = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const child = fork(RUN_TYPESCRIPT, [PROGRAM, ...servers]);
      const gone = once(child, 'exit');
      await once(child, 'message');
      await sleep(150 + ((round * 337) % 900));
      child.kill('SIGKILL');
      const [, signal] = (await gone) as [number | null, string | null];
      if (signal === 'SIGKILL') killed++;
    }
    expect(killed).toBeGreaterThan(0);
    const { until, others } = await inspect(side.log, city.plan.id, NEVER);
    expect(others).toBe(false);
    expect(until).toBeLessThan(city.plan.end);
    await fill(side, city, { from: until });
    expect(await digest(side)).toEqual(whole);
    expect(await inspect(side.log, uuidv4(), NEVER)).toEqual({ others: true });
  });
});

it('sees somebody who is of no such city', async () => {
  await withSystem(async ({ log, executor }) => {
    expect(await inspect(log, city.plan.id, NEVER)).toEqual({ others: false });
    const placement = { unitId: uuidv4(), positionId: uuidv4(), positionClass: 'PELAKSANA' as const };
    await executor.execute({
      ...{ aggregate: employee, commandId: uuidv4(), correlationId: uuidv4() },
      command: Object.assign(new RegisterEmployee(), { kind: 'PNS', placement, effectiveDate: '2024-01-02' }),
      actor: { id: uuidv4(), role: 'hr-planner' },
    });
    expect(await inspect(log, city.plan.id, NEVER)).toEqual({ others: true });
  });
});
