import type {
  MethodDefinition,
  sendUnaryData,
  ServerDuplexStream,
  ServerReadableStream,
  ServerUnaryCall,
  ServerWritableStream,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { Store } from '../storage/store.js';
import type { Writer } from '../storage/writer.js';
import type { AppendOptions } from './append-options.js';
import { type AppendMessage, decodeAppend, serveAppend } from './append.js';
import { type BatchMessage, decodeBatch, serveBatchAppend } from './batch-append.js';
import { decodeDelete, serveDelete } from './delete.js';
import type { OpenCalls } from './open-calls.js';
import { Outlet } from './outlet.js';
import { serveRead } from './read.js';
import { badRequest, toFailure, unimplemented } from './status.js';
import { serveSubscription } from './subscribe.js';

const { StreamsService } = streamsGrpc;

/** The Streams service with our own coding: answers are bytes already, appends are decoded without copying. */
export const streamsDefinition = {
  ...StreamsService,
  read: ownCoding(StreamsService.read, StreamsService.read.requestDeserialize),
  append: ownCoding(StreamsService.append, decodeAppend),
  batchAppend: ownCoding(StreamsService.batchAppend, decodeBatch),
  delete: ownCoding(StreamsService.delete, decodeDelete),
  tombstone: ownCoding(StreamsService.tombstone, decodeDelete),
};

/** The handlers of the Streams service. */
export function streamsHandlers(
  store: Store,
  writer: Writer,
  calls: OpenCalls,
): UntypedServiceImplementation {
  return {
    read: (call: ServerWritableStream<ReadReq, Buffer>) => {
      const outlet = new Outlet(call, calls);
      read(store, call.request, outlet).catch((error: unknown) => outlet.fail(toFailure(error)));
    },
    append: (call: ServerReadableStream<AppendMessage, Buffer>, answer: sendUnaryData<Buffer>) =>
      serveAppend(writer, calls, call, answer),
    batchAppend: (call: ServerDuplexStream<BatchMessage, Buffer>) => serveBatchAppend(writer, calls, call),
    delete: (call: ServerUnaryCall<AppendOptions, Buffer>, answer: sendUnaryData<Buffer>) =>
      serveDelete(writer, 'soft', call.request, answer),
    tombstone: (call: ServerUnaryCall<AppendOptions, Buffer>, answer: sendUnaryData<Buffer>) =>
      serveDelete(writer, 'tombstone', call.request, answer),
  };
}

async function read(store: Store, request: ReadReq, outlet: Outlet): Promise<void> {
  const options = request.getOptions();
  if (!options) throw badRequest('A read must have options.');
  if (!options.getUuidOption()?.hasString()) throw unimplemented('structured UUIDs in answers');
  await (options.hasSubscription() ? serveSubscription : serveRead)(store, options, outlet);
}

function ownCoding<Request>(
  method: Pick<MethodDefinition<unknown, unknown>, 'path' | 'requestStream' | 'responseStream'>,
  decode: (bytes: Buffer) => Request,
): MethodDefinition<Request, Buffer> {
  return {
    path: method.path,
    requestStream: method.requestStream,
    responseStream: method.responseStream,
    requestDeserialize: decode,
    responseSerialize: (bytes) => bytes,
    requestSerialize: onlyOnServer,
    responseDeserialize: onlyOnServer,
  };
}

function onlyOnServer(): never {
  throw new Error('This definition serves; clients use the one of the client package.');
}
