import pg from 'pg';
import { testEngine, type TestEngine } from '../../testing/engine.js';
import { tally } from '../../testing/tally.js';
import { until } from '../../testing/until.js';
import { moveCheckpoints, toldCheckpoints } from './checkpoint.js';
import { enterGeneration, prepareRegistry } from './registry.js';

const owner = '018f2f6e-7c1a-7d5e-9b3a-0c2d4e6f8a1b';

let engine: TestEngine;
let client: pg.Client;
beforeAll(async () => {
  engine = await testEngine();
  client = new pg.Client({ connectionString: engine.url });
  await client.connect();
  await prepareRegistry(client);
});
afterAll(async () => {
  await client.end();
  await engine.close();
});

it('tells whoever waits of all checkpoints, of however many views with however long names', async () => {
  const names = Array.from({ length: 150 }, (_, number) => `view-${number}-`.padEnd(40, 'x'));
  const steps = [];
  for (const name of names) {
    const generation = await enterGeneration(client, tally({ name }), owner);
    steps.push({ generation, owner, from: undefined, to: 2n ** 62n, events: 1 });
  }
  await client.query(`UPDATE jejak.projection SET status = 'live'; LISTEN jejak_checkpoint`);
  const told: ReturnType<typeof toldCheckpoints> = [];
  client.on('notification', ({ payload = '' }) => told.push(...toldCheckpoints(payload)));
  await moveCheckpoints(client, steps);
  await until(() => Promise.resolve(told.length >= names.length));
  expect(new Map(told.map(({ name, position }) => [name, position]))).toEqual(
    new Map(names.map((name) => [name, 2n ** 62n])),
  );
});
