import {
  type ClientHttp2Session,
  type ClientHttp2Stream,
  connect,
  type IncomingHttpHeaders,
} from 'node:http2';
import { connect as connectSocket, type Socket } from 'node:net';
import { frameAll, framedSize, MessageReader } from '../src/transport/messages.js';

/** Frames messages as a client does. */
export function framed(...messages: (string | Buffer)[]): Buffer {
  const bytes = messages.map((message) => Buffer.from(message));
  return frameAll(
    bytes,
    bytes.reduce((size, message) => size + framedSize(message), 0),
  );
}

/** A gRPC client that says exactly what it is told to, right or wrong. */
export class RawClient {
  readonly session: ClientHttp2Session;
  readonly socket: Socket;

  constructor(port: number) {
    this.socket = connectSocket(port, '127.0.0.1');
    this.session = connect(`http://127.0.0.1:${port}`, { createConnection: () => this.socket });
    this.session.on('error', () => undefined);
  }

  call(path: string, headers: Record<string, string> = {}): RawCall {
    return new RawCall(
      this.session.request({
        ':method': 'POST',
        ':path': path,
        'content-type': 'application/grpc',
        te: 'trailers',
        ...headers,
      }),
    );
  }

  /** One request, one answer. */
  async ask(path: string, request: string): Promise<string> {
    const call = this.call(path);
    call.stream.end(framed(request));
    expect(await call.status()).toMatchObject({ code: 0 });
    return call.texts().join();
  }

  close(): void {
    this.session.destroy();
  }
}

/** One call and what came of it. */
export class RawCall {
  readonly messages: Buffer[] = [];
  /** How many pieces the answer's bytes came in. */
  pieces = 0;
  headers: IncomingHttpHeaders = {};
  /** The headers that hold the status; undefined when the call ended without. */
  private readonly trailers: Promise<IncomingHttpHeaders | undefined>;

  constructor(readonly stream: ClientHttp2Stream) {
    const reader = new MessageReader(1e9);
    stream.on('data', (chunk: Buffer) => {
      this.pieces++;
      reader.push(chunk, (message) => this.messages.push(message));
    });
    this.trailers = new Promise((resolve) => {
      stream.on('response', (headers) => {
        this.headers = headers;
        if ('grpc-status' in headers) resolve(headers);
      });
      stream.on('trailers', (trailers: IncomingHttpHeaders) => resolve(trailers));
      stream.on('close', () => resolve(undefined));
    });
    stream.on('error', () => undefined);
  }

  texts(): string[] {
    return this.messages.map(String);
  }

  /** How the call ended. */
  async status(): Promise<{ code: number; details: string; trailers: IncomingHttpHeaders }> {
    const trailers = await this.trailers;
    if (!trailers)
      throw new Error(`The call ended without a status (HTTP ${String(this.headers[':status'])}).`);
    const details = decodeURIComponent(String(trailers['grpc-message']));
    return { code: Number(trailers['grpc-status']), details, trailers };
  }
}
