import type { Store } from '../storage/store.js';
import type { Writer } from '../storage/writer.js';
import { type Handler, oneRequest, unary } from '../transport/handlers.js';
import { serveAppend } from './append.js';
import { serveBatchAppend } from './batch-append.js';
import { serveDelete } from './delete.js';
import { Outlet } from './outlet.js';
import { decodeRead } from './read-request.js';
import { serveRead } from './read.js';
import { badRequest, unimplemented } from './status.js';
import { serveSubscription } from './subscribe.js';

/** The Streams service. */
export function streamsHandlers(store: Store, writer: Writer): Map<string, Handler> {
  const handlers: Record<string, Handler> = {
    Read: oneRequest((request, call) => {
      read(store, request, new Outlet(call)).catch((error: unknown) => call.fail(error));
    }),
    Append: (call) => serveAppend(writer, call),
    BatchAppend: (call) => serveBatchAppend(writer, call),
    Delete: unary((request) => serveDelete(writer, 'soft', request)),
    Tombstone: unary((request) => serveDelete(writer, 'tombstone', request)),
  };
  return new Map(
    Object.entries(handlers).map(([method, handler]) => [
      `/event_store.client.streams.Streams/${method}`,
      handler,
    ]),
  );
}

async function read(store: Store, request: Buffer, outlet: Outlet): Promise<void> {
  const options = decodeRead(request).getOptions();
  if (!options) throw badRequest('A read must have options.');
  if (!options.getUuidOption()?.hasString()) throw unimplemented('structured UUIDs in answers');
  await (options.hasSubscription() ? serveSubscription : serveRead)(store, options, outlet);
}
