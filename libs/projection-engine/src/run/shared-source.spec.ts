import { setTimeout as sleep } from 'node:timers/promises';
import { asActor, policy } from '@jejak/domain';
import fc from 'fast-check';
import { MemoryLog } from '../../testing/memory-log.js';
import { mark, Marked } from '../../testing/tally.js';
import { until } from '../../testing/until.js';
import type { EventSource } from '../source.js';
import { wantedBy } from './reactions.js';
import { SharedSource } from './shared-source.js';

/** Counts who reads from it. */
class CountedLog extends MemoryLog {
  readers = 0;

  override async *follow(options: Parameters<EventSource['follow']>[0]): ReturnType<MemoryLog['follow']> {
    this.readers++;
    try {
      yield* super.follow(options);
    } finally {
      this.readers--;
    }
  }
}

const stop = new AbortController();
afterAll(() => stop.abort());

async function positions(
  source: EventSource,
  after: bigint | undefined,
  most: number,
  wanted: number,
): Promise<bigint[]> {
  const seen: bigint[] = [];
  const { signal } = stop;
  if (wanted === 0) return seen;
  for await (const { events, position } of source.follow({ ...(after && { after }), most, signal })) {
    expect(events.length).toBeLessThanOrEqual(most);
    expect(position).toBeGreaterThanOrEqual(events.at(-1)?.position ?? -1n);
    seen.push(...events.map((event) => event.position));
    await sleep(0); // what comes meanwhile waits
    if (seen.length >= wanted) break;
  }
  return seen;
}

it('whoever follows is given each event behind their position once, in order, wherever they begin', async () => {
  const reader = fc.record({ from: fc.nat(40), most: fc.integer({ min: 1, max: 9 }) });
  await fc.assert(
    fc.asyncProperty(
      fc.nat(30),
      fc.array(fc.nat(12), { maxLength: 5 }),
      fc.array(reader, { minLength: 1, maxLength: 6 }),
      async (before, later, readers) => {
        const log = new CountedLog();
        mark(log, before);
        const ended = new AbortController();
        const shared = SharedSource.begin(log, ended.signal);
        const total = before + later.reduce((sum, more) => sum + more, 0);
        const reading = readers.map(({ from, most }) => {
          const first = Math.min(from, before);
          const after = first === 0 ? undefined : log.events[first - 1]?.position;
          return positions(shared, after, most, total - first);
        });
        for (const more of later) {
          await sleep(0);
          mark(log, more);
        }
        const seen = await Promise.all(reading);
        ended.abort();
        const all = log.events.map(({ position }) => position);
        expect(seen).toEqual(readers.map(({ from }) => all.slice(Math.min(from, before))));
      },
    ),
    { numRuns: 60 },
  );
});

it('reads once for all who have come up', async () => {
  const log = new CountedLog();
  mark(log, 5);
  const shared = SharedSource.begin(log, stop.signal);
  const reading = Array.from({ length: 8 }, () => positions(shared, undefined, 100, 7));
  await sleep(20);
  expect(log.readers).toBe(1);
  mark(log, 2);
  expect(await Promise.all(reading)).toEqual(
    Array.from({ length: 8 }, () => log.events.map((e) => e.position)),
  );
});

it('keeps no event that cannot be read: it may be readable when it is read again', async () => {
  const log = new CountedLog();
  mark(log, 1);
  const shared = SharedSource.begin(log, stop.signal);
  await sleep(20);
  const unread = log.append('tally-1', Marked({ tally: 't1', by: 1 }));
  log.unreadable.add(unread.id);
  await sleep(20);
  const read = async () => {
    const { signal } = stop;
    for await (const { events } of shared.follow({ after: 137n, most: 9, signal }))
      if (events.length > 0) return events.map((event) => 'unreadable' in event);
    return [];
  };
  expect(await read()).toEqual([true]);
  log.unreadable.clear();
  expect(await read()).toEqual([false]);
});

it('knows what policies recorded among the newest events, and forgets it with them', async () => {
  const log = new MemoryLog();
  mark(log, 1);
  const shared = SharedSource.begin(log, stop.signal);
  await sleep(10);
  const aggregate = { stream: 'note', initial: {}, commands: {}, evolve: {}, decide: {} };
  const marks = policy('marks', (on) => on.when(Marked, () => [{ aggregate, id: '1', command: {} }]));
  const [wanted] = wantedBy(marks, log.append('tally-1', Marked({ tally: 't1', by: 1 })));
  expect(shared.holds(wanted!)).toBe(false);
  log.append('note-1', { type: 'Noted', data: {} }, { commandId: wanted!.commandId, actor: asActor(marks) });
  await until(() => shared.holds(wanted!));
  expect(shared.holds({ ...wanted!, reaction: { ...wanted!.reaction, id: '2' } })).toBe(false);
  mark(log, 5_000);
  await until(() => !shared.holds(wanted!));
});
