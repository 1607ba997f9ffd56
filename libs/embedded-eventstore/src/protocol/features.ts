import featuresPb from '@eventstore/db-client/generated/serverfeatures_pb.js';

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

/** What the server can do; the client chooses its ways by it (names in lower case). */
export function supportedMethods(): featuresPb.SupportedMethods {
  const answer = new featuresPb.SupportedMethods();
  answer.setEventStoreServerVersion(VERSION);
  for (const [name, features] of Object.entries(METHODS)) {
    const method = new featuresPb.SupportedMethod();
    method.setServiceName(STREAMS);
    method.setMethodName(name);
    method.setFeaturesList(features);
    answer.addMethods(method);
  }
  return answer;
}
