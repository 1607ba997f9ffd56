import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresProxy } from '../../testing/postgres-proxy.js';
import type { ProjectorProcess } from '../../testing/projector-process.js';
import { type Moved, race, type Race } from '../../testing/race.js';
import { until } from '../../testing/until.js';

let stage: Race;
let proxy: PostgresProxy;
beforeEach(async () => {
  stage = await race();
  proxy = await PostgresProxy.before(stage.engine.url);
});
afterEach(async () => {
  await stage.close();
  await proxy.close();
});

const ACTIVE = 'projector is active';
const STANDING_BY = 'another projector is active';
const FENCE = 'move_checkpoints';

/** The first is active and the second stands by. */
async function two(databaseUrlOfFirst?: string): Promise<[ProjectorProcess, ProjectorProcess]> {
  const first = stage.projector(databaseUrlOfFirst);
  await first.says(ACTIVE);
  await stage.record(4);
  await stage.applied();
  const second = stage.projector();
  await second.says(STANDING_BY);
  return [first, second];
}

/** Who moved the checkpoint, in turn; each step must begin where the one before ended, and go on. */
function turns(steps: readonly Moved[]): string[] {
  let at: string | null = null;
  return steps.flatMap(({ owner, from, to }, index) => {
    expect(from).toBe(at);
    expect(BigInt(to)).toBeGreaterThan(BigInt(from ?? -1));
    at = to;
    return owner === steps[index - 1]?.owner ? [] : [owner];
  });
}

it('two that race from the start: one writes, and each event counts once', async () => {
  const racing = [stage.projector(), stage.projector()];
  await stage.record(60);
  await until(() => racing.every((one) => one.said(ACTIVE) + one.said(STANDING_BY) > 0));
  await stage.record(60);
  const active = racing.filter((one) => one.said(ACTIVE) > 0);
  expect(active).toHaveLength(1);
  expect(turns(await stage.end())).toEqual([active[0]?.owner]);
});

it('one that is killed: the other takes over within seconds', async () => {
  const [first, second] = await two();
  const writing = stage.record(60);
  await until(async () => (await stage.count()) > 5);
  await first.kill();
  const killed = Date.now();
  await until(
    async () => (await stage.engine.sql(`SELECT FROM moved WHERE owner = $1`, [second.owner])).length > 0,
  );
  process.stdout.write(`the next event was applied ${Date.now() - killed} ms after the kill\n`);
  await writing;
  expect(turns(await stage.end())).toEqual([first.owner, second.owner]);
});

it('one that is slow and lives: nobody takes its place', async () => {
  const [first, second] = await two();
  first.stop();
  await stage.record(6);
  await sleep(3_000); // sixty times as long as it takes to try
  expect(second.said(ACTIVE)).toBe(0);
  expect(await stage.count()).toBe(4);
  first.goOn();
  await stage.record(6);
  expect(turns(await stage.end())).toEqual([first.owner]);
});

it('one that is stopped before a write and lost its lock meanwhile: the write fails whole', async () => {
  const [first, second] = await two(proxy.url);
  const fence = proxy.catch(FENCE);
  await stage.record(2);
  const write = await fence;
  first.stop();
  await stage.breakLock();
  await second.says(ACTIVE);
  await stage.applied();
  write.pass();
  first.goOn();
  await first.says(STANDING_BY); // so the write has ended
  await stage.record(2);
  expect(turns(await stage.end())).toEqual([first.owner, second.owner]);
});

it('one that is stopped within a write and lost its lock meanwhile: the other does not wait for it for ever', async () => {
  const [first, second] = await two(proxy.url);
  const commit = proxy.catch('COMMIT');
  await stage.record(2);
  const write = await commit;
  first.stop();
  await stage.breakLock();
  await second.says(ACTIVE);
  await stage.applied(30_000);
  write.pass();
  first.goOn();
  await first.says(STANDING_BY);
  await stage.record(2);
  expect(turns(await stage.end())).toEqual([first.owner, second.owner]);
});
