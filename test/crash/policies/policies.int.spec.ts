import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandExecutor, foreseeWith } from '@jejak/commands';
import {
  type AnyDecider,
  CreditLearningHours,
  employee,
  EmployeeRegistered,
  learningRecord,
} from '@jejak/domain';
import { empty, EventLog, type LoggedEvent, type RecordedEvent } from '@jejak/event-log';
import { LazyKeys } from '@jejak/personal-data';
import { dryRun } from '@jejak/projection-engine';
import pg from 'pg';
import { completedRun, type CompletedRun, fact } from '../../support/completed-run.js';
import { testEventStore, type TestEventStore } from '../../support/event-store.js';
import { testKeySettings } from '../../support/keys.js';
import { testDatabase, type TestDatabase } from '../../support/postgres.js';
import { Random } from '../random.js';
import { assessment, policies } from './policies.js';

/** Kills of the projector while policies react; `CRASH_ROUNDS` sets it. */
const ROUNDS = Number(process.env['CRASH_ROUNDS'] || 10);
const SEED = Number(process.env['CRASH_SEED'] || Date.now() % 2 ** 32);
const TIMEOUT = 60_000 + ROUNDS * 15_000; // several times what it takes on a quiet machine
/** A process that goes on for so long was not killed as it should have been, in milliseconds. */
const END_MS = 60_000;

const RUN_TYPESCRIPT = path.resolve(__dirname, '../../support/ts-child.cjs');
const PROGRAM = path.resolve(__dirname, 'projector-program.ts');

let store: TestEventStore;
let database: TestDatabase;
let log: EventLog;
let keys: LazyKeys;
const children = new Set<ChildProcess>();
beforeAll(async () => {
  [store, database] = await Promise.all([testEventStore(), testDatabase()]);
  log = EventLog.connect(store.url);
  keys = new LazyKeys(testKeySettings(database.url));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await log.close();
  await keys.close();
  await store.close();
  await database.drop();
});

/** A projector that dies at a moment, or is to be killed at any. */
interface Mortal {
  readonly moment: string;
  readonly child: ChildProcess;
  /** Resolves once it is the active one. */
  readonly active: Promise<Mortal>;
}

/** Starts one, which stands by while another is active. */
function launch(moment: string, count: number): Mortal {
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    EVENTSTORE_URL: store.url,
    MASTER_KEYS: testKeySettings(database.url).masterKeys,
  };
  const child = fork(RUN_TYPESCRIPT, [PROGRAM, moment, String(count)], { silent: true, env });
  children.add(child);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const died = once(child, 'exit').then((): never => {
    children.delete(child);
    throw new Error(`A projector ended: ${said}`);
  });
  died.catch(() => undefined);
  const active = Promise.race([once(child, 'message'), died]).then(() => mortal);
  active.catch(() => undefined);
  const mortal: Mortal = { moment, child, active };
  return mortal;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const late = new AbortController();
  await Promise.race([
    once(child, 'exit'),
    sleep(END_MS, undefined, { signal: late.signal }).then(() => {
      throw new Error(`A projector was not killed within ${END_MS} ms.`);
    }),
  ]);
  late.abort();
}

/** Somebody else works on the same streams at the same time, and credits some of the very hours of the run. */
async function interfere(run: CompletedRun, random: Random): Promise<void> {
  const executor = new CommandExecutor(log, keys);
  const execute = (aggregate: AnyDecider, id: string, command: object) => {
    const [commandId, correlationId] = [randomUUID(), randomUUID()];
    const actor = { id: 'officer-1', role: 'hr-planner' };
    return executor.execute({ aggregate, id, command, commandId, correlationId, actor });
  };
  for (const employeeId of run.employeeIds) {
    const programmeId = random.percent(20) ? run.programmeId : randomUUID();
    const hours = { programmeId, jp: 4, year: 2026, form: 'TECHNICAL_TRAINING', rule: 'programme-hours/1' };
    await execute(learningRecord, employeeId, Object.assign(new CreditLearningHours(), hours));
    await execute(employee, employeeId, assessment()).catch(() => undefined); // for some it is refused
  }
}

async function register(employeeId: string): Promise<void> {
  const placement = { unitId: randomUUID(), positionId: randomUUID(), positionClass: 'PELAKSANA' as const };
  const effectiveDate = '2025-01-01';
  await log.append(employee, employeeId, empty(employee), [
    fact(EmployeeRegistered({ employeeId, kind: 'PNS', ...placement, effectiveDate })),
  ]);
}

async function wholeLog(): Promise<RecordedEvent[]> {
  const events: LoggedEvent[] = [];
  for await (const batch of log.follow({ most: 1_000, signal: AbortSignal.timeout(END_MS) })) {
    events.push(...batch.events);
    if (batch.caughtUp) break;
  }
  return events.map((event) => {
    if ('unreadable' in event) throw event.unreadable;
    return event;
  });
}

async function untilLevel(position: bigint): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    for (const end = Date.now() + END_MS; ;) {
      const { rows } = await client.query<{ name: string }>(
        `SELECT name FROM jejak.policy WHERE position >= $1`,
        [String(position)],
      );
      if (rows.length === policies.length) return;
      if (Date.now() > end) throw new Error('the policies did not get there');
      await sleep(50);
    }
  } finally {
    await client.end();
  }
}

/** What is wrong with the reactions, one line each; empty: nothing. */
function faultsOf(
  events: readonly RecordedEvent[],
  runs: readonly CompletedRun[],
  registered: readonly string[],
): string[] {
  const faults: string[] = [];
  for (const { programmeId, eventId, employeeIds } of runs)
    for (const employeeId of employeeIds) {
      const hours = events.filter(
        ({ stream, data }) =>
          stream === `learning-${employeeId}` &&
          (data as { programmeId: string }).programmeId === programmeId,
      );
      const assessments = events.filter(
        ({ stream, metadata }) => stream === `employee-${employeeId}` && metadata.causationId === eventId,
      );
      const wanted = registered.includes(employeeId) ? 1 : 0;
      if (hours.length !== 1) faults.push(`${programmeId}: hours of ${employeeId} ${hours.length} times`);
      if (assessments.length !== wanted)
        faults.push(`${programmeId}: ${assessments.length} assessments of ${employeeId}, not ${wanted}`);
    }
  const ids = new Set(events.map(({ id }) => id));
  if (ids.size !== events.length) faults.push(`${events.length - ids.size} event ids are there twice`);
  return faults;
}

it(
  `${ROUNDS} kills while policies react: each reaction is in the log once, and none is missing`,
  async () => {
    const random = new Random(SEED);
    const employees = Array.from({ length: 6 }, () => random.uuid());
    await Promise.all(employees.map(register));
    const runs: CompletedRun[] = [];
    const another = () => launch(random.pick(['before', 'after', 'any']), random.between(1, 6));
    const killed: Record<string, number> = { before: 0, after: 0, any: 0 };
    try {
      const pair = new Set([another(), another()]);
      for (let round = 0; round < ROUNDS; round++) {
        const active = await Promise.race([...pair].map((one) => one.active));
        for (let run = 0; run < 3; run++) {
          const who = employees.filter(() => random.percent(60));
          runs.push(await completedRun(log, [...who, random.uuid()]));
        }
        const interfering = interfere(runs.at(-1)!, random);
        if (active.moment === 'any') {
          await sleep(random.between(0, 250));
          active.child.kill('SIGKILL');
        }
        await ended(active.child);
        killed[active.moment] = (killed[active.moment] ?? 0) + 1;
        await interfering;
        pair.delete(active);
        pair.add(another());
      }
      for (const { child } of pair) {
        child.kill('SIGKILL');
        await ended(child);
      }
      const { child } = launch('never', 0);
      await untilLevel(runs.at(-1)!.position);
      child.kill('SIGKILL');
      await ended(child);
      expect(faultsOf(await wholeLog(), runs, employees)).toEqual([]);
      await everythingIsDone();
      if (ROUNDS >= 30) expect(Math.min(...Object.values(killed))).toBeGreaterThan(0);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`CRASH_SEED=${SEED}:\n${why}`, { cause: error });
    }
  },
  TIMEOUT,
);

/** A dry run agrees: nothing is left to do but what is refused, or was done by somebody else. */
async function everythingIsDone(): Promise<void> {
  const foresee = foreseeWith(log);
  const outcomes = new Set<string>();
  const signal = AbortSignal.timeout(END_MS);
  for await (const { reaction, cause, commandId, policy } of dryRun({ source: log, policies, signal }))
    outcomes.add((await foresee(reaction, cause, commandId, policy)).outcome);
  expect([...outcomes].filter((outcome) => !['done', 'refused', 'nothing'].includes(outcome))).toEqual([]);
  expect(outcomes).toContain('done');
}
