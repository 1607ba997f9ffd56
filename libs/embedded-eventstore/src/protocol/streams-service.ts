import type { Store } from '../storage/store.js';
import type { Writer } from '../storage/writer.js';
import type { ServerCall } from '../transport/call.js';
import { type Handler, oneRequest, unary } from '../transport/handlers.js';
import { serveAppend } from './append.js';
import { serveBatchAppend } from './batch-append.js';
import { serveDelete } from './delete.js';
import { Outlet } from './outlet.js';
import { decodeRead } from './read-request.js';
import { serveRead } from './read.js';
import { type Caller, checkMayDelete, checkMayRead } from './rights.js';
import { badRequest, unimplemented } from './status.js';
import { serveSubscription } from './subscribe.js';

/**
 * The Streams service.
 *
 * @param callerOf who calls; throws RequestError for a call that nobody may make
 */
export function streamsHandlers(
  store: Store,
  writer: Writer,
  callerOf: (call: ServerCall) => Caller,
): Map<string, Handler> {
  const remove = (deletion: 'soft' | 'tombstone') =>
    unary((request) => serveDelete(writer, deletion, request));
  const handlers: Record<string, (caller: Caller) => Handler> = {
    Read: (caller) =>
      oneRequest((request, call) => {
        read(store, caller, request, new Outlet(call)).catch((error: unknown) => call.fail(error));
      }),
    Append: (caller) => (call) => serveAppend(writer, caller, call),
    BatchAppend: (caller) => (call) => serveBatchAppend(writer, caller, call),
    Delete: (caller) => {
      checkMayDelete(caller);
      return remove('soft');
    },
    Tombstone: (caller) => {
      checkMayDelete(caller);
      return remove('tombstone');
    },
  };
  return new Map(
    Object.entries(handlers).map(([method, handler]) => [
      `/event_store.client.streams.Streams/${method}`,
      (call) => handler(callerOf(call))(call),
    ]),
  );
}

async function read(store: Store, caller: Caller, request: Buffer, outlet: Outlet): Promise<void> {
  const options = decodeRead(request).getOptions();
  if (!options) throw badRequest('A read must have options.');
  if (!options.getUuidOption()?.hasString()) throw unimplemented('structured UUIDs in answers');
  const name = options.getStream()?.getStreamIdentifier()?.getStreamName_asU8();
  if (name) checkMayRead(caller, Buffer.from(name));
  await (options.hasSubscription() ? serveSubscription : serveRead)(store, options, outlet);
}
