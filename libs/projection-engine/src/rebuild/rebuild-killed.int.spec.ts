import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { testEngine, type TestEngine } from '../../testing/engine.js';
import { mark, tally } from '../../testing/tally.js';
import { until } from '../../testing/until.js';
import { rebuild } from './rebuild.js';
import { verify } from './verify.js';

const runTypeScript = path.resolve(__dirname, '../../../../test/support/ts-child.cjs');

let engine: TestEngine;
beforeEach(async () => {
  engine = await testEngine();
});
afterEach(() => engine.close());

const of = () => ({ databaseUrl: engine.url, source: engine.log, projection: tally() });
const registry = () => engine.sql(`SELECT generation, status, events::int FROM jejak.projection`);
const statuses = async () =>
  (await registry()).map((row) => `${String(row.generation)} ${String(row.status)}`).sort();
const connections = async () =>
  (
    await engine.sql(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'jejak-rebuild'`,
    )
  ).length;
it('a rebuild killed wherever it is (kill -9) goes on in the next process and gives what a fresh fold gives', async () => {
  mark(engine.log, 150_000);
  const live = () => statuses().then((all) => all.some((status) => status.endsWith('live')));
  let resumed = 0;
  for (let kills = 0; kills < 4 && !(await live().catch(() => false)); kills++) {
    const before = await registry().catch(() => []);
    const program = path.join(__dirname, '../../testing/rebuild-process.ts');
    const child = fork(runTypeScript, [program, engine.url, '150000'], { silent: true });
    const gone = once(child, 'exit');
    const moved = async () => {
      const [now] = await registry().catch(() => []);
      return child.exitCode !== null || Number(now?.events ?? 0) > Number(before[0]?.events ?? 0);
    };
    await until(moved);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
    child.kill('SIGKILL');
    await gone;
    // the connection that held the lock ends with the process, a moment later
    await until(async () => (await connections()) === 0);
    if (Number(before[0]?.events ?? 0) > 0) resumed++;
  }
  expect(resumed).toBeGreaterThan(0);
  if (!(await live())) await rebuild(of());
  expect((await verify(of())).differences).toEqual([]);
  expect(await registry()).toMatchObject([{ generation: 1, status: 'live', events: 150_000 }]);
});
