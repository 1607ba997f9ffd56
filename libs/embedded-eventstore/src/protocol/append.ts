import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { ExpectedRevision } from '../expected-revision.js';
import type { WriteOutcome } from '../storage/group.js';
import type { ProposedEvent } from '../storage/frame.js';
import type { Writer } from '../storage/writer.js';
import type { ServerCall } from '../transport/call.js';
import { finish } from '../transport/handlers.js';
import { WireReader } from '@jejak/protobuf';
import { type AppendOptions, decodeOptions } from './append-options.js';
import { Proposal } from './proposal.js';
import { decodeProposed } from './proposed.js';
import type { Caller } from './rights.js';
import { streamDeleted } from './status.js';

/** One message of an Append call: first the options, then one event each. */
interface AppendMessage {
  options?: AppendOptions;
  event?: ProposedEvent;
}

/** Decodes `AppendReq`. */
function decodeAppend(bytes: Buffer): AppendMessage {
  const message: AppendMessage = {};
  const reader = new WireReader(bytes);
  while (reader.next()) {
    if (reader.field === 1) message.options = decodeOptions(reader.message());
    else if (reader.field === 2) message.event = decodeProposed(reader.message());
    else reader.skip();
  }
  return message;
}

/** Serves Append: one append per call, which the client uses when it sends credentials with the call. */
export function serveAppend(writer: Writer, caller: Caller, call: ServerCall): void {
  let proposal: Proposal | undefined;
  call.onMessage = (bytes) => {
    const message = decodeAppend(bytes);
    proposal ??= new Proposal(message.options, caller);
    if (message.event) proposal.add(message.event);
  };
  call.onEnd = () => {
    submit(proposal ?? new Proposal(undefined, caller), writer).then(
      (response) => finish(call, response),
      (error: unknown) => call.fail(error),
    );
  };
}

async function submit(proposal: Proposal, writer: Writer): Promise<Buffer> {
  return encodeOutcome(await proposal.submit(writer), proposal.options);
}

function encodeOutcome(outcome: WriteOutcome, options: AppendOptions): Buffer {
  const response = new streamsPb.AppendResp();
  switch (outcome.kind) {
    case 'success': {
      const success = new streamsPb.AppendResp.Success();
      success.setCurrentRevision(String(outcome.revision));
      if (outcome.position === undefined) success.setNoPosition(new sharedPb.Empty());
      else {
        const position = new streamsPb.AppendResp.Position();
        position.setCommitPosition(String(outcome.position));
        position.setPreparePosition(String(outcome.position));
        success.setPosition(position);
      }
      response.setSuccess(success);
      break;
    }
    case 'wrong-expected-revision': {
      const wrong = new streamsPb.AppendResp.WrongExpectedVersion();
      if (outcome.current < 0) wrong.setCurrentNoStream(new sharedPb.Empty());
      else wrong.setCurrentRevision(String(outcome.current));
      if (options.expected) setExpected(wrong, options.expected);
      response.setWrongExpectedVersion(wrong);
      break;
    }
    case 'stream-deleted':
      throw streamDeleted(options.stream);
  }
  return Buffer.from(response.serializeBinary());
}

function setExpected(wrong: streamsPb.AppendResp.WrongExpectedVersion, expected: ExpectedRevision): void {
  switch (expected.kind) {
    case 'any':
      wrong.setExpectedAny(new sharedPb.Empty());
      break;
    case 'no-stream':
      wrong.setExpectedNoStream(new sharedPb.Empty());
      break;
    case 'stream-exists':
      wrong.setExpectedStreamExists(new sharedPb.Empty());
      break;
    case 'exact':
      wrong.setExpectedRevision(String(expected.revision));
  }
}
