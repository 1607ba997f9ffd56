import type { EventStoreDBClient } from '@eventstore/db-client';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsPb, { type ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { ClientReadableStream } from '@grpc/grpc-js';
import { aggregates } from '@jejak/domain';
import type { Answer } from '../wire/answer.js';
import { callRead } from '../wire/call-read.js';

const { ReadReq: Request } = streamsPb;

/** The server sends a checkpoint after so many of its search windows. */
const CHECKPOINT_INTERVAL = 64;

/**
 * Subscribes to the streams that are Jejak's (a log may hold others, and the server's own).
 */
export function subscribe(
  client: EventStoreDBClient,
  after: bigint | undefined,
): Promise<ClientReadableStream<Answer>> {
  return callRead(client, options(after), Infinity);
}

function options(after: bigint | undefined): ReadReq.Options {
  const all = new Request.Options.AllOptions();
  if (after === undefined) all.setStart(new sharedPb.Empty());
  else {
    const position = new Request.Options.Position();
    position.setCommitPosition(String(after));
    position.setPreparePosition(String(after));
    all.setPosition(position);
  }
  const wanted = new Request.Options();
  wanted.setAll(all);
  wanted.setSubscription(new Request.Options.SubscriptionOptions());
  wanted.setFilter(ours());
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
