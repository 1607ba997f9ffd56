import streamsPb, { type ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { WireReader } from '@jejak/protobuf';

/** In `ReadReq` messages lie in messages: options, what is read, from where. What lies in those are values. */
const LEVELS = 3;

/**
 * Decodes `ReadReq`.
 * @throws Error when it is no such message.
 */
export function decodeRead(bytes: Buffer): ReadReq {
  checkLengths(bytes, LEVELS);
  return streamsPb.ReadReq.deserializeBinary(bytes);
}

/**
 * A message that says it is longer than its bytes keeps google-protobuf reading beyond their end: six bytes cost it
 * 13 seconds. So lengths are checked first.
 */
function checkLengths(message: Buffer, levels: number): void {
  const reader = new WireReader(message);
  while (reader.next()) {
    if (!reader.isBytes) reader.skip();
    else if (levels > 0) checkLengths(reader.view(), levels - 1);
    else reader.view();
  }
}
