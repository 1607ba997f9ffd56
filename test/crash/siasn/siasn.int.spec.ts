import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandExecutor } from '@jejak/commands';
import { submission, WithdrawSubmission } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { OpenedLog } from '@jejak/opened-log';
import { LazyKeys } from '@jejak/personal-data';
import { Projector, withUsed } from '@jejak/projection-engine';
import { siasnSubmissions } from '@jejak-projections/siasn-submissions';
import { testEventStore, type TestEventStore } from '../../support/event-store.js';
import { testKeySettings } from '../../support/keys.js';
import { carryOut, learner, queued, referencesRecorded, type Learner } from '../../support/learners.js';
import { testDatabase, type TestDatabase } from '../../support/postgres.js';
import { StandInSiasn, type Manner } from '../../support/siasn.js';
import { Random } from '../random.js';

/** Kills of the sender; `CRASH_ROUNDS` sets it. */
const ROUNDS = Number(process.env['CRASH_ROUNDS'] || 3);
const SEED = Number(process.env['CRASH_SEED'] || Date.now() % 2 ** 32);
const TIMEOUT = 90_000 + ROUNDS * 10_000; // several times what it takes on a quiet machine
/** What is queued in each round. */
const ROWS = 5;
/**
 * How long the sender waits before it believes the list. The stand-in stores when it is asked, or within `lateMs`: well before.
 * A kill takes no request back that is on its way, so this is longer than any is.
 */
const SETTLE_MS = 400;
const END_MS = 60_000;

const RUN_TYPESCRIPT = path.resolve(__dirname, '../../support/ts-child.cjs');
const PROGRAM = path.resolve(__dirname, 'sender-program.ts');

let store: TestEventStore;
let database: TestDatabase;
let siasn: StandInSiasn;
let log: EventLog;
let keys: LazyKeys;
let executor: CommandExecutor;
let projecting: Promise<void>;
const stop = new AbortController();
const children = new Set<ChildProcess>();
beforeAll(async () => {
  [store, database, siasn] = await Promise.all([testEventStore(), testDatabase(), StandInSiasn.start()]);
  log = EventLog.connect(store.url);
  keys = new LazyKeys(testKeySettings(database.url));
  executor = new CommandExecutor(log, keys);
  const source = new OpenedLog(log, keys);
  const projector = new Projector({
    ...{ databaseUrl: database.url, source, projections: withUsed(siasnSubmissions) },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  projecting = projector.run(stop.signal);
  await referencesRecorded(executor);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  stop.abort();
  await projecting;
  await log.close();
  await keys.close();
  await Promise.all([store.close(), siasn.close()]);
  await database.drop();
});

/** Starts a sender, which stands by while another is active. */
function launch(): { readonly child: ChildProcess; readonly active: Promise<unknown> } {
  const env = {
    ...process.env,
    ...{ DATABASE_URL: database.url, EVENTSTORE_URL: store.url, SIASN_URL: siasn.url },
    ...{ MASTER_KEYS: testKeySettings(database.url).masterKeys, SETTLE_MS: String(SETTLE_MS) },
  };
  const child = fork(RUN_TYPESCRIPT, [PROGRAM], { silent: true, env });
  children.add(child);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const died = once(child, 'exit').then((): never => {
    throw new Error(`A sender ended: ${said}`);
  });
  const active = Promise.race([once(child, 'message'), died]);
  for (const promise of [died, active]) promise.catch(() => undefined);
  return { child, active };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  children.delete(child);
}

/** Kills a sender as soon as the stand-in hears of a change: in the middle of an attempt. */
async function killWhenHeard(child: ChildProcess, random: Random): Promise<void> {
  const before = siasn.asked.length;
  const end = Date.now() + 3_000;
  while (siasn.asked.length === before && Date.now() < end) await sleep(1);
  await sleep(random.between(0, 5));
  await kill(child);
}

const states = (learners: readonly Learner[]) =>
  Promise.all(learners.map(async ({ submissionId }) => (await log.load(submission, submissionId)).state));

async function untilSettled(learners: readonly Learner[]): Promise<void> {
  for (const end = Date.now() + END_MS; ;) {
    const open = (await states(learners)).filter(
      ({ status }) => !['confirmed', 'withdrawn'].includes(status),
    );
    if (open.length === 0) return;
    if (Date.now() > end) throw new Error(`not settled: ${JSON.stringify(open)}`);
    await sleep(100);
  }
}

/** What is wrong on the far side, one line each; empty: nothing. */
async function faults(learners: readonly Learner[], withdrawn: ReadonlySet<string>): Promise<string[]> {
  const known = await states(learners);
  return learners.flatMap(({ pnsOrangId, submissionId }, index) => {
    const rows = siasn.rows.kursus.filter((row) => row.pnsOrangId === pnsOrangId);
    const wanted = withdrawn.has(submissionId) ? 0 : 1;
    const state = known[index];
    const remoteId = state && 'remoteId' in state ? state.remoteId : undefined;
    return [
      ...(rows.length === wanted ? [] : [`${submissionId}: ${rows.length} rows there, not ${wanted}`]),
      ...(remoteId === rows[0]?.id ? [] : [`${submissionId}: known there by another id`]),
    ];
  });
}

it(
  `${ROUNDS} kills of the sender: each row is on the far side once, and none is missing`,
  async () => {
    const random = new Random(SEED);
    const manners: readonly [Manner, ...Manner[]] = ['lost', 'hangs', 'garbled', '500-done', 'html-done', 'dropped', '500', 'html', '429', 'late'];
    siasn.manner = () => (random.percent(40) ? random.pick(manners) : 'ok');
    siasn.lateMs = 60;
    const learners: Learner[] = [];
    const withdrawn = new Set<string>();
    try {
      const pair = [launch(), launch()];
      for (let round = 0; round < ROUNDS; round++) {
        const active = await Promise.race(pair.map((one) => one.active.then(() => one)));
        for (let row = 0; row < ROWS; row++) {
          const one = await learner(log, executor, 1 + (learners.length % 999));
          siasn.knows(one.nip, one.pnsOrangId);
          learners.push(one);
          await queued(executor, one);
        }
        const given = learners[random.between(0, learners.length - 1)];
        if (given && random.percent(50)) {
          withdrawn.add(given.submissionId);
          const withdraw = Object.assign(new WithdrawSubmission(), { cause: 'HOURS_REVERSED' });
          await carryOut(executor)(submission, given.submissionId, withdraw);
        }
        if (random.percent(50)) await killWhenHeard(active.child, random);
        else await sleep(random.between(0, 400)).then(() => kill(active.child));
        pair.splice(pair.indexOf(active), 1, launch());
      }
      await untilSettled(learners);
      for (const { child } of pair) await kill(child);
      expect(await faults(learners, withdrawn)).toEqual([]);
      expect(siasn.rows.kursus).toHaveLength(learners.length - withdrawn.size);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`CRASH_SEED=${SEED}:\n${why}`, { cause: error });
    }
  },
  TIMEOUT,
); // prettier-ignore
