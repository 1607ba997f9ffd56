import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import type { ExpectedRevision } from '../expected-revision.js';
import type { WriteOutcome } from '../storage/group.js';
import { StatusCode as Code } from '../transport/status.js';
import { bytesField, numberField } from '@jejak/protobuf';
import type { AppendOptions } from './append-options.js';
import { MAX_APPEND_BYTES } from './proposed.js';
import { TooLargeError } from './proposal.js';
import { AccessDenied } from './rights.js';
import { RequestError, toFailure } from './status.js';

/**
 * The answers of BatchAppend (`BatchAppendResp`), encoded. Each carries the correlation id and the stream
 * identifier just as they came: without them the client cannot tell whom to answer.
 */

type Success = Extract<WriteOutcome, { kind: 'success' }>;
type Refusal = Exclude<WriteOutcome, Success>;

/** The client's deadline had passed before the append was taken. */
export class DeadlineError extends Error {}

export function encodeSuccess(
  { revision, position }: Success,
  options: AppendOptions,
  correlation: Buffer,
): Buffer {
  const where =
    position === undefined
      ? bytesField(4, Buffer.alloc(0))
      : bytesField(3, Buffer.concat([numberField(1, position), numberField(2, position)]));
  return encode(correlation, options, bytesField(3, Buffer.concat([numberField(1, revision), where])));
}

/** An append that was understood but may not be. */
export function encodeRefusal(outcome: Refusal, options: AppendOptions, correlation: Buffer): Buffer {
  switch (outcome.kind) {
    case 'wrong-expected-revision': {
      const wrong = new sharedPb.WrongExpectedVersion();
      if (outcome.current < 0) wrong.setCurrentNoStream(new emptyPb.Empty());
      else wrong.setCurrentStreamRevision(String(outcome.current));
      if (options.expected) setExpected(wrong, options.expected);
      const details = pack('WrongExpectedVersion', wrong.serializeBinary());
      return encodeError(Code.ALREADY_EXISTS, 'WrongExpectedVersion', details, options, correlation);
    }
    case 'stream-deleted': {
      const deleted = new sharedPb.StreamDeleted();
      deleted.setStreamIdentifier(sharedPb.StreamIdentifier.deserializeBinary(options.identifier));
      const details = pack('StreamDeleted', deleted.serializeBinary());
      return encodeError(Code.NOT_FOUND, 'StreamDeleted', details, options, correlation);
    }
  }
}

/** An append that could not be served. */
export function encodeFailure(error: unknown, options: AppendOptions, correlation: Buffer): Buffer {
  if (error instanceof DeadlineError) {
    const details = pack('Timeout', new sharedPb.Timeout().serializeBinary());
    return encodeError(Code.DEADLINE_EXCEEDED, 'Timeout', details, options, correlation);
  }
  const { code, details: text } = toFailure(error);
  if (error instanceof TooLargeError) {
    const exceeded = new sharedPb.MaximumAppendSizeExceeded();
    exceeded.setMaxappendsize(MAX_APPEND_BYTES);
    return encodeError(
      code,
      text,
      pack('MaximumAppendSizeExceeded', exceeded.serializeBinary()),
      options,
      correlation,
    );
  }
  if (error instanceof AccessDenied) {
    const details = pack('AccessDenied', new sharedPb.AccessDenied().serializeBinary());
    return encodeError(code, text, details, options, correlation);
  }
  if (error instanceof RequestError) {
    const request = new sharedPb.BadRequest();
    request.setMessage(text);
    return encodeError(code, text, pack('BadRequest', request.serializeBinary()), options, correlation);
  }
  // The words by which clients know that a retry may help: what a real server says while it cannot write.
  const words = code === Code.UNAVAILABLE ? `Server Is Not Ready (${text})` : text;
  return encodeError(code, words, new anyPb.Any(), options, correlation);
}

function encodeError(
  code: Code,
  message: string,
  details: anyPb.Any,
  options: AppendOptions,
  correlation: Buffer,
): Buffer {
  const status = [
    numberField(1, code),
    bytesField(2, Buffer.from(message)),
    bytesField(3, details.serializeBinary()),
  ];
  return encode(correlation, options, bytesField(2, Buffer.concat(status)));
}

function encode(correlation: Buffer, options: AppendOptions, result: Buffer): Buffer {
  return Buffer.concat([bytesField(1, correlation), result, bytesField(4, options.identifier)]);
}

function pack(name: string, message: Uint8Array): anyPb.Any {
  const any = new anyPb.Any();
  any.pack(message, `event_store.client.${name}`);
  return any;
}

function setExpected(wrong: sharedPb.WrongExpectedVersion, expected: ExpectedRevision): void {
  switch (expected.kind) {
    case 'any':
      wrong.setExpectedAny(new emptyPb.Empty());
      break;
    case 'no-stream':
      wrong.setExpectedNoStream(new emptyPb.Empty());
      break;
    case 'stream-exists':
      wrong.setExpectedStreamExists(new emptyPb.Empty());
      break;
    case 'exact':
      wrong.setExpectedStreamPosition(String(expected.revision));
  }
}
