import { realpathSync } from 'node:fs';
import { lockFolder } from './lock.js';
import { type Credentials, identify } from './protocol/credentials.js';
import { featuresHandlers } from './protocol/features.js';
import { gossipHandlers } from './protocol/gossip.js';
import type { Caller } from './protocol/rights.js';
import { failure, toFailure } from './protocol/status.js';
import { streamsHandlers } from './protocol/streams-service.js';
import { makeFolder } from './storage/durable-folder.js';
import { partsOf } from './storage/folder.js';
import { openStore } from './storage/open-store.js';
import type { Store } from './storage/store.js';
import { Writer } from './storage/writer.js';
import type { Handler } from './transport/handlers.js';
import { GrpcServer } from './transport/server.js';
import { StatusCode } from './transport/status.js';

/** What a client may send at once: its own limit. */
const MAX_MESSAGE_BYTES = 17 * 1024 * 1024;

export interface EventStoreOptions {
  /** Folder of the log; it is made when it is not there. */
  dataDir: string;
  /** Address to listen on; 127.0.0.1 unless given. Without `tls` and `credentials`, open it to nobody else. */
  host?: string;
  /** Port to listen on; 0 or absent: a free one. */
  port?: number;
  /** Certificate (with its chain) and private key in PEM. Without them connections are not encrypted. */
  tls?: { cert: string | Buffer; key: string | Buffer };
  /**
   * With `tls`: the account of the application, which appends and reads and may not delete, tombstone or write
   * metadata. Clients send no credentials over an open connection.
   */
  credentials?: Credentials;
  /** With `credentials`: the account that may do everything. */
  administrator?: Credentials;
  /** Where no credentials are asked for: everybody is the application. Otherwise everybody may do everything. */
  appendOnly?: boolean;
  /** Gets a line for what an operator may want to know; silent unless given. */
  log?: (line: string) => void;
}

export interface RunningEventStore {
  /** Connection string for the client. */
  url: string;
  port: number;
  /** Answers what it has taken, ends every call with UNAVAILABLE, so that clients reconnect, and frees the folder. */
  close(): Promise<void>;
}

/**
 * Starts an EventStoreDB-compatible server. It has answered an append only when the bytes are on disk.
 * @throws EventStoreError EVENTSTORE.LOCKED when the folder is in use, EVENTSTORE.FORMAT when it is of another
 * version; Error when the port is taken or the certificate cannot be used.
 */
export async function startEventStore(options: EventStoreOptions): Promise<RunningEventStore> {
  const { host = '127.0.0.1', port = 0, log = () => undefined } = options;
  makeFolder(options.dataDir);
  const dataDir = realpathSync(options.dataDir);
  const { store, unlock } = await openFolder(dataDir, log);
  const freeFolder = async (): Promise<void> => {
    await store.close();
    unlock();
  };
  const writer = new Writer(store);
  let server: GrpcServer;
  let bound: number;
  try {
    server = new GrpcServer({
      handlers: handlersOf(store, writer, options),
      maxMessageBytes: MAX_MESSAGE_BYTES,
      statusOf: toFailure,
      tls: options.tls,
    });
    bound = await server.listen(host, port);
  } catch (error) {
    await freeFolder();
    throw error;
  }
  const url = `esdb://${host.includes(':') ? `[${host}]` : host}:${bound}?tls=${String(options.tls !== undefined)}`;
  log(`event store: ${url}, data in ${dataDir}, next position ${store.nextPosition}`);
  if (options.credentials && !options.tls) log('event store: without TLS the credentials are not asked for');
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await writer.stop();
    await server.stop(
      failure(StatusCode.UNAVAILABLE, 'EVENTSTORE.STOPPING: the event store is stopping; connect again'),
    );
    await freeFolder();
    log('event store: stopped');
  };
  return { url, port: bound, close: () => (closing ??= close()) };
}

async function openFolder(
  dataDir: string,
  say: (line: string) => void,
): Promise<{ store: Store; unlock: () => void }> {
  const unlock = await lockFolder(dataDir, partsOf(dataDir).lock);
  try {
    return { store: await openStore(dataDir, say), unlock };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** What is served, by its path. Who calls decides what may be done with streams. */
function handlersOf(store: Store, writer: Writer, options: EventStoreOptions): Map<string, Handler> {
  const { tls, credentials: application, administrator, appendOnly = false } = options;
  const anybody = (): Caller => (appendOnly ? 'application' : 'administrator');
  const callerOf =
    tls && application ? identify({ application, ...(administrator && { administrator }) }) : anybody;
  return new Map([...streamsHandlers(store, writer, callerOf), ...gossipHandlers(), ...featuresHandlers()]);
}
