import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  END,
  eventTypeFilter,
  type Filter,
  excludeSystemEvents,
  jsonEvent,
  type Position,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { EventStoreProcess } from '../../../test/support/event-store-process.js';
import { Bench, notes, until } from './support.js';

let bench: Bench;
beforeEach(async () => (bench = await Bench.open()));
afterEach(() => bench.close());

describe('a subscription to $all', () => {
  it('confirms, catches up, says so, and goes on live', async () => {
    await bench.append('one', ['a', 'b']);
    const said = notes(bench.client.subscribeToAll({ fromPosition: START }));
    await until(() => said.includes('caught up'));
    await bench.append('two', ['c']);
    await bench.append('one', ['d']);
    await until(() => said.includes('d'));
    expect(said).toEqual(['confirmed', 'a', 'b', 'caught up', 'c', 'd']);
  });

  it('starts after the position it names', async () => {
    await bench.append('one', ['a']);
    const { position } = await bench.append('one', ['b']);
    await bench.append('one', ['c']);
    const said = notes(bench.client.subscribeToAll({ fromPosition: position! }));
    await until(() => said.includes('caught up'));
    expect(said).toEqual(['confirmed', 'c', 'caught up']);
  });

  it.each([
    ['its end', END],
    ['beyond its end', { commit: 2n ** 40n, prepare: 2n ** 40n }],
  ] as const)('from %s has caught up at once', async (_name, fromPosition) => {
    await bench.append('one', ['a']);
    const said = notes(bench.client.subscribeToAll({ fromPosition }));
    await until(() => said.includes('caught up'));
    await bench.append('one', ['b']);
    if (fromPosition === END) await until(() => said.includes('b'));
    expect(said).toEqual(['confirmed', 'caught up', ...(fromPosition === END ? ['b'] : [])]);
  });

  it('on an empty log waits for its first event', async () => {
    const said = notes(bench.client.subscribeToAll({ fromPosition: START }));
    await until(() => said.includes('caught up'));
    await bench.append('one', ['a']);
    await until(() => said.includes('a'));
  });

  it('misses nothing while others write', async () => {
    const writers = Promise.all(
      Array.from({ length: 8 }, async (_value, writer) => {
        for (let i = 0; i < 40; i++) await bench.append(`w-${writer}`, [`${writer}.${i}`]);
      }),
    );
    const seen: bigint[] = [];
    const subscription = bench.client.subscribeToAll({ fromPosition: START });
    subscription.on('data', (resolved) => seen.push(resolved.event!.position.commit));
    await writers;
    await until(() => seen.length === 320);
    expect(seen).toEqual(seen.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(new Set(seen).size).toBe(320);
    await subscription.unsubscribe();
  });
});

describe('a filter', () => {
  beforeEach(async () => {
    for (let i = 0; i < 10; i++) {
      await bench.append(`programme-${i}`, ['ProgrammeScheduled', '$system']);
      await bench.append(`employee-${i}`, ['EmployeeRegistered']);
    }
  });
  const matched = async (filter: Filter): Promise<string[]> => {
    const said = notes(bench.client.subscribeToAll({ fromPosition: START, filter }));
    await until(() => said.includes('caught up'));
    return [...new Set(said.slice(1, -1))];
  };

  it.each([
    [
      'prefixes of the type',
      eventTypeFilter({ prefixes: ['Employee', '$sys'] }),
      ['$system', 'EmployeeRegistered'],
    ],
    ['a pattern of the type', eventTypeFilter({ regex: '^Pro.*d$' }), ['ProgrammeScheduled']],
    ['prefixes of the stream', streamNameFilter({ prefixes: ['employee-'] }), ['EmployeeRegistered']],
    [
      'a pattern of the stream',
      streamNameFilter({ regex: '-3$' }),
      ['ProgrammeScheduled', '$system', 'EmployeeRegistered'],
    ],
    ['no system events', excludeSystemEvents(), ['ProgrammeScheduled', 'EmployeeRegistered']],
    ['nothing that is there', eventTypeFilter({ prefixes: ['x'] }), []],
  ])('on %s', async (_name, filter, expected) => {
    expect(await matched(filter)).toEqual(expected);
  });

  it('gives a checkpoint after each interval of considered events, and one when it goes live', async () => {
    const checkpoints: Position[] = [];
    const filter = eventTypeFilter({
      prefixes: ['x'],
      maxSearchWindow: 4,
      checkpointInterval: 2,
      checkpointReached: (_subscription, position) => void checkpoints.push(position),
    });
    const said = notes(bench.client.subscribeToAll({ fromPosition: START, filter }));
    await until(() => said.includes('caught up'));
    const positions: bigint[] = [];
    for await (const { event } of bench.client.readAll()) positions.push(event!.position.commit);
    expect(checkpoints.map(({ commit }) => positions.indexOf(commit))).toEqual([7, 15, 23, 29]);
    await bench.append(
      'more',
      Array.from({ length: 2 }, () => 'y'),
    );
    await until(() => checkpoints.length === 5);
  });

  it('is refused when it does not compile', async () => {
    const said = notes(bench.client.subscribeToAll({ filter: eventTypeFilter({ regex: '(' }) }));
    await until(() => said.length > 0);
    expect(said).toEqual(['error unknown']);
  });
});

describe('a subscription to a stream', () => {
  it('gives that stream only, after the revision it names, and goes on live', async () => {
    await bench.append('one', ['a', 'b', 'c']);
    await bench.append('two', ['x']);
    const said = notes(bench.client.subscribeToStream('one', { fromRevision: 0n }));
    await until(() => said.includes('caught up'));
    await bench.append('two', ['y']);
    await bench.append('one', ['d']);
    await until(() => said.includes('d'));
    expect(said).toEqual(['confirmed', 'b', 'c', 'caught up', 'd']);
  });

  it.each([
    ['start', START, ['confirmed', 'a', 'caught up', 'b']],
    ['end', END, ['confirmed', 'caught up', 'b']],
  ] as const)('from its %s', async (_name, fromRevision, expected) => {
    await bench.append('one', ['a']);
    const said = notes(bench.client.subscribeToStream('one', { fromRevision }));
    await until(() => said.includes('caught up'));
    await bench.append('one', ['b']);
    await until(() => said.includes('b'));
    expect(said).toEqual(expected);
  });

  it('waits for a stream that is not there yet', async () => {
    const said = notes(bench.client.subscribeToStream('later'));
    await until(() => said.includes('caught up'));
    await bench.append('other', ['x']);
    await bench.append('later', ['a']);
    await until(() => said.includes('a'));
    expect(said).toEqual(['confirmed', 'caught up', 'a']);
  });
});

describe('subscribers that do not read', () => {
  /** The memory of a process is read from /proc. */
  const onLinux = process.platform === 'linux' ? it : it.skip;
  /** Memory of a process that is its own, not the mapped log; in MiB. */
  const memoryOf = (pid: number): number =>
    Number(/^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

  onLinux('stall nobody, cost the server no queue, and get everything in the end', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'jejak-eventstore-'));
    const child = await EventStoreProcess.start(dataDir);
    const client = bench.connect(child.url);
    const slow = Array.from({ length: 20 }, () => client.subscribeToAll({ fromPosition: START }));
    const reader = bench.connect(child.url).subscribeToAll({ fromPosition: START });
    let seen = 0;
    reader.on('data', () => seen++);
    const before = memoryOf(child.process.pid!);
    const data = { text: 'x'.repeat(100_000) };
    for (let i = 0; i < 40; i++)
      await client.appendToStream(
        's',
        Array.from({ length: 10 }, () => jsonEvent({ type: 'big', data })),
      );
    await until(() => seen === 400, 15_000);
    expect(memoryOf(child.process.pid!) - before).toBeLessThan(250); // a queue each would be 800
    let read = 0;
    slow[7]!.on('data', () => read++);
    await until(() => read === 400, 15_000);
    await Promise.all([reader, ...slow].map((subscription) => subscription.unsubscribe()));
    await child.kill();
    rmSync(dataDir, { recursive: true, force: true });
  });
});

it('ends with UNAVAILABLE when the server stops', async () => {
  const said = notes(bench.client.subscribeToAll());
  await until(() => said.includes('caught up'));
  await bench.restart();
  await until(() => said.length === 3);
  expect(said[2]).toBe('error unavailable');
});
