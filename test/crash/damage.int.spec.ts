import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { EventStoreProcess } from '../support/event-store-process.js';
import { damageIndex, damageSealedSegment, flipBit, segments, tearLastRecord } from './damage.js';
import { readLog, type Seen } from './log.js';
import { Random } from './random.js';

const SEED = Number(process.env['CRASH_SEED'] || Date.now() % 2 ** 32);
const random = new Random(SEED);
const EVENTS = 200;

let dataDir: string;
let before: Seen[] | undefined;
beforeEach(async () => {
  before = undefined;
  dataDir = await mkdtemp(path.join(tmpdir(), 'jejak-damage-'));
  const opened = await open();
  if (typeof opened === 'string') throw new Error(opened);
  before = opened;
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** What the server serves, after it has written its events when there are none; or why it serves not all of it. */
async function open(): Promise<Seen[] | string> {
  let server: EventStoreProcess;
  try {
    server = await EventStoreProcess.start(dataDir);
  } catch (error) {
    return String(error);
  }
  const client = EventStoreDBClient.connectionString(server.url);
  try {
    if (!before)
      for (let i = 0; i < EVENTS; i++)
        await client.appendToStream(`stream-${i % 7}`, jsonEvent({ type: 'thing', data: { i } }));
    return await readLog(client);
  } catch (error) {
    return String(error);
  } finally {
    await client.dispose();
    await server.kill();
  }
}

it(`a record torn at the end was never acknowledged: it is gone, the rest is there (CRASH_SEED=${SEED})`, async () => {
  const torn = tearLastRecord(dataDir, random);
  expect(await open()).toEqual(before!.filter(({ position }) => position < torn.position));
});

it.each(['header', 'frame'] as const)(
  `a flipped bit in the %s of a record is named, and never served (CRASH_SEED=${SEED})`,
  async (part) => {
    const { position } = flipBit(dataDir, part, random);
    const found = await open();
    if (position === before!.at(-1)!.position) expect(found).toEqual(before!.slice(0, -1));
    else expect(found).toMatch(new RegExp(`EVENTSTORE.CORRUPT.*${String(position)}`));
  },
);

it.each(['remove', 'truncate'] as const)(
  `a sealed segment that is damaged (%s) is named (CRASH_SEED=${SEED})`,
  async (how) => {
    if (segments(dataDir).length < 2) return; // needs a small segment size, by an option of the server
    const file = damageSealedSegment(dataDir, how, random);
    expect(await open()).toMatch(new RegExp(`EVENTSTORE.CORRUPT.*${path.basename(file, '.log')}`));
  },
);

it.each(['remove', 'truncate', 'garbage'] as const)(
  `a damaged index (%s) is rebuilt from the log (CRASH_SEED=${SEED})`,
  async (how) => {
    damageIndex(dataDir, how, random);
    expect(await open()).toEqual(before);
  },
);
