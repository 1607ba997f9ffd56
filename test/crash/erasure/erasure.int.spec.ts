import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projections } from '@jejak-projections';
import { CommandExecutor } from '@jejak/commands';
import {
  ChangePlacement,
  ConfirmErasure,
  DecideErasure,
  employee,
  privacy,
  RegisterEmployee,
  RequestErasure,
  type AnyDecider,
} from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { OpenedLog } from '@jejak/opened-log';
import { KeyErased, LazyKeys } from '@jejak/personal-data';
import { ProjectionError, rebuildAll, verify } from '@jejak/projection-engine';
import pg from 'pg';
import { exportView } from '../../../apps/cli/src/commands/export.js';
import { testEventStore, type TestEventStore } from '../../support/event-store.js';
import { testKeySettings } from '../../support/keys.js';
import { testDatabase, type TestDatabase } from '../../support/postgres.js';
import { Random } from '../random.js';
import { everything, untilFound } from './everything.js';
import { written } from './written.js';

const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);
const PATIENCE_MS = 60_000;
const RUN_TYPESCRIPT = path.resolve(__dirname, '../../support/ts-child.cjs');
const PROGRAM = path.resolve(__dirname, 'projector-program.ts');
const EXPORTS = path.resolve(__dirname, 'export-program.ts');
const MOMENTS = ['before', 'between', 'behind'] as const;
const STEPS = ['RecordFence', 'RecordErasure', 'RecordVerification'] as const;
/** Each step at each moment once, unless more is asked for. */
const ROUNDS = Number(process.env.CRASH_ROUNDS ?? MOMENTS.length * STEPS.length);

let store: TestEventStore;
let database: TestDatabase;
let log: EventLog;
let keys: LazyKeys;
let executor: CommandExecutor;
let pool: pg.Pool;
const children = new Set<ChildProcess>();
/** What the processes leave: exports, temporary files, and what they print. */
const left = mkdtempSync(path.join(tmpdir(), 'jejak-left-'));
const [exported, temporary] = [path.join(left, 'exports'), path.join(left, 'tmp')];
const printed: string[] = [];
beforeAll(async () => {
  for (const folder of [exported, temporary]) mkdirSync(folder);
  [store, database] = await Promise.all([testEventStore(), testDatabase()]);
  log = EventLog.connect(store.url);
  keys = new LazyKeys(testKeySettings(database.url));
  executor = new CommandExecutor(log, keys);
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => undefined);
  process.env.DATABASE_URL = database.url; // of what is exported here
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await pool.end();
  await log.close();
  await keys.close();
  await store.close();
  await database.drop();
  rmSync(left, { recursive: true, force: true });
});

const [head, second] = [randomUUID(), randomUUID()];
const send = (aggregate: AnyDecider, id: string, command: object, actor = head) =>
  executor.execute({
    ...{ aggregate, id, command, commandId: randomUUID(), correlationId: randomUUID() },
    actor: { id: actor, role: 'data-protection-officer' },
  });

/** Somebody with a name, a number and a reason in the log; what is planted occurs nowhere else. */
async function planted(
  round: number,
): Promise<{ readonly id: string; readonly canaries: readonly string[] }> {
  const id = randomUUID();
  const canaries = [`Burung Kenari ${round} ${randomUUID()}`, `pindah ke ${randomUUID()}`];
  const [name, reason] = canaries;
  const placement = { unitId: randomUUID(), positionId: randomUUID(), positionClass: 'PELAKSANA' };
  await send(
    employee,
    id,
    Object.assign(new RegisterEmployee(), {
      ...{ kind: 'PNS', placement, effectiveDate: '2024-01-02' },
      identity: { name },
    }),
  );
  const change = { kind: 'MUTATION', placement, effectiveDate: '2025-01-02', reason };
  await send(employee, id, Object.assign(new ChangePlacement(), change));
  return { id, canaries };
}

async function decideErasure(id: string): Promise<void> {
  const reason = 'Permintaan tertulis';
  await send(
    privacy,
    id,
    Object.assign(new RequestErasure(), {
      ...{ classes: ['identity', 'free-text'], basis: 'UNLAWFUL_PROCESSING', reason },
      receivedAt: new Date().toISOString(),
    }),
  );
  const [erasureId] = [...(await log.load(privacy, id)).state.erasures.keys()];
  const decision = { erasureId, decision: 'GRANTED', article: 'UU 27/2022 art. 8', reason };
  await send(privacy, id, Object.assign(new DecideErasure(), decision));
  await send(privacy, id, Object.assign(new ConfirmErasure(), { erasureId, reason }), second);
}

/** A projector, or who exports, in a process of its own. */
interface Projecting {
  readonly child: ChildProcess;
  readonly exited: Promise<unknown>;
}

/** Exports every reporting view again and again, until it is killed in the middle of one. */
const exporting = () => forked(EXPORTS, exported);

/** Exports while the person of the round is shown: those that go round all views may come past only later. */
async function exportShown(round: number): Promise<void> {
  for (const format of ['csv', 'parquet'] as const)
    await exportView('employees', { format, out: path.join(exported, `shown-${round}.${format}`) });
}

/** A projector; one with arguments dies at that moment of that step of that person's erasure, and of no other's. */
const launch = (...at: [moment: string, command: string, id: string] | []) => forked(PROGRAM, ...at);

function forked(program: string, ...args: string[]): Projecting {
  const env = {
    ...process.env,
    TMPDIR: temporary,
    DATABASE_URL: database.url,
    EVENTSTORE_URL: store.url,
    MASTER_KEYS: testKeySettings(database.url).masterKeys,
  };
  const child = fork(RUN_TYPESCRIPT, [program, ...args], { silent: true, env });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  children.add(child);
  child.once('exit', () => children.delete(child));
  return { child, exited: once(child, 'exit') };
}

async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; ;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`not within ${PATIENCE_MS} ms: ${what}`);
    await sleep(50);
  }
}

const untilVerified = (id: string) =>
  until(`${id} is verified`, async () => {
    const { erasures } = (await log.load(privacy, id)).state;
    return [...erasures.values()].every(({ status }) => status === 'verified') ? true : undefined;
  });

const untilShown = (id: string) =>
  until(`${id} is shown`, async () => {
    const there = await pool
      .query(
        `SELECT FROM serving.people JOIN serving.audit_reasons ON true
         WHERE people.employee_id = $1 AND audit_reasons.reason IS NOT NULL`,
        [id],
      )
      .catch(() => undefined); // the projector has yet to make the views
    return there?.rowCount ? true : undefined;
  });

it(
  `killed at each step, ${ROUNDS} times, an erasure ends the same, and nothing brings the person back`,
  async () => {
    const random = new Random(SEED);
    try {
      const erased: string[] = [];
      const canaries: string[] = [];
      const exports = exporting();
      for (let round = 0; round < ROUNDS; round++) {
        const person = await planted(round);
        const moment = MOMENTS[round % MOMENTS.length] ?? 'before';
        const step = STEPS[Math.floor(round / MOMENTS.length) % STEPS.length] ?? 'RecordFence';
        const mortal = launch(moment, step, person.id);
        await untilShown(person.id);
        // what is looked for can be found while it is there
        await untilFound(pool, person.canaries);
        await exportShown(round);
        await decideErasure(person.id);
        if (random.percent(30)) await rebuildAgainst();
        await mortal.exited;
        const next = launch();
        await untilVerified(person.id);
        next.child.kill('SIGKILL');
        await next.exited;
        erased.push(person.id);
        canaries.push(...person.canaries);
        const again = Object.assign(new ChangePlacement(), { kind: 'EXIT', effectiveDate: '2026-01-02' });
        await expect(send(employee, person.id, Object.assign(again, { reason: 'kembali' }))).rejects.toThrow(
          KeyErased,
        );
      }
      const source = new OpenedLog(log, keys);
      for (const projection of projections.filter((one) => one.personal))
        expect(await verify({ databaseUrl: database.url, projection, source })).toMatchObject({
          differences: [],
        });
      await rebuildAll({ databaseUrl: database.url, projections, source, dropOld: true });
      const people = await pool.query(`SELECT employee_id, state, name FROM serving.people ORDER BY 1`);
      expect(people.rows).toEqual(
        erased.sort().map((id) => ({ employee_id: id, state: 'erased', name: null })),
      );
      const text = await everything(pool);
      for (const canary of canaries) expect(text).not.toContain(canary);
      exports.child.kill('SIGKILL');
      await exports.exited;
      await searchWhatIsLeft(erased, canaries);
      const events = await eventsOfEach(erased);
      for (const types of events)
        expect(types).toEqual([
          ...['ErasureRequested', 'ErasureDecided', 'ErasureConfirmed'],
          ...['KeysFenced', 'PersonalDataErased', 'ErasureVerified'],
        ]);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`CRASH_SEED=${SEED}:\n${why}`, { cause: error });
    }
  },
  60_000 + ROUNDS * 60_000,
);

/**
 * Exports hold nothing personal, also those that were written while the person was shown; nor do temporary files and what
 * the processes printed at the finest level. Who was erased is in them by their id, so they are what they should be.
 */
async function searchWhatIsLeft(erased: readonly string[], canaries: readonly string[]): Promise<void> {
  const [files, temporaries] = [await written(exported), await written(temporary)];
  expect(files.files).toBeGreaterThan(erased.length);
  for (const id of erased) expect(files.text).toContain(id);
  const log = printed.join('');
  expect(log).toContain('"part":"projector"');
  for (const [where, text] of Object.entries({ exports: files.text, temporary: temporaries.text, log }))
    expect(canaries.flatMap((canary) => (text.includes(canary) ? [where] : []))).toEqual([]);
}

/** A rebuild that is under way while the keys go must not bring anything back either. */
async function rebuildAgainst(): Promise<void> {
  const source = new OpenedLog(log, keys);
  const personal = projections.filter((one) => one.personal);
  for (;;)
    try {
      await rebuildAll({ databaseUrl: database.url, projections: personal, source });
      return;
    } catch (error) {
      // the erasure is just dropping what an earlier rebuild left
      if (!(error instanceof ProjectionError && error.code === 'PROJECTION.BUSY')) throw error;
      await sleep(50);
    }
}

const eventsOfEach = (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await log.read(`privacy-${id}`)).map(({ type }) => type)));
