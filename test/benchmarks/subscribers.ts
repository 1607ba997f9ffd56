import { connect } from 'node:http2';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import { frame, FrameCounter } from './grpc-frames.js';

/**
 * Subscribers to `$all` that cost next to nothing: HTTP/2 by hand, messages are counted and thrown away. Run by fork;
 * each is a connection of its own. Ends with the process that started it.
 */

/** What the benchmark asks for. */
export interface Subscribe {
  readonly port: number;
  readonly subscribers: number;
  /** Events that each reads before it leaves; 0: it subscribes and never reads. */
  readonly events: number;
}

/** What comes back: any number of `read`, then one of the others. */
export type Told = { readonly read: number } | { readonly failure: string } | { readonly done: true };

const WINDOW_BYTES = 1 << 20;
const TELL_MS = 500;

const counters: FrameCounter[] = [];
const tell = (told: Told) => process.send?.(told);

function subscription(): Buffer {
  const { ReadReq } = streamsPb;
  const empty = new sharedPb.Empty();
  const options = new ReadReq.Options()
    .setAll(new ReadReq.Options.AllOptions().setStart(empty))
    .setReadDirection(ReadReq.Options.ReadDirection.FORWARDS)
    .setSubscription(new ReadReq.Options.SubscriptionOptions())
    .setUuidOption(new ReadReq.Options.UUIDOption().setString(empty))
    .setNoFilter(empty);
  return frame(new ReadReq().setOptions(options).serializeBinary());
}

function subscribe(port: number, events: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const session = connect(`http://127.0.0.1:${port}`, { settings: { initialWindowSize: WINDOW_BYTES } });
    const call = session.request({
      ':method': 'POST',
      ':path': '/event_store.client.streams.Streams/Read',
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    session.on('error', reject);
    call.on('error', reject).end(subscription());
    if (events === 0) return;
    const counter = new FrameCounter();
    counters.push(counter);
    call.on('end', () =>
      reject(new Error(`the server ended a subscription after ${counter.messages} messages`)),
    );
    call.on('data', (chunk: Buffer) => {
      counter.add(chunk);
      if (counter.messages <= events) return; // the first message is the confirmation
      call.removeAllListeners('end').removeAllListeners('data');
      session.destroy();
      resolve();
    });
  });
}

process.on('message', ({ port, subscribers, events }: Subscribe) => {
  const all = Array.from({ length: subscribers }, () => subscribe(port, events));
  const read = () => counters.reduce((sum, { messages }) => sum + messages, 0);
  const telling = setInterval(() => tell({ read: read() }), TELL_MS);
  Promise.all(all)
    .then(() => tell({ done: true }))
    .catch((error: unknown) => tell({ failure: String(error) }))
    .finally(() => clearInterval(telling));
});
process.once('disconnect', () => process.exit());
process.send?.({ ready: true });
