import {
  constants,
  createSecureServer,
  createServer,
  type Http2SecureServer,
  type Http2Server,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { type CallContext, ServerCall } from './call.js';
import type { Handler } from './handlers.js';
import { type CallStatus, StatusCode } from './status.js';

/** What a client may send of one call, and of all its calls, before we have taken it. */
const CALL_WINDOW_BYTES = 1024 * 1024;
const CONNECTION_WINDOW_BYTES = 4 * 1024 * 1024;
/** Calls of one connection at a time; a client lets further ones wait. */
const MAX_CALLS = 1_000;
/** Node's own bound (in MB) ends calls; this is above what `MAX_CALLS` calls without room hold. */
const MAX_SESSION_MEMORY_MB = 512;
const INTRODUCTION_MS = 10_000;
/** The system looks after so long whether a silent peer is still there. */
const KEEP_ALIVE_MS = 30_000;
/** How long the end of the open calls may take to reach the clients. */
const GOODBYE_MS = 500;

const HTTP2_OPTIONS = {
  maxSessionMemory: MAX_SESSION_MEMORY_MB,
  settings: {
    enablePush: false,
    initialWindowSize: CALL_WINDOW_BYTES,
    maxConcurrentStreams: MAX_CALLS,
  },
};

export interface GrpcServerOptions {
  /** By path: `/package.Service/Method`. All others answer UNIMPLEMENTED. */
  handlers: ReadonlyMap<string, Handler>;
  /** The largest message that is taken, in bytes. */
  maxMessageBytes: number;
  /** How a call ends in which something threw that is no `StatusError`. */
  statusOf: (error: unknown) => CallStatus;
  /** Certificate (with its chain) and private key in PEM. Without them connections are not encrypted. */
  tls?: { cert: string | Buffer; key: string | Buffer } | undefined;
  /** A connection that has not introduced itself by then (TLS, HTTP/2 settings) is closed; 10 s unless given. */
  introductionMs?: number;
}

/**
 * A gRPC server on HTTP/2. Our own, because joining messages into few writes is where the speed of reads and
 * subscriptions comes from, and the usual server writes each message by itself.
 */
export class GrpcServer {
  private readonly http: Http2Server | Http2SecureServer;
  private readonly handlers: ReadonlyMap<string, Handler>;
  private readonly context: CallContext;
  private readonly introductionMs: number;
  private readonly calls = new Set<ServerCall>();
  private readonly sessions = new Set<ServerHttp2Session>();
  private readonly sockets = new Set<Socket>();
  /** How calls end that come while the server stops. */
  private stopping: CallStatus | undefined;

  /** @throws Error when the certificate cannot be used. */
  constructor({
    handlers,
    maxMessageBytes,
    statusOf,
    tls,
    introductionMs = INTRODUCTION_MS,
  }: GrpcServerOptions) {
    this.introductionMs = introductionMs;
    this.handlers = handlers;
    this.context = { maxMessageBytes, statusOf, ended: (call) => this.calls.delete(call) };
    this.http = tls
      ? createSecureServer({ ...HTTP2_OPTIONS, ...tls, handshakeTimeout: introductionMs })
      : createServer(HTTP2_OPTIONS);
    this.http.on('connection', (socket: Socket) => this.welcome(socket));
    this.http.on('session', (session) => this.introduce(session));
    this.http.on('stream', (stream, headers) => this.serve(stream, headers));
  }

  /**
   * Resolves with the port, a free one for 0.
   * @throws Error when the port is taken.
   */
  listen(host: string, port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.http.once('error', reject);
      this.http.listen({ host, port }, () => {
        this.http.off('error', reject);
        this.http.on('error', () => undefined); // a connection that could not be accepted; the others go on
        resolve((this.http.address() as AddressInfo).port);
      });
    });
  }

  /** Ends every call with that status; resolves when all connections are closed and the port is free. */
  stop(status: CallStatus): Promise<void> {
    this.stopping = status;
    return new Promise((resolve) => {
      const force = setTimeout(() => {
        for (const socket of this.sockets) socket.destroy();
      }, GOODBYE_MS);
      this.http.close(() => {
        clearTimeout(force);
        resolve();
      });
      for (const call of [...this.calls]) call.end(status);
      for (const session of this.sessions) session.close();
    });
  }

  private welcome(socket: Socket): void {
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    socket.setNoDelay(true);
    socket.setKeepAlive(true, KEEP_ALIVE_MS);
  }

  private introduce(session: ServerHttp2Session): void {
    this.sessions.add(session);
    const patience = setTimeout(() => session.destroy(), this.introductionMs);
    session.once('remoteSettings', () => clearTimeout(patience));
    session.once('close', () => {
      clearTimeout(patience);
      this.sessions.delete(session);
    });
    session.on('error', () => undefined); // the other side broke HTTP/2 or the connection; `close` follows
    if (!session.destroyed) session.setLocalWindowSize(CONNECTION_WINDOW_BYTES);
  }

  private serve(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void {
    if (!isGrpc(headers)) {
      stream.on('error', () => undefined);
      stream.respond({ [constants.HTTP2_HEADER_STATUS]: UNSUPPORTED_MEDIA_TYPE }, { endStream: true });
      stream.resume();
      return;
    }
    const call = new ServerCall(stream, headers, this.context);
    this.calls.add(call);
    const path = String(headers[constants.HTTP2_HEADER_PATH]);
    const handler = this.handlers.get(path) ?? unimplemented(path);
    if (this.stopping) call.end(this.stopping);
    call.attempt(() => handler(call));
  }
}

const UNSUPPORTED_MEDIA_TYPE = constants.HTTP_STATUS_UNSUPPORTED_MEDIA_TYPE;

function isGrpc(headers: IncomingHttpHeaders): boolean {
  return (
    headers[constants.HTTP2_HEADER_METHOD] === 'POST' &&
    headers['content-type']?.startsWith('application/grpc') === true
  );
}

function unimplemented(path: string): Handler {
  const details = `The server does not implement the method ${path}`;
  return (call) => call.end({ code: StatusCode.UNIMPLEMENTED, details });
}
