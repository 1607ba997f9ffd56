import type { EventStoreDBClient } from '@eventstore/db-client';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsPb, { type ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { Client, type CallOptions, type ClientReadableStream, type Metadata } from '@grpc/grpc-js';
import { aggregates } from '@jejak/domain';
import { type Answer, decodeAnswer } from './answer.js';

const { ReadReq: Request } = streamsPb;

/** The server sends a checkpoint after so many of its search windows. */
const CHECKPOINT_INTERVAL = 64;

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
 * Subscribes to the streams that are Jejak's (a log may hold others, and the server's own), on the connection of the
 * client, with its way to find, trust and sign in to a server.
 */
export async function subscribe(
  client: EventStoreDBClient,
  after: bigint | undefined,
): Promise<ClientReadableStream<Answer>> {
  const open = client['GRPCStreamCreator'](Reads, 'follow', (reads) =>
    reads.read(request(after), ...client['callArguments']({}, { deadline: Infinity })),
  );
  return open();
}

function request(after: bigint | undefined): ReadReq {
  const all = new Request.Options.AllOptions();
  if (after === undefined) all.setStart(new sharedPb.Empty());
  else {
    const position = new Request.Options.Position();
    position.setCommitPosition(String(after));
    position.setPreparePosition(String(after));
    all.setPosition(position);
  }
  const ids = new Request.Options.UUIDOption();
  ids.setString(new sharedPb.Empty());
  const options = new Request.Options();
  options.setAll(all);
  options.setResolveLinks(false);
  options.setSubscription(new Request.Options.SubscriptionOptions());
  options.setUuidOption(ids);
  options.setFilter(ours());
  const wanted = new Request();
  wanted.setOptions(options);
  return wanted;
}

function ours(): ReadReq.Options.FilterOptions {
  const streams = new Request.Options.FilterOptions.Expression();
  streams.setPrefixList(aggregates.map(({ stream }) => `${stream}-`));
  const filter = new Request.Options.FilterOptions();
  filter.setStreamIdentifier(streams);
  filter.setCount(new sharedPb.Empty());
  filter.setCheckpointintervalmultiplier(CHECKPOINT_INTERVAL);
  return filter;
}
