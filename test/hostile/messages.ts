import { randomUUID } from 'node:crypto';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';

/** Messages as the official client would never send them. */

export interface Faulty {
  stream?: string | Uint8Array;
  id?: string;
  type?: string;
  contentType?: string;
  metadata?: Uint8Array;
  data?: Uint8Array;
  /** False: more of the append should follow. */
  isFinal?: boolean;
}

/** One BatchAppend of one event. */
export function batchAppend(faulty: Faulty): Uint8Array {
  const {
    stream = randomUUID(),
    id = randomUUID(),
    type = 'thing',
    contentType = 'application/json',
  } = faulty;
  const options = new streamsPb.BatchAppendReq.Options();
  options.setStreamIdentifier(identifier(stream));
  options.setAny(new emptyPb.Empty());
  const event = new streamsPb.BatchAppendReq.ProposedMessage();
  event.setId(uuid(id));
  event.getMetadataMap().set('type', type).set('content-type', contentType);
  event.setCustomMetadata(faulty.metadata ?? '');
  event.setData(faulty.data ?? Buffer.from('{}'));
  const request = new streamsPb.BatchAppendReq();
  request.setCorrelationId(uuid(randomUUID()));
  request.setOptions(options);
  request.addProposedMessages(event);
  request.setIsFinal(faulty.isFinal ?? true);
  return request.serializeBinary();
}

/** A read of all of $all, forwards. */
export function readAll(): Uint8Array {
  const options = new streamsPb.ReadReq.Options();
  const all = new streamsPb.ReadReq.Options.AllOptions();
  all.setStart(new sharedPb.Empty());
  options.setAll(all);
  options.setReadDirection(streamsPb.ReadReq.Options.ReadDirection.FORWARDS);
  options.setCount(String(2 ** 40));
  options.setNoFilter(new sharedPb.Empty());
  const uuids = new streamsPb.ReadReq.Options.UUIDOption();
  uuids.setString(new sharedPb.Empty());
  options.setUuidOption(uuids);
  const request = new streamsPb.ReadReq();
  request.setOptions(options);
  return request.serializeBinary();
}

/** What a BatchAppend was answered: a status code (`google.rpc.Code` numbers) and its text; undefined: success. */
export function refusalOf(answer: Buffer): { code: number; message: string } | undefined {
  const error = streamsPb.BatchAppendResp.deserializeBinary(answer).getError();
  return error && { code: error.getCode(), message: error.getMessage() };
}

function identifier(name: string | Uint8Array): sharedPb.StreamIdentifier {
  const made = new sharedPb.StreamIdentifier();
  made.setStreamName(Buffer.from(name).toString('base64'));
  return made;
}

function uuid(text: string): sharedPb.UUID {
  const made = new sharedPb.UUID();
  made.setString(text);
  return made;
}
