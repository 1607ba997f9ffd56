import type { EventStoreDBClient } from '@eventstore/db-client';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsPb, { type ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { Client, type CallOptions, type ClientReadableStream, type Metadata } from '@grpc/grpc-js';
import { type Answer, decodeAnswer } from './answer.js';

/** The one call that is made with a decoder of our own. */
class Reads extends Client {
  read(request: ReadReq, metadata: Metadata, options: CallOptions): ClientReadableStream<Answer> {
    return this.makeServerStreamRequest(
      '/event_store.client.streams.Streams/Read',
      (wanted: ReadReq) => Buffer.from(wanted.serializeBinary()),
      decodeAnswer,
      request,
      metadata,
      options,
    );
  }
}

/**
 * Sends a read on the connection of the client, with its way to find, trust and sign in to a server.
 *
 * @param ms how long the call may take; `Infinity` for a subscription
 */
export async function callRead(
  client: EventStoreDBClient,
  options: ReadReq.Options,
  ms: number,
): Promise<ClientReadableStream<Answer>> {
  const ids = new streamsPb.ReadReq.Options.UUIDOption();
  ids.setString(new sharedPb.Empty());
  options.setUuidOption(ids);
  options.setResolveLinks(false);
  const request = new streamsPb.ReadReq();
  request.setOptions(options);
  const open = client['GRPCStreamCreator'](Reads, 'read', (reads) =>
    reads.read(request, ...client['callArguments']({}, { deadline: Date.now() + ms })),
  );
  return open();
}
