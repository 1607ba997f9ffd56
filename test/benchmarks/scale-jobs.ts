import { randomUUID } from 'node:crypto';
import { ANY, BACKWARDS, END, FORWARDS, jsonEvent, NO_STREAM, START } from '@eventstore/db-client';
import { v5 as uuidV5 } from 'uuid';
import { connect, countEvents } from './connect.js';
import { EVENT_TYPE, eventData } from './event.js';
import { repeat } from './load.js';

/** Events in each stream of the log: one append. */
export const STREAM_EVENTS = 100;

/** A log that `fillStreams` has filled; whoever knows this can tell the name of every stream and the id of every event. */
export interface FilledLog {
  readonly url: string;
  /** A UUID of this run. */
  readonly run: string;
  /** Streams that it holds, counted from 0. */
  readonly streams: number;
  /** Bytes of text in an event. */
  readonly bytes: number;
}

const streamName = (run: string, stream: number) => `scale-${run}-${stream}`;
const eventId = (run: string, stream: number, revision: number) => uuidV5(`${stream}/${revision}`, run);
const anyStream = ({ streams }: FilledLog) => Math.floor(Math.random() * streams);

/** The work whose cost `bench scale` follows as a log grows. Each returns the cost of one event, in µs. */
export const scaleJobs = {
  /** Puts more streams into the log, 8 appends of 100 events at a time. */
  async fillStreams(
    { log, more }: { log: FilledLog; more: number },
    onProgress: (streams: number) => void = () => undefined,
  ): Promise<number> {
    const client = connect(log.url);
    const data = eventData(log.bytes);
    let next = log.streams;
    let told = performance.now();
    const { perSecond } = await repeat(8, more, async () => {
      const stream = next++;
      const events = Array.from({ length: STREAM_EVENTS }, (_, revision) =>
        jsonEvent({ id: eventId(log.run, stream, revision), type: EVENT_TYPE, data }),
      );
      await client.appendToStream(streamName(log.run, stream), events, { expectedRevision: NO_STREAM });
      if (performance.now() - told < 200) return;
      told = performance.now();
      onProgress(next - log.streams);
    });
    return 1e6 / perSecond / STREAM_EVENTS;
  },

  /** Appends of one event, 32 in flight: to new streams, to old ones with ANY, or old events with ANY once more. */
  async appendOne(input: { log: FilledLog; to: 'new' | 'old' | 'repeated'; times: number }): Promise<number> {
    const { log, to, times } = input;
    const client = connect(log.url);
    const data = eventData(log.bytes);
    const { perSecond } = await repeat(32, times, async () => {
      const stream = anyStream(log);
      const id = to === 'repeated' ? eventId(log.run, stream, 7) : randomUUID();
      const name = to === 'new' ? `scale-${log.run}-one-${id}` : streamName(log.run, stream);
      const { nextExpectedRevision } = await client.appendToStream(
        name,
        jsonEvent({ id, type: EVENT_TYPE, data }),
        { expectedRevision: to === 'new' ? NO_STREAM : ANY },
      );
      if (to === 'repeated' && nextExpectedRevision !== 7n) throw new Error('a repeated event was appended');
    });
    return 1e6 / perSecond;
  },

  /** Reads of whole streams, picked at random, 8 in flight. */
  async readStreams({ log, times }: { log: FilledLog; times: number }): Promise<number> {
    const client = connect(log.url);
    let events = 0;
    const start = performance.now();
    await repeat(8, times, async () => {
      const found = client.readStream(streamName(log.run, anyStream(log)), { maxCount: STREAM_EVENTS });
      const seen = await countEvents(found); // on a line of its own: others add to the sum meanwhile
      events += seen;
    });
    if (events !== times * STREAM_EVENTS) throw new Error(`${events} events came of ${times} streams`);
    return ((performance.now() - start) * 1000) / events;
  },

  /** Reads of `$all` from positions picked at random, one at a time. */
  async readSlices(input: { log: FilledLog; slice: number; times: number }): Promise<number> {
    const { log, slice, times } = input;
    const client = connect(log.url);
    const last = log.streams - Math.ceil(slice / STREAM_EVENTS);
    let took = 0;
    for (let done = 0; done < times; done++) {
      const stream = streamName(log.run, Math.floor(Math.random() * Math.max(1, last - 8))); // 8 were in flight
      let from;
      for await (const { event } of client.readStream(stream, { maxCount: 1 })) from = event?.position;
      const start = performance.now();
      const options = { direction: FORWARDS, fromPosition: from ?? START, maxCount: slice } as const;
      const events = await countEvents(client.readAll(options));
      took += performance.now() - start;
      if (events !== slice) throw new Error(`${slice} events were to be read, ${events} came`);
    }
    return (took * 1000) / (slice * times);
  },

  /** Appends of one event, 8 in flight, until the server is gone. @returns how many were acknowledged */
  async appendUntilGone({ url }: { url: string }, onProgress: (done: number) => void): Promise<number> {
    const client = connect(url);
    const data = eventData(100);
    let done = 0;
    const once = async () => {
      await client.appendToStream(`scale-load-${randomUUID()}`, jsonEvent({ type: EVENT_TYPE, data }));
      if (++done % 10 === 0) onProgress(done);
    };
    await repeat(8, Infinity, once).catch(() => undefined);
    return done;
  },

  /** Reads the last event of the log, so that the server has answered. */
  async readLast({ url }: { url: string }): Promise<void> {
    await countEvents(connect(url).readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }));
  },
};
