import type { EventStoreDBClient } from '@eventstore/db-client';
import { Client, type CallOptions, type ClientDuplexStream, type Metadata } from '@grpc/grpc-js';
import { type AppendAnswer, decodeAppendAnswer } from './append-answer.js';

/** A long call for appends: requests as `encodeAppend` makes them, answered in any order. */
export type AppendCall = ClientDuplexStream<Buffer, AppendAnswer>;

/** The call that is made with an encoder and a decoder of our own. */
class Streams extends Client {
  append(metadata: Metadata, options: CallOptions): AppendCall {
    return this.makeBidiStreamRequest(
      '/event_store.client.streams.Streams/BatchAppend',
      (message: Buffer) => message,
      decodeAppendAnswer,
      metadata,
      options,
    );
  }
}

/** Begins the call on the connection of the client, with its way to find, trust and sign in to a server. */
export async function callAppend(client: EventStoreDBClient): Promise<AppendCall> {
  const begin = client['GRPCStreamCreator'](Streams, 'append', (streams) =>
    streams.append(...client['callArguments']({}, { deadline: Infinity })),
  );
  return begin();
}
