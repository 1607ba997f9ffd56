import featuresPb from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { type Handler, unary } from '../transport/handlers.js';

/** The version whose behaviour this server follows. */
const VERSION = '24.2.0';
const STREAMS = 'event_store.client.streams.streams';
const METHODS: Record<string, string[]> = {
  append: [],
  batchappend: [],
  read: ['position', 'events'],
  delete: [],
  tombstone: [],
};

/** The ServerFeatures service: what the server can do; the client chooses its ways by it (names in lower case). */
export function featuresHandlers(): Map<string, Handler> {
  const answer = supportedMethods();
  return new Map([
    ['/event_store.client.server_features.ServerFeatures/GetSupportedMethods', unary(() => answer)],
  ]);
}

function supportedMethods(): Buffer {
  const answer = new featuresPb.SupportedMethods();
  answer.setEventStoreServerVersion(VERSION);
  for (const [name, features] of Object.entries(METHODS)) {
    const method = new featuresPb.SupportedMethod();
    method.setServiceName(STREAMS);
    method.setMethodName(name);
    method.setFeaturesList(features);
    answer.addMethods(method);
  }
  return Buffer.from(answer.serializeBinary());
}
