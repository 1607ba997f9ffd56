import type { ClientProcess } from './client-process.js';
import { median, report } from './figure.js';
import { STREAM_EVENTS, type FilledLog } from './scale-jobs.js';

/** What one event costs, in µs, by what is done with it. */
export type Costs = ReadonlyMap<string, number>;

/** Rounds that count, after one that does not: the server has just started. */
const ROUNDS = 3;
/** How much of each work makes a round: appends, or streams and slices read. */
const [SINGLE, BATCHES, STREAMS, SLICES] = [2_000, 40, 200, 2];

/**
 * Measures one size of the log and reports it beside the first. Reads come first: appends make the log longer.
 * @returns the costs, and the log with what the appends have added
 */
export async function curveRow(
  client: ClientProcess,
  log: FilledLog,
  { size, slice, first }: { size: number; slice: number; first?: Costs },
): Promise<{ costs: Costs; after: FilledLog }> {
  let after = log;
  const works: Readonly<Record<string, () => Promise<number>>> = {
    [`readAll, ${slice} events`]: () => client.run('readSlices', { log, slice, times: SLICES }),
    [`read a stream, ${STREAM_EVENTS} events`]: () => client.run('readStreams', { log, times: STREAMS }),
    'append, known event': () => client.run('appendOne', { log, to: 'repeated', times: SINGLE }),
    'append, old stream': () => client.run('appendOne', { log, to: 'old', times: SINGLE }),
    'append, new stream': () => client.run('appendOne', { log, to: 'new', times: SINGLE }),
    'append, 8 × 100 events': async () => {
      const cost = await client.run('fillStreams', { log: after, more: BATCHES });
      after = { ...after, streams: after.streams + BATCHES };
      return cost;
    },
  };
  const costs = new Map<string, number>();
  for (const [name, once] of Object.entries(works)) {
    await once();
    const rounds: number[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await once());
    const value = median(rounds);
    costs.set(name, value);
    const baseline = first?.get(name);
    await report('scale', {
      name: `${name}, log of ${size}`,
      value,
      unit: 'µs/event',
      ...(baseline !== undefined && { ratio: value / baseline, to: 'the smallest log' }),
    });
  }
  return { costs, after };
}
