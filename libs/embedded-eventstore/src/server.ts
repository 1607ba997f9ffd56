import { mkdirSync, realpathSync } from 'node:fs';
import { type sendUnaryData, Server, ServerCredentials, status as Code } from '@grpc/grpc-js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import { lockFolder } from './lock.js';
import { type Credentials, guarded } from './protocol/credentials.js';
import { supportedMethods } from './protocol/features.js';
import { gossipDefinition, gossipHandlers } from './protocol/gossip.js';
import { OpenCalls } from './protocol/open-calls.js';
import { failure } from './protocol/status.js';
import { streamsDefinition, streamsHandlers } from './protocol/streams-service.js';
import { partsOf } from './storage/folder.js';
import { openStore } from './storage/open-store.js';
import type { Store } from './storage/store.js';
import { Writer } from './storage/writer.js';

/** What a client may send at once: its own limit. */
const MAX_MESSAGE_BYTES = 17 * 1024 * 1024;
/** How long the end of the open calls may take to reach the clients. */
const GOODBYE_MS = 500;

export interface EventStoreOptions {
  /** Folder of the log; it is made when it is not there. */
  dataDir: string;
  /** Address to listen on; 127.0.0.1 unless given. Without `tls` and `credentials`, open it to nobody else. */
  host?: string;
  /** Port to listen on; 0 or absent: a free one. */
  port?: number;
  /** Certificate (with its chain) and private key in PEM. Without them connections are not encrypted. */
  tls?: { cert: string | Buffer; key: string | Buffer };
  /** With `tls`: the account that may read and write. Clients send no credentials over an open connection. */
  credentials?: Credentials;
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
  mkdirSync(options.dataDir, { recursive: true });
  const dataDir = realpathSync(options.dataDir);
  const { store, unlock } = await openFolder(dataDir, log);
  const freeFolder = async (): Promise<void> => {
    await store.close();
    unlock();
  };
  const writer = new Writer(store);
  const calls = new OpenCalls();
  const server = new Server({ 'grpc.max_receive_message_length': MAX_MESSAGE_BYTES });
  const streams = streamsHandlers(store, writer, calls);
  const { credentials } = options;
  server.addService(streamsDefinition, options.tls && credentials ? guarded(streams, credentials) : streams);
  server.addService(gossipDefinition, gossipHandlers());
  server.addService(featuresGrpc.ServerFeaturesService, {
    getSupportedMethods: (_: unknown, answer: sendUnaryData<ReturnType<typeof supportedMethods>>) =>
      answer(null, supportedMethods()),
  });
  let bound: number;
  try {
    bound = await listen(server, host, port, options.tls);
  } catch (error) {
    await freeFolder();
    throw error;
  }
  const url = `esdb://${host.includes(':') ? `[${host}]` : host}:${bound}?tls=${String(options.tls !== undefined)}`;
  log(`event store: ${url}, data in ${dataDir}, next position ${store.nextPosition}`);
  if (credentials && !options.tls) log('event store: without TLS the credentials are not asked for');
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await writer.stop();
    calls.endAll(
      failure(Code.UNAVAILABLE, 'EVENTSTORE.STOPPING: the event store is stopping; connect again'),
    );
    await shutDown(server);
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

function listen(server: Server, host: string, port: number, tls: EventStoreOptions['tls']): Promise<number> {
  const address = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
  return new Promise((resolve, reject) => {
    const security = tls
      ? ServerCredentials.createSsl(null, [
          { cert_chain: Buffer.from(tls.cert), private_key: Buffer.from(tls.key) },
        ])
      : ServerCredentials.createInsecure();
    server.bindAsync(address, security, (error, bound) => {
      if (error) reject(error);
      else resolve(bound);
    });
  });
}

function shutDown(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.forceShutdown(), GOODBYE_MS);
    server.tryShutdown(() => {
      clearTimeout(force);
      resolve();
    });
  });
}
