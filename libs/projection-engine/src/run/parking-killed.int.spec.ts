import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { testEngine, type TestEngine } from '../../testing/engine.js';
import { mended, poisonedLog } from '../../testing/poisoned.js';
import { until } from '../../testing/until.js';
import { verify } from '../rebuild/verify.js';
import { retryParked } from './retry-parked.js';

/** Kills of each kind; `CRASH_ROUNDS` sets it, up to 100. */
const ROUNDS = Math.min(100, Number(process.env['CRASH_ROUNDS'] || 3));
const EVENTS = Math.max(1_500, 60 * ROUNDS);
const TIMEOUT = 60_000 + ROUNDS * 30_000;

const runTypeScript = path.resolve(__dirname, '../../../../test/support/ts-child.cjs');
const program = path.resolve(__dirname, '../../testing/killable-program.ts');

let engine: TestEngine;
const children = new Set<ChildProcess>();
beforeEach(async () => {
  engine = await testEngine();
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await engine.close();
});

function launch(what: 'strict' | 'mended' | 'retry'): ChildProcess {
  const child = fork(runTypeScript, [program, what, engine.url, String(EVENTS)], { silent: true });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;
async function kill(child: ChildProcess): Promise<void> {
  if (ended(child)) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const number = async (sql: string) =>
  Number(Object.values((await engine.sql(sql).catch(() => []))[0] ?? { none: 0 })[0]);
const passed = () => number(`SELECT events FROM jejak.projection WHERE status = 'live'`);
const parkedNow = () => number(`SELECT count(*) FROM jejak.parked`);

/** Every event up to the checkpoint is either in the rows or parked, once; in each stream the parked ones come last. */
async function faults(): Promise<string[]> {
  const log = poisonedLog(EVENTS);
  const rows = await engine.sql(`
    WITH checkpoint AS (SELECT coalesce(position, -1) AS position, events FROM jejak.projection WHERE status = 'live')
    SELECT (SELECT position FROM checkpoint)::text AS position, (SELECT events FROM checkpoint)::int AS events,
      ARRAY(SELECT position::text FROM seen_v1_g1.step ORDER BY step.position) AS applied,
      ARRAY(SELECT position::text FROM jejak.parked ORDER BY parked.position) AS parked,
      (SELECT count(*)::int FROM seen_v1_g1.seen JOIN (
         SELECT stream, count(*) AS steps, max(revision) AS last FROM seen_v1_g1.step GROUP BY stream) AS told
       USING (stream) WHERE seen.count <> told.steps OR seen.last <> told.last) AS differing,
      (SELECT count(*)::int FROM seen_v1_g1.step JOIN jejak.parked USING (stream)
       WHERE step.revision > parked.revision) AS overtaken`);
  const [state] = rows as [
    {
      position: string;
      events: number;
      applied: string[];
      parked: string[];
      differing: number;
      overtaken: number;
    },
  ];
  const wanted = log.events.filter(({ position }) => position <= BigInt(state.position));
  const there = [...state.applied, ...state.parked].map(BigInt).sort((a, b) => (a < b ? -1 : 1));
  const found: string[] = [];
  if (wanted.length !== state.events) found.push(`${state.events} counted, ${wanted.length} in the log`);
  if (there.join() !== wanted.map(({ position }) => position).join())
    found.push(`${there.length} applied or parked, ${wanted.length} in the log`);
  if (state.differing > 0) found.push(`${state.differing} streams do not add up`);
  if (state.overtaken > 0) found.push(`${state.overtaken} events overtook a parked one of their stream`);
  return found;
}

it(
  'kill -9 inside parking: each event is applied or parked, once, and none overtakes a parked one',
  async () => {
    let midway = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const before = await passed();
      const child = launch('strict');
      const most = Math.min(EVENTS, before + Math.ceil(EVENTS / ROUNDS));
      await until(async () => (await passed()) > before || before === EVENTS);
      const end = before + Math.random() * (most - before);
      await until(async () => (await passed()) >= end);
      await sleep(Math.random() * 20);
      await kill(child);
      if ((await passed()) < EVENTS) midway++;
      expect(await faults()).toEqual([]);
    }
    expect(midway).toBeGreaterThan(0);
    engine.run([mended()], { source: poisonedLog(EVENTS) });
    await until(async () => (await passed()) === EVENTS);
    expect(await faults()).toEqual([]);
    expect(await parkedNow()).toBeGreaterThan(100);
  },
  TIMEOUT,
);

it(
  'kill -9 inside a retry, beside the projector: what is applied is not parked, in order, and nothing twice',
  async () => {
    const first = launch('strict');
    await until(async () => (await passed()) === EVENTS);
    await kill(first);
    const parked = await parkedNow();
    expect(parked).toBeGreaterThan(100);
    engine.run([mended()], { source: poisonedLog(EVENTS) });
    let midway = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const before = await parkedNow();
      const child = launch('retry');
      await until(async () => ended(child) || (await parkedNow()) < before);
      await sleep(Math.random() * 30);
      await kill(child);
      const after = await parkedNow();
      if (after > 0 && after < before) midway++;
      expect(await faults()).toEqual([]);
    }
    expect(midway).toBeGreaterThan(0);
    const log = poisonedLog(EVENTS);
    const of = { databaseUrl: engine.url, projection: mended() };
    expect((await retryParked({ ...of, log })).left).toBe(0);
    expect(await parkedNow()).toBe(0);
    expect(await faults()).toEqual([]);
    expect((await verify({ ...of, source: log })).differences).toEqual([]);
  },
  TIMEOUT,
);
