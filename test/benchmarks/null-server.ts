import {
  Server,
  ServerCredentials,
  status,
  type sendUnaryData,
  type ServerDuplexStream,
  type ServerWritableStream,
} from '@grpc/grpc-js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import featuresPb from '@eventstore/db-client/generated/serverfeatures_pb.js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import { EVENT_BYTES, EVENT_TYPE, eventData } from './event.js';

/**
 * A server that stores nothing: it says yes to every append, and a read gets the same events over and over, encoded
 * beforehand. What a client reaches against it is the limit of the client and of gRPC. Run by fork; tells its url.
 */

const MAX_MESSAGE_BYTES = 17 * 1024 * 1024;
/** Different events that reads get in turn, and about what one takes in a log. */
const ENCODED = 1000;
const RECORD_BYTES = EVENT_BYTES + 200;

const { BatchAppendResp, ReadResp } = streamsPb;
const { RecordedEvent } = ReadResp.ReadEvent;

function supportedMethods(): featuresPb.SupportedMethods {
  const answer = new featuresPb.SupportedMethods().setEventStoreServerVersion('24.2.0');
  for (const name of ['append', 'batchappend', 'read', 'delete']) {
    const method = new featuresPb.SupportedMethod();
    method.setServiceName('event_store.client.streams.streams').setMethodName(name);
    answer.addMethods(name === 'read' ? method.setFeaturesList(['position', 'events']) : method);
  }
  return answer;
}

function encodedEvent(revision: number): Buffer {
  const position = String(revision * RECORD_BYTES + 1);
  const event = new RecordedEvent()
    .setId(new sharedPb.UUID().setString('00000000-0000-4000-8000-000000000001'))
    .setStreamIdentifier(new sharedPb.StreamIdentifier().setStreamName(Buffer.from('bench-1')))
    .setStreamRevision(String(revision))
    .setPreparePosition(position)
    .setCommitPosition(position)
    .setData(Buffer.from(JSON.stringify(eventData(EVENT_BYTES))));
  event
    .getMetadataMap()
    .set('type', EVENT_TYPE)
    .set('content-type', 'application/json')
    .set('created', '17000000000000000');
  const read = new ReadResp.ReadEvent().setEvent(event).setCommitPosition(position);
  return Buffer.from(new ReadResp().setEvent(read).serializeBinary());
}

const events = Array.from({ length: ENCODED }, (_, revision) => encodedEvent(revision));
const confirmation = Buffer.from(
  new ReadResp()
    .setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId('1'))
    .serializeBinary(),
);

/** A read gets as many events as it asked for, a subscription never ends. */
async function read(call: ServerWritableStream<streamsPb.ReadReq, Buffer>): Promise<void> {
  const options = call.request.getOptions();
  const count = options?.hasSubscription() ? Infinity : Number(options?.getCount());
  let goOn: () => void = () => undefined;
  call.on('drain', () => goOn()).on('cancelled', () => goOn());
  if (count === Infinity) call.write(confirmation);
  for (let sent = 0; sent < count && !call.cancelled; sent++) {
    const event = events[sent % ENCODED];
    if (event && !call.write(event)) await new Promise<void>((resolve) => (goOn = resolve));
  }
  call.end();
}

let [revision, position] = [0, 1];

function answerAppend(call: ServerDuplexStream<streamsPb.BatchAppendReq, streamsPb.BatchAppendResp>): void {
  const open = new Map<string, { events: number; stream?: sharedPb.StreamIdentifier }>();
  call.on('data', (request: streamsPb.BatchAppendReq) => {
    const id = request.getCorrelationId()?.getString() ?? '';
    const append = open.get(id) ?? { events: 0, stream: request.getOptions()?.getStreamIdentifier() };
    append.events += request.getProposedMessagesList().length;
    if (!request.getIsFinal()) {
      open.set(id, append);
      return;
    }
    open.delete(id);
    revision += append.events;
    position += append.events * RECORD_BYTES;
    const where = new sharedPb.AllStreamPosition();
    where.setCommitPosition(String(position)).setPreparePosition(String(position));
    const success = new BatchAppendResp.Success().setCurrentRevision(String(revision)).setPosition(where);
    const answer = new BatchAppendResp().setCorrelationId(request.getCorrelationId());
    call.write(answer.setStreamIdentifier(append.stream).setSuccess(success));
  });
  call.on('end', () => call.end()).on('error', () => undefined);
}

const refuse = (_: unknown, answer: sendUnaryData<never>) => answer({ code: status.UNIMPLEMENTED });

const server = new Server({ 'grpc.max_receive_message_length': MAX_MESSAGE_BYTES });
const { StreamsService } = streamsGrpc;
server.addService(
  { ...StreamsService, read: { ...StreamsService.read, responseSerialize: (bytes: Buffer) => bytes } },
  {
    read: (call: ServerWritableStream<streamsPb.ReadReq, Buffer>) => void read(call),
    batchAppend: answerAppend,
    append: refuse,
    delete: refuse,
    tombstone: refuse,
  },
);
server.addService(featuresGrpc.ServerFeaturesService, {
  getSupportedMethods: (_: unknown, answer: sendUnaryData<featuresPb.SupportedMethods>) =>
    answer(null, supportedMethods()),
});
server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  process.send?.({ url: `esdb://127.0.0.1:${port}?tls=false` });
});
process.once('disconnect', () => process.exit());
