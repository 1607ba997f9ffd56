import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import { bytesField, numberField } from '@jejak/protobuf';

/** The messages of a read or a subscription (`ReadResp`) that are not events, encoded. */

export function confirmationFrame(subscriptionId: string): Buffer {
  return bytesField(2, bytesField(1, Buffer.from(subscriptionId)));
}

/** Everything up to and including `position` was sent or did not match. */
export function checkpointFrame(position: number): Buffer {
  return bytesField(3, Buffer.concat([numberField(1, position), numberField(2, position)]));
}

export function streamNotFoundFrame(stream: Buffer): Buffer {
  const notFound = new streamsPb.ReadResp.StreamNotFound();
  const identifier = new sharedPb.StreamIdentifier();
  identifier.setStreamName(stream);
  notFound.setStreamIdentifier(identifier);
  const response = new streamsPb.ReadResp();
  response.setStreamNotFound(notFound);
  return Buffer.from(response.serializeBinary());
}

export function caughtUpFrame(): Buffer {
  return bytesField(8, Buffer.alloc(0));
}
