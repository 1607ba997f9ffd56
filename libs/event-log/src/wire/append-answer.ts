import { ErrorType, UnknownError } from '@eventstore/db-client';
import { unpackToCommandError } from '@eventstore/db-client/dist/streams/appendToStream/unpackError.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import { WireReader } from '@jejak/protobuf';

/** What the server says of an append. */
export interface AppendAnswer {
  /** That of the request. */
  readonly correlation: string;
  /** Of the last event, where it was written and can be read. */
  readonly position?: bigint;
  /** Why nothing was written, as an error of the client's kinds. */
  readonly failure?: Error;
}

/** Decodes a `BatchAppendResp` of EventStoreDB's `streams.proto`. */
export function decodeAppendAnswer(message: Buffer): AppendAnswer {
  const reader = new WireReader(message);
  let correlation = '';
  let position: bigint | undefined;
  let failure: Error | undefined;
  while (reader.next()) {
    if (reader.field === 1) correlation = uuidOf(reader.message());
    else if (reader.field === 2) {
      failure = failureIn(message);
      reader.skip();
    } else if (reader.field === 3) position = positionIn(reader.message());
    else reader.skip();
  }
  return { correlation, ...(position !== undefined && { position }), ...(failure && { failure }) };
}

/** Failures are few: they are read as the client reads them. Of what it does not know, the server's words are kept. */
function failureIn(message: Buffer): Error | undefined {
  const answer = streamsPb.BatchAppendResp.deserializeBinary(message);
  const error = answer.getError();
  if (!error) return undefined;
  const stream = Buffer.from(answer.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();
  const known = error.getDetails() && unpackToCommandError(error, stream); // which falls over where there are none
  return known && known.type !== ErrorType.UNKNOWN ? known : new UnknownError(undefined, error.getMessage());
}

/** `Success`: the commit position, where it tells a position. */
function positionIn(success: WireReader): bigint | undefined {
  while (success.next()) {
    if (success.field !== 3) {
      success.skip();
      continue;
    }
    let commit = 0n; // as protobuf leaves out what is 0
    const position = success.message();
    while (position.next())
      if (position.field === 1) commit = position.uint64();
      else position.skip();
    return commit;
  }
  return undefined;
}

/** `UUID`: text, or two halves. */
function uuidOf(reader: WireReader): string {
  while (reader.next()) {
    if (reader.field === 2) return reader.text();
    if (reader.field === 1) return halves(reader.message());
    reader.skip();
  }
  return '';
}

function halves(reader: WireReader): string {
  const half = ['', ''];
  while (reader.next())
    if (reader.field <= 2) half[reader.field - 1] = reader.uint64().toString(16);
    else reader.skip();
  const hex = half.map((one) => one.padStart(16, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
